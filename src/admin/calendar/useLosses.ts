'use client'

import { useCallback } from 'react'

import type { Card, DeskUndo, ProposedSlot } from '../../contracts/desk.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { pick, say } from '../../platform/text.ts'
import type { CurableStatus } from '../../obligations/index.ts'
import { ask } from '../ask.ts'
import type { ActContext } from './actContext.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import type { Save } from './useSaving.ts'
import type { UndoOf } from './useUndo.ts'

/** Why a placement falls out. */
export interface LossReason {
  outcome: CurableStatus
  reason: string
}

/** Records that a placement fell out. */
export function useLosing({ api, locale, show, tell }: ActContext, undoOf: UndoOf) {
  /** Where it could be made good, and how to take the loss back; null when it was refused. */
  return useCallback(
    async (
      card: Card,
      { outcome, reason }: LossReason,
      refused: DialogAnswer['refused'],
    ): Promise<{ slots: ProposedSlot[]; undo: (() => void) | undefined } | null> => {
      const answer = await ask<{ card: Card; proposals: ProposedSlot[]; undo: DeskUndo | null }>(
        `${api}/desk/lose`,
        pick(text.saveFailed, locale),
        {
          id: card.id,
          outcome,
          reason,
          expectedUpdatedAt: card.updatedAt,
        },
      )
      if (!answer.ok) {
        refused(answer)
        return null
      }
      show(answer.value.card)
      const undo = answer.value.undo ? undoOf(answer.value.undo, card) : undefined
      tell('good', say(text.recorded, locale, { title: card.title }), undo)
      return { slots: answer.value.proposals, undo }
    },
    [api, locale, show, tell, undoOf],
  )
}

/** Plans the makegood of what was lost, in a slot that was proposed. */
export function useMakegoods(locale: ActContext['locale'], save: Save) {
  return useCallback(
    (lost: Card['id'], slot: ProposedSlot, dialog: DialogAnswer) =>
      save({
        path: 'makegood',
        request: { for: lost, ...(slot.id === null ? { start: slot.start, channel: slot.channel } : { id: slot.id }) },
        revert: () => {},
        words: (card) => say(text.makegoodMade, locale, { at: formatLocalTime(Date.parse(card.start)) }),
        dialog,
      }),
    [locale, save],
  )
}
