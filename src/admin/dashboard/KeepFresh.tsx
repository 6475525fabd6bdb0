'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const REFRESH_INTERVAL = 60_000

/** Asks for the page's figures again every minute, and when somebody comes back to the tab. */
export function KeepFresh() {
  const router = useRouter()
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(refresh, REFRESH_INTERVAL)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [router])
  return null
}
