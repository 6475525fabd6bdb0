import { meantTime } from '../rules/timeOfDay.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

/** What is said beside a field whose value cannot be read: how it is written here. */
export const unreadableInput = {
  day: { vi: 'Nhập ngày dạng dd/MM/yyyy, ví dụ 05/03/2026.', en: 'Write the date as dd/MM/yyyy, e.g. 05/03/2026.' },
  length: {
    vi: 'Nhập thời lượng dạng phút:giây, lớn hơn 0, ví dụ 15:00.',
    en: 'Write the length as minutes:seconds, more than 0, e.g. 15:00.',
  },
  channel: { vi: 'Hãy chọn kênh.', en: 'Choose a channel.' },
  form: { vi: 'Hãy chọn hình thức.', en: 'Choose a form.' },
} as const satisfies Record<string, Text>

const notATime: Text = {
  vi: '“{typed}” không phải giờ trong ngày. Nhập từ 00:00 đến 23:59, ví dụ 15:30, 15h30 hoặc 15h.',
  en: '“{typed}” is no time of day. Write 00:00 to 23:59, e.g. 15:30, 15h30 or 3:30 pm.',
}
const noTime: Text = { vi: 'Nhập giờ, ví dụ 15:30, 15h30 hoặc 15h.', en: 'Write a time, e.g. 15:30, 15h30 or 3:30 pm.' }
const meant: Text = { vi: '“{typed}” chưa rõ giờ: nếu là {time} thì nhập {time}.', en: '“{typed}” is not clear: for {time} write {time}.' }

/** Why what was typed is no time of day, and what would be. */
export function unreadableTime(typed: string, locale: Locale): string {
  if (typed.trim() === '') return pick(noTime, locale)
  const time = meantTime(typed)
  return time === null ? say(notATime, locale, { typed: typed.trim().slice(0, 40) }) : say(meant, locale, { typed: typed.trim(), time })
}
