import type { KeyboardEvent } from 'react'

import { placeAfter } from './gridKeys.ts'

/** The place of a grid that an event happened in; places tell their row and column (`data-r`, `data-c`). */
export const placeInGrid = (target: EventTarget): HTMLElement | null => (target as HTMLElement).closest<HTMLElement>('[data-r]')

/** Of the whole grid one place is in the order of Tab. */
export function makeTabStop(grid: HTMLElement, place: HTMLElement): void {
  for (const old of grid.querySelectorAll<HTMLElement>('[data-r][tabindex="0"]')) old.tabIndex = -1
  place.tabIndex = 0
}

/** What a key does in a grid: Enter and Space act where one stands, the keys of `placeAfter` lead to another place. */
export function moveInGrid(event: KeyboardEvent, grid: HTMLElement, widths: readonly number[], act: (place: HTMLElement) => void): void {
  const target = placeInGrid(event.target)
  if (target === null || event.altKey || event.metaKey) return
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    return act(target)
  }
  const place = { row: Number(target.dataset.r), column: Number(target.dataset.c) }
  const next = placeAfter(event.key, place, { widths, whole: event.ctrlKey })
  if (next === null) return
  event.preventDefault()
  const found = grid.querySelector<HTMLElement>(`[data-r="${next.row}"][data-c="${next.column}"]`)
  if (found === null) return
  makeTabStop(grid, found)
  found.focus()
}
