'use client'

import { useId, useState, type FormEvent } from 'react'

import type { ShownCriterion } from '../../contracts/scorings.ts'
import { decimalWords } from '../../i18n/reportNumbers.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { ScoringOnPage } from './useScoring.ts'

interface PointsFormProps {
  criterion: ShownCriterion
  onPage: ScoringOnPage
  locale: Locale
  onClose: () => void
}

/** Points with their reason, a comma or a point before the decimals. */
export function PointsForm({ criterion, onPage, locale, onClose }: PointsFormProps) {
  const { id, maxPoints, entered } = criterion
  const [points, setPoints] = useState(entered === null ? '' : decimalWords(entered.points, locale))
  const [reason, setReason] = useState(entered?.reason ?? '')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const field = useId()
  const save = async (given: number | null): Promise<void> => {
    setBusy(true)
    const why = await onPage.enter(id, given, reason)
    setBusy(false)
    setRefused(why)
    if (why === null) onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const given = /^\d+(?:[.,]\d+)?$/.test(points.trim()) ? Number(points.trim().replace(',', '.')) : null
    if (given === null) setRefused(pick(text.notNumber, locale))
    else void save(given)
  }
  return (
    <form className="dk-report__form" onSubmit={submit}>
      <label htmlFor={`${field}-points`}>{say(text.points, locale, { max: decimalWords(maxPoints, locale) })}</label>
      <input
        id={`${field}-points`}
        name="points"
        type="text"
        inputMode="decimal"
        autoFocus
        value={points}
        onChange={({ target }) => setPoints(target.value)}
      />
      <label htmlFor={`${field}-reason`}>{pick(text.reason, locale)}</label>
      <textarea id={`${field}-reason`} name="reason" rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />
      <FormEnd
        refused={refused}
        busy={busy}
        onReload={() => onPage.reload().then(() => setRefused(null))}
        locale={locale}
        onClose={onClose}
      >
        {entered !== null && (
          <button type="button" className="dk-button" disabled={busy} onClick={() => void save(null)}>
            {pick(text.clear, locale)}
          </button>
        )}
      </FormEnd>
    </form>
  )
}

interface FormEndProps {
  refused: string | null
  busy: boolean
  onReload: () => Promise<void>
  locale: Locale
  onClose: () => void
  children?: React.ReactNode
}

/** The end of a form: why it was refused, with the way to what somebody else has saved; and its buttons. */
export function FormEnd({ refused, busy, onReload, locale, onClose, children }: FormEndProps) {
  return (
    <>
      <div role="alert">
        {refused !== null && (
          <div className="dk-report__refused">
            <p className="dk-error">{refused}</p>
            <button type="button" className="dk-button" onClick={() => void onReload()}>
              {pick(text.reload, locale)}
            </button>
          </div>
        )}
      </div>
      <div className="dk-report__acts">
        <button type="submit" className="dk-button dk-button--first" disabled={busy}>
          {pick(busy ? text.saving : text.save, locale)}
        </button>
        {children}
        <button type="button" className="dk-button dk-button--plain" onClick={onClose}>
          {pick(text.cancel, locale)}
        </button>
      </div>
    </>
  )
}
