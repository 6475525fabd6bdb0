import type { PayloadRequest } from 'payload'

import { hasBegun, periodReport, saysNothing, type PeriodReport } from '../../figures/periodReport.ts'
import { periodBefore, yearBefore, type Period } from '../../figures/periods.ts'
import { factsKnownAt, factsNow, judgeKnown, type KnownFacts } from '../../journal/knownFacts.ts'
import type { Instant } from '../../obligations/index.ts'
import type { ReportInput } from '../../reports/periodReport/input.ts'
import { laterVerdicts } from '../../reports/periodReport/verdicts.ts'
import type { ReportAsked } from './reportAsked.ts'
import { readFeedbackCounts } from './readFeedbackCounts.ts'
import { readReportedPlans, type ReportScope } from './readReportedPlans.ts'
import { readReportNames } from './readReportNames.ts'

export type ReportReading =
  { readonly ok: true; readonly input: ReportInput } | { readonly ok: false; readonly refusal: 'noSuchPlan' | 'notBegun' }

/** Everything that a report's draft is written from, as the person behind the request may read it. */
export async function readReportInput(req: PayloadRequest, asked: ReportAsked, now: Instant): Promise<ReportReading> {
  const { period, locale } = asked
  const knownAt = asked.knownAt ?? now
  if (!hasBegun(period, knownAt)) return { ok: false, refusal: 'notBegun' }
  const reported = await readReportedPlans(req, asked)
  if (reported === null) return { ok: false, refusal: 'noSuchPlan' }
  const known = asked.knownAt === null ? await factsNow(req) : await factsKnownAt(req, asked.knownAt)
  const reportOn = (scope: ReportScope, of: Period): PeriodReport => figuresOf(known, scope, { period: of, knownAt })
  const figures = reportOn(reported.scope, period)
  const [last, lastYear] = [periodBefore(period), yearBefore(period)]
  const compared = async (other: Period | null): Promise<PeriodReport | null> =>
    other === null ? null : comparable(reportOn(await reported.scopeIn(other), other))
  const before = await compared(last)
  const own = ofScope(known, reported.scope)
  return {
    ok: true,
    input: {
      locale,
      figures,
      before,
      // The year before is both to a whole year.
      yearBefore: last !== null && last.start === lastYear?.start && last.end === lastYear.end ? before : await compared(lastYear),
      plans: reported.plans,
      issuer: reported.issuer,
      recipient: reported.recipient,
      ...(await readReportNames(req, { figures, facts: own.facts, reported, locale })),
      feedback: await readFeedbackCounts(req, { from: period.start, to: figures.asOf }),
      restatements: [],
      // Nothing has come after what is judged now.
      later: figures.asOf === knownAt ? [] : laterVerdicts(figures, judgeKnown(own, knownAt), own.facts.commitments),
    },
  }
}

/** The figures alone of some plans and a period, as they are known now: what a score is made of. Null for no such plan. */
export async function readFigures(
  req: PayloadRequest,
  asked: ReportAsked,
  now: Instant,
): Promise<{ figures: PeriodReport; plans: readonly string[] } | null> {
  const reported = await readReportedPlans(req, asked)
  if (reported === null) return null
  const known = await factsNow(req)
  return {
    figures: figuresOf(known, reported.scope, { period: asked.period, knownAt: now }),
    plans: reported.plans.map(({ title }) => title),
  }
}

/** The facts, with the commitments of some plans alone. */
const ofScope = ({ facts, followedFrom }: KnownFacts, { commitments }: ReportScope): KnownFacts => ({
  facts: { ...facts, commitments: facts.commitments.filter(({ id }) => commitments.has(id)) },
  followedFrom,
})

const figuresOf = (known: KnownFacts, scope: ReportScope, at: { period: Period; knownAt: Instant }): PeriodReport =>
  periodReport({ ...ofScope(known, scope), themes: scope.themes, ...at })

/** A period of which nothing is told is none to compare with. */
const comparable = (report: PeriodReport): PeriodReport | null => (saysNothing(report) ? null : report)
