import type { PayloadRequest } from 'payload'

import { readByIds, toStoredId } from '../../database/read.ts'
import { hasBegun, type PeriodReport } from '../../figures/periodReport.ts'
import { proofNeeds, unprovedNeeds, type ProofNeed } from '../../figures/proofNeeds.ts'
import { judgedScore, type JudgedScore } from '../../figures/provable.ts'
import type { Scheme } from '../../figures/scheme.ts'
import { noDuties, scoreOf, scoresByObligor, type Score } from '../../figures/scores.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import { jointName } from '../../i18n/matrix.ts'
import { JOINT, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick } from '../../platform/text.ts'
import { readFormCodes, schemeOfFacts } from '../../store/schemes.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { dutyShares, type DutyShares } from '../record/dutyShares.ts'
import { readFigures } from '../record/readReportInput.ts'
import { readPlacementProofs, type BroughtProof } from './placementProofs.ts'
import { periodOfScoring, plansOfScoring, rowOf, seesRow, type ScoringDoc } from './storedScoring.ts'

/** What a criterion of a row rests on, and what of it nothing proves yet. */
export interface ProvedCriterion {
  readonly needs: readonly ProofNeed[]
  readonly unproved: readonly ProofNeed[]
  /** Of the placements behind it, in their order. */
  readonly brought: readonly BroughtProof[]
}

/** One score: of the whole report, or of a body. */
export interface ScoredRow {
  readonly obligor: string | null
  readonly name: string
  readonly score: JudgedScore
  /** By criterion, in the order of the scheme. */
  readonly proofs: readonly ProvedCriterion[]
}

export interface ScoringReading {
  readonly doc: ScoringDoc
  /** With forms by their codes, as it is kept. */
  readonly scheme: Scheme
  readonly report: PeriodReport
  readonly plans: readonly string[]
  /** Those that the person may see. */
  readonly rows: readonly ScoredRow[]
}

/** A scoring as it comes to now, in the rows that the person may see. */
export async function readScoring(
  req: PayloadRequest,
  { doc, scheme }: { doc: ScoringDoc; scheme: Scheme },
  now: Instant,
): Promise<DeskResult<{ reading: ScoringReading }>> {
  const period = periodOfScoring(doc)
  if (!hasBegun(period, now)) return refuse(req, { text: reportRefused.notBegun })
  const asked = { plans: plansOfScoring(doc), period, knownAt: null, locale: localeOf(req) }
  const read = await readFigures(req, asked, now)
  if (read === null) return refuse(req, { text: reportRefused.noSuchPlan })
  const { figures: report, plans } = read
  const ofFacts = schemeOfFacts(scheme, await readFormCodes(req))
  const duties = await dutyShares(req, asked.plans, period, now)
  const scores = scoresOf(report, ofFacts, duties).filter(({ obligor }) => seesRow(req, obligor))
  const needs = scores.map(({ obligor, ofFacts }) => ofFacts.criteria.map((criterion) => proofNeeds(report, criterion, obligor)))
  const proofs = await readPlacementProofs(
    req,
    needs.flat(2).flatMap(({ placements }) => placements),
  )
  const names = await namesOf(
    req,
    scores.flatMap(({ obligor }) => obligor ?? []),
  )
  const rows = scores.map(({ obligor, score }, at): ScoredRow => {
    const proved = needs[at]!.map((own) => provedCriterion(own, proofs))
    return {
      obligor,
      name: obligor === null ? '' : (names.get(obligor) ?? obligor),
      score: judgedScore(scheme, score, addedTo({ doc, scheme, proved }, obligor)),
      proofs: proved,
    }
  })
  return { ok: true, reading: { doc, scheme, report, plans, rows } }
}

interface UnjudgedRow {
  readonly obligor: string | null
  readonly score: Score
  /** The scheme with forms as the facts call them. */
  readonly ofFacts: Scheme
}

function scoresOf(report: PeriodReport, ofFacts: Scheme, duties: DutyShares): UnjudgedRow[] {
  return ofFacts.per === 'total'
    ? [{ obligor: null, score: scoreOf(report, ofFacts, duties.total), ofFacts }]
    : scoresByObligor(report, ofFacts, (obligor) => duties.byObligor.get(obligor) ?? noDuties).map(({ obligor, ...score }) => ({
        obligor,
        score,
        ofFacts,
      }))
}

function provedCriterion(needs: readonly ProofNeed[], proofs: ReadonlyMap<string, readonly BroughtProof[]>): ProvedCriterion {
  const placements = new Set(needs.flatMap((need) => need.placements))
  return {
    needs,
    unproved: unprovedNeeds(needs, (placement) => proofs.has(placement)),
    brought: [...placements].flatMap((placement) => proofs.get(placement) ?? []),
  }
}

interface Given {
  readonly doc: ScoringDoc
  readonly scheme: Scheme
  readonly proved: readonly ProvedCriterion[]
}

/** What people have entered for a row. Evidence is there once somebody has attached some, or placements prove all that it rests on. */
const addedTo = ({ doc, scheme, proved }: Given, obligor: string | null): Parameters<typeof judgedScore>[2] => ({
  pointsOf: (criterion) => enteredIn(doc, criterion, obligor)?.points ?? null,
  hasEvidence: (criterion) => {
    if (attachedTo(doc, criterion, obligor).length > 0) return true
    const { needs, unproved } = proved[scheme.criteria.findIndex(({ id }) => id === criterion)]!
    return needs.length > 0 && unproved.length === 0
  },
})

export const enteredIn = ({ entered }: ScoringDoc, criterion: string, obligor: string | null) =>
  entered?.find((one) => one.criterion === criterion && rowOf(one) === obligor)

export const attachedTo = ({ evidence }: ScoringDoc, criterion: string, obligor: string | null) =>
  (evidence ?? []).filter((one) => one.criterion === criterion && rowOf(one) === obligor)

/** Bodies by the ids that the facts call them by. */
async function namesOf(req: PayloadRequest, obligors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = obligors.filter((id) => id !== JOINT).map((id) => toStoredId(req.payload, id))
  const docs = await readByIds(req, 'organizations', ids, { select: { name: true } })
  return new Map([...[...docs].map(([id, { name }]): [string, string] => [id, name]), [JOINT, pick(jointName, localeOf(req))]])
}
