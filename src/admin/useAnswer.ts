'use client'

import { useCallback, useEffect, useState } from 'react'

import { ask, type ServerAnswer } from './ask.ts'

export interface Reading<T> {
  /** The last answer stays until the next is there. */
  readonly answer: ServerAnswer<T> | null
  readonly isReading: boolean
  readonly again: () => void
}

/** What an address of the API answers, asked again whenever it changes; `failure` is said where nothing can be read. */
export function useAnswer<T>(url: string, failure: string): Reading<T> {
  const [read, setRead] = useState<{ url: string; answer: ServerAnswer<T> } | null>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const aborted = new AbortController()
    void ask<T>(url, failure, undefined, aborted.signal).then((answer) => {
      if (!aborted.signal.aborted) setRead({ url, answer })
    })
    return () => aborted.abort()
  }, [url, failure, times])
  const again = useCallback(() => setTimes((n) => n + 1), [])
  return { answer: read?.answer ?? null, isReading: read?.url !== url, again }
}
