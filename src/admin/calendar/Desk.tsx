'use client'

import type { CalendarRef } from '@fullcalendar/react'
import { useTheme } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { HOUR, startOfDay, type LocalDate } from '../../obligations/index.ts'
import { adminLinks } from '../links.ts'
import { readAddress, writeAddress, type Place, type View } from './address.ts'
import { CalendarGrid, themeOf, viewTypes } from './CalendarGrid.tsx'
import { CardDialog } from './CardDialog.tsx'
import { Chips } from './Chips.tsx'
import type { Card, ProposedSlot, RailItem, TrayItem } from './contract.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { ProposalsDialog } from './ProposalsDialog.tsx'
import { Rail } from './Rail.tsx'
import { SeriesDialog, type SeriesChange } from './SeriesDialog.tsx'
import { Toast } from './Toast.tsx'
import { Toolbar } from './Toolbar.tsx'
import { Tray, trayKey } from './Tray.tsx'
import { useActs } from './useActs.ts'
import { useAsked } from './useAsked.ts'
import { useSchedule, type Stretch } from './useSchedule.ts'
import { isoOf, writeDay, readDay } from './wall.ts'
import { WarningsDialog } from './WarningsDialog.tsx'
import './calendar.css'

export interface DeskProps {
  locale: Locale
  api: string
  admin: string
  today: LocalDate
  mayPlace: boolean
}

/** What is asked of the person, one thing at a time. */
type Asking =
  | { what: 'card'; id: Card['id'] }
  | { what: 'place'; item: TrayItem; start: string }
  | { what: 'series'; card: Card; change: SeriesChange; revert: () => void }
  | { what: 'makegood'; card: Card; slots: ProposedSlot[] }
  | { what: 'proposals'; item: RailItem }

const NARROW = 640

