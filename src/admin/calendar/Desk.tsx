'use client'

import type { CalendarRef } from '@fullcalendar/react'
import { useTheme } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'

import type { ViewScope } from '../../access/scope.ts'
import type { RailItem } from '../../contracts/desk.ts'
import { instantToStore } from '../../documents/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { startOfDay, type LocalDate } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { adminLinks } from '../links.ts'
import type { View } from './address.ts'
import type { Asking } from './asking.ts'
import { CalendarGrid } from './CalendarGrid.tsx'
import { Chips } from './Chips.tsx'
import { DeskAlerts } from './DeskAlerts.tsx'
import { DeskDialogs } from './DeskDialogs.tsx'
import type { ScheduleSpan } from './mergeCards.ts'
import { outputs } from './outputs.ts'
import { Panels, type Panel } from './Panels.tsx'
import { Rail } from './Rail.tsx'
import { Toast } from './Toast.tsx'
import { Toolbar } from './Toolbar.tsx'
import { Tray } from './Tray.tsx'
import { useActs } from './useActs.ts'
import { useAskedObligation } from './useAskedObligation.ts'
import { useDeskAddress } from './useDeskAddress.ts'
import { useDeskLists } from './useDeskLists.ts'
import { USUAL_HOUR, useGridActs } from './useGridActs.ts'
import { viewTypes } from './viewTypes.ts'
import { useSchedule } from './useSchedule.ts'
import './calendar.css'

export interface DeskProps {
  locale: Locale
  api: string
  admin: string
  today: LocalDate
  mayPlace: boolean
  /** Whose obligations the rail shows at first; null for who belongs to no body. */
  scope: ViewScope | null
}

/** The scheduling desk: the calendar, what waits for a slot, what is owed. */
export function Desk({ locale, api, admin, today, mayPlace, scope: givenScope }: DeskProps) {
  const desk = useDesk({ locale, api, today, mayPlace, scope: givenScope })
  const { calendar, trayPlace, address, go, dates, schedule, acts, gridActs, lists, asking, setAsking } = desk
  const { theme } = useTheme()
  const [panel, setPanel] = useState<Panel>('calendar')
  const links = adminLinks(admin)
  const look = (view: View): void => {
    calendar.current?.getApi().changeView(viewTypes[view])
    go({ view })
  }
  const { rail, owed, scope, chooseScope, tray, items } = lists
  return (
    <div className="dk-desk__body">
      <Toolbar
        view={address.view}
        span={dates?.span ?? null}
        locale={locale}
        onView={look}
        onStep={(step) => calendar.current?.getApi()[step]()}
        links={
          dates === null
            ? []
            : [
                ...(mayPlace ? [{ href: links.record(null), label: pick(recordText.link, locale) }] : []),
                ...outputs({ api, feeds: links.list('feeds') }, address, dates.span, locale),
              ]
        }
      />
      <Chips channels={schedule.read.channels} chosen={address.channels} locale={locale} onChoose={(next) => go({ channels: next })} />
      <DeskAlerts schedule={schedule} locale={locale} />
      <Panels
        panel={panel}
        owed={owed?.length ?? null}
        waiting={mayPlace ? (items?.length ?? null) : undefined}
        locale={locale}
        onPanel={setPanel}
      />
      <div className="dk-desk__columns" data-panel={panel}>
        <div className="dk-desk__calendar" aria-busy={schedule.state === 'loading'}>
          {schedule.state === 'loading' && (
            <p className="dk-desk__loading" role="status">
              {pick(text.loading, locale)}
            </p>
          )}
          <CalendarGrid
            calendar={calendar}
            view={address.view}
            day={address.day}
            read={schedule.read}
            span={desk.span}
            shown={desk.counting}
            locale={locale}
            dark={theme === 'dark'}
            mayPlace={mayPlace}
            onDates={desk.onDates}
            {...gridActs}
          />
        </div>
        <aside className="dk-desk__sides">
          {mayPlace && (
            <Tray
              place={trayPlace}
              items={items}
              message={tray?.ok === false ? tray.message : null}
              locale={locale}
              onPlace={(item) => setAsking({ what: 'place', item, start: instantToStore(startOfDay(address.day) + USUAL_HOUR) })}
            />
          )}
          <Rail
            items={owed}
            scope={scope}
            onScope={chooseScope}
            message={rail?.ok === false ? rail.message : null}
            chosen={desk.chosen}
            locale={locale}
            mayPlace={mayPlace}
            onChoose={desk.setChosen}
            onMake={desk.askForMissing}
          />
        </aside>
      </div>
      <DeskDialogs
        asking={asking}
        schedule={schedule}
        acts={acts}
        channel={address.channels.length === 1 ? address.channels[0]! : null}
        api={api}
        links={links}
        locale={locale}
        onAsk={setAsking}
        onMove={gridActs.onMove}
      />
      <Toast said={acts.said} locale={locale} onDone={acts.dismiss} />
    </div>
  )
}

/** What the desk shows and what can be done on it. */
function useDesk({ locale, api, today, mayPlace, scope }: Omit<DeskProps, 'admin'>) {
  const calendar = useRef<CalendarRef>(null)
  const trayPlace = useRef<HTMLElement>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  /** Key of the obligation whose cards alone are shown bright. */
  const [chosen, setChosen] = useState<string | null>(null)
  const { address, go, dates, onDates } = useDeskAddress(today)
  const channels = address.channels.join(',')
  const span = useMemo<ScheduleSpan | null>(
    () => dates && { from: dates.from, to: dates.to, channels: channels === '' ? [] : channels.split(',') },
    [dates, channels],
  )
  const schedule = useSchedule(api, locale, span)
  const acts = useActs(api, locale, schedule)
  const { tell } = acts
  const lists = useDeskLists({ api, locale, dates, mayPlace, scope, changeCount: schedule.changeCount })
  const { rail, items } = lists
  const chosenItem = rail?.ok ? rail.value.items.find(({ key }) => key === chosen) : undefined
  const counting = useMemo(() => (chosenItem ? new Set(chosenItem.counts.map(String)) : null), [chosenItem])
  const askForMissing = useCallback((item: RailItem) => {
    setChosen(item.key)
    setAsking({ what: 'missing', item })
  }, [])
  const sayNotOwed = useCallback(() => tell('bad', pick(text.notOwed, locale)), [tell, locale])
  useAskedObligation({ mayPlace, rail, onFound: askForMissing, onNotOwed: sayNotOwed })
  const gridActs = useGridActs({ acts, onAsk: setAsking, tray: trayPlace, items })
  return {
    calendar,
    trayPlace,
    asking,
    setAsking,
    chosen,
    setChosen,
    address,
    go,
    dates,
    onDates,
    span,
    schedule,
    acts,
    lists,
    counting,
    askForMissing,
    gridActs,
  }
}
