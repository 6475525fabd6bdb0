import type { Instant } from '../obligations/index.ts'
import { formatLocalDay, formatTimeOfDay } from './dates.ts'
import { deliveryOf, deliveryWords } from './delivery.ts'
import { inSentence } from './lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

/** Something whose time has come and of which nobody has said what became of it. */
export interface AwaitingOutcome {
  title: string
  programme: string | null
  channel: string | null
  medium: string | null
  start: Instant
}

const words = {
  programme: { vi: 'Chương trình “{name}” ngày {day}, {time}{channel}', en: 'The programme “{name}” of {day}, {time}{channel}' },
  single: { vi: '“{name}” ngày {day}, {time}{channel}', en: '“{name}” of {day}, {time}{channel}' },
  channel: { vi: ', {name}', en: ', {name}' },
  waits: { vi: '{what} đang chờ xác nhận {outcome}.', en: '{what} is to be confirmed as {outcome}.' },
} as const satisfies Record<string, Text>

/** “Chương trình “Cải cách hành chính” ngày 04/03/2026, 20:00, CTV1 đang chờ xác nhận đã phát sóng.” */
export function awaitingOutcomeWords({ title, programme, channel, medium, start }: AwaitingOutcome, locale: Locale): string {
  const what = say(programme === null ? words.single : words.programme, locale, {
    name: programme ?? title,
    day: formatLocalDay(start),
    time: formatTimeOfDay(start),
    channel: channel === null ? '' : say(words.channel, locale, { name: channel }),
  })
  return say(words.waits, locale, { what, outcome: inSentence(pick(deliveryWords(deliveryOf(medium)).delivered, locale)) })
}

const more: Text = { vi: 'và {n} nội dung khác chờ xác nhận.', en: 'and {n} more to be confirmed.' }

/** As many as are named. */
const MAX_NAMED = 3

/** What waits to be confirmed, a sentence each, the first by name. */
export const awaitingOutcomeSentences = (waiting: readonly AwaitingOutcome[], locale: Locale): string[] => [
  ...waiting.slice(0, MAX_NAMED).map((one) => awaitingOutcomeWords(one, locale)),
  ...(waiting.length > MAX_NAMED ? [say(more, locale, { n: waiting.length - MAX_NAMED })] : []),
]