/** The scheduling desk: the calendar, what waits for a slot, what is owed. */
export function Desk({ locale, api, admin, today, mayPlace }: DeskProps) {
  const calendar = useRef<CalendarRef>(null)
  const trayPlace = useRef<HTMLElement>(null)
  const { theme } = useTheme()
  const [place, setPlace] = useState<Place>(() =>
    readAddress(window.location.search, { view: window.innerWidth < NARROW ? 'agenda' : 'month', day: today, channels: [] }))
  const [dates, setDates] = useState<{ from: number; to: number; span: { start: number; end: number } } | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [dimming, setDimming] = useState<string | null>(null)

  const channels = place.channels.join(',')
  const stretch = useMemo<Stretch | null>(
    () => dates && { from: dates.from, to: dates.to, channels: channels === '' ? [] : channels.split(',') },
    [dates, channels],
  )
  const schedule = useSchedule(api, locale, stretch)
  const acts = useActs(api, locale, schedule)
  const { place: placeCard, unplace, lose, makegood, changeSeries, restore } = acts
  const beat = schedule.beat
  const rail = useAsked<{ items: RailItem[] }>(dates && `${api}/desk/rail?from=${isoOf(dates.span.start)}&to=${isoOf(dates.span.end)}`, text.failed[locale], beat)
  const tray = useAsked<{ items: TrayItem[] }>(mayPlace ? `${api}/desk/tray` : null, text.failed[locale], beat)
  const proposed = useAsked<{ slots: ProposedSlot[] }>(
    asking?.what === 'proposals' ? `${api}/desk/proposals?obligation=${encodeURIComponent(asking.item.key)}` : null, text.failed[locale], 0)
  const chosen = rail?.ok ? rail.value.items.find(({ key }) => key === dimming) : undefined
  const shown = useMemo(() => (chosen ? new Set(chosen.counts.map(String)) : null), [chosen])

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
      return day >= span.start && day < span.end ? old : { ...old, day: readDay(writeDay(span.start)) ?? old.day }
    })
  }, [])

  const move = useCallback((card: Card, change: { start?: string; seconds?: number; channel?: Card['channel'] }, revert: () => void) => {
    const start = change.start ?? card.planned.start
    if (card.slotKey !== null && card.programme !== null) return setAsking({ what: 'series', card, change: { ...change, start }, revert })
    void placeCard({ id: card.id, expectedUpdatedAt: card.updatedAt, ...change }, revert)
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
    if (item) setAsking({ what: 'place', item, start: wholeDay ? isoOf(Date.parse(start) + 20 * HOUR) : start })
  }, [])

  const close = (): void => setAsking(null)
  const links = adminLinks(admin)
  const open = asking?.what === 'card' ? schedule.read.cards.find(({ id }) => id === asking.id) : undefined
  const oneChannel = place.channels.length === 1 ? place.channels[0] : undefined
  return (
    <div className="dk-desk__body">
      <Toolbar
        view={place.view}
        span={dates?.span ?? null}
        locale={locale}
        onView={look}
        onStep={(step) => calendar.current?.getApi()[step]()}
        links={dates === null ? [] : outputs(api, links.list('feeds'), place, dates.span, locale)}
      />
      <Chips channels={schedule.read.channels} chosen={place.channels} locale={locale} onChoose={(next) => go({ channels: next })} />
      {schedule.state === 'failed' && (
        <p role="alert" className="dk-error dk-desk__alert">
          {schedule.message} <button type="button" className="dk-button" onClick={schedule.reload}>{text.again[locale]}</button>
        </p>
      )}
      {!schedule.live && <p className="dk-note" role="status">{text.offline[locale]}</p>}
      {schedule.state === 'ready' && schedule.read.channels.length === 0 && <p className="dk-desk__alert">{text.noChannels[locale]}</p>}
      <div className="dk-desk__columns">
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
          <Rail
            items={rail?.ok ? rail.value.items : null}
            message={rail?.ok === false ? rail.message : null}
            chosen={dimming}
            locale={locale}
            mayPlace={mayPlace}
            onChoose={setDimming}
            onMake={(item) => {
              setDimming(item.key)
              setAsking({ what: 'proposals', item })
            }}
          />
          {mayPlace && (
            <Tray place={trayPlace} items={items} message={tray?.ok === false ? tray.message : null} locale={locale}
              onPlace={(item) => setAsking({ what: 'place', item, start: isoOf(startOfDay(place.day) + 20 * HOUR) })} />
          )}
        </aside>
      </div>
      {open && (
        <CardDialog
          key={`${open.id}/${open.updatedAt}`}
          card={open}
          theme={themeOf(open, schedule.read.themes)}
          channels={schedule.read.channels}
          locale={locale}
          href={links.document('placements', open.id)}
          onClose={close}
          onMove={(card, to) => {
            close()
            move(card, changed(card, to), () => {})
          }}
          onUnplace={(card) => {
            close()
            void unplace(card)
          }}
          onRestore={(card) => {
            close()
            void restore(card)
          }}
          onLose={(card, outcome, reason) => {
            close()
            void lose(card, outcome, reason).then((slots) => {
              if (slots !== null) setAsking({ what: 'makegood', card, slots })
            })
          }}
        />
      )}
      {asking?.what === 'place' && (
        <PlaceDialog
          api={api}
          item={asking.item}
          start={asking.start}
          channel={oneChannel ?? schedule.read.channels.find(({ mayPlace: mine }) => mine)?.id ?? ''}
          cards={schedule.read.cards}
          channels={schedule.read.channels}
          locale={locale}
          onClose={close}
          onPlace={(act) => {
            close()
            void placeCard(act, () => {})
          }}
        />
      )}
      {asking?.what === 'series' && (
        <SeriesDialog
          api={api}
          card={asking.card}
          change={asking.change}
          locale={locale}
          onClose={() => {
            asking.revert()
            close()
          }}
          onThis={() => {
            close()
            void placeCard({ id: asking.card.id, expectedUpdatedAt: asking.card.updatedAt, ...asking.change }, asking.revert)
          }}
          onSeries={(scope, version) => {
            close()
            void changeSeries(asking.card, asking.change, scope, version, asking.revert)
          }}
        />
      )}
      {asking?.what === 'makegood' && (
        <ProposalsDialog
          title={say(text.makegoods, locale, { title: asking.card.title })}
          slots={asking.slots}
          message={null}
          none={text.noMakegood[locale]}
          channels={schedule.read.channels}
          locale={locale}
          onClose={close}
          onChoose={(slot) => {
            close()
            void makegood(asking.card.id, slot)
          }}
        />
      )}
      {asking?.what === 'proposals' && (
        <ProposalsDialog
          title={say(text.proposalsFor, locale, { title: asking.item.title })}
          slots={proposed?.ok ? proposed.value.slots : null}
          message={proposed?.ok === false ? proposed.message : null}
          none={text.noProposals[locale]}
          channels={schedule.read.channels}
          locale={locale}
          onClose={close}
          onChoose={(slot) => {
            close()
            void placeCard(filled(slot, asking.item.title), () => {})
          }}
        />
      )}
      {acts.waiting && (
        <WarningsDialog warnings={acts.waiting.warnings} locale={locale} onSave={acts.waiting.save} onClose={acts.waiting.revert} />
      )}
      <Toast said={acts.said} locale={locale} onDone={acts.hush} />
    </div>
  )
}

/** Only what differs is asked for: the rest stays as it is. */
function changed(card: Card, to: { start: string; seconds: number; channel: Card['channel'] }) {
  return {
    ...(Date.parse(to.start) !== Date.parse(card.planned.start) && { start: to.start }),
    ...(to.seconds !== card.planned.seconds && { seconds: to.seconds }),
    ...(to.channel !== card.channel && { channel: to.channel }),
  }
}

/** A proposal as an act: a slot that is there is settled, free time becomes a placement of its own. */
const filled = ({ id, start, seconds, channel, programme, form, themes, organization, makegoodFor }: ProposedSlot, title: string) =>
  id !== null
    ? { id, status: 'confirmed' as const, ...(makegoodFor !== null && { makegoodFor }) }
    : { title, start, seconds, channel, form, organization, themes: [...themes], status: 'confirmed' as const, ...(programme !== null && { programme }), ...(makegoodFor !== null && { makegoodFor }) }

function outputs(api: string, feeds: string, { day, channels }: Place, { start, end }: { start: number; end: number }, locale: Locale) {
  const among = channels.length > 0 ? `&channels=${channels.join(',')}` : ''
  return [
    { href: `${api}/desk/rundown?day=${day}${channels.length > 0 ? `&channel=${channels.join(',')}` : ''}`, label: text.rundown[locale] },
    { href: `${api}/desk/week.xlsx?from=${isoOf(start)}&to=${isoOf(end)}${among}`, label: text.spreadsheet[locale] },
    { href: feeds, label: text.feeds[locale] },
  ]
}
