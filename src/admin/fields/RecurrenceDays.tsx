'use client'

import { inSentenceDay } from '../../i18n/conditions.ts'
import { recurrenceText as text } from '../../i18n/series.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { weekday as weekdayWords } from '../../i18n/words.ts'
import { weekdays, type Weekday } from '../../obligations/index.ts'
import type { PlainRule } from '../../rules/series/plainRule.ts'

interface Props {
  plain: PlainRule
  locale: Locale
  onChange: (plain: PlainRule) => void
}

const monthDays = Array.from({ length: 31 }, (_, at) => at + 1)

/** With or without one of them, in order; the last one stays, since a rule without days means something else. */
function toggled<Item>(all: readonly Item[], chosen: readonly Item[], item: Item): Item[] {
  const next = all.filter((each) => (each === item ? !chosen.includes(each) : chosen.includes(each)))
  return next.length === 0 ? [...chosen] : next
}

/** On which days: weekdays, days of the month, or the nth weekday of the month. */
export function RecurrenceDays({ plain, locale, onChange }: Props) {
  switch (plain.pattern) {
    case 'weekly':
      return (
        <Choices
          legend={pick(text.weekdays, locale)}
          all={weekdays}
          chosen={plain.weekdays}
          nameOf={(day) => pick(weekdayWords[day], locale)}
          onChoose={(chosen) => onChange({ ...plain, weekdays: chosen })}
        />
      )
    case 'monthDay':
      return (
        <Choices
          legend={pick(text.monthDays, locale)}
          all={monthDays}
          chosen={plain.monthDays}
          nameOf={String}
          onChoose={(chosen) => onChange({ ...plain, monthDays: chosen })}
        />
      )
    case 'nthWeekday':
      return (
        <div className="dk-recurrence__row">
          <label>
            {pick(text.weekday, locale)}
            <select value={plain.weekday} onChange={({ target }) => onChange({ ...plain, weekday: target.value as Weekday })}>
              {weekdays.map((day) => (
                <option key={day} value={day}>
                  {pick(weekdayWords[day], locale)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {pick(text.ordinal, locale)}
            <select value={plain.ordinal} onChange={({ target }) => onChange({ ...plain, ordinal: Number(target.value) })}>
              {[1, 2, 3, 4, 5, -1].map((n) => (
                <option key={n} value={n}>
                  {say(n === -1 ? text.last : n === 1 ? text.first : text.nth, locale, {
                    n,
                    day: inSentenceDay(weekdayWords[plain.weekday], locale),
                  })}
                </option>
              ))}
            </select>
          </label>
        </div>
      )
    default:
      return null
  }
}

interface ChoicesProps<Item> {
  legend: string
  all: readonly Item[]
  chosen: readonly Item[]
  nameOf: (item: Item) => string
  onChoose: (chosen: Item[]) => void
}

function Choices<Item extends string | number>({ legend, all, chosen, nameOf, onChoose }: ChoicesProps<Item>) {
  return (
    <fieldset className="dk-recurrence__choices">
      <legend>{legend}</legend>
      {all.map((item) => (
        <label key={item} className="dk-recurrence__choice">
          <input type="checkbox" checked={chosen.includes(item)} onChange={() => onChoose(toggled(all, chosen, item))} />
          <span>{nameOf(item)}</span>
        </label>
      ))}
    </fieldset>
  )
}
