import type { RuleRefusal, RuleRefusalCode } from '../obligations/index.ts'
import { say, type Text } from '../platform/text.ts'

/** What each part of a recurrence rule may hold (quota-semantics §2). */
const allowed: Readonly<Record<string, Text>> = {
  FREQ: { vi: 'DAILY, WEEKLY, MONTHLY hoặc YEARLY', en: 'DAILY, WEEKLY, MONTHLY or YEARLY' },
  INTERVAL: { vi: 'số nguyên từ 1 đến 366', en: 'a whole number from 1 to 366' },
  COUNT: { vi: 'số nguyên từ 1 đến 1000', en: 'a whole number from 1 to 1000' },
  UNTIL: {
    vi: 'ngày giờ địa phương có thật, dạng YYYYMMDD hoặc YYYYMMDDTHHMMSS, không có Z',
    en: 'a local time that exists, YYYYMMDD or YYYYMMDDTHHMMSS, without Z',
  },
  BYMONTH: { vi: 'các số từ 1 đến 12, cách nhau bằng dấu phẩy', en: 'numbers from 1 to 12, separated by commas' },
  BYMONTHDAY: {
    vi: 'các số từ 1 đến 31 hoặc từ -1 đến -31, cách nhau bằng dấu phẩy',
    en: 'numbers from 1 to 31 or -1 to -31, separated by commas',
  },
  BYDAY: {
    vi: 'các thứ MO, TU, WE, TH, FR, SA, SU, có thể kèm số thứ tự từ 1 đến 5 hoặc từ -1 đến -5',
    en: 'weekdays MO, TU, WE, TH, FR, SA, SU, with an ordinal from 1 to 5 or -1 to -5 where one is meant',
  },
  BYSETPOS: {
    vi: 'các số từ 1 đến 31 hoặc từ -1 đến -31, cách nhau bằng dấu phẩy',
    en: 'numbers from 1 to 31 or -1 to -31, separated by commas',
  },
  WKST: { vi: 'một thứ: MO, TU, WE, TH, FR, SA hoặc SU', en: 'one weekday: MO, TU, WE, TH, FR, SA or SU' },
}

const partNames = Object.keys(allowed).join(', ')

/** `{part}` is the part's name, `{value}` what was found, `{other}` what it may not (or must) stand beside. */
const ruleRefusals: Readonly<Record<RuleRefusalCode, Text>> = {
  tooLong: { vi: 'Quy tắc lặp dài quá 512 ký tự', en: 'RRULE is longer than 512 characters' },
  unknownPart: {
    vi: `Quy tắc lặp: không nhận thành phần “{value}”; chỉ dùng ${partNames}, viết hoa, dạng TÊN=giá trị`,
    en: `RRULE: part “{value}” is not accepted; use only ${partNames}, in upper case, as NAME=value`,
  },
  repeatedPart: { vi: 'Quy tắc lặp: {part} chỉ được viết một lần', en: 'RRULE: {part} may be written only once' },
  missingPart: { vi: 'Quy tắc lặp: thiếu {part}; cần {allowed}', en: 'RRULE: {part} is missing; it must be {allowed}' },
  badValue: {
    vi: 'Quy tắc lặp: {part}={value} không hợp lệ; cần {allowed}',
    en: 'RRULE: {part}={value} is not valid; it must be {allowed}',
  },
  notWith: {
    vi: 'Quy tắc lặp: {part}={value} không dùng được cùng {other}',
    en: 'RRULE: {part}={value} cannot stand beside {other}',
  },
  needsPart: {
    vi: 'Quy tắc lặp: {part}={value} phải đi cùng một trong các thành phần {other}',
    en: 'RRULE: {part}={value} needs one of {other} beside it',
  },
  noOccurrence: {
    vi: 'Quy tắc lặp: không có lần lặp nào trong tám năm kể từ dtstart; xem lại {part}',
    en: 'RRULE: no occurrence within eight years of dtstart; see {part}',
  },
  badStart: {
    vi: 'dtstart “{value}” không hợp lệ; cần ngày giờ địa phương có thật, dạng 2014-01-06T00:00, không kèm múi giờ',
    en: 'dtstart “{value}” is not valid; it must be a local time that exists, like 2014-01-06T00:00, without an offset',
  },
  startOutOfRange: {
    vi: 'dtstart “{value}” nằm ngoài các năm 2000–2100',
    en: 'dtstart “{value}” is outside the years 2000–2100',
  },
  badDuration: {
    vi: 'duration “{value}” không hợp lệ; cần một số nguyên dương và một đơn vị: P7D, P2W, P3M hoặc P1Y',
    en: 'duration “{value}” is not valid; it must be one positive number and one unit: P7D, P2W, P3M or P1Y',
  },
}

const MAX_SHOWN_LENGTH = 60

/** Foreign text as it may be shown: short and on one line, with what cannot be seen written as escapes. */
export function shownForeign(text: string): string {
  const line = text.slice(0, MAX_SHOWN_LENGTH).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped)
  return text.length > MAX_SHOWN_LENGTH ? `${line}…` : line
}

const escaped = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`

/** Why a recurrence rule is refused and what would be right, naming the part. */
export function ruleRefusalText({ code, part, value, other = '' }: RuleRefusal): Text {
  const inLocale = (locale: 'vi' | 'en'): string =>
    say(ruleRefusals[code], locale, {
      part: shownForeign(part),
      value: shownForeign(value),
      other,
      allowed: allowed[part]?.[locale] ?? '',
    })
  return { vi: inLocale('vi'), en: inLocale('en') }
}
