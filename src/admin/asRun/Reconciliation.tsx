import { asRunText as text, lineKind } from '../../i18n/asRun.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { LineKind } from '../../rules/reconciliation.ts'
import type { AsRunPreview, AsRunLine } from '../../contracts/asRun.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { lineKeyOf } from './lines.ts'
import { When } from './When.tsx'
import { UnplannedLines, type RecordLines } from './UnplannedLines.tsx'

interface ReconciliationProps {
  told: AsRunPreview
  locale: Locale
  admin: string
  taken: ReadonlyMap<string, unknown>
  onTake: (line: AsRunLine, take: boolean) => void
  busy: boolean
  onRecord: RecordLines
}

/** What asks for a decision stands first. */
const order: readonly LineKind[] = ['candidate', 'missed', 'differently', 'unplanned', 'asPlanned']

/** The reconciliation, kind by kind: each line with the plan, the file, and why. */
export function Reconciliation({ told, busy, onRecord, ...rest }: ReconciliationProps) {
  const { counts, lines, faults, faultCount } = told
  const { locale } = rest
  if (!counts || !lines) return null
  return (
    <>
      <ul className="dk-plain dk-as-run__counts">
        {order.map((kind) => (
          <li key={kind}>
            <strong>{counts[kind]}</strong> {pick(lineKind[kind], locale)}
          </li>
        ))}
        <li>
          <strong>{faultCount}</strong> {pick(text.faults, locale)}
        </li>
      </ul>
      {order
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <details key={kind} open={kind !== 'asPlanned'}>
            <summary>
              {pick(lineKind[kind], locale)} ({counts[kind]})
            </summary>
            {kind === 'unplanned' ? (
              <UnplannedLines told={told} locale={locale} busy={busy} onRecord={onRecord} />
            ) : (
              <Lines lines={lines[kind]} {...rest} />
            )}
            {counts[kind] > lines[kind].length && (
              <p className="dk-note">{say(text.more, locale, { n: counts[kind] - lines[kind].length })}</p>
            )}
          </details>
        ))}
      {faultCount > 0 && (
        <details open>
          <summary>
            {pick(text.faults, locale)} ({faultCount})
          </summary>
          <p className="dk-note">{pick(text.faultsNote, locale)}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.row}/${fault.column}`}>{say(text.fault, locale, { ...fault })}</li>
            ))}
          </ul>
          {faultCount > faults.length && <p className="dk-note">{say(text.more, locale, { n: faultCount - faults.length })}</p>}
        </details>
      )}
    </>
  )
}

function Lines({
  lines,
  locale,
  admin,
  taken,
  onTake,
}: Omit<ReconciliationProps, 'told' | 'busy' | 'onRecord'> & { lines: readonly AsRunLine[] }) {
  return (
    <div className="dk-as-run__table" tabIndex={0} role="region" aria-label={lines[0] && pick(lineKind[lines[0].kind], locale)}>
      <table>
        <ColumnHeads headings={[text.planned, text.aired, text.why]} locale={locale} />
        <tbody>
          {lines.map((line) => (
            <tr key={lineKeyOf(line)}>
              <td>
                {line.placement && (
                  <>
                    <When {...line.placement} /> <a href={`${admin}/collections/placements/${line.placement.id}`}>{line.placement.title}</a>
                  </>
                )}
              </td>
              <td>
                {line.row && (
                  <>
                    <When {...line.row} /> {line.row.title} <span className="dk-note">{say(text.row, locale, { row: line.row.row })}</span>
                  </>
                )}
              </td>
              <td>
                {line.why} {line.settled && line.placement && <span className="dk-note">({pick(text.settled, locale)})</span>}
                {line.kind === 'candidate' && (
                  <label>
                    <input type="checkbox" checked={taken.has(lineKeyOf(line))} onChange={({ target }) => onTake(line, target.checked)} />
                    {pick(text.take, locale)}
                  </label>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
