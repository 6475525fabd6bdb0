'use client'

import { useFormModified } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import { dayFromStore } from '../../documents/days.ts'
import { idOrNull, idsOf } from '../../documents/ids.ts'
import { seriesPanelText as text } from '../../i18n/series.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { Programme } from '../../documents/payload-types.ts'
import { ask, type ServerAnswer } from '../ask.ts'
import { useDraft } from '../fields/useDraft.ts'
import type { SeriesPreview } from '../../contracts/series.ts'
import { PreviewLines } from './PreviewLines.tsx'

/** Typing is waited for. */
const pause = 600

/** What saving the form as it stands would do to the slots that are laid out. */
export function IfSaved({ url, locale }: { url: string; locale: Locale }) {
  const modified = useFormModified()
  const draft = useDraft<Programme>()
  const change = useMemo(() => JSON.stringify(changeOf(draft)), [draft])
  const [said, setSaid] = useState<ServerAnswer<SeriesPreview> | null>(null)
  const failed = pick(text.failed, locale)
  useEffect(() => {
    setSaid(null)
    if (!modified) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void ask<SeriesPreview>(`${url}/preview`, failed, { scope: 'all', change: JSON.parse(change) as object }, stop.signal).then(
        (answer) => stop.signal.aborted || setSaid(answer),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [modified, change, url, failed])

  if (!modified) return null
  return (
    <div aria-live="polite" className="dk-series__preview">
      <p className="dk-field__heading">{pick(text.ifSaved, locale)}</p>
      {said === null && <p className="dk-note">{pick(text.looking, locale)}</p>}
      {said?.ok === false && <p className="dk-error">{said.message}</p>}
      {said?.ok && <PreviewLines preview={said.value} locale={locale} />}
    </div>
  )
}

/** The fields of the form that a series is made of. What is required and still blank is left out. */
function changeOf(draft: Partial<Programme>): Record<string, unknown> {
  const { name, seconds, rrule, dtstart, validFrom, validTo } = draft
  const required = { name, seconds, channel: idOrNull(draft.channel), form: idOrNull(draft.form) }
  const skip = (Array.isArray(draft.skip) ? draft.skip : [])
    .filter(({ day }) => day)
    .map(({ day, reason }) => ({ day: dayFromStore(day), reason: reason ?? null }))
  return {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value)),
    rrule: rrule || null,
    dtstart: dtstart || null,
    validFrom: validFrom ? dayFromStore(validFrom) : null,
    validTo: validTo ? dayFromStore(validTo) : null,
    skip,
    themes: idsOf(draft.themes),
  }
}
