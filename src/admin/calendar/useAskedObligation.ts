'use client'

import { useEffect, useState } from 'react'

import type { RailItem } from '../../contracts/desk.ts'

import type { ServerAnswer } from '../ask.ts'
import { obligationAsked } from './address.ts'

interface AskedObligationOptions {
  mayPlace: boolean
  rail: ServerAnswer<{ items: RailItem[] }> | null
  onFound: (item: RailItem) => void
  onNotOwed: () => void
}

/** Whoever comes from a verdict is asked for a slot as soon as what is owed is known; once. */
export function useAskedObligation({ mayPlace, rail, onFound, onNotOwed }: AskedObligationOptions): void {
  const [asked, setAsked] = useState(() => (mayPlace ? obligationAsked(window.location.search) : null))
  useEffect(() => {
    if (asked === null || !rail?.ok) return
    const item = rail.value.items.find(({ key }) => key === asked)
    setAsked(null)
    if (item === undefined) onNotOwed()
    else onFound(item)
  }, [asked, rail, onFound, onNotOwed])
}
