'use client'

import { rhythmWords } from '../../i18n/matrix.ts'
import { cellAmount, cellWords, columnHead, columnWords, wholeTotalWords } from '../../i18n/matrixWords.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { Matrix, MatrixColumn, MatrixRow } from '../../reports/matrixTypes.ts'
import { mostUrgent } from '../../reports/tally.ts'
import { ShapeIcon } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { cellParam, type CellAddress, type MatrixParams } from './params.ts'

interface MatrixListProps {
  matrix: Matrix
  openCell: string | null
  locale: Locale
  onOpen: (cell: CellAddress) => void
  onChoose: (change: MatrixParams) => void
}

/** The same cells for a phone: row by row, each opened to show them. */
export function MatrixList({ matrix: { sections }, openCell, locale, onOpen }: MatrixListProps) {
  return (
    <div className="dk-matrix__list">
      {sections.map(({ rhythm, rows, columns }) => (
        <section key={rhythm ?? ''} aria-label={rhythm === null ? undefined : pick(rhythmWords[rhythm], locale)}>
          {rhythm !== null && <h3>{pick(rhythmWords[rhythm], locale)}</h3>}
          {rows.map((row) => (
            <Body key={row.id} row={row} columns={columns} openCell={openCell} locale={locale} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </div>
  )
}

interface BodyProps extends Pick<MatrixListProps, 'openCell' | 'locale' | 'onOpen'> {
  row: MatrixRow
  columns: readonly MatrixColumn[]
}

function Body({ row, columns, openCell, locale, onOpen }: BodyProps) {
  const statuses = row.cells.flatMap((cell) => (cell === null ? [] : [cell.status]))
  const worst = mostUrgent(statuses)
  return (
    <details open={openCell?.startsWith(`${row.id}~`) || undefined}>
      <summary>
        <span className="dk-matrix__icon" data-tone={verdictLook[worst].tone}>
          <ShapeIcon shape={verdictLook[worst].shape} />
        </span>
        <span>
          {row.name}
          <span className="dk-note">{wholeTotalWords(row.total, locale)}</span>
        </span>
      </summary>
      <ul className="dk-plain">
        {row.cells.map((cell, at) => {
          const column = columns[at]!
          if (cell === null) return null
          const { tone, shape } = verdictLook[cell.status]
          const address = { row: row.id, column: column.id }
          return (
            <li key={column.id}>
              <button
                type="button"
                data-tone={tone}
                data-cell={cellParam(address)}
                aria-label={`${columnWords(column, locale)}: ${cellWords(cell, row.kind, locale)}`}
                onClick={() => onOpen(address)}
              >
                <span>{columnHead(column, locale).join(' ')}</span>
                <span>
                  <ShapeIcon shape={shape} /> {cellAmount(cell, row.kind)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
