'use client'

import { useCallback, useEffect, useState } from 'react'

import { localDateOf, startOfDay, type LocalDate } from '../../obligations/index.ts'
import { readAddress, writeAddress, type DeskAddress } from './address.ts'

/** Narrower than this, a day's list is looked at first. */
const NARROW = 640

/** The dates that the calendar draws, and of these the span that its view is of. */
export interface DrawnDates {
  from: number
  to: number
  span: { start: number; end: number }
}

/** What is looked at: kept in the address, and followed as the calendar is turned to other dates. */
export function useDeskAddress(today: LocalDate) {
  const [address, setAddress] = useState<DeskAddress>(() =>
    readAddress(window.location.search, { view: window.innerWidth < NARROW ? 'agenda' : 'month', day: today, channels: [] }),
  )
  const [dates, setDates] = useState<DrawnDates | null>(null)
  useEffect(() => {
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${writeAddress(address)}`)
  }, [address])
  const go = (change: Partial<DeskAddress>): void => setAddress((old) => ({ ...old, ...change }))
  const onDates = useCallback((from: number, to: number, span: DrawnDates['span']) => {
    setDates((old) => (old?.from === from && old.to === to && old.span.start === span.start ? old : { from, to, span }))
    // A month keeps the day that was looked at; the address keeps where one is.
    setAddress((old) => {
      const day = startOfDay(old.day)
      return day >= span.start && day < span.end ? old : { ...old, day: localDateOf(span.start) }
    })
  }, [])
  return { address, go, dates, onDates }
}
