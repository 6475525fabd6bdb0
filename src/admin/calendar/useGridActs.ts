'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'

import type { Card, TrayItem } from '../../contracts/desk.ts'
import { instantToStore } from '../../documents/instants.ts'
import { HOUR } from '../../obligations/index.ts'
import type { Asking } from './asking.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import type { OccurrenceMove } from './occurrenceMove.ts'
import { trayKey } from './Tray.tsx'
import type { Acts } from './useActs.ts'

/** The evening, when most is watched: for what is put on a day without an hour. */
export const USUAL_HOUR = 20 * HOUR

interface GridActOptions {
  acts: Pick<Acts, 'place' | 'unplace'>
  onAsk: (asking: Asking) => void
  /** Where a card is let go to go back to the tray. */
  tray: RefObject<HTMLElement | null>
  items: readonly TrayItem[] | null
}

/** What is done by hand on the calendar: opening, dragging, letting go, dropping. */
export function useGridActs({ acts: { place, unplace }, onAsk, tray, items }: GridActOptions) {
  const onMove = useCallback(
    (card: Card, change: Partial<OccurrenceMove>, revert: () => void, dialog?: DialogAnswer) => {
      const start = change.start ?? card.planned.start
      if (card.slotKey !== null && card.programme !== null) return onAsk({ what: 'series', card, change: { ...change, start }, revert })
      void place({ id: card.id, expectedUpdatedAt: card.updatedAt, ...change }, revert, dialog)
    },
    [onAsk, place],
  )
  const onOpen = useCallback((card: Card) => onAsk({ what: 'card', id: card.id }), [onAsk])
  const onLetGo = useCallback(
    (card: Card, x: number, y: number) => {
      const box = tray.current?.getBoundingClientRect()
      if (box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) void unplace(card)
    },
    [tray, unplace],
  )
  const itemsNow = useRef(items)
  useEffect(() => {
    itemsNow.current = items
  }, [items])
  const onDropItem = useCallback(
    (key: string, start: string, wholeDay: boolean) => {
      const item = itemsNow.current?.find((one) => trayKey(one) === key)
      if (item) onAsk({ what: 'place', item, start: wholeDay ? instantToStore(Date.parse(start) + USUAL_HOUR) : start })
    },
    [onAsk],
  )
  return { onMove, onOpen, onLetGo, onDropItem }
}
