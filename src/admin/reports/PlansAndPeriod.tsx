'use client'

import { useId, useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'

/** What can be chosen from: plans, and periods in groups, each as “calendar:kind:year”. */
export interface PlansAndPeriods {
  readonly plans: readonly { id: Id; title: string }[]
  readonly groups: readonly { label: string; periods: readonly { value: string; label: string }[] }[]
}

/** Some plans and a period, as a report or a scoring is begun on: the first of each until somebody chooses. */
export function usePlansAndPeriod({ plans, groups }: PlansAndPeriods) {
  const [chosen, setChosen] = useState<readonly Id[]>(() => plans.slice(0, 1).map(({ id }) => id))
  const [period, setPeriod] = useState(() => groups.flatMap(({ periods }) => periods)[0]?.value ?? '')
  const [calendar, kind, year] = period.split(':')
  return {
    chosen,
    period,
    setPeriod,
    toggle: (plan: Id, on: boolean): void => setChosen((old) => (on ? [...old, plan] : old.filter((one) => one !== plan))),
    /** As a request names them. */
    asked: { plans: chosen, calendar, kind, year: Number(year) },
  }
}

interface PlansAndPeriodProps {
  choices: PlansAndPeriods
  choice: ReturnType<typeof usePlansAndPeriod>
  labels: { plans: Text; period: Text }
  locale: Locale
}

/** The fields in which plans and a period are chosen. */
export function PlansAndPeriod({ choices: { plans, groups }, choice, labels, locale }: PlansAndPeriodProps) {
  const id = useId()
  return (
    <>
      <fieldset>
        <legend>{pick(labels.plans, locale)}</legend>
        {plans.map((plan) => (
          <label key={plan.id} className="dk-report__choice">
            <input
              type="checkbox"
              checked={choice.chosen.includes(plan.id)}
              onChange={({ target }) => choice.toggle(plan.id, target.checked)}
            />
            {plan.title}
          </label>
        ))}
      </fieldset>
      <div className="dk-report__field">
        <label htmlFor={`${id}-period`}>{pick(labels.period, locale)}</label>
        <select id={`${id}-period`} name="period" value={choice.period} onChange={({ target }) => choice.setPeriod(target.value)}>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.periods.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </>
  )
}
