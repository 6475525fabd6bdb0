'use client'

import { useId, useState } from 'react'

import { reportLanguages } from '../../i18n/periodReports.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { pick, locales, type Locale } from '../../platform/text.ts'
import { MessageLine } from '../Message.tsx'
import { PlansAndPeriod, usePlansAndPeriod, type PlansAndPeriods } from './PlansAndPeriod.tsx'
import { useBeginning } from './useBeginning.ts'

interface NewReportProps extends PlansAndPeriods {
  locale: Locale
  api: string
  admin: string
}

/** Begins a report: on which plans, and for which period. */
export function NewReport({ plans, groups, locale, api, admin }: NewReportProps) {
  const choice = usePlansAndPeriod({ plans, groups })
  const [language, setLanguage] = useState<Locale>(locale)
  const { busy, message, submit } = useBeginning({
    url: `${api}/record/reports`,
    body: () => ({ ...choice.asked, locale: language }),
    failure: pick(text.failed, locale),
    pageOf: (id) => `${admin}/bao-cao?report=${id}`,
  })
  const id = useId()
  if (plans.length === 0) return <p>{pick(text.noPlans, locale)}</p>
  return (
    <form className="dk-report__new" onSubmit={(event) => void submit(event)}>
      <h2>{pick(text.create, locale)}</h2>
      <PlansAndPeriod choices={{ plans, groups }} choice={choice} labels={text} locale={locale} />
      <div className="dk-report__field">
        <label htmlFor={`${id}-language`}>{pick(text.language, locale)}</label>
        <select id={`${id}-language`} name="language" value={language} onChange={({ target }) => setLanguage(target.value as Locale)}>
          {locales.map((one) => (
            <option key={one} value={one}>
              {pick(reportLanguages[one], locale)}
            </option>
          ))}
        </select>
      </div>
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
