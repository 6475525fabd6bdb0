'use client'

import { useCallback, useState } from 'react'

import type { ToastMessage } from './Toast.tsx'

/** What was just done, or why not, until it is put away. */
export function useToast() {
  const [said, setSaid] = useState<ToastMessage | null>(null)
  const tell = useCallback((tone: ToastMessage['tone'], words: string, undo?: () => void) => {
    setSaid((last) => ({ key: (last?.key ?? 0) + 1, tone, text: words, ...(undo && { undo }) }))
  }, [])
  const dismiss = useCallback(() => setSaid(null), [])
  return { said, tell, dismiss }
}
