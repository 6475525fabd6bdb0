'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { PlacementsEvent } from '../../changes/watchPlacements.ts'
import type { Card, DeskCalendar } from '../../contracts/desk.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import { isToldElsewhere, mergeCards, type ScheduleSpan } from './mergeCards.ts'
import { useScheduleEvents } from './useScheduleEvents.ts'
import { useScheduleReading } from './useScheduleReading.ts'

export interface DeskSchedule {
  /** The same as long as nothing in it changes. */
  read: DeskCalendar
  state: 'loading' | 'ready' | 'failed'
  message: string
  /** Changes by others are heard at once; otherwise they are asked for. */
  live: boolean
  /** Counts up with every change that was heard or made. */
  changeCount: number
  reload(): void
  /** Shows a card as the server has just given it. */
  show(card: Card): void
  drop(id: Card['id']): void
}

/** The schedule of a span, kept as it stands: read once, then as changes are heard. */
export function useSchedule(api: string, locale: Locale, span: ScheduleSpan | null): DeskSchedule {
  const { read, setRead, state, message, version, heardBefore, readAgain } = useScheduleReading(api, locale, span)
  const [changeCount, setChangeCount] = useState(0)
  const reload = useCallback(() => {
    readAgain()
    setChangeCount((n) => n + 1)
  }, [readAgain])
  const shown = useRef(read.cards)
  useEffect(() => {
    shown.current = read.cards
  }, [read.cards])
  const merge = useCallback(
    (ids: readonly unknown[], cards: readonly Card[]) => {
      setRead((old) => mergeCards(old, { ids, cards }, span))
      setChangeCount((n) => n + 1)
      if (isToldElsewhere(ids, [...cards, ...shown.current])) readAgain()
    },
    [readAgain, setRead, span],
  )
  const show = useCallback((card: Card) => merge([card.id], [card]), [merge])
  const drop = useCallback((id: Card['id']) => merge([id], []), [merge])

  const onChanges = useCallback(
    async ({ changes, everything, version: heard }: PlacementsEvent) => {
      version.current = heard
      if (everything) return reload()
      const ids = changes.map(({ id }) => id)
      const answer = await ask<{ cards: Card[] }>(`${api}/desk/calendar?ids=${ids.join(',')}`, pick(text.failed, locale))
      if (answer.ok) merge(ids, answer.value.cards)
      else reload()
    },
    [api, locale, merge, reload, version],
  )
  const compareVersion = useCallback(async () => {
    const answer = await ask<{ version: string }>(`${api}/desk/calendar?ids=`, pick(text.failed, locale))
    if (!answer.ok) return
    // Compared once it is read: the month is not asked for twice.
    if (version.current === '') heardBefore.current = answer.value.version
    else if (answer.value.version !== version.current) reload()
  }, [api, heardBefore, locale, reload, version])
  const live = useScheduleEvents(`${api}/desk/events`, onChanges, compareVersion)

  return useMemo(
    () => ({ read, state, message, live, changeCount, reload, show, drop }),
    [read, state, message, live, changeCount, reload, show, drop],
  )
}
