'use client'

import { usePreferences } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { scopePreference, type ViewScope } from '../../access/scope.ts'
import type { RailItem, TrayItem } from '../../contracts/desk.ts'
import { instantToStore } from '../../documents/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { useAsked } from './useAsked.ts'
import type { DrawnDates } from './useDeskAddress.ts'

interface DeskListOptions {
  api: string
  locale: Locale
  dates: DrawnDates | null
  mayPlace: boolean
  /** Whose obligations are shown at first; null for who belongs to no body. */
  scope: ViewScope | null
  changeCount: number
}

/** What is owed and what waits for a slot, asked for again with every change. */
export function useDeskLists({ api, locale, dates, mayPlace, scope: given, changeCount }: DeskListOptions) {
  const { setPreference } = usePreferences()
  const [scope, setScope] = useState(given)
  const rail = useAsked<{ items: RailItem[] }>(
    dates && `${api}/desk/rail?from=${instantToStore(dates.span.start)}&to=${instantToStore(dates.span.end)}`,
    pick(text.failed, locale),
    changeCount,
  )
  const tray = useAsked<{ items: TrayItem[] }>(mayPlace ? `${api}/desk/tray` : null, pick(text.failed, locale), changeCount)
  const items = useMemo(() => (tray?.ok ? tray.value.items : null), [tray])
  const owed = useMemo(() => (rail?.ok ? rail.value.items.filter(({ mine }) => scope !== 'mine' || mine) : null), [rail, scope])
  const chooseScope = (next: ViewScope): void => {
    setScope(next)
    void setPreference(scopePreference, { scope: next })
  }
  return { rail, owed, scope, chooseScope, tray, items }
}
