'use client'

import { useId, useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { reportPage } from '../../i18n/reportPage.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { MessageLine } from '../Message.tsx'
import { PlansAndPeriod, usePlansAndPeriod, type PlansAndPeriods } from '../reports/PlansAndPeriod.tsx'
import { useBeginning } from '../reports/useBeginning.ts'

interface NewScoringProps extends PlansAndPeriods {
  schemes: readonly { id: Id; title: string }[]
  locale: Locale
  api: string
  admin: string
}

/** Begins a scoring: by which scheme, of which plans, for which period; the one that there is already is opened. */
export function NewScoring({ schemes, plans, groups, locale, api, admin }: NewScoringProps) {
  const choice = usePlansAndPeriod({ plans, groups })
  const [scheme, setScheme] = useState(() => String(schemes[0]?.id ?? ''))
  const { busy, message, submit } = useBeginning({
    url: `${api}/record/scorings`,
    body: () => ({ scheme: schemes.find((one) => String(one.id) === scheme)?.id, ...choice.asked }),
    failure: pick(text.failed, locale),
    pageOf: (id) => `${admin}/cham-diem?scoring=${id}`,
  })
  const id = useId()
  if (plans.length === 0) return <p>{pick(reportPage.noPlans, locale)}</p>
  if (schemes.length === 0) return null
  return (
    <form className="dk-report__new" onSubmit={(event) => void submit(event)}>
      <h2>{pick(text.create, locale)}</h2>
      <div className="dk-report__field">
        <label htmlFor={`${id}-scheme`}>{pick(text.scheme, locale)}</label>
        <select id={`${id}-scheme`} name="scheme" value={scheme} onChange={({ target }) => setScheme(target.value)}>
          {schemes.map((one) => (
            <option key={one.id} value={String(one.id)}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <PlansAndPeriod choices={{ plans, groups }} choice={choice} labels={text} locale={locale} />
      <div>
        <button type="submit" className="dk-button dk-button--first" disabled={busy}>
          {pick(busy ? text.creating : text.create, locale)}
        </button>
      </div>
      <p>
        <MessageLine message={message} />
      </p>
    </form>
  )
}
