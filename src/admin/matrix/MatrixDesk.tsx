'use client'

import { useEffect, useRef, type ReactNode } from 'react'

import type { ViewScope } from '../../access/scope.ts'
import { matrixText as text } from '../../i18n/matrix.ts'
import type { LocalDate } from '../../obligations/index.ts'
import type { MatrixChoices } from '../../operations/record/matrixChoices.ts'
import type { SignedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { Choosing } from '../filters/Choosing.tsx'
import { PastMark, PastTimes } from '../past/PastTimes.tsx'
import { ScopeButtons } from '../scope/ScopeButtons.tsx'
import { useKeptScope } from '../scope/useKeptScope.ts'
import { MatrixBody } from './MatrixBody.tsx'
import { MatrixFilters } from './MatrixFilters.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { cellParam, type CellAddress } from './params.ts'
import { SavedViews } from './SavedViews.tsx'
import type { SavedView } from './savedViews.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import { useMatrix } from './useMatrix.ts'
import { useMatrixAddress } from './useMatrixAddress.ts'

interface MatrixDeskProps {
  locale: Locale
  api: string
  today: LocalDate
  choices: MatrixChoices
  reports: readonly SignedReportTimes[]
  /** Whose matters are shown at first; null for who belongs to no body. */
  scope: ViewScope | null
  savedViews: readonly SavedView[]
  /** What the server has drawn in `panel`. */
  opened: { cell: string; one: string | null } | null
  panel: ReactNode
}

/** The matrix with all that is chosen around it, and the cell that is open beside it. */
export function MatrixDesk({ locale, api, today, choices, reports, scope: given, savedViews, opened, panel }: MatrixDeskProps) {
  const { params, choose, show, open, close, isOpening } = useMatrixAddress()
  const { scope, chooseScope } = useKeptScope(given)
  const matrix = useMatrix(params, { api, scope, locale })
  const isNarrow = useIsNarrow()
  const table = useRef<HTMLDivElement>(null)
  const closePanel = (): void => {
    const cell = params.cell
    close()
    if (cell !== undefined) cellIn(table.current, cell)?.focus()
  }
  // The panel takes room from the table: what is open stays in view.
  useEffect(() => {
    if (params.cell !== undefined) cellIn(table.current, params.cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [params.cell, matrix.answer])
  const isOpen = params.cell !== undefined || isOpening
  const isDrawn = !isOpening && opened !== null && opened.cell === params.cell && opened.one === (params.one ?? null)
  return (
    <div className="dk-matrix__desk" data-open={isOpen}>
      <Choosing isNarrow={isNarrow} locale={locale}>
        <MatrixFilters params={params} choices={choices} today={today} locale={locale} onChoose={choose} />
        <div className="dk-matrix__bar">
          <PastTimes times={params} today={today} reports={reports} locale={locale} onChoose={choose} />
          {scope !== null && <ScopeButtons scope={scope} locale={locale} onChoose={chooseScope} />}
          <SavedViews kept={savedViews} params={params} locale={locale} onShow={show} />
          <p className="dk-matrix__outputs">
            {(['xlsx', 'pdf'] as const).map((format) => (
              <a
                key={format}
                className="dk-button"
                href={`${api}/record/matrix.${format}?${matrix.query}`}
                download={format === 'xlsx' ? '' : undefined}
              >
                {pick(format === 'xlsx' ? text.sheet : text.pdf, locale)}
              </a>
            ))}
          </p>
        </div>
      </Choosing>
      <PastMark times={params} locale={locale} onChoose={choose} />
      <div className="dk-matrix__sides">
        <div ref={table} className="dk-matrix__main">
          <MatrixBody
            matrix={matrix}
            isNarrow={isNarrow}
            openCell={params.cell ?? null}
            filtered={params.plan !== undefined || params.state !== undefined || params.medium !== undefined}
            locale={locale}
            onOpen={(cell: CellAddress) => (params.cell === cellParam(cell) ? closePanel() : open(cell))}
            onChoose={choose}
          />
        </div>
        {isOpen && (
          <PanelFrame locale={locale} onClose={closePanel} isDrawn={isDrawn}>
            {panel}
          </PanelFrame>
        )}
      </div>
    </div>
  )
}

const cellIn = (table: HTMLElement | null, cell: string): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`) ?? null
