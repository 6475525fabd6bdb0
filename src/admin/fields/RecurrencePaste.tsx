'use client'

import { useField, useForm } from '@payloadcms/ui'
import { pastedRefusalText } from '../../i18n/pastedRule.ts'
import { useState } from 'react'

import { wallClock } from '../../platform/clock.ts'
import { dayToStore } from '../../documents/days.ts'
import { ruleRefusalText } from '../../i18n/ruleRefusals.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { checkRule, localDateOf } from '../../obligations/index.ts'
import { readPasted } from '../../rules/series/pastedRule.ts'
import { useLocked } from './useLocked.ts'

interface Props {
  locale: Locale
  /** Where the rule stands in the form. */
  row?: string
  startTime?: string
  /** What else of the old rule has to go. */
  onTaken?: () => void
}

/** Takes a rule over from another calendar, its start and, for a programme, its skipped days with it. */
export function RecurrencePaste({ locale, row = '', startTime = '20:00', onTaken }: Props) {
  const rule = useField<string | null>({ path: `${row}rrule` })
  const start = useField<string | null>({ path: `${row}dtstart` })
  const { addFieldRow } = useForm()
  const disabled = useLocked()
  const [pasted, setPasted] = useState('')
  const [refusal, setRefusal] = useState('')

  const take = (): void => {
    const reading = readPasted(pasted)
    if (!reading.ok) return setRefusal(pick(pastedRefusalText(reading.refusal), locale))
    const read = reading.value
    const dtstart = read.dtstart ?? (start.value || `${localDateOf(wallClock.now())}T${startTime}`)
    const checked = checkRule({ rrule: read.rrule, dtstart })
    if (!checked.ok) return setRefusal(say(text.notPlain, locale, { why: pick(ruleRefusalText(checked.refusal), locale) }))
    rule.setValue(read.rrule)
    start.setValue(dtstart)
    onTaken?.()
    for (const day of row === '' ? read.skip : [])
      addFieldRow({ path: 'skip', schemaPath: 'skip', subFieldState: { day: { value: dayToStore(day), initialValue: null, valid: true } } })
    setPasted('')
    setRefusal('')
  }
  return (
    <details className="dk-recurrence__paste">
      <summary>{pick(text.paste, locale)}</summary>
      <textarea
        aria-label={pick(text.paste, locale)}
        rows={3}
        value={pasted}
        disabled={disabled}
        onChange={({ target }) => setPasted(target.value)}
        placeholder={'DTSTART;TZID=Asia/Ho_Chi_Minh:20260107T200000\nRRULE:FREQ=WEEKLY;BYDAY=WE'}
      />
      <p>
        <button type="button" className="dk-button" onClick={take} disabled={disabled || pasted.trim() === ''}>
          {pick(text.take, locale)}
        </button>{' '}
        <span role="status" className="dk-error">
          {refusal}
        </span>
      </p>
    </details>
  )
}
