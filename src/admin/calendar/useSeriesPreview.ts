'use client'

import { useEffect, useState } from 'react'

import type { Card } from '../../contracts/desk.ts'
import type { EditScope, SeriesPreview } from '../../contracts/series.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import type { OccurrenceMove } from './occurrenceMove.ts'

interface PreviewOptions {
  api: string
  card: Card
  change: OccurrenceMove
  scope: EditScope
  locale: Locale
}

/** What a move would do to the series, asked for whenever it changes; nothing for one occurrence alone. */
export function useSeriesPreview({ api, card, change, scope, locale }: PreviewOptions) {
  const [preview, setPreview] = useState<SeriesPreview | null>(null)
  /** Whether the preview is of what is asked now. */
  const [settled, setSettled] = useState(false)
  const [message, setMessage] = useState('')
  useEffect(() => {
    const aborted = new AbortController()
    setMessage('')
    setSettled(false)
    if (scope === 'this') return setPreview(null)
    void ask<SeriesPreview>(
      `${api}/desk/series/${card.programme}/preview`,
      pick(text.failed, locale),
      { scope, slot: card.slotKey, change },
      aborted.signal,
    ).then((answer) => {
      if (aborted.signal.aborted) return
      setPreview(answer.ok ? answer.value : null)
      setSettled(answer.ok)
      if (!answer.ok) setMessage(answer.message)
    })
    return () => aborted.abort()
  }, [api, card, change, locale, scope])
  return { preview, settled, message, setMessage }
}
