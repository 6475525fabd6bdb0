import type { EventApi, EventInput } from '@fullcalendar/react'

import type { Card, DeskCalendar } from '../../contracts/desk.ts'
import { instantToStore } from '../../documents/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { bandSpans } from '../../rules/bandSpans.ts'
import { placementLook } from '../tones.ts'
import { isEmptySlot, shownCardStatus } from './CardFace.tsx'
import type { ScheduleSpan } from './mergeCards.ts'
import { toWallDate } from './wall.ts'

/** The card that an event draws; null for what only shades. */
export const cardIn = (event: EventApi): Card | null => (event.extendedProps.card as Card | undefined) ?? null

export const eventsOf = (cards: readonly Card[], shown: ReadonlySet<string> | null): EventInput[] =>
  cards.map((card) => ({
    id: String(card.id),
    title: card.title,
    start: toWallDate(card.start),
    end: new Date(toWallDate(card.start).getTime() + card.seconds * 1000),
    editable: card.mayChange,
    extendedProps: { card, counts: shown?.has(String(card.id)) },
  }))

/** Prime time of the channels that are shown, each by the band of its day. */
export function shadingOf({ channels }: DeskCalendar, span: ScheduleSpan, locale: Locale): EventInput[] {
  const bands = channels
    .filter(({ id }) => span.channels.length === 0 || span.channels.includes(String(id)))
    .flatMap((channel) => channel.bands)
  return bandSpans(bands, span.from, span.to).map(({ start, end }) => ({
    start: toWallDate(instantToStore(start)),
    end: toWallDate(instantToStore(end)),
    display: 'background',
    title: pick(text.prime, locale),
    className: 'dk-prime',
  }))
}

export function eventClass(event: EventApi): string {
  const card = cardIn(event)
  if (card === null) return 'dk-prime'
  return [
    'dk-event',
    `dk-event--${placementLook[shownCardStatus(card, wallClock.now())].tone}`,
    isEmptySlot(card) && 'dk-event--empty',
    event.extendedProps.counts === true && 'dk-event--counts',
    event.extendedProps.counts === false && 'dk-event--dimmed',
    !card.mayChange && 'dk-event--fixed',
  ]
    .filter(Boolean)
    .join(' ')
}
