'use client'

import { useCallback } from 'react'

import type { Card, DeskUndo } from '../../contracts/desk.ts'
import type { EditScope, SeriesUndo } from '../../contracts/series.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { pick, say } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import type { ActContext } from './actContext.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import type { OccurrenceMove } from './occurrenceMove.ts'
import type { UndoOf } from './useUndo.ts'

/** A move that the series is to follow, as it was previewed. */
export interface SeriesMove {
  scope: Exclude<EditScope, 'this'>
  change: OccurrenceMove
  /** What the preview called itself. */
  version: string | undefined
}

/** Has a series follow the move of one of its occurrences. */
export function useSeriesChange({ api, locale, reload, tell }: ActContext) {
  return useCallback(
    async (card: Card, { scope, change, version }: SeriesMove, dialog: DialogAnswer) => {
      const failure = pick(text.saveFailed, locale)
      const url = `${api}/desk/series/${card.programme}`
      const answer = await ask<{ undo: SeriesUndo | null }>(`${url}/apply`, failure, { scope, slot: card.slotKey, change, version })
      if (!answer.ok) return dialog.refused(answer)
      dialog.done()
      reload()
      const { undo } = answer.value
      if (!undo) return tell('good', pick(text.appliedForGood, locale))
      tell('good', pick(text.applied, locale), async () => {
        const undone = await ask(`${url}/undo`, failure, undo)
        reload()
        tell(undone.ok ? 'good' : 'bad', undone.ok ? pick(text.undone, locale) : undone.message)
      })
    },
    [api, locale, reload, tell],
  )
}

/** Puts an occurrence back to where its series has it. */
export function useRestoring({ api, locale, show, tell }: ActContext, undoOf: UndoOf) {
  return useCallback(
    async (card: Card) => {
      const answer = await ask<{ card: Card; undo: DeskUndo | null }>(
        `${api}/desk/series/${card.programme}/restore`,
        pick(text.saveFailed, locale),
        { slot: card.slotKey },
      )
      if (!answer.ok) return tell('bad', answer.message)
      const { card: back, undo } = answer.value
      show(back)
      tell(
        'good',
        say(text.restored, locale, { title: back.title, at: formatLocalTime(Date.parse(back.start)) }),
        undo ? undoOf(undo, back) : undefined,
      )
    },
    [api, locale, show, tell, undoOf],
  )
}
