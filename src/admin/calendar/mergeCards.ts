import type { Card, DeskCalendar } from '../../contracts/desk.ts'
import type { Instant } from '../../obligations/index.ts'

/** What of the schedule is looked at. */
export interface ScheduleSpan {
  from: Instant
  to: Instant
  /** Ids; none: all. */
  channels: readonly string[]
}

/** The cards with some replaced; what has left the span or the channels is left out. */
export function mergeCards(
  calendar: DeskCalendar,
  { ids, cards }: { ids: readonly unknown[]; cards: readonly Card[] },
  span: ScheduleSpan | null,
): DeskCalendar {
  const gone = new Set(ids.map(String))
  const here = cards.filter(
    ({ start, seconds, channel }) =>
      span !== null &&
      Date.parse(start) < span.to &&
      Date.parse(start) + seconds * 1000 > span.from &&
      (span.channels.length === 0 || span.channels.includes(String(channel))),
  )
  return {
    ...calendar,
    cards: [...calendar.cards.filter(({ id }) => !gone.has(String(id))), ...here].sort((a, b) => (a.start < b.start ? -1 : 1)),
  }
}

/** Whether another card tells of one that changes: it makes good for it, or is made good by it. */
export function isToldElsewhere(ids: readonly unknown[], cards: readonly Card[]): boolean {
  const changed = new Set(ids.map(String))
  return cards.some(
    ({ id, makegoodFor, makegood }) =>
      (changed.has(String(id)) && makegoodFor !== null) || (makegood !== null && changed.has(String(makegood.id))),
  )
}
