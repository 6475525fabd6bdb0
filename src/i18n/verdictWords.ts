import type { MeasureKind, Sums } from '../obligations/index.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { amount } from './amounts.ts'
import { dueWords, endWords } from './deadline.ts'
import { deliveryWords } from './delivery.ts'
import { inSentence } from './lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { units, type CountingWords } from './units.ts'

/** A verdict's figures, as it is explained. */
export interface VerdictToSay extends Sums {
  status: ShownStatus
  kind: MeasureKind
  target: number
  shortfall: number
  makegoodsInHand: number
  due: number
  curableUntil: number | null
}

/** Why each verdict was given (quota-semantics §6). */
const because: Readonly<Record<ShownStatus, Text>> = {
  met: { vi: 'Đã {act} {delivered}, đạt chỉ tiêu {target}.', en: '{delivered} {act}: the target of {target} is met.' },
  madeGood: {
    vi: 'Đã {act} {delivered} và {makegood} {cured}, đạt chỉ tiêu {target}.',
    en: '{delivered} {act} and {cured} made good: the target of {target} is met.',
  },
  waived: { vi: 'Người có thẩm quyền đã cho phép không thực hiện kỳ này.', en: 'An authority has waived this window.' },
  excused: { vi: 'Kỳ này có đủ số ngày nghỉ lễ, Tết nên không tính.', en: 'The window holds enough holidays to be excused.' },
  upcoming: { vi: 'Chưa đến kỳ đánh giá; chỉ tiêu là {target}, hạn {due}.', en: 'Not asked for yet; the target is {target}, due {due}.' },
  onTrack: {
    vi: 'Đã {act} {delivered}, đã duyệt lịch {expected}: đạt chỉ tiêu {target} nếu {act} đúng lịch.',
    en: '{delivered} {act} and {expected} confirmed: enough for the target of {target} if all goes as scheduled.',
  },
  atRisk: {
    vi: '{soFar}, {ahead}, trong khi chỉ tiêu là {target}.',
    en: '{soFar} and {ahead}, where the target is {target}.',
  },
  unverified: {
    vi: 'Đã {act} {delivered}; {unverified} đã qua giờ theo lịch và chờ xác nhận, nên chưa kết luận được về chỉ tiêu {target}.',
    en: '{delivered} {act}; {unverified} had their time and are to be confirmed, so the target of {target} cannot be judged yet.',
  },
  curable: {
    vi: '{soFar} trên chỉ tiêu {target}, thiếu {shortfall}; thời hạn bù đến {curableUntil}.',
    en: '{soFar} where the target is {target}: {shortfall} short; a makegood can still make it up until {curableUntil}.',
  },
  makegoodPlanned: {
    vi: '{soFar} trên chỉ tiêu {target}, thiếu {shortfall}; đã xếp lịch bù {planned}.',
    en: '{soFar} where the target is {target}: {shortfall} short; {planned} planned to make it good.',
  },
  short: {
    vi: '{soFar} trên chỉ tiêu {target}, thiếu {shortfall}; đã hết thời hạn bù.',
    en: '{soFar} where the target is {target}: {shortfall} short; nothing can make it up any more.',
  },
}

const soFar: Text = { vi: 'Mới {act} {n}', en: '{n} {act}' }
const noneSoFar: Text = { vi: 'Chưa {act} {unit} nào', en: 'No {unit} {act}' }
const ahead: Text = { vi: 'đã duyệt lịch {n}', en: '{n} confirmed' }
const noneAhead: Text = { vi: 'chưa duyệt lịch {unit} nào', en: 'none confirmed' }
const minute: Text = { vi: 'phút', en: 'minute' }

/** A verdict explained in one sentence. */
export function verdictWords(verdict: VerdictToSay, { delivery, unit }: CountingWords, locale: Locale): string {
  const { status, kind, target, delivered, cured, expected, expectedCure, unverified, shortfall, due, curableUntil, makegoodsInHand } =
    verdict
  const amountOf = (n: number): string => amount(kind, n, locale, unit)
  const called = deliveryWords(delivery)
  const act = pick(called.act, locale)
  const one = pick(kind === 'seconds' ? minute : units[unit].one, locale)
  const some = (words: Text, none: Text, n: number): string => say(n === 0 ? none : words, locale, { act, unit: one, n: amountOf(n) })
  return say(because[status], locale, {
    act,
    soFar: some(soFar, noneSoFar, delivered + cured),
    ahead: some(ahead, noneAhead, expected + expectedCure),
    makegood: inSentence(pick(called.makegood, locale)),
    target: amountOf(target),
    // Where makegoods are not told apart they are part of what there is.
    delivered: amountOf(status === 'madeGood' ? delivered : delivered + cured),
    cured: amountOf(cured),
    expected: amountOf(expected + expectedCure),
    unverified: amountOf(unverified),
    shortfall: amountOf(shortfall),
    planned: amountOf(expected + expectedCure + makegoodsInHand),
    due: dueWords(due),
    curableUntil: curableUntil === null ? '' : endWords(curableUntil, locale),
  })
}
