'use client'

import { useEffect, useRef, useState } from 'react'

import type { PlacementsEvent } from '../../changes/watchPlacements.ts'

/** How often it is asked whether something has changed, while no events arrive. */
const POLL = 4000

/** Listens as long as the page stands; while no events arrive, `onSilence` is called every few seconds. False meanwhile. */
export function useScheduleEvents(url: string, onChanges: (changes: PlacementsEvent) => void, onSilence: () => void): boolean {
  const [live, setLive] = useState(true)
  const listener = useRef({ onChanges, onSilence })
  useEffect(() => {
    listener.current = { onChanges, onSilence }
  })
  useEffect(() => {
    const source = new EventSource(url)
    source.addEventListener('placements', (event) => listener.current.onChanges(JSON.parse(event.data as string) as PlacementsEvent))
    source.onopen = () => {
      setLive(true)
      // What happened while nobody listened.
      listener.current.onSilence()
    }
    source.onerror = () => setLive(false)
    return () => source.close()
  }, [url])
  useEffect(() => {
    if (live) return
    const timer = setInterval(() => listener.current.onSilence(), POLL)
    return () => clearInterval(timer)
  }, [live])
  return live
}
