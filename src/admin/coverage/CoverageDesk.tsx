'use client'

import { useSearchParams } from 'next/navigation.js'
import { useMemo, useRef } from 'react'

import type { ViewScope } from '../../access/scope.ts'
import { coverageText as text } from '../../i18n/coverage.ts'
import { pastText } from '../../i18n/past.ts'
import type { LocalDate } from '../../obligations/index.ts'
import type { MatrixChoices } from '../../operations/record/matrixChoices.ts'
import type { SignedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { CoverageAnswer } from '../../reports/coverageTypes.ts'
import { ReadingFault } from '../filters/ReadingFault.tsx'
import type { ServerAnswer } from '../ask.ts'
import { PanelFrame } from '../matrix/PanelFrame.tsx'
import { cellFromParam, cellParam, type CellAddress } from '../matrix/params.ts'
import { useIsNarrow } from '../matrix/useIsNarrow.ts'
import { Choosing } from '../filters/Choosing.tsx'
import { PastMark, PastTimes } from '../past/PastTimes.tsx'
import { ScopeButtons } from '../scope/ScopeButtons.tsx'
import { useKeptScope } from '../scope/useKeptScope.ts'
import { PrintButton } from '../verdict/PrintButton.tsx'
import { CoverageFilters } from './CoverageFilters.tsx'
import { CoverageList } from './CoverageList.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { NotCovered } from './NotCovered.tsx'
import { coverageAddress, coverageParamsIn, coverageQueryOf, withCoverageChoice, type CoverageParams } from './params.ts'
import { useAnswer } from '../useAnswer.ts'

interface CoverageDeskProps {
  locale: Locale
  api: string
  admin: string
  today: LocalDate
  choices: Pick<MatrixChoices, 'plans' | 'obligors'>
  reports: readonly SignedReportTimes[]
  /** Whose matters are shown at first; null for who belongs to no body. */
  scope: ViewScope | null
  mayPlace: boolean
}

/** What is looked at, as the address has it: every choice is a step that the browser's own button takes back. */
function useCoverageAddress() {
  const search = useSearchParams()
  const params = useMemo(() => coverageParamsIn(new URLSearchParams(search?.toString() ?? '')), [search])
  const go = (next: CoverageParams): void => window.history.pushState(null, '', `${window.location.pathname}${coverageAddress(next)}`)
  return { params, choose: (change: CoverageParams): void => go(withCoverageChoice(params, change)) }
}

/** Coverage with all that is chosen around it, the placements of the open cell beside it, and what is not covered below. */
export function CoverageDesk({ locale, api, admin, today, choices, reports, scope: given, mayPlace }: CoverageDeskProps) {
  const { params, choose } = useCoverageAddress()
  const { scope, chooseScope } = useKeptScope(given)
  const query = [coverageQueryOf(params), ...(scope === null ? [] : [`scope=${scope}`])].filter(Boolean).join('&')
  const { answer, isReading, again } = useAnswer<CoverageAnswer>(`${api}/record/coverage?${query}`, pick(text.failed, locale))
  const isNarrow = useIsNarrow()
  const table = useRef<HTMLDivElement>(null)
  const cell = cellFromParam(params.cell ?? '')
  const close = (): void => {
    choose({})
    if (cell !== null) table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellParam(cell))}"]`)?.focus()
  }
  const open = (next: CellAddress): void => (params.cell === cellParam(next) ? close() : choose({ cell: cellParam(next) }))
  const Shown = isNarrow ? CoverageList : CoverageTable
  return (
    <div className="dk-matrix__desk" data-open={cell !== null}>
      <Choosing isNarrow={isNarrow} locale={locale}>
        <CoverageFilters params={params} choices={choices} today={today} locale={locale} onChoose={choose} />
        <div className="dk-matrix__bar">
          <PastTimes times={params} today={today} reports={reports} locale={locale} onChoose={choose} />
          {scope !== null && params.body === undefined && <ScopeButtons scope={scope} locale={locale} onChoose={chooseScope} />}
          <p className="dk-matrix__outputs">
            <a className="dk-button" href={`${api}/record/coverage.xlsx?${query}`} download="">
              {pick(text.sheet, locale)}
            </a>
            <PrintButton label={pick(text.print, locale)} />
          </p>
        </div>
      </Choosing>
      <PastMark times={params} locale={locale} onChoose={choose} />
      <Standing answer={answer} again={again} locale={locale} />
      {answer?.ok && answer.value.lines.length > 0 && (
        <>
          <div className="dk-matrix__sides">
            <div ref={table} className="dk-matrix__main dk-matrix__answer" aria-busy={isReading}>
              <Summary coverage={answer.value} locale={locale} />
              <Shown coverage={answer.value} openCell={params.cell ?? null} locale={locale} onOpen={open} />
            </div>
            {cell !== null && (
              <PanelFrame locale={locale} onClose={close} isDrawn>
                <CoveragePanel coverage={answer.value} {...{ cell, query, api, admin, locale }} />
              </PanelFrame>
            )}
          </div>
          <NotCovered coverage={answer.value} mayPlace={mayPlace} admin={admin} locale={locale} />
        </>
      )}
    </div>
  )
}

/** That it is being read, could not be, or has nothing in it. */
function Standing({ answer, again, locale }: { answer: ServerAnswer<CoverageAnswer> | null; again: () => void; locale: Locale }) {
  if (answer === null) return <p role="status">{pick(text.loading, locale)}</p>
  if (!answer.ok) return <ReadingFault message={answer.message} again={again} locale={locale} />
  return answer.value.lines.length === 0 ? <p role="status">{pick(text.nothing, locale)}</p> : null
}

/** How much is covered, and what the figures are not. */
function Summary({ coverage: { lines, subject, past, columns }, locale }: { coverage: CoverageAnswer; locale: Locale }) {
  const covered = lines.filter(({ total }) => total.items > 0).length
  const hasBegun = columns.length === 0 || columns.some(({ ahead }) => !ahead)
  return (
    <div className="dk-matrix__summary">
      <p role="status">
        <strong>{hasBegun ? say(text.covered, locale, { n: covered, all: lines.length }) : pick(text.notBegun, locale)}</strong>{' '}
        <span className="dk-note">
          {pick(text.neverTotalled, locale)} {subject === 'audience' && pick(text.audienceNote, locale)}{' '}
          {past && `${pick(text.themeNow, locale)} ${pick(pastText.pastActs, locale)}`}
        </span>
      </p>
    </div>
  )
}
