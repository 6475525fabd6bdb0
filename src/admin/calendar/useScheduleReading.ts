'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskCalendar } from '../../contracts/desk.ts'
import { instantToStore } from '../../documents/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import type { ScheduleSpan } from './mergeCards.ts'

const emptyCalendar: DeskCalendar = { cards: [], channels: [], holidays: [], themes: {} }

const queryOf = ({ from, to, channels }: ScheduleSpan): string =>
  `from=${instantToStore(from)}&to=${instantToStore(to)}${channels.length > 0 ? `&channels=${channels.join(',')}` : ''}`

/** The schedule of a span as the server has it, read anew when asked. */
export function useScheduleReading(api: string, locale: Locale, span: ScheduleSpan | null) {
  const [read, setRead] = useState<DeskCalendar>(emptyCalendar)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [message, setMessage] = useState('')
  const [readings, setReadings] = useState(0)
  const version = useRef('')
  /** The version that was heard of before the first reading had come. */
  const heardBefore = useRef('')
  const query = span && queryOf(span)
  const readAgain = useCallback(() => setReadings((n) => n + 1), [])

  useEffect(() => {
    if (query === null) return
    const aborted = new AbortController()
    void ask<DeskCalendar & { version: string }>(
      `${api}/desk/calendar?${query}`,
      pick(text.failed, locale),
      undefined,
      aborted.signal,
    ).then((answer) => {
      if (aborted.signal.aborted) return
      setState(answer.ok ? 'ready' : 'failed')
      if (answer.ok) {
        version.current = answer.value.version
        setRead(answer.value)
        if (heardBefore.current !== '' && heardBefore.current !== answer.value.version) readAgain()
        heardBefore.current = ''
      } else setMessage(answer.message)
    })
    return () => aborted.abort()
  }, [api, query, locale, readings, readAgain])

  return { read, setRead, state, message, version, heardBefore, readAgain }
}
