'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { DrawnCalendar } from './DrawnCalendar.tsx'
import type { GridProps } from './gridProps.ts'

/**
 * The calendar as it stood when a card was taken up, until it is let go: the library moves a card on the
 * screen and tells nobody when its calendar is given something new in between.
 */
export function CalendarGrid(props: GridProps) {
  const last = useRef(props)
  useEffect(() => {
    last.current = props
  })
  const [held, setHeld] = useState<GridProps | null>(null)
  const onTake = useCallback(() => setHeld(last.current), [])
  // Not before the library has told where it was let go.
  const onRelease = useCallback(() => void setTimeout(() => setHeld(null)), [])
  return <DrawnCalendar {...(held ?? props)} onTake={onTake} onRelease={onRelease} />
}
