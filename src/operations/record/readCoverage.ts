import { setImmediate as othersFirst } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import type { CoverageQuery } from '../../contracts/coverage.ts'
import { toStoredId } from '../../database/read.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { mediumCodes, type Medium } from '../../documents/mediums.ts'
import { mediumFinder, outputPlacements, type ToldRow } from '../../figures/output.ts'
import { periodOf, type Period } from '../../figures/periods.ts'
import { toldOf } from '../../figures/told.ts'
import { coverageText } from '../../i18n/coverage.ts'
import { atOf, isOpen, localDateOf, type Instant, type Placement } from '../../obligations/index.ts'
import type { CoverageTerms } from '../../reports/coverage.ts'
import { mediumColumns, monthColumns } from '../../reports/coverageRows.ts'
import { mediumsOfCommitment } from '../../store/counting.ts'
import { readScope } from '../desk/readScope.ts'
import { coverageRowsFor, type CoveredPlan, type TiedRows } from './coverageRowsFor.ts'
import { judgedAt, type JudgedRecord } from './judgedAt.ts'
import { permittedVerdicts } from './permittedVerdicts.ts'
import { readReportScope, type ReportScope } from './readReportedPlans.ts'
import { isPast, recordTimes, type RecordRead, type RecordTimes } from './recordTimes.ts'

/** All that stands behind a table of coverage, for the person who asks. */
export interface CoverageReading {
  readonly query: CoverageQuery
  readonly terms: CoverageTerms
  readonly tied: TiedRows
  /** What is still to go out, in order of time; nothing in the past. */
  readonly ahead: readonly Placement[]
  readonly record: JudgedRecord
  readonly period: Period
  readonly times: RecordTimes
  /** Whose placements; null for everybody's. */
  readonly bodies: ReadonlySet<string> | null
}

/** What went out in a period, with what it is tied to; refused where the question has no answer. */
export async function readForCoverage(req: PayloadRequest, query: CoverageQuery, now: Instant): Promise<RecordRead<CoverageReading>> {
  const times = await recordTimes(req, query, now)
  if (!times.ok) return times
  const plans = await readCoveredPlans(req, query)
  if (plans === null) return { ok: false, refusal: { text: coverageText.noSuchPlan, path: 'plan' } }
  const period = query.period ?? thisYear(now)
  const record = await judgedAt(req.payload, { ...times.value, asOf: Math.min(period.end, times.value.asOf) }, now)
  const { scope, themes } = await readReportScope(
    req,
    plans.map(({ id }) => id),
  )
  const bodies = await bodiesOf(req, query)
  const placements = await outputIn(req, record, { scope, period, bodies })
  const mediumOf = mediumFinder(record.terms.facts.channels)
  const ahead = isPast(times.value, now) ? [] : placementsAhead(record, bodies, now)
  const tied = await coverageRowsFor(req, query.rows, { themes, plans, placements: [...placements, ...ahead] })
  const columns = query.columns === 'month' ? monthColumns(period, record.asOf) : mediumColumns(mediumsShown(record, scope, placements))
  return {
    ok: true,
    value: {
      query,
      terms: { placements, mediumOf, rows: tied.rows, rowsOf: tied.rowsOf, columns },
      tied,
      ahead,
      record,
      period,
      times: times.value,
      bodies,
    },
  }
}

/** The plan that is asked for, or all that are followed; null where there is no such plan. */
async function readCoveredPlans(req: PayloadRequest, { plan }: CoverageQuery): Promise<CoveredPlan[] | null> {
  const docs = await readPermitted(req, 'plans', {
    where: plan === undefined ? { auditing: { equals: 'on' } } : { id: { equals: toStoredId(req.payload, plan) } },
    sort: '-period.start',
    select: { title: true },
  })
  return plan !== undefined && docs.length === 0 ? null : docs.map(({ id, title }) => ({ id, title }))
}

const thisYear = (now: Instant): Period => periodOf({ calendar: 'civil', kind: 'Y', year: Number(localDateOf(now).slice(0, 4)) })!

/** The body that is asked for; or one's own, where only their matters are looked at. */
async function bodiesOf(req: PayloadRequest, { body, scope }: CoverageQuery): Promise<ReadonlySet<string> | null> {
  if (body !== undefined) return new Set([body])
  if ((scope ?? (await readScope(req))) === 'all') return null
  return new Set((personOf(req.user)?.organizations ?? []).map(String))
}

const placementsAhead = (record: JudgedRecord, bodies: ReadonlySet<string> | null, now: Instant): Placement[] =>
  [...record.placements()]
    .filter((one) => isOpen(one.status) && atOf(one) >= now && (bodies === null || bodies.has(one.organization)))
    .sort((a, b) => atOf(a) - atOf(b))

interface OutputAsked {
  readonly scope: ReportScope
  readonly period: Period
  readonly bodies: ReadonlySet<string> | null
}

/** The output of the period as its report has it (record-semantics §4), of some bodies or of all. */
async function outputIn(req: PayloadRequest, record: JudgedRecord, { scope, period, bodies }: OutputAsked): Promise<Placement[]> {
  const { asOf, terms } = record
  // Of what has not begun nothing has gone out.
  if (asOf <= period.start) return []
  const { channels, commitments } = terms.facts
  const known = new Map(
    commitments.flatMap((commitment) => (scope.commitments.has(commitment.id) ? [[commitment.id, commitment] as const] : [])),
  )
  const own = record.verdicts.filter(({ commitment }) => known.has(commitment))
  const told = toldOf(await permittedVerdicts(req, own), period, asOf)
  const rows = new Map<string, ToldRow>()
  for (const { commitment, obligor } of [...told.due, ...told.running])
    rows.set(`${commitment}:${obligor}`, { commitment: known.get(commitment)!, obligor })
  const asked = { channels, rows: [...rows.values()], themes: scope.themes, from: period.start, asOf }
  const found: Placement[][] = []
  for (const some of inPieces([...record.placements()])) {
    const placements = bodies === null ? some : some.filter(({ organization }) => bodies.has(organization))
    found.push(outputPlacements({ ...asked, placements }))
    await othersFirst()
  }
  return found.flat()
}

/** How many placements are looked at before others get their turn: some thousandths of a second's work. */
const PIECE = 5000

export function* inPieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += PIECE) yield items.slice(at, at + PIECE)
}

/** The mediums that something went out in, and those that the plans ask for: a zero there is a gap. */
function mediumsShown({ terms }: JudgedRecord, scope: ReportScope, placements: readonly Placement[]): Medium[] {
  const mediumOf = mediumFinder(terms.facts.channels)
  const used = new Set(placements.map(mediumOf))
  for (const commitment of terms.facts.commitments)
    if (scope.commitments.has(commitment.id) && commitment.answers === null)
      for (const medium of mediumsOfCommitment(terms, commitment)) used.add(medium)
  return mediumCodes.filter((code) => used.has(code))
}
