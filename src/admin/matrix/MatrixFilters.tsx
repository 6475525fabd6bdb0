'use client'

import { periodOf, type Period } from '../../figures/periods.ts'
import { periodCode, periodFromCode } from '../../figures/periodCode.ts'
import { columnLengthWords, matrixText as text } from '../../i18n/matrix.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import type { LocalDate } from '../../obligations/index.ts'
import type { MatrixChoiceItem, MatrixChoices } from '../../operations/record/matrixChoices.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'
import { columnLengths, matrixViews, type MatrixView } from '../../rules/matrixViews.ts'
import { LabelledSelect } from '../filters/LabelledSelect.tsx'
import { PeriodFields } from '../filters/PeriodFields.tsx'
import type { MatrixParams } from './params.ts'

interface MatrixFiltersProps {
  params: MatrixParams
  choices: MatrixChoices
  today: LocalDate
  locale: Locale
  onChoose: (change: MatrixParams) => void
}

const viewNames: Readonly<Record<MatrixView, Text>> = {
  period: text.viewPeriod,
  commitment: text.viewCommitment,
  obligor: text.viewObligor,
}

const viewOf = ({ view }: MatrixParams): MatrixView =>
  (matrixViews as readonly unknown[]).includes(view) ? (view as MatrixView) : 'period'

/** Which matrix, of which period, and what of it. */
export function MatrixFilters({ params, choices, today, locale, onChoose }: MatrixFiltersProps) {
  const view = viewOf(params)
  const commitments = choices.commitments.filter(({ plan }) => params.plan === undefined || plan === params.plan)
  const goTo = (next: MatrixView): void =>
    onChoose({
      view: next === 'period' ? undefined : next,
      commitment: next === 'commitment' ? (params.commitment ?? commitments[0]?.id) : undefined,
      obligor: next === 'obligor' ? (params.obligor ?? choices.obligors[0]?.id) : undefined,
    })
  return (
    <form className="dk-matrix__filters" onSubmit={(event) => event.preventDefault()} aria-label={pick(text.filters, locale)}>
      <div className="dk-matrix__views" role="group" aria-label={pick(text.view, locale)}>
        {matrixViews.map((one) => (
          <button key={one} type="button" className="dk-button" aria-pressed={view === one} onClick={() => goTo(one)}>
            {pick(viewNames[one], locale)}
          </button>
        ))}
      </div>
      <div className="dk-matrix__fields">
        {view === 'commitment' && (
          <Chosen label={text.commitment} param="commitment" items={commitments} {...{ params, locale, onChoose }} needed />
        )}
        {view === 'obligor' && (
          <Chosen label={text.obligor} param="obligor" items={choices.obligors} {...{ params, locale, onChoose }} needed />
        )}
        <PeriodChoice params={params} today={today} locale={locale} onChoose={onChoose} />
        <Chosen label={text.plan} param="plan" items={choices.plans} {...{ params, locale, onChoose }} />
        <Chosen label={text.state} param="state" items={states(locale)} {...{ params, locale, onChoose }} />
        {view !== 'obligor' && <Chosen label={text.obligor} param="obligor" items={choices.obligors} {...{ params, locale, onChoose }} />}
        <Chosen label={text.medium} param="medium" items={choices.mediums} {...{ params, locale, onChoose }} />
      </div>
    </form>
  )
}

const states = (locale: Locale): MatrixChoiceItem[] =>
  Object.entries(shownStatusWords).map(([id, words]) => ({ id, name: pick(words, locale) }))

interface ChosenProps extends Pick<MatrixFiltersProps, 'params' | 'locale' | 'onChoose'> {
  label: Text
  param: 'commitment' | 'obligor' | 'plan' | 'state' | 'medium'
  items: readonly MatrixChoiceItem[]
  /** There is no matrix without it. */
  needed?: boolean
}

function Chosen({ label, param, items, params, locale, onChoose, needed = false }: ChosenProps) {
  const value = params[param] ?? ''
  const isListed = value === '' || items.some(({ id }) => id === value)
  return (
    <LabelledSelect
      label={label}
      value={value}
      locale={locale}
      wide={needed}
      onChange={(next) => onChoose({ [param]: next === '' ? undefined : next })}
    >
      {(!needed || value === '') && <option value="">{pick(needed ? text.choose : text.all, locale)}</option>}
      {/* An address may name several states, or what is followed no more. */}
      {!isListed && <option value={value}>{param === 'state' ? severalStates(value, locale) : value}</option>}
      {items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  )
}

const severalStates = (codes: string, locale: Locale): string =>
  codes
    .split(',')
    .map((code) => (code in shownStatusWords ? pick(shownStatusWords[code as keyof typeof shownStatusWords], locale) : code))
    .join(', ')

function PeriodChoice({ params, today, locale, onChoose }: Omit<MatrixFiltersProps, 'choices'>) {
  const year = Number(today.slice(0, 4))
  const period: Period = periodFromCode(params.period ?? '') ?? periodOf({ calendar: 'civil', kind: 'Y', year })!
  return (
    <>
      <PeriodFields
        period={period}
        locale={locale}
        onChoose={(next) => onChoose({ period: periodCode(next) === `civil-${year}-Y` ? undefined : periodCode(next) })}
      />
      {viewOf(params) === 'period' && period.calendar === 'civil' && (
        <LabelledSelect
          label={text.columns}
          value={params.columns ?? 'M'}
          locale={locale}
          onChange={(value) => onChoose({ columns: value === 'M' ? undefined : value })}
        >
          {columnLengths.map((length) => (
            <option key={length} value={length}>
              {pick(columnLengthWords[length], locale)}
            </option>
          ))}
        </LabelledSelect>
      )}
    </>
  )
}
