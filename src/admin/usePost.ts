'use client'

import { useRouter } from 'next/navigation.js'
import { useState, useTransition } from 'react'

export type Posting = { state: 'ready' | 'pending' | 'done' } | { state: 'failed'; message: string }

/** One act by button: posts, then asks for the page's figures again. */
export function usePost(url: string, failure: string): { posting: Posting; post: () => void } {
  const router = useRouter()
  const [posting, setPosting] = useState<Posting>({ state: 'ready' })
  const [refreshing, startTransition] = useTransition()
  const post = (): void => {
    setPosting({ state: 'pending' })
    void send(url, failure).then((message) => {
      setPosting(message === null ? { state: 'done' } : { state: 'failed', message })
      if (message === null) startTransition(() => router.refresh())
    })
  }
  return { posting: refreshing ? { state: 'pending' } : posting, post }
}

/** Null when the server did it; otherwise what it said, or `failure`. */
async function send(url: string, failure: string): Promise<string | null> {
  try {
    const response = await fetch(url, { method: 'POST', credentials: 'same-origin' })
    if (response.ok) return null
    const body = (await response.json()) as { errors?: { message?: string }[] }
    return body.errors?.[0]?.message ?? failure
  } catch {
    return failure
  }
}
