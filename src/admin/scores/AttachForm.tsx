'use client'

import { useId, useState, type FormEvent } from 'react'

import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { FormEnd } from './PointsForm.tsx'
import type { EvidenceDraft, ScoringOnPage } from './useScoring.ts'

interface AttachFormProps {
  criterion: string
  onPage: ScoringOnPage
  locale: Locale
  onClose: () => void
}

/** A file from this computer, or a link, and what it shows. */
export function AttachForm({ criterion, onPage, locale, onClose }: AttachFormProps) {
  const [draft, setDraft] = useState<EvidenceDraft>({ note: '', url: '', file: null })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const change = (more: Partial<EvidenceDraft>): void => setDraft((old) => ({ ...old, ...more }))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const why = await onPage.attach(criterion, draft)
    setBusy(false)
    setRefused(why)
    if (why === null) onClose()
  }
  return (
    <form className="dk-report__form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-note`}>{pick(text.note, locale)}</label>
      <input
        id={`${id}-note`}
        name="note"
        type="text"
        autoFocus
        value={draft.note}
        onChange={({ target }) => change({ note: target.value })}
      />
      <label htmlFor={`${id}-file`}>{pick(text.file, locale)}</label>
      <input id={`${id}-file`} name="file" type="file" onChange={({ target }) => change({ file: target.files?.[0] ?? null })} />
      <label htmlFor={`${id}-url`}>{pick(text.url, locale)}</label>
      <input
        id={`${id}-url`}
        name="url"
        type="text"
        inputMode="url"
        value={draft.url}
        onChange={({ target }) => change({ url: target.value })}
      />
      <FormEnd
        refused={refused}
        busy={busy}
        onReload={() => onPage.reload().then(() => setRefused(null))}
        locale={locale}
        onClose={onClose}
      />
    </form>
  )
}
