'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'

import type { Card, DeskChannel } from '../../contracts/desk.ts'
import type { Locale } from '../../platform/text.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import { readTimeDraft, timeDraftOf, type TimeDraft } from './timeDraft.ts'
import { useFaults } from './useFaults.ts'

export type OnCardMove = (
  card: Card,
  to: { start: string; seconds: number; channel: Card['channel'] },
  typed: TimeDraft,
  refused: DialogAnswer['refused'],
) => void

interface CardMoveOptions {
  card: Card
  channels: readonly DeskChannel[]
  locale: Locale
  typed: TimeDraft | undefined
  onMove: OnCardMove
}

/** Another time for a card, as it is typed: what is wrong with it, and sending it. */
export function useCardMove({ card, channels, locale, typed, onMove }: CardMoveOptions) {
  const [draft, setDraft] = useState(() => typed ?? timeDraftOf(card.planned.start, card.planned.seconds, card.channel))
  const { wrong, message, say, refused } = useFaults()
  // What somebody else makes of it while this stands open is not overwritten unseen: it is refused once, and shown.
  const [seen, setSeen] = useState(card.updatedAt)
  const latest = useRef(card.updatedAt)
  useEffect(() => {
    latest.current = card.updatedAt
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const read = readTimeDraft(draft, channels, locale)
    if (!read.ok) return say(read.wrong)
    const { ok: _, ...to } = read
    say({})
    onMove({ ...card, updatedAt: seen }, to, draft, (why) => {
      setSeen(latest.current)
      refused(why)
    })
  }
  return { draft, setDraft, wrong, message, submit }
}

export type CardMove = ReturnType<typeof useCardMove>
