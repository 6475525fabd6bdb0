'use client'

import { useEffect, useState } from 'react'

import { ask, type Answer } from '../ask.ts'

/** What an address answers, asked again whenever `beat` counts up; the last answer stays until the next is there. Without an address nothing is known. */
export function useAsked<T>(url: string | null, failure: string, beat: number): Answer<T> | null {
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  useEffect(() => {
    if (url === null) return setAnswer(null)
    const aborted = new AbortController()
    // Changes come in bursts.
    const timer = setTimeout(() => {
      void ask<T>(url, failure, undefined, aborted.signal).then((next) => {
        if (!aborted.signal.aborted) setAnswer(next)
      })
    }, beat === 0 ? 0 : 250)
    return () => {
      clearTimeout(timer)
      aborted.abort()
    }
  }, [url, failure, beat])
  return answer
}
