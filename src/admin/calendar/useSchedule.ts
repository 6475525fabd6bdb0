'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { instantToStore } from '../../fields/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import type { Locale } from '../../i18n/text.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Heard } from '../../operations/watchPlacements.ts'
import { ask } from '../ask.ts'
import type { Card, DeskCalendar } from './contract.ts'

export interface Stretch {
  from: Instant
  to: Instant
  channels: readonly string[]
}

export interface Schedule {
  /** The same as long as nothing in it changes. */
  read: DeskCalendar
  state: 'loading' | 'ready' | 'failed'
  message: string
  /** Changes by others are heard at once; otherwise they are asked for. */
  live: boolean
  /** Counts up with every change that was heard or made. */
  beat: number
  reload(): void
  /** Shows a card as the server has just given it. */
  show(card: Card): void
  drop(id: Card['id']): void
}

const nothing: DeskCalendar = { cards: [], channels: [], holidays: [], themes: {} }
const POLL = 4000

/** The schedule of a stretch, kept as it stands: read once, then as changes are heard. */
export function useSchedule(api: string, locale: Locale, stretch: Stretch | null): Schedule {
  const [read, setRead] = useState<DeskCalendar>(nothing)
  const [state, setState] = useState<Schedule['state']>('loading')
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState(0)
  const [beat, setBeat] = useState(0)
  const version = useRef('')
  /** What was heard of before the first reading had come. */
  const seen = useRef('')
  const key = stretch && `from=${instantToStore(stretch.from)}&to=${instantToStore(stretch.to)}${stretch.channels.length > 0 ? `&channels=${stretch.channels.join(',')}` : ''}`

  useEffect(() => {
    if (key === null) return
    const aborted = new AbortController()
    void ask<DeskCalendar & { version: string }>(`${api}/desk/calendar?${key}`, text.failed[locale], undefined, aborted.signal).then((answer) => {
      if (aborted.signal.aborted) return
      setState(answer.ok ? 'ready' : 'failed')
      if (answer.ok) {
        version.current = answer.value.version
        setRead(answer.value)
        if (seen.current !== '' && seen.current !== answer.value.version) setAsked((n) => n + 1)
        seen.current = ''
      } else setMessage(answer.message)
    })
    return () => aborted.abort()
  }, [api, key, locale, asked])

  const reload = useCallback(() => {
    setAsked((n) => n + 1)
    setBeat((n) => n + 1)
  }, [])
  const shown = useRef(read.cards)
  useEffect(() => {
    shown.current = read.cards
  }, [read.cards])
  const merge = useCallback((ids: readonly unknown[], cards: readonly Card[]) => {
    setRead((old) => merged(old, ids, cards, stretch))
    setBeat((n) => n + 1)
    // What it makes good for, or made good for, tells of it as well.
    const gone = new Set(ids.map(String))
    if ([...cards, ...shown.current].some(({ id, makegoodFor, makegood }) => (gone.has(String(id)) && makegoodFor !== null) || (makegood !== null && gone.has(String(makegood.id))))) setAsked((n) => n + 1)
  }, [stretch])
  const show = useCallback((card: Card) => merge([card.id], [card]), [merge])
  const drop = useCallback((id: Card['id']) => merge([id], []), [merge])

  const hear = useCallback(async ({ changes, everything, version: heard }: Heard) => {
    version.current = heard
    if (everything) return reload()
    const ids = changes.map(({ id }) => id)
    const answer = await ask<{ cards: Card[] }>(`${api}/desk/calendar?ids=${ids.join(',')}`, text.failed[locale])
    if (answer.ok) merge(ids, answer.value.cards)
    else reload()
  }, [api, locale, merge, reload])
  const look = useCallback(async () => {
    const answer = await ask<{ version: string }>(`${api}/desk/calendar?ids=`, text.failed[locale])
    if (!answer.ok) return
    // Compared once it is read: the month is not asked for twice.
    if (version.current === '') seen.current = answer.value.version
    else if (answer.value.version !== version.current) reload()
  }, [api, locale, reload])
  const live = useEvents(`${api}/desk/events`, hear, look)

  return useMemo(() => ({ read, state, message, live, beat, reload, show, drop }), [read, state, message, live, beat, reload, show, drop])
}

/** The cards with some replaced; what has left the stretch or the channels is left out. */
function merged(old: DeskCalendar, ids: readonly unknown[], cards: readonly Card[], stretch: Stretch | null): DeskCalendar {
  const gone = new Set(ids.map(String))
  const here = cards.filter(({ start, seconds, channel }) =>
    stretch !== null && Date.parse(start) < stretch.to && Date.parse(start) + seconds * 1000 > stretch.from &&
    (stretch.channels.length === 0 || stretch.channels.includes(String(channel))))
  return { ...old, cards: [...old.cards.filter(({ id }) => !gone.has(String(id))), ...here].sort((a, b) => (a.start < b.start ? -1 : 1)) }
}

/** Listens as long as the page stands; while nothing can be heard, `look` is asked every few seconds. */
function useEvents(url: string, hear: (heard: Heard) => void, look: () => void): boolean {
  const [live, setLive] = useState(true)
  const listener = useRef({ hear, look })
  useEffect(() => {
    listener.current = { hear, look }
  })
  useEffect(() => {
    const source = new EventSource(url)
    source.addEventListener('placements', (event) => listener.current.hear(JSON.parse(event.data as string) as Heard))
    source.onopen = () => {
      setLive(true)
      // What happened while nobody listened.
      listener.current.look()
    }
    source.onerror = () => setLive(false)
    return () => source.close()
  }, [url])
  useEffect(() => {
    if (live) return
    const timer = setInterval(() => listener.current.look(), POLL)
    return () => clearInterval(timer)
  }, [live])
  return live
}
