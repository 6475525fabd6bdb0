'use client'

import { useId, useState, type FormEvent } from 'react'

import { formatLocalTime } from '../../i18n/dates.ts'
import { firstRevisionWords } from '../../i18n/periodReports.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { MessageLine, type FormMessage } from '../Message.tsx'
import type { ReportOnPage } from './useReport.ts'

/** What was added to a signed report: scans and digitally signed PDFs, each with what it is to our own PDF. */
export function SignedFiles({ onPage, locale }: { onPage: ReportOnPage; locale: Locale }) {
  const { signed, mayAddScan } = onPage.report
  if (signed === null || (signed.scans.length === 0 && !mayAddScan)) return null
  return (
    <section className="dk-report__signed">
      <h2>{pick(text.scans, locale)}</h2>
      {signed.scans.length === 0 ? (
        <p>{pick(text.scansNone, locale)}</p>
      ) : (
        <ul className="dk-report__changes">
          {signed.scans.map(({ id, name, sha256, addedBy, addedAt, firstRevision }) => (
            <li key={id}>
              <a href={onPage.scanHref(id)} download>
                {name}
              </a>
              <span className="dk-report__act">
                {say(text.scanAdded, locale, { by: addedBy, at: formatLocalTime(Date.parse(addedAt)) })}
              </span>
              {firstRevision !== null && <span className="dk-report__act">{pick(firstRevisionWords[firstRevision], locale)}</span>}
              <span className="dk-report__act dk-report__hash">SHA-256 {sha256}</span>
            </li>
          ))}
        </ul>
      )}
      {mayAddScan && <AddScan onPage={onPage} locale={locale} />}
    </section>
  )
}

function AddScan({ onPage, locale }: { onPage: ReportOnPage; locale: Locale }) {
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<FormMessage | null>(null)
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (file === null) return
    setBusy(true)
    const why = await onPage.addScan(file)
    setBusy(false)
    setMessage(why === null ? { failed: false, text: pick(text.scanSaved, locale) } : { failed: true, text: why })
  }
  return (
    <form className="dk-report__form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{pick(text.scanChoose, locale)}</label>
      <input
        id={id}
        type="file"
        accept="application/pdf,image/png,image/jpeg"
        onChange={({ target }) => setFile(target.files?.[0] ?? null)}
      />
      <div className="dk-report__acts">
        <button type="submit" className="dk-button" disabled={busy || file === null}>
          {pick(busy ? text.saving : text.scanAdd, locale)}
        </button>
        <MessageLine message={message} />
      </div>
    </form>
  )
}
