'use client'

import { useCallback } from 'react'

import type { Card, Placed } from '../../contracts/desk.ts'
import type { PlaceRequest } from '../../contracts/deskRequests.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, say } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import type { ActContext } from './actContext.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import type { UndoOf } from './useUndo.ts'

/** Puts a card back that was dragged, and says why. */
export function usePutBack({ locale, tell }: ActContext) {
  return useCallback(
    (revert: () => void, why: string) => {
      revert()
      tell('bad', say(text.refusedBack, locale, { why }))
    },
    [locale, tell],
  )
}

interface Saving {
  path: 'place' | 'makegood'
  request: PlaceRequest & { for?: Card['id'] }
  /** Takes back what is on the screen already, where it is refused. */
  revert: () => void
  /** What is said once it is saved. */
  words: (card: Card) => string
  dialog?: DialogAnswer | undefined
}

/** Saves a placement, shows it, and says so with the way back; a refusal goes to the dialog that asked, or else puts the card back. */
export function useSaving(context: ActContext, undoOf: UndoOf) {
  const { api, locale, show, tell } = context
  const putBack = usePutBack(context)
  return useCallback(
    async ({ path, request, revert, words, dialog }: Saving) => {
      const answer = await ask<Placed>(`${api}/desk/${path}`, pick(text.saveFailed, locale), request)
      if (!answer.ok) return dialog ? dialog.refused(answer) : putBack(revert, answer.message)
      const { card, undo } = answer.value
      dialog?.done()
      show(card)
      tell('good', words(card), undoOf(undo, card))
    },
    [api, locale, putBack, show, tell, undoOf],
  )
}

export type Save = ReturnType<typeof useSaving>
