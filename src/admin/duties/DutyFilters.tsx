import { dutyStateWords } from '../../i18n/duties.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'
import { dutyStates, type DutyState } from '../../rules/duties/dutyState.ts'
import { Mark } from '../Mark.tsx'
import { dutyLook } from '../tones.ts'
import type { DutyChoice, DutyChoices } from './dutyChoices.ts'

interface DutyFiltersProps {
  asked: Readonly<Record<string, string>>
  choices: DutyChoices
  counts: Readonly<Record<DutyState, number>>
  locale: Locale
  page: string
}

/** Which duties, by the address: a form that asks for the page anew, and how many stand in each state. */
export function DutyFilters({ asked, choices, counts, locale, page }: DutyFiltersProps) {
  const select = (name: string, label: Text, none: Text, options: readonly DutyChoice[]) => (
    <p className="dk-duties__field">
      <label htmlFor={`dk-duties-${name}`}>{pick(label, locale)}</label>
      <select id={`dk-duties-${name}`} name={name} className="dk-select" defaultValue={asked[name] ?? ''} key={asked[name] ?? ''}>
        <option value="">{pick(none, locale)}</option>
        {options.map(({ value, name: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </p>
  )
  return (
    <>
      <form method="get" action={page} className="dk-duties__filters" aria-label={pick(text.filters, locale)}>
        {select('by', text.by, text.byBody, [{ value: 'plan', name: pick(text.byPlan, locale) }])}
        {select('plan', text.plan, text.everyPlan, choices.plans)}
        {select('body', text.body, text.everyBody, choices.bodies)}
        {select(
          'state',
          text.state,
          text.everyState,
          dutyStates.map((value) => ({ value, name: pick(dutyStateWords[value], locale) })),
        )}
        <p className="dk-duties__field">
          <label htmlFor="dk-duties-period">{pick(text.period, locale)}</label>
          <select id="dk-duties-period" name="period" className="dk-select" defaultValue={asked.period ?? ''} key={asked.period ?? ''}>
            <option value="">{pick(text.thisYear, locale)}</option>
            {choices.periods.map(({ label, periods }) => (
              <optgroup key={label} label={label}>
                {periods.map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </p>
        <button type="submit" className="dk-button dk-button--first">
          {pick(text.apply, locale)}
        </button>
      </form>
      <ul className="dk-plain dk-duties__counts" aria-label={pick(text.summary, locale)}>
        {dutyStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state}>
              <a href={`${page}?${new URLSearchParams({ ...asked, state, page: '1' }).toString()}`}>
                <Mark look={dutyLook[state]}>
                  {pick(dutyStateWords[state], locale)}: {counts[state]}
                </Mark>
              </a>
            </li>
          ))}
      </ul>
    </>
  )
}
