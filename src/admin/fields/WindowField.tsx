'use client'

import { useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useState } from 'react'

import { pick } from '../../platform/text.ts'
import { wallClock } from '../../platform/clock.ts'
import { dayFromStore } from '../../documents/days.ts'
import { windowName, windowText as text } from '../../i18n/windows.ts'
import { localDateOf, type LocalDate } from '../../obligations/index.ts'
import { choiceOfRule, labelAfter, ruleOfChoice, type WindowChoice } from '../../rules/windowChoice.ts'
import { localeFrom } from '../language.ts'
import { FieldNote } from './FieldNote.tsx'
import { readRules } from './readRules.ts'
import { RecurrencePaste } from './RecurrencePaste.tsx'
import { useLocked } from './useLocked.ts'
import { WindowChoices } from './WindowChoices.tsx'
import { WindowLength } from './WindowLength.tsx'
import './recurrence.css'

/** When the windows of one rule open, in plain fields; it writes the rule, its start and its length. */
export const WindowField: TextFieldClientComponent = ({ path }) => {
  const row = path.replace(/rrule$/, '')
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const locked = useLocked()
  const rule = useField<string | null>({ path })
  const start = useField<string | null>({ path: `${row}dtstart` })
  const duration = useField<string | null>({ path: `${row}duration` })
  const label = useField<string | null>({ path: `${row}label` })
  const validFrom = useFormFields(([fields]) => fields.validFrom?.value as string | null | undefined)
  const [now] = useState(() => wallClock.now())

  const kept = { rrule: rule.value || '', dtstart: start.value || '', duration: duration.value || null }
  const choice = kept.rrule === '' ? null : choiceOfRule(kept)
  const [said] = readRules([kept]).rules
  const from: LocalDate = validFrom ? dayFromStore(validFrom) : localDateOf(now)

  const write = (next: WindowChoice): void => {
    const made = ruleOfChoice(next)
    rule.setValue(made.rrule)
    start.setValue(made.dtstart)
    if (next.pace !== choice?.pace || next.pace === 'report') duration.setValue(made.duration ?? null)
    label.setValue(labelAfter(label.value || null, choice, next))
  }
  /** A pasted rule brings no length, and is no report period. */
  const begunAnew = (): void => {
    duration.setValue(null)
    label.setValue(labelAfter(label.value || null, choice, null))
  }
  const errors = [rule, start, duration].flatMap(({ showError, errorMessage }) => (showError && errorMessage ? [errorMessage] : []))
  return (
    <FieldNote heading={pick(text.heading, locale)}>
      <fieldset className="dk-recurrence" disabled={locked}>
        <legend className="dk-hidden">{pick(text.heading, locale)}</legend>
        <WindowChoices choice={choice} blank={kept.rrule === ''} from={from} locale={locale} onChange={write} />
        {choice !== null && choice.pace !== 'report' && (
          <WindowLength
            value={kept.duration}
            once={choice.pace === 'once'}
            locale={locale}
            onChange={(length) => duration.setValue(length)}
          />
        )}
        <div aria-live="polite">
          {said !== undefined && <p className="dk-field__sentence">{windowName(said.rule, null, locale)}.</p>}
          {kept.rrule !== '' && choice === null && <p className="dk-note">{pick(text.kept, locale)}</p>}
          {errors.map((message) => (
            <p key={message} className="dk-error" role="alert">
              {message}
            </p>
          ))}
        </div>
      </fieldset>
      <RecurrencePaste locale={locale} row={row} startTime="00:00" onTaken={begunAnew} />
    </FieldNote>
  )
}

/** What the editor of its row keeps. */
export const Unshown: TextFieldClientComponent = () => null
