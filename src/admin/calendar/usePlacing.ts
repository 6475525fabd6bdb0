'use client'

import { useCallback, useState } from 'react'

import type { Card, DeskUndo, DeskWarning } from '../../contracts/desk.ts'
import type { PlaceRequest } from '../../contracts/deskRequests.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { pick, say } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import type { ActContext } from './actContext.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import { usePutBack, type Save } from './useSaving.ts'
import type { UndoOf } from './useUndo.ts'

/** What waits for an answer before it is saved. */
export interface PendingSave {
  warnings: DeskWarning[]
  save: () => void
  revert: () => void
  /** Whether a dialog stands behind the question, to which one can go back. */
  inDialog: boolean
}

/** Moves, fills or makes a placement: asks what it would mean, and saves at once when nothing is to be said. */
export function usePlacing(context: ActContext, save: Save) {
  const { api, locale } = context
  const putBack = usePutBack(context)
  const [waiting, setWaiting] = useState<PendingSave | null>(null)
  const words = useCallback(
    (card: Card) => say(text.moved, locale, { title: card.title, at: formatLocalTime(Date.parse(card.start)) }),
    [locale],
  )
  const place = useCallback(
    async (request: PlaceRequest, revert: () => void, dialog?: DialogAnswer) => {
      const answer = await ask<{ warnings: DeskWarning[] }>(`${api}/desk/check`, pick(text.saveFailed, locale), request)
      if (!answer.ok) return dialog ? dialog.refused(answer) : putBack(revert, answer.message)
      const go = (): void => {
        setWaiting(null)
        void save({ path: 'place', request, revert, words, dialog })
      }
      if (answer.value.warnings.length === 0) return go()
      setWaiting({
        warnings: answer.value.warnings,
        inDialog: dialog !== undefined,
        save: go,
        revert: () => {
          setWaiting(null)
          if (dialog === undefined) revert()
        },
      })
    },
    [api, locale, putBack, save, words],
  )
  return { waiting, place }
}

/** Takes a placement off the schedule, its content back to the tray. */
export function useUnplacing({ api, locale, show, drop, tell }: ActContext, undoOf: UndoOf) {
  return useCallback(
    async (card: Card) => {
      const answer = await ask<{ card: Card | null; undo: DeskUndo }>(`${api}/desk/unplace`, pick(text.saveFailed, locale), {
        id: card.id,
        expectedUpdatedAt: card.updatedAt,
      })
      if (!answer.ok) return tell('bad', answer.message)
      if (answer.value.card) show(answer.value.card)
      else drop(card.id)
      tell('good', say(text.takenOff, locale, { title: card.title }), undoOf(answer.value.undo, card))
    },
    [api, drop, locale, show, tell, undoOf],
  )
}
