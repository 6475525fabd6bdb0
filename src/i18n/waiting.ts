import type { Instant } from '../obligations/index.ts'
import { formatLocalDay, formatTimeOfDay } from './dates.ts'
import { deliveryOf, deliveryWords } from './delivery.ts'
import { inSentence } from './lists.ts'
import { say, type Locale, type Text } from './text.ts'

/** Something whose time has come and of which nobody has said what became of it. */
export interface Waiting {
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
export function waitingWords({ title, programme, channel, medium, start }: Waiting, locale: Locale): string {
  const what = say(programme === null ? words.single : words.programme, locale, {
    name: programme ?? title, day: formatLocalDay(start), time: formatTimeOfDay(start), channel: channel === null ? '' : say(words.channel, locale, { name: channel }),
  })
  return say(words.waits, locale, { what, outcome: inSentence(deliveryWords(deliveryOf(medium)).delivered[locale]) })
}
