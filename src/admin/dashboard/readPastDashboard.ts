import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import type { ViewScope } from '../../access/scope.ts'
import type { Id } from '../../documents/ids.ts'
import { optionalInstantFromStore } from '../../documents/instants.ts'
import { JOINT, obligationKey, type Instant, type Verdict } from '../../obligations/index.ts'
import type { JudgedRecord } from '../../operations/record/judgedAt.ts'
import { permittedVerdicts } from '../../operations/record/permittedVerdicts.ts'
import type { Locale } from '../../platform/text.ts'
import type { DashboardRows, Flag } from '../../reports/dashboard.ts'
import type { ObligationFigures } from '../../reports/tally.ts'
import { spansAt } from '../../rules/calendarSpans.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import { accountOf, accountsWithoutData } from '../../rules/withoutData.ts'
import { obligationRow, shownStatusOf } from '../../store/ledger.ts'
import { HISTORY } from './readDashboard.ts'
import { asksOf, commitmentLine, readConditionNames, readFollowed } from './readFollowed.ts'

/** The verdicts that a dashboard shows at an instant, of one's own bodies or of all. */
export async function dashboardVerdicts(
  req: PayloadRequest,
  record: JudgedRecord,
  { scope, at }: { scope: ViewScope; at: Instant },
): Promise<Verdict[]> {
  const own = scope === 'mine' ? new Set((personOf(req.user)?.organizations ?? []).map(String)) : null
  const obligors = new Map(record.terms.facts.commitments.map((commitment) => [commitment.id, commitment.obligors]))
  const isOwn = ({ obligor, commitment }: Verdict): boolean =>
    own === null || (obligor === JOINT ? (obligors.get(commitment) ?? []).some((id) => own.has(id)) : own.has(obligor))
  const yearEnd = spansAt(at - 1).year.end
  // What is still missing is shown however long ago it was due.
  const isShown = ({ due, windowStart, status }: Verdict): boolean => isFlagged(status) || (due > at - HISTORY && windowStart < yearEnd)
  const shown = record.verdicts.filter((verdict) => isShown(verdict) && isOwn(verdict))
  return (await permittedVerdicts(req, shown)).toSorted((a, b) => a.windowEnd - b.windowEnd)
}

/**
 * What the dashboard is made of at an earlier time: verdicts are those of the record, and what was missing then is taken
 * from them, since shortfalls are kept as they stand now. Rows are named by their obligation's key.
 */
export async function readPastDashboard(
  req: PayloadRequest,
  record: JudgedRecord,
  { locale, scope }: { locale: Locale; scope: ViewScope },
): Promise<DashboardRows> {
  const { plans, commitments: every } = await readFollowed(req)
  const verdicts = await dashboardVerdicts(req, record, { scope, at: record.asOf })
  const own = scope === 'mine' ? (personOf(req.user)?.organizations ?? []) : null
  const owing = new Set(verdicts.map(({ commitment }) => commitment))
  const names = await readConditionNames(req, locale)
  const withoutData = accountsWithoutData(record.verdicts)
  const obligations = verdicts.map((verdict) => pastFigures(req, verdict, record, withoutData.has(accountOf(verdict))))
  return {
    plans,
    commitments: every
      .filter((doc) => own === null || owing.has(String(doc.id)) || asksOf(own, doc))
      .map((doc) => commitmentLine(doc, names, { upTo: Math.min(record.asOf, record.knownAt ?? Infinity) })),
    obligations: obligations.map(({ figures }) => figures),
    flags: obligations.flatMap(({ figures, title }) => (isFlagged(figures.status) ? [pastFlag(figures, title, record.asOf)] : [])),
  }
}

function pastFigures(
  { payload }: PayloadRequest,
  verdict: Verdict,
  record: JudgedRecord,
  noData: boolean,
): { figures: ObligationFigures; title: string } {
  const { windowStart, windowEnd, due } = verdict
  const row = obligationRow(payload, verdict, record.terms, { makegoodsInHand: record.inHand(verdict).amount, noData })
  const figures = { ...row, id: obligationKey(verdict), status: shownStatusOf(row), windowStart, windowEnd, due }
  return { figures: { ...figures, curableUntil: optionalInstantFromStore(row.curableUntil) }, title: row.title }
}

function pastFlag(row: ObligationFigures, title: string, asOf: Instant): Flag {
  const { id, commitment, obligor, obligorName, windowStart, status, shortfall, due, curableUntil } = row
  return {
    id,
    obligation: id,
    key: String(id),
    windowStart,
    commitment: commitment as Id,
    obligor,
    obligorName,
    title,
    severity: status,
    missing: shortfall,
    cureBy: asOf < due ? due : curableUntil,
    acknowledgedBy: null,
    waiting: [],
  }
}
