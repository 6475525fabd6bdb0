'use client'

import { useId, useState, type FormEvent } from 'react'

import { reportPage as text } from '../../i18n/reportPage.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { Dialog } from '../calendar/Dialog.tsx'
import type { ReportOnPage } from './useReport.ts'

interface SignDialogProps {
  onPage: ReportOnPage
  today: LocalDate
  locale: Locale
  onClose: () => void
}

/** What hinders a signature is told before anything is asked. */
export function SignDialog({ onPage, today, locale, onClose }: SignDialogProps) {
  const { hinders } = onPage.report
  return (
    <Dialog title={pick(text.sign, locale)} locale={locale} onClose={onClose}>
      {hinders.length > 0 ? (
        <>
          <p>{pick(text.hindered, locale)}</p>
          <ul>
            {hinders.map((hinder) => (
              <li key={hinder}>{hinder}</li>
            ))}
          </ul>
        </>
      ) : (
        <SignForm onPage={onPage} today={today} locale={locale} onClose={onClose} />
      )}
    </Dialog>
  )
}

function SignForm({ onPage, today, locale, onClose }: SignDialogProps) {
  const { overridden, paper } = onPage.report
  const [signing, setSigning] = useState({ number: '', day: today, signatory: paper.signatory, acceptReplaced: false })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const why = await onPage.sign(signing)
    setBusy(false)
    setRefused(why)
    if (why === null) onClose()
  }
  const field = (name: 'number' | 'day' | 'signatory', label: string) => (
    <div className="dk-dialog__field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        type={name === 'day' ? 'date' : 'text'}
        required
        value={signing[name]}
        onChange={({ target }) => setSigning((old) => ({ ...old, [name]: target.value }))}
      />
    </div>
  )
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>{pick(text.signNote, locale)}</p>
      {field('number', pick(text.reportNumber, locale))}
      {field('day', pick(text.day, locale))}
      {field('signatory', pick(text.signatory, locale))}
      {overridden.length > 0 && (
        <label className="dk-report__choice">
          <input
            type="checkbox"
            checked={signing.acceptReplaced}
            onChange={({ target }) => setSigning((old) => ({ ...old, acceptReplaced: target.checked }))}
          />
          {say(text.accept, locale, { n: overridden.length })}
        </label>
      )}
      {refused !== null && (
        <p role="alert" className="dk-error">
          {refused}
        </p>
      )}
      <div className="dk-dialog__acts">
        <button type="submit" className="dk-button dk-button--first" disabled={busy}>
          {pick(busy ? text.signing : text.sign, locale)}
        </button>
        <button type="button" className="dk-button" onClick={onClose}>
          {pick(text.cancel, locale)}
        </button>
      </div>
    </form>
  )
}
