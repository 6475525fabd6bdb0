'use client'

import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'

import { matrixText as text, rhythmWords } from '../../i18n/matrix.ts'
import { cellAmount, cellWords, columnHead, columnWords, percentWords, sumsAmount, wholeTotalWords } from '../../i18n/matrixWords.ts'
import type { MeasureKind } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { Matrix, MatrixCell, MatrixRow, MatrixSection, MatrixTotal } from '../../reports/matrixTypes.ts'
import { ShapeIcon } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { makeTabStop, moveInGrid, placeInGrid } from './gridMoves.ts'
import { cellFromParam, cellParam, type CellAddress, type MatrixParams } from './params.ts'

interface MatrixTableProps {
  matrix: Matrix
  openCell: string | null
  locale: Locale
  onOpen: (cell: CellAddress) => void
  onChoose: (change: MatrixParams) => void
}

/** The matrix as a grid: one cell is in the order of Tab, the arrows lead to the others. */
export function MatrixTable({ matrix, openCell, locale, onOpen, onChoose }: MatrixTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // A year is wider than a screen: it begins where one stands in it.
  useEffect(() => {
    scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  const act = (target: HTMLElement): void => {
    const { cell, head } = target.dataset
    if (head !== undefined) onChoose(otherView(matrix, head))
    const address = cell === undefined ? null : cellFromParam(cell)
    if (address !== null) onOpen(address)
  }
  const onClick = (event: MouseEvent): void => {
    const target = placeInGrid(event.target)
    if (target === null) return
    makeTabStop(scroller.current!, target)
    act(target)
  }
  const onKeyDown = (event: KeyboardEvent): void => moveInGrid(event, scroller.current!, widthsOf(matrix.sections), act)
  return (
    <div ref={scroller} className="dk-matrix__scroll" data-view={matrix.view} onClick={onClick} onKeyDown={onKeyDown}>
      <p id="dk-matrix-keys" className="dk-matrix__unseen">
        {pick(text.keys, locale)}
      </p>
      <Grid matrix={matrix} locale={locale} />
      {openCell !== null && (
        <style>{`.dk-matrix [data-cell="${CSS.escape(openCell)}"] { outline: 3px solid var(--dk-link); outline-offset: -3px; }`}</style>
      )}
    </div>
  )
}

/** The matrix of what a row is about. */
const otherView = ({ view }: Matrix, id: string): MatrixParams =>
  view === 'commitment'
    ? { view: 'obligor', obligor: id, commitment: undefined }
    : { view: 'commitment', commitment: id, obligor: undefined }

/** How many places each row has: its head, its cells, its total. A section ends with a row of totals. */
const widthsOf = (sections: readonly MatrixSection[]): number[] =>
  sections.flatMap(({ rows, columns }) => [...rows, null].map(() => columns.length + 2))

/** Drawn once for each answer: what is focused or open is no part of it. */
const Grid = memo(function Grid({ matrix, locale }: { matrix: Matrix; locale: Locale }) {
  const { sections, subject } = matrix
  const widest = Math.max(...sections.map(({ columns }) => columns.length))
  let first = 0
  return (
    <table
      role="grid"
      aria-describedby="dk-matrix-keys"
      aria-label={say(text.table, locale, { what: subject ?? pick(text.viewPeriod, locale) })}
    >
      {sections.map((section) => {
        const before = first
        first += section.rows.length + 1
        return <Section key={section.rhythm ?? ''} section={section} first={before} setting={{ matrix, locale, widest }} />
      })}
    </table>
  )
})

interface GridSetting {
  matrix: Matrix
  locale: Locale
  widest: number
}

/** Rows under heads of their own, and their totals. */
function Section({ section, first, setting }: { section: MatrixSection; first: number; setting: GridSetting }) {
  const { columns, rows, columnTotals, rhythm } = section
  const { matrix, locale, widest } = setting
  const missing = widest - columns.length
  return (
    <>
      <tbody>
        <tr className="dk-matrix__heads">
          <th scope="col">
            {rhythm === null
              ? pick(matrix.view === 'commitment' ? text.obligor : text.commitment, locale)
              : pick(rhythmWords[rhythm], locale)}
          </th>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              title={columnWords(column, locale)}
              aria-current={column.start <= matrix.asOf && matrix.asOf < column.end ? 'date' : undefined}
            >
              {columnHead(column, locale).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </th>
          ))}
          {missing > 0 && <td colSpan={missing} aria-hidden="true" />}
          <th scope="col">{pick(text.total, locale)}</th>
        </tr>
        {rows.map((row, at) => (
          <Row key={row.id} row={row} at={first + at} section={section} setting={setting} />
        ))}
        <tr className="dk-matrix__totals">
          <th scope="row" data-r={first + rows.length} data-c={0} tabIndex={-1}>
            {pick(text.total, locale)}
          </th>
          {columnTotals.map((total, at) => (
            <Total
              key={columns[at]!.id}
              total={total}
              r={first + rows.length}
              c={at + 1}
              locale={locale}
              ofOne={matrix.view === 'commitment'}
            />
          ))}
          {missing > 0 && <td colSpan={missing} aria-hidden="true" />}
          <Total total={sectionTotal(section)} r={first + rows.length} c={columns.length + 1} locale={locale} />
        </tr>
      </tbody>
    </>
  )
}

