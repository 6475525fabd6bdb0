'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { pick } from '../../platform/text.ts'
import { wallClock } from '../../platform/clock.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { localeFrom } from '../language.ts'
import { FieldNote } from './FieldNote.tsx'
import { BeatHint, MissingMonths } from './RecurrenceHints.tsx'
import { RecurrencePattern, unitOf } from './RecurrencePattern.tsx'
import { useRecurrence } from './useRecurrence.ts'
import { RecurrenceDays } from './RecurrenceDays.tsx'
import { RecurrenceEnd } from './RecurrenceEnd.tsx'
import { RecurrencePaste } from './RecurrencePaste.tsx'
import { useLocked } from './useLocked.ts'
import './recurrence.css'

/** A programme's recurrence in plain fields; it writes the rule and the start that are kept. */
export function RecurrenceField() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const disabled = useLocked()
  const [now] = useState(() => wallClock.now())
  const { rule, start, rrule, dtstart, plain, write, begin, clear, restart } = useRecurrence(now)
  if (rrule === '') {
    return (
      <FieldNote heading={pick(text.heading, locale)}>
        <p>{pick(text.none, locale)}</p>
        <button type="button" className="dk-button" onClick={begin} disabled={disabled}>
          {pick(text.begin, locale)}
        </button>
        <RecurrencePaste locale={locale} />
      </FieldNote>
    )
  }
  return (
    <FieldNote heading={pick(text.heading, locale)}>
      {plain === null ? (
        <p>
          {pick(text.tooRich, locale)}{' '}
          <button type="button" className="dk-button" onClick={begin} disabled={disabled}>
            {pick(text.anew, locale)}
          </button>
        </p>
      ) : (
        <fieldset className="dk-recurrence" disabled={disabled}>
          <legend className="dk-hidden">{pick(text.heading, locale)}</legend>
          <RecurrencePattern plain={plain} dtstart={dtstart} locale={locale} onChange={write} onRestart={restart} />
          <RecurrenceDays plain={plain} locale={locale} onChange={write} />
          <RecurrenceEnd plain={plain} locale={locale} onChange={write} />
          <div aria-live="polite">
            <MissingMonths plain={plain} locale={locale} onChange={write} />
            <BeatHint
              now={now}
              locale={locale}
              unit={unitOf(plain, locale)}
              before={{ rrule: rule.initialValue ?? null, dtstart: start.initialValue ?? null }}
              after={{ rrule, dtstart }}
            />
          </div>
        </fieldset>
      )}
      <p>
        <button type="button" className="dk-button" onClick={clear} disabled={disabled}>
          {pick(text.clear, locale)}
        </button>
      </p>
      <RecurrencePaste locale={locale} />
    </FieldNote>
  )
}
