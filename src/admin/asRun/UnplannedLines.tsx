import { useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { recordText, unplannedLineText as words } from '../../i18n/unplanned.ts'
import type { AsRunPreview, AsRunLine } from '../../contracts/asRun.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { When } from './When.tsx'

export type RecordLines = (lines: 'all' | readonly { row: number; programme: Id | null }[]) => void

interface UnplannedLinesProps {
  told: AsRunPreview
  locale: Locale
  busy: boolean
  onRecord: RecordLines
}

/** What went out without a slot: one click records a line, another all of them; what fills the time stands apart. */
export function UnplannedLines({ told, locale, busy, onRecord }: UnplannedLinesProps) {
  const { lines, unplanned = [], toRecord = 0 } = told
  const guesses = new Map(unplanned.map((guess) => [guess.row, guess]))
  const isFiller = ({ row }: AsRunLine): boolean => guesses.get(row?.row ?? 0)?.filler ?? true
  const all = lines?.unplanned ?? []
  const fillers = all.filter(isFiller)
  const table = (some: readonly AsRunLine[]) => (
    <Table lines={some} guesses={guesses} told={told} locale={locale} busy={busy} onRecord={onRecord} />
  )
  return (
    <>
      {toRecord > 0 && (
        <p>
          <button type="button" className="dk-button" disabled={busy} onClick={() => onRecord('all')}>
            {say(words.all, locale, { n: toRecord })}
          </button>{' '}
          <span className="dk-note">{pick(words.note, locale)}</span>
        </p>
      )}
      {all.length > fillers.length && table(all.filter((line) => !isFiller(line)))}
      {fillers.length > 0 && (
        <details>
          <summary>{say(words.fillers, locale, { n: fillers.length })}</summary>
          {table(fillers)}
        </details>
      )}
    </>
  )
}

interface TableProps extends UnplannedLinesProps {
  lines: readonly AsRunLine[]
  guesses: ReadonlyMap<number, { programme: Id | null }>
}

function Table({ lines, guesses, told: { programmes }, locale, busy, onRecord }: TableProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map())
  return (
    <div className="dk-as-run__table" tabIndex={0} role="region" aria-label={pick(words.heading, locale)}>
      <table>
        <ColumnHeads headings={[text.aired, recordText.programme, words.heading]} locale={locale} />
        <tbody>
          {lines.map(({ row, why }) => {
            if (row === null) return null
            const guess = guesses.get(row.row)
            const programme = chosen.get(row.row) ?? String(guess?.programme ?? '')
            return (
              <tr key={row.row}>
                <td>
                  <When {...row} /> {row.title} <span className="dk-note">{say(text.row, locale, { row: row.row })}</span>
                </td>
                <td>
                  {guess !== undefined && (
                    <select
                      aria-label={`${pick(recordText.programme, locale)}: ${row.title}`}
                      value={programme}
                      onChange={({ target }) => setChosen(new Map(chosen).set(row.row, target.value))}
                    >
                      <option value="">{pick(recordText.noProgramme, locale)}</option>
                      {programmes.map(({ id, name }) => (
                        <option key={id} value={String(id)}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
                <td>
                  {guess === undefined ? (
                    why
                  ) : (
                    <button
                      type="button"
                      className="dk-button"
                      disabled={busy}
                      aria-label={`${pick(recordText.submit, locale)}: ${row.title}`}
                      onClick={() => onRecord([{ row: row.row, programme: programme === '' ? null : programme }])}
                    >
                      {pick(recordText.submit, locale)}
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
