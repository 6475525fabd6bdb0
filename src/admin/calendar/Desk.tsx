'use client'

import type { CalendarRef } from '@fullcalendar/react'
import { usePreferences, useTheme } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { scopePreference, type Scope } from '../../access/scope.ts'
import { instantToStore } from '../../fields/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import type { Locale } from '../../i18n/text.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { HOUR, localDateOf, startOfDay, type LocalDate } from '../../obligations/index.ts'
import { adminLinks } from '../links.ts'
import { obligationAsked, readAddress, writeAddress, type Place, type View } from './address.ts'
import { CalendarGrid, viewTypes } from './CalendarGrid.tsx'
import { Chips } from './Chips.tsx'
import type { Card, RailItem, TrayItem } from './contract.ts'
import { DeskDialogs, type Asking } from './DeskDialogs.tsx'
import { outputs } from './outputs.ts'
import { Panels, type Panel } from './Panels.tsx'
import { Rail } from './Rail.tsx'
import type { SeriesChange } from './SeriesDialog.tsx'
import { Toast } from './Toast.tsx'
import { Toolbar } from './Toolbar.tsx'
import { Tray, trayKey } from './Tray.tsx'
import { useActs, type Answering } from './useActs.ts'
import { useAsked } from './useAsked.ts'
import { useSchedule, type Stretch } from './useSchedule.ts'
import './calendar.css'

export interface DeskProps {
  locale: Locale
  api: string
  admin: string
  today: LocalDate
  mayPlace: boolean
  /** Whose obligations the rail shows at first; null for who belongs to no body. */
  scope: Scope | null
}

const NARROW = 640

