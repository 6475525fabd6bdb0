'use client'

import { useEffect, useState } from 'react'

import { ask, type ServerAnswer } from '../ask.ts'

/** What an address answers, asked again whenever `changeCount` counts up; the last answer stays until the next is there. Without an address nothing is known. */
export function useAsked<T>(url: string | null, failure: string, changeCount: number): ServerAnswer<T> | null {
  const [answer, setAnswer] = useState<ServerAnswer<T> | null>(null)
  useEffect(() => {
    if (url === null) return setAnswer(null)
    const aborted = new AbortController()
    // Changes come in bursts.
    const timer = setTimeout(
      () => {
        void ask<T>(url, failure, undefined, aborted.signal).then((next) => {
          if (!aborted.signal.aborted) setAnswer(next)
        })
      },
      changeCount === 0 ? 0 : 250,
    )
    return () => {
      clearTimeout(timer)
      aborted.abort()
    }
  }, [url, failure, changeCount])
  return answer
}
