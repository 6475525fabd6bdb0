'use client'

import { useRouter } from 'next/navigation.js'
import { useState, useTransition } from 'react'

import { ask } from './ask.ts'

export type Posting = { state: 'ready' | 'pending' | 'done' } | { state: 'failed'; message: string }

/** One act by button: posts, then asks for the page's figures again. */
export function usePost(url: string, failure: string): { posting: Posting; post: () => void } {
  const router = useRouter()
  const [posting, setPosting] = useState<Posting>({ state: 'ready' })
  const [refreshing, startTransition] = useTransition()
  const post = (): void => {
    setPosting({ state: 'pending' })
    void ask(url, failure, {}).then((answer) => {
      setPosting(answer.ok ? { state: 'done' } : { state: 'failed', message: answer.message })
      if (answer.ok) startTransition(() => router.refresh())
    })
  }
  return { posting: refreshing ? { state: 'pending' } : posting, post }
}
