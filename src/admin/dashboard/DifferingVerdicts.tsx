import type { PayloadRequest } from 'payload'

import type { ViewScope } from '../../access/scope.ts'
import { changedVerdicts, obligationOf } from '../../figures/restatement.ts'
import { pastText as text } from '../../i18n/past.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import { columnWords } from '../../i18n/matrixWords.ts'
import { obligationKey, type Instant, type Verdict } from '../../obligations/index.ts'
import { judgedAt, shownIn, type JudgedRecord } from '../../operations/record/judgedAt.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { urgency } from '../../reports/tally.ts'
import { obligorNameOf } from '../../store/ledger.ts'
import type { AdminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { dashboardVerdicts } from './readPastDashboard.ts'

interface DifferingVerdictsProps {
  req: PayloadRequest
  record: JudgedRecord
  now: Instant
  scope: ViewScope
  locale: Locale
  /** Of the past, so that an obligation leads to both of its verdicts. */
  links: AdminLinks
}

/** So many are named; the matrix shows them all. */
const NAMED = 50

/** What is said otherwise now of the obligations that the dashboard showed then. */
export async function DifferingVerdicts({ req, record, now, scope, locale, links }: DifferingVerdictsProps) {
  const current = await judgedAt(req.payload, { asOf: now, knownAt: null }, now)
  const at = record.asOf
  const changed = changedVerdicts(
    await dashboardVerdicts(req, record, { scope, at }),
    await dashboardVerdicts(req, current, { scope, at }),
  ).sort((a, b) => worst(b) - worst(a) || obligationOf(a).windowStart - obligationOf(b).windowStart)
  const [shownThen, shownNow] = [shownIn(record), shownIn(current)]
  const names = { ...current.terms, commitments: new Map([...record.terms.commitments, ...current.terms.commitments]) }
  const mark = (verdict: Verdict | null, of: typeof shownNow, absent: string) => {
    if (verdict === null) return <span className="dk-note">{absent}</span>
    const shown = of(verdict)
    return <Mark look={verdictLook[shown]}>{pick(shownStatusWords[shown], locale)}</Mark>
  }
  return (
    <section className="dk-past__differs" aria-label={pick(text.beside, locale)}>
      {changed.length === 0 ? (
        <p>{pick(text.differsNot, locale)}</p>
      ) : (
        <details>
          <summary>{say(text.differs, locale, { n: changed.length })}</summary>
          {changed.length > NAMED && <p className="dk-note">{say(text.differsFirst, locale, { n: NAMED })}</p>}
          <ul className="dk-plain">
            {changed.slice(0, NAMED).map((one) => {
              const verdict = obligationOf(one)
              const { label, windowStart: start, windowEnd: end, due } = verdict
              const key = obligationKey(verdict)
              return (
                <li key={key}>
                  <a href={links.document('obligations', key)}>{names.commitments.get(verdict.commitment)?.title ?? verdict.commitment}</a>
                  <span>
                    {obligorNameOf(verdict, names)} · {columnWords({ label, period: null, start, end, due }, locale)}
                  </span>
                  <span>
                    {mark(one.before, shownThen, pick(text.noVerdictThen, locale))} →{' '}
                    {mark(one.after, shownNow, pick(text.noVerdictNow, locale))}
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      <p>
        <a href={links.list('obligations')}>{pick(text.inMatrix, locale)}</a>
      </p>
      <p className="dk-note">{pick(text.pastNames, locale)}</p>
    </section>
  )
}

/** What changed from or to something that needs somebody comes first. */
const worst = ({ before, after }: { before: Verdict | null; after: Verdict | null }): number =>
  Math.max(...[before, after].map((verdict) => (verdict === null ? 0 : 20 - urgency(verdict.status))))
