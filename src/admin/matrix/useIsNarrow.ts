'use client'

import { useEffect, useState } from 'react'

/** Narrower than this, a list is read and no table. */
const NARROW = '(max-width: 720px)'

export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(false)
  useEffect(() => {
    const media = window.matchMedia(NARROW)
    const follow = (): void => setIsNarrow(media.matches)
    follow()
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isNarrow
}
