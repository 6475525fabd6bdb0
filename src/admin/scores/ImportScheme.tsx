'use client'

import { useId, useState, type FormEvent } from 'react'

import type { Id } from '../../documents/ids.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { adminLinks } from '../links.ts'

/** A scheme from a file or from pasted text; everything that is wrong in it is listed with its place. */
export function ImportScheme({ locale, api, admin }: { locale: Locale; api: string; admin: string }) {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const [made, setMade] = useState<Id | null>(null)
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setMade(null)
    const answer = await sendScheme(`${api}/record/schemes/import`, typed, pick(text.failed, locale))
    setBusy(false)
    setFaults('faults' in answer ? answer.faults : [])
    if ('id' in answer) setMade(answer.id)
  }
  return (
    <details className="dk-report__paper-form">
      <summary>{pick(text.importing, locale)}</summary>
      <form className="dk-report__form" onSubmit={(event) => void submit(event)}>
        <label htmlFor={`${id}-file`}>{pick(text.chooseFile, locale)}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => void target.files?.[0]?.text().then(setTyped)}
        />
        <label htmlFor={`${id}-text`}>{pick(text.pasteText, locale)}</label>
        <textarea id={`${id}-text`} rows={8} spellCheck={false} value={typed} onChange={({ target }) => setTyped(target.value)} />
        <div role="alert">
          {faults.length > 0 && (
            <ul className="dk-error dk-scores__faults">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
        </div>
        <p role="status">
          {made !== null && (
            <>
              {pick(text.imported, locale)} <a href={adminLinks(admin).document('schemes', made)}>{pick(text.openScheme, locale)}</a>
            </>
          )}
        </p>
        <div>
          <button type="submit" className="dk-button dk-button--first" disabled={busy || typed.trim() === ''}>
            {pick(text.import, locale)}
          </button>
        </div>
      </form>
    </details>
  )
}

/** All faults are wanted here, not the first alone. */
async function sendScheme(url: string, typed: string, failure: string): Promise<{ id: Id } | { faults: readonly string[] }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: typed }),
    })
    const read = (await response.json()) as { id?: Id; errors?: { message: string }[] }
    if (response.ok && read.id !== undefined) return { id: read.id }
    const faults = (read.errors ?? []).map(({ message }) => message)
    return { faults: faults.length > 0 ? faults : [failure] }
  } catch {
    return { faults: [failure] }
  }
}
