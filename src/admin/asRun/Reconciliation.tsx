import { asRunText as text, lineKind } from '../../i18n/asRun.ts'
import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { LineKind } from '../../rules/reconciliation.ts'
import { writeLength } from '../calendar/wall.ts'
import type { Told, ToldLine } from './contract.ts'
import { keyOf } from './lines.ts'

interface ReconciliationProps {
  told: Told
  locale: Locale
  admin: string
  taken: ReadonlyMap<string, unknown>
  onTake: (line: ToldLine, take: boolean) => void
}

/** What asks for a decision stands first. */
const order: readonly LineKind[] = ['candidate', 'missed', 'differently', 'unplanned', 'asPlanned']

/** The reconciliation, kind by kind: each line with the plan, the file, and why. */
export function Reconciliation({ told, ...rest }: ReconciliationProps) {
  const { counts, lines, faults, faultCount } = told
  const { locale } = rest
  if (!counts || !lines) return null
  return (
    <>
      <ul className="dk-plain dk-as-run__counts">
        {order.map((kind) => <li key={kind}><strong>{counts[kind]}</strong> {lineKind[kind][locale]}</li>)}
        <li><strong>{faultCount}</strong> {text.faults[locale]}</li>
      </ul>
      {order.filter((kind) => counts[kind] > 0).map((kind) => (
        <details key={kind} open={kind !== 'asPlanned' && kind !== 'unplanned'}>
          <summary>{lineKind[kind][locale]} ({counts[kind]})</summary>
          <Lines lines={lines[kind]} {...rest} />
          {counts[kind] > lines[kind].length && <p className="dk-note">{say(text.more, locale, { n: counts[kind] - lines[kind].length })}</p>}
        </details>
      ))}
      {faultCount > 0 && (
        <details open>
          <summary>{text.faults[locale]} ({faultCount})</summary>
          <p className="dk-note">{text.faultsNote[locale]}</p>
          <ul>{faults.map((fault) => <li key={`${fault.row}/${fault.column}`}>{say(text.fault, locale, { ...fault })}</li>)}</ul>
          {faultCount > faults.length && <p className="dk-note">{say(text.more, locale, { n: faultCount - faults.length })}</p>}
        </details>
      )}
    </>
  )
}

function Lines({ lines, locale, admin, taken, onTake }: Omit<ReconciliationProps, 'told'> & { lines: readonly ToldLine[] }) {
  return (
    <div className="dk-as-run__table" tabIndex={0} role="region" aria-label={lines[0] && lineKind[lines[0].kind][locale]}>
      <table>
        <thead>
          <tr>{[text.planned, text.aired, text.why].map((heading) => <th key={heading.en} scope="col">{heading[locale]}</th>)}</tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={keyOf(line)}>
              <td>{line.placement && <>{when(line.placement)} <a href={`${admin}/collections/placements/${line.placement.id}`}>{line.placement.title}</a></>}</td>
              <td>{line.row && <>{when(line.row)} {line.row.title} <span className="dk-note">{say(text.row, locale, { row: line.row.row })}</span></>}</td>
              <td>
                {line.why} {line.settled && line.placement && <span className="dk-note">({text.settled[locale]})</span>}
                {line.kind === 'candidate' && (
                  <label>
                    <input type="checkbox" checked={taken.has(keyOf(line))} onChange={({ target }) => onTake(line, target.checked)} />
                    {text.take[locale]}
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

function when({ start, seconds, exact = true }: { start: string; seconds: number | null; exact?: boolean }) {
  const instant = Date.parse(start)
  const length = seconds === null ? '' : ` · ${writeLength(seconds)}`
  return <span className="dk-instant">{formatLocalDay(instant)}{exact && ` ${formatExactTime(instant)}`}{length}</span>
}
