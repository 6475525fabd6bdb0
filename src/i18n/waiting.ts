import type { Medium } from '../fields/mediums.ts'
import type { Instant } from '../obligations/index.ts'
import { formatLocalDay, formatTimeOfDay } from './dates.ts'
import { say, type Locale, type Text } from './text.ts'

const onAir: readonly Medium[] = ['tv', 'radio', 'commune_radio', 'district_center', 'led_screen', 'mass_media']
const sent: readonly Medium[] = ['report', 'submission']
const held: readonly Medium[] = [
  'training', 'meeting', 'conference', 'contest', 'dialogue_event', 'event', 'reception', 'exchange', 'inspection', 'scoring', 'press_briefing', 'stage', 'mobile_cinema',
]

/** What happens to content when its time comes, by what carries it. */
const outcomes = {
  aired: { vi: 'đã phát sóng', en: 'was broadcast' },
  posted: { vi: 'đã đăng', en: 'was published' },
  held: { vi: 'đã tổ chức', en: 'took place' },
  sent: { vi: 'đã gửi', en: 'was sent' },
} as const satisfies Record<string, Text>

export function outcomeOf(medium: Medium | null): Text {
  if (medium === null || onAir.includes(medium)) return outcomes.aired
  if (sent.includes(medium)) return outcomes.sent
  return held.includes(medium) ? outcomes.held : outcomes.posted
}

/** Something whose time has come and of which nobody has said what became of it. */
export interface Waiting {
  title: string
  programme: string | null
  channel: string | null
  medium: Medium | null
  start: Instant
}

const words = {
  programme: { vi: 'Chương trình “{name}” ngày {day}, {time}{channel}', en: 'The programme “{name}” of {day}, {time}{channel}' },
  single: { vi: '“{name}” ngày {day}, {time}{channel}', en: '“{name}” of {day}, {time}{channel}' },
  channel: { vi: ', {name}', en: ', {name}' },
  waits: { vi: '{what} đang chờ xác nhận {outcome}.', en: '{what} is to be confirmed: nobody has said yet whether it {outcome}.' },
} as const satisfies Record<string, Text>

/** “Chương trình “Cải cách hành chính” ngày 04/03/2026, 20:00, CTV1 đang chờ xác nhận đã phát sóng.” */
export function waitingWords({ title, programme, channel, medium, start }: Waiting, locale: Locale): string {
  const what = say(programme === null ? words.single : words.programme, locale, {
    name: programme ?? title, day: formatLocalDay(start), time: formatTimeOfDay(start), channel: channel === null ? '' : say(words.channel, locale, { name: channel }),
  })
  return say(words.waits, locale, { what, outcome: outcomeOf(medium)[locale] })
}
