'use client'

import { coverageText as text } from '../../i18n/coverage.ts'
import { coverageColumnName, minutesOf } from '../../i18n/coverageWords.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { CoverageAnswer, CoveringPlacements } from '../../reports/coverageTypes.ts'
import { outputRow, untiedRow, wholeColumn } from '../../rules/coverageViews.ts'
import { adminLinks } from '../links.ts'
import type { CellAddress } from '../matrix/params.ts'
import { useAnswer } from '../useAnswer.ts'

interface CoveragePanelProps {
  coverage: CoverageAnswer
  cell: CellAddress
  /** Of the endpoint, with what the table is narrowed by. */
  query: string
  api: string
  admin: string
  locale: Locale
}

/** The placements behind a cell. */
export function CoveragePanel({ coverage, cell, query, api, admin, locale }: CoveragePanelProps) {
  const asked = new URLSearchParams({ row: cell.row, column: cell.column }).toString()
  const { answer, isReading } = useAnswer<CoveringPlacements>(
    `${api}/record/coverage/placements?${[query, asked].filter(Boolean).join('&')}`,
    pick(text.failed, locale),
  )
  const links = adminLinks(admin)
  return (
    <section aria-busy={isReading}>
      <h3>{say(text.panelOf, locale, { row: rowName(coverage, cell.row, locale), column: columnName(coverage, cell.column, locale) })}</h3>
      {answer === null && <p role="status">{pick(text.loading, locale)}</p>}
      {answer?.ok === false && <p role="alert">{answer.message}</p>}
      {answer?.ok && answer.value.total === 0 && <p>{pick(text.panelNothing, locale)}</p>}
      {answer?.ok && answer.value.total > answer.value.placements.length && (
        <p className="dk-note">{say(text.panelFirst, locale, { n: answer.value.placements.length, total: answer.value.total })}</p>
      )}
      {answer?.ok && (
        <ul className="dk-plain dk-coverage__placements">
          {answer.value.placements.map(({ id, title, channel, at, seconds }) => (
            <li key={id}>
              {title === null ? (
                <span className="dk-note">{pick(text.gone, locale)}</span>
              ) : (
                <a href={links.document('placements', id)}>{title}</a>
              )}
              <span className="dk-note">
                {[channel, formatDateTime(at), ...(seconds === null ? [] : [say(text.minutes, locale, { n: minutesOf(seconds) })])].join(
                  ' · ',
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function rowName({ lines }: CoverageAnswer, row: string, locale: Locale): string {
  if (row === untiedRow) return pick(text.untied, locale)
  if (row === outputRow) return pick(text.output, locale)
  return lines.find(({ id }) => id === row)?.name ?? row
}

function columnName({ columns }: CoverageAnswer, column: string, locale: Locale): string {
  const found = columns.find(({ id }) => id === column)
  return found === undefined || column === wholeColumn ? pick(text.total, locale) : coverageColumnName(found, locale)
}
