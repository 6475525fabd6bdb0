'use client'

import { formatDay } from '../../i18n/dates.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { paceText, paceUnit, periodText, windowText as text } from '../../i18n/windows.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { beginning, countable, paces, type Pace, type WindowChoice } from '../../rules/windowChoice.ts'
import { namedPeriods, type NamedPeriod } from '../../rules/windowsOf.ts'
import { readTypedDay } from '../calendar/wall.ts'
import { TypedInput } from './TypedInput.tsx'

interface Props {
  /** Null where nothing is chosen yet, or what is kept is no choice. */
  choice: WindowChoice | null
  blank: boolean
  /** From when on a new rule would begin. */
  from: LocalDate
  locale: Locale
  onChange: (choice: WindowChoice) => void
}

/** How often, every how many, which report period, and from which day. */
export function WindowChoices({ choice, blank, from, locale, onChange }: Props) {
  const begin = (pace: Pace): void => onChange({ pace, interval: 1, start: beginning(pace, from), period: 'Q1' })
  const unit = choice === null ? undefined : paceUnit[choice.pace]
  return (
    <div className="dk-recurrence__row">
      <label>
        {pick(text.pace, locale)}
        <select value={choice?.pace ?? ''} onChange={({ target }) => target.value !== '' && begin(target.value as Pace)}>
          {choice === null && <option value="">{pick(blank ? text.choose : paceText.other, locale)}</option>}
          {paces.map((pace) => (
            <option key={pace} value={pace}>
              {pick(paceText[pace], locale)}
            </option>
          ))}
        </select>
      </label>
      {choice !== null && countable.includes(choice.pace) && (
        <label>
          {pick(text.every, locale)}
          <span className="dk-recurrence__unit">
            <input
              type="number"
              min={1}
              max={99}
              value={choice.interval}
              onChange={({ target }) =>
                target.valueAsNumber >= 1 &&
                target.valueAsNumber <= 99 &&
                onChange({ ...choice, interval: Math.trunc(target.valueAsNumber) })
              }
            />
            {unit?.[locale]}
          </span>
        </label>
      )}
      {choice?.pace === 'report' && (
        <label>
          {pick(text.period, locale)}
          <select value={choice.period} onChange={({ target }) => onChange({ ...choice, period: target.value as NamedPeriod })}>
            {(Object.keys(namedPeriods) as NamedPeriod[]).map((name) => (
              <option key={name} value={name}>
                {pick(periodText[name], locale)}
              </option>
            ))}
          </select>
        </label>
      )}
      {choice !== null && choice.pace !== 'report' && (
        <label>
          {pick(text.start, locale)}
          <TypedInput
            value={formatDay(choice.start)}
            read={readTypedDay}
            placeholder={pick(text.dayFormat, locale)}
            onRead={(start) => onChange({ ...choice, start })}
          />
        </label>
      )}
    </div>
  )
}
