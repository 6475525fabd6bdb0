import { useRouter } from 'next/navigation.js'
import { useState, useTransition } from 'react'

/** Which of a page's dialogs is open; `done` closes it and reads the page anew. */
export function useAsking<What>() {
  const router = useRouter()
  const [asking, ask] = useState<What | null>(null)
  const [, startTransition] = useTransition()
  const close = (): void => ask(null)
  const done = (): void => {
    close()
    startTransition(() => router.refresh())
  }
  return { asking, ask, close, done }
}
