'use client'

import FullCalendar, { type CalendarOptions } from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import listPlugin from '@fullcalendar/react/list'
import enLocale from '@fullcalendar/react/locales/en-gb'
import viLocale from '@fullcalendar/react/locales/vi'
import classicTheme from '@fullcalendar/react/themes/classic'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'

import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'
import '@fullcalendar/react/themes/classic/palette.css'

import { instantToStore } from '../../documents/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { MINUTE } from '../../obligations/index.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { eventClass, eventsOf, shadingOf } from './calendarEvents.ts'
import { gridContent } from './gridContent.tsx'
import { gridHandlers } from './gridHandlers.ts'
import type { GridProps, HoldActs } from './gridProps.ts'
import { pointerDragging } from './pointerDragging.ts'
import { viewTypes } from './viewTypes.ts'
import { toWallDate } from './wall.ts'

/** Times are wall time in Cà Mau wherever the browser is. */
export const DrawnCalendar = memo(function DrawnCalendar(props: GridProps & HoldActs) {
  const { calendar, view, day, read, span, locale, dark, mayPlace } = props
  const [redrawn, setRedrawn] = useState(0)
  // Everything stands where it is known to stand, whatever was dragged since.
  const putBack = useCallback(() => setRedrawn((times) => times + 1), [])
  const events = useEvents(props, redrawn)
  return (
    <FullCalendar
      ref={calendar}
      {...layout}
      {...wordsIn(locale)}
      {...gridContent(read, span, locale)}
      {...gridHandlers(props, putBack)}
      initialView={viewTypes[view]}
      initialDate={day}
      now={() => toWallDate(instantToStore(wallClock.now()))}
      colorScheme={dark ? 'dark' : 'light'}
      height={view === 'week' || view === 'day' ? 'calc(100vh - 120px)' : 'auto'}
      events={events}
      editable={mayPlace}
      droppable={mayPlace}
      eventClass={({ event }) => eventClass(event)}
      backgroundEventContent={({ event }) => <span className="dk-prime__name">{event.title}</span>}
    />
  )
})

/** How the calendar is laid out, whatever it shows. */
const layout: CalendarOptions = {
  plugins: [classicTheme, dayGridPlugin, timeGridPlugin, listPlugin, pointerDragging],
  timeZone: 'UTC',
  firstDay: 1,
  headerToolbar: false,
  allDaySlot: false,
  nowIndicator: true,
  slotDuration: '00:30:00',
  snapDuration: '00:05:00',
  scrollTime: '05:00:00',
  slotMinHeight: 44,
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  dayMaxEvents: 4,
  eventDisplay: 'block',
  eventMinHeight: 54,
  eventInteractive: true,
  slotEventOverlap: false,
  displayEventTime: false,
  dragRevertDuration: 200,
}

const wordsIn = (locale: Locale) => ({
  locale: locale === 'vi' ? viLocale : enLocale,
  moreLinkText: (n: number) => say(text.more, locale, { n }),
  moreLinkHint: (n: number) => say(text.moreHint, locale, { n }),
  closeHint: pick(text.close, locale),
  noEventsText: pick(text.nothing, locale),
  timedText: pick(text.timed, locale),
  eventsHint: pick(text.placements, locale),
})

/** The cards, with prime time behind them where hours are drawn. */
function useEvents({ read, shown, span, view, locale }: GridProps, redrawn: number) {
  const minute = useMinutes()
  const events = useMemo(() => eventsOf(read.cards, shown), [read.cards, shown, redrawn, minute])
  const shading = useMemo(
    () => (span && (view === 'week' || view === 'day') ? shadingOf(read, span, locale) : []),
    [read, span, view, locale],
  )
  return useMemo(() => [...events, ...shading], [events, shading])
}

/** Counts up every minute: what was ahead has had its time. */
function useMinutes(): number {
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setMinutes((n) => n + 1), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return minutes
}
