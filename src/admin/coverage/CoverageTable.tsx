'use client'

import { memo, useRef } from 'react'

import { coverageSubjectWords, coverageText as text } from '../../i18n/coverage.ts'
import { coverageColumnName, minutesOf, sumsWords } from '../../i18n/coverageWords.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { CoverageAnswer, CoverageFigures, CoverageLine, CoverageSums } from '../../reports/coverageTypes.ts'
import { outputRow, untiedRow, wholeColumn } from '../../rules/coverageViews.ts'
import { makeTabStop, moveInGrid, placeInGrid } from '../matrix/gridMoves.ts'
import { cellFromParam, cellParam, type CellAddress } from '../matrix/params.ts'
import { ShapeIcon } from '../Mark.tsx'

export interface CoverageShownProps {
  coverage: CoverageAnswer
  openCell: string | null
  locale: Locale
  onOpen: (cell: CellAddress) => void
}

/** Coverage as a grid: one cell is in the order of Tab, the arrows lead to the others. */
export function CoverageTable({ coverage, openCell, locale, onOpen }: CoverageShownProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const act = (place: HTMLElement): void => {
    const address = cellFromParam(place.dataset.cell ?? '')
    if (address !== null) onOpen(address)
  }
  // Its rows, and the two at its foot.
  const widths = Array.from({ length: coverage.lines.length + 2 }, () => coverage.columns.length + 2)
  return (
    <div
      ref={scroller}
      className="dk-matrix__scroll"
      onClick={(event) => {
        const place = placeInGrid(event.target)
        if (place === null) return
        makeTabStop(scroller.current!, place)
        act(place)
      }}
      onKeyDown={(event) => moveInGrid(event, scroller.current!, widths, act)}
    >
      <p id="dk-matrix-keys" className="dk-matrix__unseen">
        {pick(matrixText.keys, locale)}
      </p>
      <CoverageGrid coverage={coverage} locale={locale} />
      {openCell !== null && (
        <style>{`.dk-matrix [data-cell="${CSS.escape(openCell)}"] { outline: 3px solid var(--dk-link); outline-offset: -3px; }`}</style>
      )}
    </div>
  )
}

/** Drawn once for each answer: what is focused or open is no part of it. */
const CoverageGrid = memo(function CoverageGrid({ coverage, locale }: { coverage: CoverageAnswer; locale: Locale }) {
  const { columns, lines, untied, output, subject } = coverage
  return (
    <table role="grid" aria-describedby="dk-matrix-keys" aria-label={pick(text.table, locale)}>
      <thead>
        <tr className="dk-matrix__heads">
          <th scope="col">{pick(coverageSubjectWords[subject], locale)}</th>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {coverageColumnName(column, locale)}
            </th>
          ))}
          <th scope="col">{pick(text.total, locale)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, r) => (
          <Line key={line.id} line={line} before={lines[r - 1] ?? null} r={r} coverage={coverage} locale={locale} />
        ))}
      </tbody>
      <tbody>
        <Foot name={pick(text.untied, locale)} id={untiedRow} figures={untied} r={lines.length} coverage={coverage} locale={locale} />
        <Foot name={pick(text.output, locale)} id={outputRow} figures={output} r={lines.length + 1} coverage={coverage} locale={locale} />
      </tbody>
    </table>
  )
})

interface OfCoverage {
  r: number
  coverage: CoverageAnswer
  locale: Locale
}

function Line({ line, before, r, coverage, locale }: OfCoverage & { line: CoverageLine; before: CoverageLine | null }) {
  const { id, name, marker, depth, plan, total } = line
  const isUncovered = total.items === 0
  return (
    <>
      {plan !== null && plan !== before?.plan && (
        <tr className="dk-coverage__plan">
          <th scope="rowgroup" colSpan={coverage.columns.length + 2}>
            {plan}
          </th>
        </tr>
      )}
      <tr data-uncovered={isUncovered}>
        <th scope="row" data-r={r} data-c={0} tabIndex={-1} title={name} style={{ paddingInlineStart: `${6 + depth * 14}px` }}>
          <span className="dk-matrix__name">
            {marker !== null && `${marker} `}
            {name}
          </span>
        </th>
        <Cells id={id} name={name} figures={line} r={r} coverage={coverage} locale={locale} />
      </tr>
    </>
  )
}

const Foot = ({ name, id, figures, r, coverage, locale }: OfCoverage & { name: string; id: string; figures: CoverageFigures }) => (
  <tr className="dk-matrix__totals">
    <th scope="row" data-r={r} data-c={0} tabIndex={-1}>
      {name}
    </th>
    <Cells id={id} name={name} figures={figures} r={r} coverage={coverage} locale={locale} />
  </tr>
)

function Cells({ id, name, figures, r, coverage, locale }: OfCoverage & { id: string; name: string; figures: CoverageFigures }) {
  const { columns } = coverage
  return (
    <>
      {figures.cells.map((sums, at) => {
        const column = columns[at]!
        return (
          <Cell
            key={column.id}
            sums={column.ahead ? null : sums}
            r={r}
            c={at + 1}
            address={cellParam({ row: id, column: column.id })}
            named={{ row: name, column: coverageColumnName(column, locale) }}
            isGap={id !== untiedRow}
            locale={locale}
          />
        )
      })}
      <Cell
        sums={figures.total}
        r={r}
        c={columns.length + 1}
        address={cellParam({ row: id, column: wholeColumn })}
        named={{ row: name, column: pick(text.total, locale) }}
        isGap={id !== untiedRow}
        locale={locale}
      />
    </>
  )
}

interface CellProps {
  /** Null: nothing can have gone out yet. */
  sums: CoverageSums | null
  r: number
  c: number
  address: string
  named: { row: string; column: string }
  /** A zero is something that is missing. */
  isGap: boolean
  locale: Locale
}

/** Items, and under them the minutes of broadcasts. A zero is told by a sign and a shape of its own, not by colour alone. */
function Cell({ sums, r, c, address, named, isGap, locale }: CellProps) {
  const tabIndex = r === 0 && c === 1 ? 0 : -1
  const words = say(text.cell, locale, { ...named, what: sums === null ? pick(text.aheadColumn, locale) : sumsWords(sums, locale) })
  if (sums === null)
    return (
      <td data-r={r} data-c={c} tabIndex={tabIndex} title={words} aria-label={words} className="dk-coverage__ahead">
        ·
      </td>
    )
  const isZero = sums.items === 0
  return (
    <td
      data-r={r}
      data-c={c}
      data-cell={isZero ? undefined : address}
      data-zero={isZero && isGap}
      tabIndex={tabIndex}
      title={words}
      aria-label={words}
    >
      {isZero && isGap && <ShapeIcon shape="cross" />}
      {sums.items}
      {sums.seconds > 0 && <small>{say(text.minutes, locale, { n: minutesOf(sums.seconds) })}</small>}
    </td>
  )
}
