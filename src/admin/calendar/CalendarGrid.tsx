'use client'

import FullCalendar, {
  type CalendarRef, type DatesSetInfo, type DropInfo, type EventApi, type EventDisplayInfo, type EventInput,
} from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import listPlugin from '@fullcalendar/react/list'
import enLocale from '@fullcalendar/react/locales/en-gb'
import viLocale from '@fullcalendar/react/locales/vi'
import classicTheme from '@fullcalendar/react/themes/classic'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { memo, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'

import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'
import '@fullcalendar/react/themes/classic/palette.css'

import { wallClock } from '../../clock.ts'
import { instantToStore } from '../../fields/instants.ts'
import { calendarText as text, weekdayShort } from '../../i18n/calendar.ts'
import { formatDay } from '../../i18n/dates.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { MINUTE } from '../../obligations/index.ts'
import { bandSpans } from '../../rules/bandSpans.ts'
import { placementLook } from '../tones.ts'
import type { View } from './address.ts'
import { CardFace, shownOf, waiting } from './CardFace.tsx'
import type { Card, DeskCalendar, DeskChannel } from './contract.ts'
import { pointerDragging } from './pointerDragging.ts'
import type { Stretch } from './useSchedule.ts'
import { dayOfWall, fromWallDate, toWallDate } from './wall.ts'

export const viewTypes: Readonly<Record<View, string>> = {
  month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', agenda: 'listWeek',
}

export interface GridActs {
  onDates: (from: number, to: number, title: { start: number; end: number }) => void
  onOpen: (card: Card) => void
  onMove: (card: Card, change: { start?: string; seconds?: number }, revert: () => void) => void
  /** Let go outside: over the tray it goes back there. */
  onLetGo: (card: Card, x: number, y: number) => void
  onDropItem: (key: string, start: string, wholeDay: boolean) => void
}

interface GridProps extends GridActs {
  calendar: RefObject<CalendarRef | null>
  view: View
  day: string
  read: DeskCalendar
  stretch: Stretch | null
  shown: ReadonlySet<string> | null
  locale: Locale
  dark: boolean
  mayPlace: boolean
}

/**
 * The calendar as it stood when a card was taken up, until it is let go: the library moves a card on the
 * screen and tells nobody when its calendar is given something new in between.
 */
export function CalendarGrid(props: GridProps) {
  const last = useRef(props)
  useEffect(() => {
    last.current = props
  })
  const [held, setHeld] = useState<GridProps | null>(null)
  const onTake = useCallback(() => setHeld(last.current), [])
  // Not before the library has told where it was let go.
  const onRelease = useCallback(() => void setTimeout(() => setHeld(null)), [])
  return <DrawnCalendar {...(held ?? props)} onTake={onTake} onRelease={onRelease} />
}

/** Times are wall time in Cà Mau wherever the browser is. */
const DrawnCalendar = memo(function DrawnCalendar(props: GridProps & { onTake: () => void; onRelease: () => void }) {
  const { calendar, view, day, read, stretch, shown, locale, dark, mayPlace } = props
  const [redrawn, setRedrawn] = useState(0)
  const minute = useMinutes()
  // Everything stands where it is known to stand, whatever was dragged since.
  const putBack = useCallback(() => setRedrawn((times) => times + 1), [])
  const events = useMemo(() => eventsOf(read.cards, shown), [read.cards, shown, redrawn, minute])
  const shading = useMemo(() => (stretch && (view === 'week' || view === 'day') ? shadingOf(read, stretch, locale) : []), [read, stretch, view, locale])
  const all = useMemo(() => [...events, ...shading], [events, shading])
  const holidays = useMemo(() => new Map(read.holidays.map(({ date, name }) => [date, name])), [read.holidays])
  const channels = useMemo(() => new Map(read.channels.map((channel) => [channel.id, channel])), [read.channels])
  const severalChannels = read.channels.length > 1 && stretch?.channels.length !== 1
  const holiday = (date: Date) => {
    const name = holidays.get(dayOfWall(date))
    return name === undefined ? null : <span className="dk-holiday">{name}</span>
  }
  const head = (date: Date) => (
    <span className="dk-day-head">
      <span>{weekdayShort[date.getUTCDay()]![locale]}</span> <span className="dk-day-head__date">{formatDay(dayOfWall(date)).slice(0, 5)}</span>
      {holiday(date)}
    </span>
  )
  return (
    <FullCalendar
      ref={calendar}
      plugins={[classicTheme, dayGridPlugin, timeGridPlugin, listPlugin, pointerDragging]}
      initialView={viewTypes[view]}
      initialDate={day}
      timeZone="UTC"
      now={() => toWallDate(instantToStore(wallClock.now()))}
      locale={locale === 'vi' ? viLocale : enLocale}
      firstDay={1}
      colorScheme={dark ? 'dark' : 'light'}
      headerToolbar={false}
      height={view === 'week' || view === 'day' ? 'calc(100vh - 120px)' : 'auto'}
      allDaySlot={false}
      nowIndicator
      slotDuration="00:30:00"
      snapDuration="00:05:00"
      scrollTime="05:00:00"
      slotMinHeight={44}
      slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
      dayMaxEvents={4}
      moreLinkText={(n) => say(text.more, locale, { n })}
      moreLinkHint={(n) => say(text.moreHint, locale, { n })}
      closeHint={text.close[locale]}
      noEventsText={text.nothing[locale]}
      timedText={text.timed[locale]}
      eventsHint={text.placements[locale]}
      eventDisplay="block"
      eventMinHeight={54}
      eventInteractive
      slotEventOverlap={false}
      displayEventTime={false}
      events={all}
      editable={mayPlace}
      droppable={mayPlace}
      dragRevertDuration={200}
      eventClass={({ event }) => eventClass(event)}
      backgroundEventContent={({ event }) => <span className="dk-prime__name">{event.title}</span>}
      eventContent={(info) => face(info, read, { channels, named: severalChannels }, locale)}
      dayHeaderContent={({ date, view: { type } }) => (type === viewTypes.month ? <span>{weekdayShort[date.getUTCDay()]![locale]}</span> : head(date))}
      dayCellTopContent={({ date, dayNumberText }) => <span className="dk-day-top">{holiday(date)}<span>{dayNumberText}</span></span>}
      listDayHeaderContent={({ date, level }) => (level === 0 ? <span>{weekdayShort[date.getUTCDay()]![locale]}, {formatDay(dayOfWall(date))}{holiday(date)}</span> : null)}
      datesSet={({ start, end, view: shownView }: DatesSetInfo) =>
        props.onDates(fromWallDate(start), fromWallDate(end), { start: fromWallDate(shownView.currentStart), end: fromWallDate(shownView.currentEnd) })}
      eventClick={({ event, jsEvent }) => {
        jsEvent.preventDefault()
        const card = cardIn(event)
        if (card) props.onOpen(card)
      }}
      eventDragStart={props.onTake}
      eventResizeStart={props.onTake}
      eventResizeStop={props.onRelease}
      eventDrop={({ event }) => {
        const card = cardIn(event)
        if (card && event.start) props.onMove(card, { start: instantToStore(fromWallDate(event.start)) }, putBack)
      }}
      eventResize={({ event }) => {
        const card = cardIn(event)
        if (card && event.start && event.end) props.onMove(card, { seconds: (event.end.getTime() - event.start.getTime()) / 1000 }, putBack)
      }}
      eventDragStop={({ event, jsEvent }) => {
        props.onRelease()
        const card = cardIn(event)
        if (card) props.onLetGo(card, jsEvent.clientX, jsEvent.clientY)
      }}
      drop={({ date, allDay, draggedEl }: DropInfo) => props.onDropItem(draggedEl.dataset.key ?? '', instantToStore(fromWallDate(date)), allDay)}
    />
  )
})

/** Counts up every minute: what was ahead has had its time. */
function useMinutes(): number {
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setMinutes((n) => n + 1), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return minutes
}

const cardIn = (event: EventApi): Card | null => (event.extendedProps.card as Card | undefined) ?? null

const eventsOf = (cards: readonly Card[], shown: ReadonlySet<string> | null): EventInput[] =>
  cards.map((card) => ({
    id: String(card.id),
    title: card.title,
    start: toWallDate(card.start),
    end: new Date(toWallDate(card.start).getTime() + card.seconds * 1000),
    editable: card.mayChange,
    extendedProps: { card, counts: shown?.has(String(card.id)) },
  }))

/** Prime time of the channels that are shown, each by the band of its day. */
function shadingOf({ channels }: DeskCalendar, stretch: Stretch, locale: Locale): EventInput[] {
  const bands = channels.filter(({ id }) => stretch.channels.length === 0 || stretch.channels.includes(String(id))).flatMap((channel) => channel.bands)
  return bandSpans(bands, stretch.from, stretch.to).map(({ start, end }) => ({
    start: toWallDate(instantToStore(start)),
    end: toWallDate(instantToStore(end)),
    display: 'background',
    title: text.prime[locale],
    className: 'dk-prime',
  }))
}

function eventClass(event: EventApi): string {
  const card = cardIn(event)
  if (card === null) return 'dk-prime'
  return ['dk-event', `dk-event--${placementLook[shownOf(card, wallClock.now())].tone}`, waiting(card) && 'dk-event--empty', event.extendedProps.counts === true && 'dk-event--counts', event.extendedProps.counts === false && 'dk-event--dimmed', !card.mayChange && 'dk-event--fixed']
    .filter(Boolean)
    .join(' ')
}

function face({ event }: EventDisplayInfo, { themes }: DeskCalendar, { channels, named }: { channels: ReadonlyMap<unknown, DeskChannel>; named: boolean }, locale: Locale) {
  const card = cardIn(event)
  if (card === null) return null
  const channel = channels.get(card.channel)
  return (
    <span className="dk-face-of" data-card={card.id}>
      <CardFace card={card} theme={themeOf(card, themes)} channel={named ? (channel?.name ?? '') : ''} medium={channel?.medium} now={wallClock.now()} locale={locale} />
    </span>
  )
}

export const themeOf = ({ themes }: Card, names: DeskCalendar['themes']): string =>
  themes.length === 0 ? '' : `${names[String(themes[0])] ?? ''}${themes.length > 1 ? ` +${themes.length - 1}` : ''}`
