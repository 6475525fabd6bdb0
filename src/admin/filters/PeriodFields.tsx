'use client'

import { kindsOf, periodOf, type Calendar, type Period, type PeriodKind } from '../../figures/periods.ts'
import { periodCode } from '../../figures/periodCode.ts'
import { matrixText as text } from '../../i18n/matrix.ts'
import { periodKindName } from '../../i18n/periodNames.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { LabelledSelect } from './LabelledSelect.tsx'

interface PeriodFieldsProps {
  period: Period
  locale: Locale
  onChoose: (period: Period) => void
}

/** A period: of which calendar and length, and of which year. */
export function PeriodFields({ period, locale, onChoose }: PeriodFieldsProps) {
  const go = (change: { calendar?: Calendar; kind?: PeriodKind; year?: number }): void => {
    const next = periodOf({ ...period, ...change })
    if (next !== null && periodCode(next) !== periodCode(period)) onChoose(next)
  }
  const step = (by: 1 | -1, sign: string) => (
    <button
      type="button"
      className="dk-button"
      aria-label={pick(by < 0 ? text.yearBefore : text.yearAfter, locale)}
      onClick={() => go({ year: period.year + by })}
    >
      {sign}
    </button>
  )
  return (
    <>
      <LabelledSelect
        label={text.period}
        value={`${period.calendar}-${period.kind}`}
        locale={locale}
        onChange={(value) => {
          const [calendar, kind] = value.split('-') as [Calendar, PeriodKind]
          go({ calendar, kind })
        }}
      >
        {(['civil', 'report'] as const).map((calendar) => (
          <optgroup key={calendar} label={pick(text[calendar], locale)}>
            {kindsOf(calendar).map((kind) => (
              <option key={kind} value={`${calendar}-${kind}`}>
                {periodKindName({ kind }, locale)}
                {calendar === 'report' && ` · ${pick(text.report, locale).toLocaleLowerCase(locale)}`}
              </option>
            ))}
          </optgroup>
        ))}
      </LabelledSelect>
      <div className="dk-labelled" role="group" aria-label={pick(text.year, locale)}>
        <span aria-hidden="true">{pick(text.year, locale)}</span>
        <span className="dk-labelled__steps">
          {step(-1, '‹')}
          <output>{period.year}</output>
          {step(1, '›')}
        </span>
      </div>
    </>
  )
}
