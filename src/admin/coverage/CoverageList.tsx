'use client'

import { coverageText as text } from '../../i18n/coverage.ts'
import { coverageColumnName, sumsWords } from '../../i18n/coverageWords.ts'
import { pick } from '../../platform/text.ts'
import type { CoverageFigures } from '../../reports/coverageTypes.ts'
import { outputRow, untiedRow, wholeColumn } from '../../rules/coverageViews.ts'
import { cellParam, type CellAddress } from '../matrix/params.ts'
import { ShapeIcon } from '../Mark.tsx'
import type { CoverageShownProps } from './CoverageTable.tsx'

/** The same figures for a phone: row by row, each opened to show its columns. */
export function CoverageList({ coverage, openCell, locale, onOpen }: CoverageShownProps) {
  const { lines, untied, output } = coverage
  const shared = { coverage, openCell, locale, onOpen }
  return (
    <div className="dk-matrix__list">
      {lines.map((line, at) => (
        <section key={line.id}>
          {line.plan !== null && line.plan !== lines[at - 1]?.plan && <h3>{line.plan}</h3>}
          <OneRow
            {...shared}
            id={line.id}
            name={`${line.marker === null ? '' : `${line.marker} `}${line.name}`}
            figures={line}
            depth={line.depth}
          />
        </section>
      ))}
      <OneRow {...shared} id={untiedRow} name={pick(text.untied, locale)} figures={untied} depth={0} />
      <OneRow {...shared} id={outputRow} name={pick(text.output, locale)} figures={output} depth={0} />
    </div>
  )
}

interface OneRowProps extends CoverageShownProps {
  id: string
  name: string
  figures: CoverageFigures
  depth: number
}

function OneRow({ id, name, figures: { cells, total }, depth, coverage, openCell, locale, onOpen }: OneRowProps) {
  const isZero = total.items === 0
  const open = (column: string): CellAddress => ({ row: id, column })
  const button = (column: string, label: string, what: string) => (
    <button type="button" aria-pressed={openCell === cellParam(open(column))} onClick={() => onOpen(open(column))}>
      <span>{label}</span>
      <strong>{what}</strong>
    </button>
  )
  return (
    <details style={{ marginInlineStart: `${Math.min(depth, 3) * 10}px` }}>
      <summary>
        {isZero && id !== untiedRow && (
          <span className="dk-matrix__icon" data-tone="bad">
            <ShapeIcon shape="cross" />
          </span>
        )}
        <span>
          {name}
          <span className="dk-note">{sumsWords(total, locale)}</span>
        </span>
      </summary>
      <ul className="dk-plain">
        {coverage.columns.map((column, at) => {
          const sums = cells[at]!
          const label = coverageColumnName(column, locale)
          if (!column.ahead && sums.items > 0) return <li key={column.id}>{button(column.id, label, sumsWords(sums, locale))}</li>
          return (
            <li key={column.id} className="dk-coverage__still">
              <span>{label}</span>
              <span>{pick(column.ahead ? text.aheadColumn : text.none, locale)}</span>
            </li>
          )
        })}
        {!isZero && <li>{button(wholeColumn, pick(text.total, locale), sumsWords(total, locale))}</li>}
      </ul>
    </details>
  )
}