const sectionTotal = ({ rows }: MatrixSection): MatrixTotal => rows.map(({ total }) => total).reduce(added)

const added = (one: MatrixTotal, other: MatrixTotal): MatrixTotal => ({
  due: one.due + other.due,
  owed: one.owed + other.owed,
  kept: one.kept + other.kept,
  onTime: one.onTime + other.onTime,
  running: one.running + other.running,
  ahead: one.ahead + other.ahead,
  measures: {},
})

function Row({ row, at, section: { columns }, setting }: { row: MatrixRow; at: number; section: MatrixSection; setting: GridSetting }) {
  const { matrix, locale, widest } = setting
  const missing = widest - columns.length
  const lead = pick(matrix.view === 'commitment' ? text.toObligor : text.toCommitment, locale)
  return (
    <tr>
      <th scope="row" data-r={at} data-c={0} data-head={row.id} tabIndex={-1} title={`${row.name}\n${lead}`}>
        <span className="dk-matrix__name">{row.name}</span>
        {row.kind === 'seconds' && matrix.view !== 'period' && <span className="dk-note"> ({pick(text.minutes, locale)})</span>}
      </th>
      {row.cells.map((cell, c) => (
        <Cell
          key={columns[c]!.id}
          cell={cell}
          row={row}
          r={at}
          c={c + 1}
          address={cellParam({ row: row.id, column: columns[c]!.id })}
          locale={locale}
        />
      ))}
      {missing > 0 && <td colSpan={missing} aria-hidden="true" />}
      <Total total={row.total} r={at} c={columns.length + 1} locale={locale} ofOne />
    </tr>
  )
}

interface CellProps {
  cell: MatrixCell | null
  row: MatrixRow
  r: number
  c: number
  address: string
  locale: Locale
}

function Cell({ cell, row, r, c, address, locale }: CellProps) {
  const tabIndex = r === 0 && c === 1 ? 0 : -1
  if (cell === null)
    return (
      <td data-r={r} data-c={c} tabIndex={tabIndex}>
        <span className="dk-matrix__unseen">{pick(text.notOwed, locale)}</span>
      </td>
    )
  const words = cellWords(cell, row.kind, locale)
  const { tone, shape } = verdictLook[cell.status]
  return (
    <td data-r={r} data-c={c} data-cell={address} data-tone={tone} tabIndex={tabIndex} title={words} aria-label={words}>
      <ShapeIcon shape={shape} />
      {cellAmount(cell, row.kind)}
    </td>
  )
}

interface TotalProps {
  total: MatrixTotal
  r: number
  c: number
  locale: Locale
  /** Of one commitment alone: what is summed is of one kind. */
  ofOne?: boolean
}

/** What was kept of what was owed, and of one measure what was done; never a share of nothing. */
function Total({ total, r, c, locale, ofOne = false }: TotalProps) {
  const words = wholeTotalWords(total, locale)
  const { kept, owed, measures } = total
  const [done, ...others] = Object.entries(measures).map(([kind, sums]) => sumsAmount(sums, kind as MeasureKind))
  return (
    <td data-r={r} data-c={c} tabIndex={-1} className="dk-matrix__total" title={words} aria-label={words}>
      {owed === 0 ? '–' : `${kept}/${owed}`}
      {owed > 0 && <span>{percentWords(kept, owed, locale)}</span>}
      {ofOne && done !== undefined && others.length === 0 && done !== `${kept}/${owed}` && <span>{done}</span>}
    </td>
  )
}