/** The scheduling desk: the calendar, what waits for a slot, what is owed. */
export function Desk({ locale, api, admin, today, mayPlace, scope: given }: DeskProps) {
  const calendar = useRef<CalendarRef>(null)
  const trayPlace = useRef<HTMLElement>(null)
  const { theme } = useTheme()
  const { setPreference } = usePreferences()
  const [scope, setScope] = useState(given)
  const [panel, setPanel] = useState<Panel>('calendar')
  const [place, setPlace] = useState<Place>(() =>
    readAddress(window.location.search, { view: window.innerWidth < NARROW ? 'agenda' : 'month', day: today, channels: [] }))
  const [dates, setDates] = useState<{ from: number; to: number; span: { start: number; end: number } } | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [dimming, setDimming] = useState<string | null>(null)
  const [missing, setMissing] = useState(() => (mayPlace ? obligationAsked(window.location.search) : null))

  const channels = place.channels.join(',')
  const stretch = useMemo<Stretch | null>(
    () => dates && { from: dates.from, to: dates.to, channels: channels === '' ? [] : channels.split(',') },
    [dates, channels],
  )
  const schedule = useSchedule(api, locale, stretch)
  const acts = useActs(api, locale, schedule)
  const { place: placeCard, unplace, tell } = acts
  const beat = schedule.beat
  const rail = useAsked<{ items: RailItem[] }>(dates && `${api}/desk/rail?from=${instantToStore(dates.span.start)}&to=${instantToStore(dates.span.end)}`, text.failed[locale], beat)
  const tray = useAsked<{ items: TrayItem[] }>(mayPlace ? `${api}/desk/tray` : null, text.failed[locale], beat)
  const chosen = rail?.ok ? rail.value.items.find(({ key }) => key === dimming) : undefined
  const shown = useMemo(() => (chosen ? new Set(chosen.counts.map(String)) : null), [chosen])

  // Whoever comes from a verdict is asked for a slot as soon as what is owed is known.
  useEffect(() => {
    if (missing === null || !rail?.ok) return
    const item = rail.value.items.find(({ key }) => key === missing)
    setMissing(null)
    if (item === undefined) return tell('bad', text.notOwed[locale])
    setDimming(item.key)
    setAsking({ what: 'missing', item })
  }, [missing, rail, tell, locale])
  useEffect(() => {
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${writeAddress(place)}`)
  }, [place])

  const go = (change: Partial<Place>): void => setPlace((old) => ({ ...old, ...change }))
  const look = (view: View): void => {
    calendar.current?.getApi().changeView(viewTypes[view])
    go({ view })
  }
  const onDates = useCallback((from: number, to: number, span: { start: number; end: number }) => {
    setDates((old) => (old?.from === from && old.to === to && old.span.start === span.start ? old : { from, to, span }))
    // A month keeps the day that was looked at; the address keeps where one is.
    setPlace((old) => {
      const day = startOfDay(old.day)
      return day >= span.start && day < span.end ? old : { ...old, day: localDateOf(span.start) }
    })
  }, [])

  const move = useCallback((card: Card, change: Partial<SeriesChange>, revert: () => void, dialog?: Answering) => {
    const start = change.start ?? card.planned.start
    if (card.slotKey !== null && card.programme !== null) return setAsking({ what: 'series', card, change: { ...change, start }, revert })
    void placeCard({ id: card.id, expectedUpdatedAt: card.updatedAt, ...change }, revert, dialog)
  }, [placeCard])
  const onOpen = useCallback((card: Card) => setAsking({ what: 'card', id: card.id }), [])
  const onLetGo = useCallback((card: Card, x: number, y: number) => {
    const box = trayPlace.current?.getBoundingClientRect()
    if (box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) void unplace(card)
  }, [unplace])
  const items = useMemo(() => (tray?.ok ? tray.value.items : null), [tray])
  const itemsNow = useRef(items)
  useEffect(() => {
    itemsNow.current = items
  }, [items])
  const onDropItem = useCallback((key: string, start: string, wholeDay: boolean) => {
    const item = itemsNow.current?.find((one) => trayKey(one) === key)
    // A day without an hour: the evening, when most is watched.
    if (item) setAsking({ what: 'place', item, start: wholeDay ? instantToStore(Date.parse(start) + 20 * HOUR) : start })
  }, [])

  const owed = useMemo(() => (rail?.ok ? rail.value.items.filter(({ mine }) => scope !== 'mine' || mine) : null), [rail, scope])
  const chooseScope = (next: Scope): void => {
    setScope(next)
    void setPreference(scopePreference, { scope: next })
  }

  const links = adminLinks(admin)
  return (
    <div className="dk-desk__body">
      <Toolbar
        view={place.view}
        span={dates?.span ?? null}
        locale={locale}
        onView={look}
        onStep={(step) => calendar.current?.getApi()[step]()}
        links={dates === null ? [] : [...(mayPlace ? [{ href: links.record(null), label: recordText.link[locale] }] : []), ...outputs(api, links.list('feeds'), place, dates.span, locale)]}
      />
      <Chips channels={schedule.read.channels} chosen={place.channels} locale={locale} onChoose={(next) => go({ channels: next })} />
      {schedule.state === 'failed' && (
        <p role="alert" className="dk-error dk-desk__alert">
          {schedule.message} <button type="button" className="dk-button" onClick={schedule.reload}>{text.again[locale]}</button>
        </p>
      )}
      {!schedule.live && <p className="dk-note" role="status">{text.offline[locale]}</p>}
      {schedule.state === 'ready' && schedule.read.channels.length === 0 && <p className="dk-desk__alert">{text.noChannels[locale]}</p>}
      <Panels panel={panel} owed={owed?.length ?? null} waiting={mayPlace ? (items?.length ?? null) : undefined} locale={locale} onPanel={setPanel} />
      <div className="dk-desk__columns" data-panel={panel}>
        <div className="dk-desk__calendar" aria-busy={schedule.state === 'loading'}>
          {schedule.state === 'loading' && <p className="dk-desk__loading" role="status">{text.loading[locale]}</p>}
          <CalendarGrid
            calendar={calendar}
            view={place.view}
            day={place.day}
            read={schedule.read}
            stretch={stretch}
            shown={shown}
            locale={locale}
            dark={theme === 'dark'}
            mayPlace={mayPlace}
            onDates={onDates}
            onOpen={onOpen}
            onMove={move}
            onLetGo={onLetGo}
            onDropItem={onDropItem}
          />
        </div>
        <aside className="dk-desk__sides">
          {mayPlace && (
            <Tray place={trayPlace} items={items} message={tray?.ok === false ? tray.message : null} locale={locale}
              onPlace={(item) => setAsking({ what: 'place', item, start: instantToStore(startOfDay(place.day) + 20 * HOUR) })} />
          )}
          <Rail
            items={owed}
            scope={scope}
            onScope={chooseScope}
            message={rail?.ok === false ? rail.message : null}
            chosen={dimming}
            locale={locale}
            mayPlace={mayPlace}
            onChoose={setDimming}
            onMake={(item) => {
              setDimming(item.key)
              setAsking({ what: 'missing', item })
            }}
          />
        </aside>
      </div>
      <DeskDialogs
        asking={asking}
        schedule={schedule}
        acts={acts}
        channel={place.channels.length === 1 ? place.channels[0]! : null}
        api={api}
        links={links}
        locale={locale}
        onAsk={setAsking}
        onMove={move}
      />
      <Toast said={acts.said} locale={locale} onDone={acts.hush} />
    </div>
  )
}
