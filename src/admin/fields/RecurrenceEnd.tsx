'use client'

import { formatDay } from '../../i18n/dates.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ends, type End, type PlainRule } from '../../rules/series/plainRule.ts'
import { readTypedDay } from '../calendar/wall.ts'
import { TypedInput } from './TypedInput.tsx'

/** When a series ends: never, after a day, after a number of times. */
export function RecurrenceEnd({ plain, locale, onChange }: { plain: PlainRule; locale: Locale; onChange: (plain: PlainRule) => void }) {
  return (
    <div className="dk-recurrence__row">
      <label>
        {pick(text.end, locale)}
        <select value={plain.end} onChange={({ target }) => onChange({ ...plain, end: target.value as End })}>
          {ends.map((end) => (
            <option key={end} value={end}>
              {pick(text[end], locale)}
            </option>
          ))}
        </select>
      </label>
      {plain.end === 'until' && (
        <label>
          {pick(text.untilDay, locale)}
          <TypedInput
            value={formatDay(plain.until)}
            read={readTypedDay}
            placeholder={pick(text.dayFormat, locale)}
            onRead={(until) => onChange({ ...plain, until })}
          />
        </label>
      )}
      {plain.end === 'count' && (
        <label>
          {pick(text.times, locale)}
          <input
            type="number"
            min={1}
            max={1000}
            value={plain.times}
            onChange={({ target }) =>
              target.valueAsNumber >= 1 && target.valueAsNumber <= 1000 && onChange({ ...plain, times: Math.trunc(target.valueAsNumber) })
            }
          />
        </label>
      )}
    </div>
  )
}
