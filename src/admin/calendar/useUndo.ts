'use client'

import { useCallback } from 'react'

import { pick } from '../../platform/text.ts'
import type { Card, DeskUndo } from '../../contracts/desk.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { ask } from '../ask.ts'
import type { ActContext } from './actContext.ts'

/** How an act is taken back: sends what its answer says, and shows the card as it is again. */
export function useUndo({ api, locale, show, drop, tell }: ActContext) {
  return useCallback(
    (undo: DeskUndo, card: Card) => async () => {
      const answer = await ask<{ card: Card | null }>(`${api}/desk/${undo.act}`, pick(text.saveFailed, locale), undo.body)
      if (!answer.ok) return tell('bad', answer.message)
      if (answer.value.card) show(answer.value.card)
      else drop(card.id)
      tell('good', pick(text.undone, locale))
    },
    [api, drop, locale, show, tell],
  )
}

export type UndoOf = ReturnType<typeof useUndo>
