'use client'

import { pick, type Locale } from '../../platform/text.ts'
import { lengthUnit, windowText as text } from '../../i18n/windows.ts'
import { parseDuration, type Duration } from '../../obligations/index.ts'

interface Props {
  /** As it is kept; null until the next window. */
  value: string | null
  once: boolean
  locale: Locale
  onChange: (value: string | null) => void
}

const units = ['D', 'W', 'M', 'Y'] as const
const written = ({ amount, unit }: Duration): string => `P${amount}${unit}`

/** How long each window is: until the next opens, or so many days, weeks, months or years. */
export function WindowLength({ value, once, locale, onChange }: Props) {
  const read = value === null ? null : parseDuration(value)
  const length = read?.ok ? read.value : null
  return (
    <div className="dk-recurrence__row">
      <label>
        {pick(text.length, locale)}
        <span className="dk-recurrence__unit">
          {length !== null && (
            <input
              type="number"
              min={1}
              max={9999}
              value={length.amount}
              aria-label={pick(text.length, locale)}
              onChange={({ target }) =>
                target.valueAsNumber >= 1 && onChange(written({ ...length, amount: Math.trunc(target.valueAsNumber) }))
              }
            />
          )}
          <select
            aria-label={pick(text.lengthUnit, locale)}
            value={length?.unit ?? ''}
            onChange={({ target }) =>
              onChange(target.value === '' ? null : written({ amount: length?.amount ?? 1, unit: target.value as Duration['unit'] }))
            }
          >
            <option value="">{pick(once ? text.untilEnd : text.untilNext, locale)}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {pick(lengthUnit[unit], locale)}
              </option>
            ))}
          </select>
        </span>
      </label>
    </div>
  )
}
