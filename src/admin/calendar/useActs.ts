'use client'

import { useCallback, useState } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { CurableStatus } from '../../rules/placement.ts'
import { ask, type Refused } from '../ask.ts'
import type { Card, DeskAct, DeskWarning, Placed, ProposedSlot, Scope, Undo } from './contract.ts'
import type { SeriesChange } from './SeriesDialog.tsx'
import type { Said } from './Toast.tsx'
import type { Schedule } from './useSchedule.ts'

/** What waits for an answer before it is saved. */
export interface Waiting {
  warnings: DeskWarning[]
  save: () => void
  revert: () => void
  /** Whether a dialog stands behind the question, to which one can go back. */
  inDialog: boolean
}

/** A dialog that stays until what it asks for is done, and is told why it is not. */
export interface Answering {
  refused: (why: Refused) => void
  done: () => void
}

/** What people do on the calendar: asked first, saved, told, and for ten seconds taken back. */
export function useActs(api: string, locale: Locale, { show, drop, reload }: Pick<Schedule, 'show' | 'drop' | 'reload'>) {
  const [said, setSaid] = useState<Said | null>(null)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const failure = text.saveFailed[locale]
  const tell = useCallback((tone: Said['tone'], words: string, undo?: () => void) => {
    setSaid((last) => ({ key: (last?.key ?? 0) + 1, tone, text: words, ...(undo && { undo }) }))
  }, [])
  const putBack = useCallback((revert: () => void, why: string) => {
    revert()
    tell('bad', say(text.refusedBack, locale, { why }))
  }, [locale, tell])

  const undoing = useCallback((undo: Undo, card: Card) => async () => {
    const answer = await ask<{ card: Card | null }>(`${api}/desk/${undo.act}`, failure, undo.body)
    if (!answer.ok) return tell('bad', answer.message)
    if (answer.value.card) show(answer.value.card)
    else drop(card.id)
    tell('good', text.undone[locale])
  }, [api, drop, failure, locale, show, tell])

  const save = useCallback(async (path: 'place' | 'makegood', act: DeskAct & { for?: Card['id'] }, revert: () => void, words: (card: Card) => string, dialog?: Answering) => {
    const answer = await ask<Placed>(`${api}/desk/${path}`, failure, act)
    if (!answer.ok) return dialog ? dialog.refused(answer) : putBack(revert, answer.message)
    const { card, undo } = answer.value
    dialog?.done()
    show(card)
    tell('good', words(card), undoing(undo, card))
  }, [api, failure, putBack, show, tell, undoing])

  const placedWords = useCallback((card: Card) => say(text.moved, locale, { title: card.title, at: formatLocalTime(Date.parse(card.start)) }), [locale])

  /** Asks what the act would mean; saves it at once when nothing is to be said. */
  const place = useCallback(async (act: DeskAct, revert: () => void, dialog?: Answering) => {
    const answer = await ask<{ warnings: DeskWarning[] }>(`${api}/desk/check`, failure, act)
    if (!answer.ok) return dialog ? dialog.refused(answer) : putBack(revert, answer.message)
    const go = (): void => {
      setWaiting(null)
      void save('place', act, revert, placedWords, dialog)
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
  }, [api, failure, placedWords, putBack, save])

  const unplace = useCallback(async (card: Card) => {
    const answer = await ask<{ card: Card | null; undo: Undo }>(`${api}/desk/unplace`, failure, { id: card.id, expectedUpdatedAt: card.updatedAt })
    if (!answer.ok) return tell('bad', answer.message)
    if (answer.value.card) show(answer.value.card)
    else drop(card.id)
    tell('good', say(text.takenOff, locale, { title: card.title }), undoing(answer.value.undo, card))
  }, [api, drop, failure, locale, show, tell, undoing])

  /** Where it could be made good, and how to take the loss back; null when it was refused. */
  const lose = useCallback(async (card: Card, outcome: CurableStatus, reason: string, refused: Answering['refused']): Promise<{ slots: ProposedSlot[]; undo: (() => void) | undefined } | null> => {
    const answer = await ask<{ card: Card; proposals: ProposedSlot[]; undo: Undo | null }>(`${api}/desk/lose`, failure, { id: card.id, outcome, reason, expectedUpdatedAt: card.updatedAt })
    if (!answer.ok) {
      refused(answer)
      return null
    }
    show(answer.value.card)
    const undo = answer.value.undo ? undoing(answer.value.undo, card) : undefined
    tell('good', say(text.recorded, locale, { title: card.title }), undo)
    return { slots: answer.value.proposals, undo }
  }, [api, failure, locale, show, tell, undoing])

  const makegood = useCallback((lost: Card['id'], slot: ProposedSlot, dialog: Answering) =>
    save('makegood', { for: lost, ...(slot.id === null ? { start: slot.start, channel: slot.channel } : { id: slot.id }) }, () => {}, (card) =>
      say(text.makegoodMade, locale, { at: formatLocalTime(Date.parse(card.start)) }), dialog), [locale, save])

  const changeSeries = useCallback(async (card: Card, change: SeriesChange, scope: Exclude<Scope, 'this'>, version: string | undefined, dialog: Answering) => {
    const url = `${api}/desk/series/${card.programme}`
    const answer = await ask<{ undo: { edit: number } | null }>(`${url}/apply`, failure, { scope, slot: card.slotKey, change, version })
    if (!answer.ok) return dialog.refused(answer)
    dialog.done()
    reload()
    const { undo } = answer.value
    if (!undo) return tell('good', text.appliedForGood[locale])
    tell('good', text.applied[locale], async () => {
      const undone = await ask(`${url}/undo`, failure, undo)
      reload()
      tell(undone.ok ? 'good' : 'bad', undone.ok ? text.undone[locale] : undone.message)
    })
  }, [api, failure, locale, reload, tell])

  const restore = useCallback(async (card: Card) => {
    const answer = await ask<{ card: Card; undo: Undo | null }>(`${api}/desk/series/${card.programme}/restore`, failure, { slot: card.slotKey })
    if (!answer.ok) return tell('bad', answer.message)
    const { card: back, undo } = answer.value
    show(back)
    tell('good', say(text.restored, locale, { title: back.title, at: formatLocalTime(Date.parse(back.start)) }), undo ? undoing(undo, back) : undefined)
  }, [api, failure, locale, show, tell, undoing])

  return { said, tell, hush: useCallback(() => setSaid(null), []), waiting, place, unplace, lose, makegood, changeSeries, restore }
}

export type Acts = ReturnType<typeof useActs>
