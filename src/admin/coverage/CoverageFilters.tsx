'use client'

import { periodCode, periodFromCode } from '../../figures/periodCode.ts'
import { periodOf } from '../../figures/periods.ts'
import { coverageColumnWords, coverageSubjectWords, coverageText as text } from '../../i18n/coverage.ts'
import { JOINT, type LocalDate } from '../../obligations/index.ts'
import type { MatrixChoices } from '../../operations/record/matrixChoices.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'
import { coverageColumnKinds, coverageSubjects } from '../../rules/coverageViews.ts'
import { LabelledSelect } from '../filters/LabelledSelect.tsx'
import { PeriodFields } from '../filters/PeriodFields.tsx'
import type { CoverageParam, CoverageParams } from './params.ts'

interface CoverageFiltersProps {
  params: CoverageParams
  choices: Pick<MatrixChoices, 'plans' | 'obligors'>
  today: LocalDate
  locale: Locale
  onChoose: (change: CoverageParams) => void
}

/** What is set against what, of which plan, period and body. */
export function CoverageFilters({ params, choices, today, locale, onChoose }: CoverageFiltersProps) {
  const year = Number(today.slice(0, 4))
  const period = periodFromCode(params.period ?? '') ?? periodOf({ calendar: 'civil', kind: 'Y', year })!
  const bodies = choices.obligors.filter(({ id }) => id !== JOINT)
  return (
    <form className="dk-matrix__filters" onSubmit={(event) => event.preventDefault()} aria-label={pick(text.filters, locale)}>
      <div className="dk-coverage__switches">
        <Switch label={text.rows} param="rows" codes={coverageSubjects} words={coverageSubjectWords} {...{ params, locale, onChoose }} />
        <Switch
          label={text.columns}
          param="columns"
          codes={coverageColumnKinds}
          words={coverageColumnWords}
          {...{ params, locale, onChoose }}
        />
      </div>
      <div className="dk-matrix__fields">
        <PeriodFields
          period={period}
          locale={locale}
          onChoose={(next) => onChoose({ period: periodCode(next) === `civil-${year}-Y` ? undefined : periodCode(next) })}
        />
        <Chosen label={text.plan} none={text.allPlans} param="plan" items={choices.plans} {...{ params, locale, onChoose }} />
        <Chosen label={text.body} none={text.all} param="body" items={bodies} {...{ params, locale, onChoose }} />
      </div>
    </form>
  )
}

interface OneChoice<Code extends string> extends Pick<CoverageFiltersProps, 'params' | 'locale' | 'onChoose'> {
  label: Text
  param: CoverageParam
  codes: readonly Code[]
  words: Readonly<Record<Code, Text>>
}

/** One of a few; the first is meant where the address says nothing. */
function Switch<Code extends string>({ label, param, codes, words, params, locale, onChoose }: OneChoice<Code>) {
  const chosen = codes.find((code) => code === params[param]) ?? codes[0]
  return (
    <div className="dk-matrix__views" role="group" aria-label={pick(label, locale)}>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="dk-button"
          aria-pressed={code === chosen}
          onClick={() => onChoose({ [param]: code === codes[0] ? undefined : code })}
        >
          {pick(words[code], locale)}
        </button>
      ))}
    </div>
  )
}

interface ChosenProps extends Pick<CoverageFiltersProps, 'params' | 'locale' | 'onChoose'> {
  label: Text
  none: Text
  param: 'plan' | 'body'
  items: readonly { readonly id: string; readonly name: string }[]
}

function Chosen({ label, none, param, items, params, locale, onChoose }: ChosenProps) {
  const value = params[param] ?? ''
  return (
    <LabelledSelect
      label={label}
      value={value}
      locale={locale}
      wide={param === 'plan'}
      onChange={(next) => onChoose({ [param]: next === '' ? undefined : next })}
    >
      <option value="">{pick(none, locale)}</option>
      {/* An address may name what is offered no more. */}
      {value !== '' && !items.some(({ id }) => id === value) && <option value={value}>{value}</option>}
      {items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  )
}
