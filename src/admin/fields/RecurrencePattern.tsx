'use client'

import { formatDay } from '../../i18n/dates.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { type PlainRule } from '../../rules/series/plainRule.ts'
import { readTimeOfDay } from '../../rules/timeOfDay.ts'
import { readTypedDay } from '../calendar/wall.ts'
import { TypedInput } from './TypedInput.tsx'
import { USUAL_TIME } from './useRecurrence.ts'

/** HH:mm as it is kept, whole minutes. */
const keptTime = (typed: string): string | null => {
  const time = readTimeOfDay(typed)
  return time === null ? null : new Date(time).toISOString().slice(11, 16)
}
const units = { daily: 'days', weekly: 'weeks', monthDay: 'months', lastDay: 'months', nthWeekday: 'months' } as const

/** What the interval counts. */
export const unitOf = ({ pattern }: PlainRule, locale: Locale): string => pick(text[units[pattern]], locale)

interface RecurrencePatternProps {
  plain: PlainRule
  dtstart: string
  locale: Locale
  onChange: (plain: PlainRule) => void
  onRestart: (day: string, time: string) => void
}

/** The pattern, every how many, the hour and the first day. */
export function RecurrencePattern({ plain, dtstart, locale, onChange, onRestart }: RecurrencePatternProps) {
  return (
    <div className="dk-recurrence__row">
      <label>
        {pick(text.pattern, locale)}
        <select value={plain.pattern} onChange={({ target }) => onChange({ ...plain, pattern: target.value as PlainRule['pattern'] })}>
          {(['daily', 'weekly', 'monthDay', 'lastDay', 'nthWeekday'] as const).map((pattern) => (
            <option key={pattern} value={pattern}>
              {pick(text[pattern], locale)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {pick(text.every, locale)}
        <span className="dk-recurrence__unit">
          <input
            type="number"
            min={1}
            max={99}
            value={plain.interval}
            onChange={({ target }) =>
              target.valueAsNumber >= 1 && target.valueAsNumber <= 99 && onChange({ ...plain, interval: Math.trunc(target.valueAsNumber) })
            }
          />
          {unitOf(plain, locale)}
        </span>
      </label>
      <label>
        {pick(text.time, locale)}
        <TypedInput
          value={dtstart.slice(11, 16)}
          read={keptTime}
          placeholder="20:00"
          onRead={(time) => onRestart(dtstart.slice(0, 10), time)}
        />
      </label>
      <label>
        {pick(text.startDay, locale)}
        <TypedInput
          value={formatDay(dtstart.slice(0, 10))}
          read={readTypedDay}
          placeholder={pick(text.dayFormat, locale)}
          onRead={(day) => onRestart(day, dtstart.slice(11, 16) || USUAL_TIME)}
        />
      </label>
    </div>
  )
}
