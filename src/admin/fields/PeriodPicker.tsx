'use client'

import { useConfig, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import { dayFromStore, dayToStore } from '../../documents/days.ts'
import { formatDay } from '../../i18n/dates.ts'
import { periodPicker as text } from '../../i18n/periodState.ts'
import { pick, say } from '../../platform/text.ts'
import type { OpenPeriod } from '../../contracts/desk.ts'
import { useAsked } from '../calendar/useAsked.ts'
import { localeFrom } from '../language.ts'
import './period.css'

const periodKey = ({ start, label }: { start: string; label: string | null }): string => `${start} ${label ?? ''}`

/** Which period a report is for, chosen from those that ask for one: a window that nobody owes cannot be named. */
export function PeriodPicker() {
  const id = useId()
  const { locale, disabled, refusal, answer, periods, kept, chosen, choose, note } = usePeriods()
  return (
    <div className="field-type dk-period">
      <label className="field-label" htmlFor={id}>
        {pick(text.heading, locale)}
      </label>
      <select
        id={id}
        value={kept ? periodKey(kept) : ''}
        disabled={disabled}
        aria-invalid={refusal !== undefined}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{pick(text.choose, locale)}</option>
        {kept && !chosen && (
          <option value={periodKey(kept)}>{say(text.kept, locale, { label: kept.label ?? '', day: formatDay(kept.start) }).trim()}</option>
        )}
        {periods.map((period) => (
          <option key={periodKey(period)} value={periodKey(period)}>
            {period.words}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} className="dk-note" role="status">
        {note?.[locale]}
      </p>
      {answer?.ok === false && (
        <p role="alert" className="dk-error">
          {answer.message}
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className="dk-error">
          {refusal}
        </p>
      )}
    </div>
  )
}

/** The periods that the form's fields leave open, the one that is kept, and choosing another. */
function usePeriods() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const {
    config: {
      routes: { api },
    },
  } = useConfig()
  const start = useField<string | null>({ path: 'answers.start' })
  const label = useField<string | null>({ path: 'answers.label' })
  const asked = useFormFields(([fields]) =>
    ['organization', 'channel', 'form', 'programme']
      .map((name) => `${name}=${encodeURIComponent(String(fields[name]?.value ?? ''))}`)
      .join('&'),
  )
  const unknown = asked.startsWith('organization=&')
  const answer = useAsked<{ periods: OpenPeriod[] }>(unknown ? null : `${api}/desk/periods?${asked}`, pick(text.failed, locale), 0)
  const periods = answer?.ok ? answer.value.periods : []
  const kept = start.value ? { start: dayFromStore(start.value), label: label.value || null } : null
  const chosen = kept && periods.find((period) => periodKey(period) === periodKey(kept))
  const refusal = [start, label].find(({ showError }) => showError)?.errorMessage
  const choose = (key: string): void => {
    const period = periods.find((one) => periodKey(one) === key)
    if (period === undefined && key !== '') return
    start.setValue(period ? dayToStore(period.start) : null)
    label.setValue(period?.label ?? null)
  }
  const note = unknown
    ? text.organizationFirst
    : answer === null
      ? text.loading
      : answer.ok && periods.length === 0
        ? text.none
        : chosen?.state === 'sent'
          ? text.correction
          : null
  return { locale, disabled: start.disabled || unknown, refusal, answer, periods, kept, chosen, choose, note }
}
