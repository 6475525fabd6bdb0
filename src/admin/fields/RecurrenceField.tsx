'use client'

import { useField, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { wallClock } from '../../clock.ts'
import { formatDay, formatLocalDay } from '../../i18n/dates.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { ruleOf } from '../../rules/series.ts'
import { countedFrom, phaseChange } from '../../rules/series/phase.ts'
import { lastInstead, plainDefaults, plainOfRule, ruleOfPlain, type PlainRule } from '../../rules/series/plainRule.ts'
import { readTimeOfDay } from '../../rules/timeOfDay.ts'
import { readDay } from '../calendar/wall.ts'
import { localeFrom } from '../language.ts'
import { FieldNote } from './FieldNote.tsx'
import { RecurrenceDays } from './RecurrenceDays.tsx'
import { RecurrenceEnd } from './RecurrenceEnd.tsx'
import { RecurrencePaste } from './RecurrencePaste.tsx'
import { TypedInput } from './TypedInput.tsx'
import { useLocked } from './useLocked.ts'
import './recurrence.css'

const usualTime = '20:00'
/** HH:mm as it is kept, whole minutes. */
const keptTime = (typed: string): string | null => {
  const time = readTimeOfDay(typed)
  return time === null ? null : new Date(time).toISOString().slice(11, 16)
}
const units = { daily: 'days', weekly: 'weeks', monthDay: 'months', lastDay: 'months', nthWeekday: 'months' } as const

/** A programme's recurrence in plain fields; it writes the rule and the start that are kept. */
export function RecurrenceField() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const rule = useField<string | null>({ path: 'rrule' })
  const start = useField<string | null>({ path: 'dtstart' })
  const disabled = useLocked()
  const [now] = useState(() => wallClock.now())
  const [written, setWritten] = useState<PlainRule | null>(null)
  const [rrule, dtstart] = [rule.value || '', start.value || '']
  const plain = written !== null && ruleOfPlain(written) === rrule ? written : plainOfRule(rrule, dtstart)

  const write = (next: PlainRule): void => {
    setWritten(next)
    rule.setValue(ruleOfPlain(next))
  }
  const begin = (): void => {
    const from = dtstart || `${localDateOf(now)}T${usualTime}`
    start.setValue(from)
    write(plainDefaults(from))
  }
  const clear = (): void => {
    rule.setValue(null)
    start.setValue(null)
  }
  const restart = (day: string, time: string): void => start.setValue(`${day}T${time}`)

  if (rrule === '') {
    return (
      <FieldNote heading={text.heading[locale]}>
        <p>{text.none[locale]}</p>
        <button type="button" className="dk-button" onClick={begin} disabled={disabled}>{text.begin[locale]}</button>
        <RecurrencePaste locale={locale} />
      </FieldNote>
    )
  }
  return (
    <FieldNote heading={text.heading[locale]}>
      {plain === null ? (
        <p>
          {text.tooRich[locale]} <button type="button" className="dk-button" onClick={begin} disabled={disabled}>{text.anew[locale]}</button>
        </p>
      ) : (
        <fieldset className="dk-recurrence" disabled={disabled}>
          <legend className="dk-hidden">{text.heading[locale]}</legend>
          <div className="dk-recurrence__row">
            <label>
              {text.pattern[locale]}
              <select value={plain.pattern} onChange={({ target }) => write({ ...plain, pattern: target.value as PlainRule['pattern'] })}>
                {(['daily', 'weekly', 'monthDay', 'lastDay', 'nthWeekday'] as const).map((pattern) => (
                  <option key={pattern} value={pattern}>{text[pattern][locale]}</option>
                ))}
              </select>
            </label>
            <label>
              {text.every[locale]}
              <span className="dk-recurrence__unit">
                <input
                  type="number" min={1} max={99} value={plain.interval}
                  onChange={({ target }) => target.valueAsNumber >= 1 && target.valueAsNumber <= 99 && write({ ...plain, interval: Math.trunc(target.valueAsNumber) })}
                />
                {text[units[plain.pattern]][locale]}
              </span>
            </label>
            <label>
              {text.time[locale]}
              <TypedInput value={dtstart.slice(11, 16)} read={keptTime} placeholder="20:00" onRead={(time) => restart(dtstart.slice(0, 10), time)} />
            </label>
            <label>
              {text.startDay[locale]}
              <TypedInput value={formatDay(dtstart.slice(0, 10))} read={readDay} placeholder={text.dayFormat[locale]} onRead={(day) => restart(day, dtstart.slice(11, 16) || usualTime)} />
            </label>
          </div>
          <RecurrenceDays plain={plain} locale={locale} onChange={write} />
          <RecurrenceEnd plain={plain} locale={locale} onChange={write} />
          <div aria-live="polite">
            <Missing plain={plain} locale={locale} onChange={write} />
            <Beat now={now} locale={locale} unit={text[units[plain.pattern]][locale]} before={{ rrule: rule.initialValue ?? null, dtstart: start.initialValue ?? null }} after={{ rrule, dtstart }} />
          </div>
        </fieldset>
      )}
      <p><button type="button" className="dk-button" onClick={clear} disabled={disabled}>{text.clear[locale]}</button></p>
      <RecurrencePaste locale={locale} />
    </FieldNote>
  )
}

interface Part {
  plain: PlainRule
  locale: Locale
  onChange: (plain: PlainRule) => void
}

/** Says which months go without, and offers what no month lacks. */
function Missing({ plain, locale, onChange }: Part) {
  const instead = lastInstead(plain)
  if (instead === null) return null
  const hint = plain.pattern === 'monthDay' ? say(text.lastDayHint, locale, { day: plain.monthDays[0]! }) : text.fifthHint[locale]
  return (
    <p className="dk-recurrence__hint">
      {hint} <button type="button" className="dk-button" onClick={() => onChange(instead)}>{text.useLast[locale]}</button>
    </p>
  )
}

interface Written {
  rrule: string | null
  dtstart: string | null
}

/** From which week every second one is counted, and whether an edit flips the beat. */
function Beat({ before, after, now, locale, unit }: { before: Written; after: Written; now: Instant; locale: Locale; unit: string }) {
  const [was, is] = [ruleOf(before), ruleOf(after)]
  if (is === null || is.parts.interval === 1) return null
  const { first, last } = countedFrom(is)
  const phase = was === null ? null : phaseChange(was, is, now, 3)
  const dates = (starts: readonly Instant[]): string => starts.map(formatLocalDay).join(', ')
  return (
    <>
      {is.parts.freq === 'WEEKLY' && (
        <p className="dk-note">{say(text.countedFrom, locale, { n: is.parts.interval, unit, first: formatLocalDay(first), last: formatLocalDay(last) })}</p>
      )}
      {phase?.flipped && <p className="dk-error" role="status">{say(text.flipped, locale, { before: dates(phase.before), after: dates(phase.after) })}</p>}
    </>
  )
}
