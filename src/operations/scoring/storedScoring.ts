import type { PayloadRequest } from 'payload'

import { scoringRights } from '../../access/rights.ts'
import { holds, nameOf, personOf } from '../../access/roles.ts'
import { readAll, type DbRequest } from '../../database/read.ts'
import { idsOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import { periodOf, type Period, type PeriodName } from '../../figures/periods.ts'
import type { Scheme } from '../../figures/scheme.ts'
import { readScheme } from '../../formats/caseFile/reader.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { scoringRefused } from '../../i18n/scorings.ts'
import type { Instant } from '../../obligations/index.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'

/** A scoring as it is kept. */
export type ScoringDoc = Stored<'scorings'>

export const maySee = (req: PayloadRequest): boolean => scoringRights.see(personOf(req.user)) !== false
export const mayScore = (req: PayloadRequest): boolean => scoringRights.score(personOf(req.user)) !== false

/** Whether the person may look at a row: whoever scores at all of them, a body's people at their own, everybody at the whole. */
export function seesRow(req: PayloadRequest, obligor: string | null): boolean {
  if (obligor === null || mayScore(req)) return maySee(req)
  return ownBodies(req).some((own) => String(own) === obligor)
}

export const ownBodies = (req: PayloadRequest): readonly Id[] => personOf(req.user)?.organizations ?? []

/** Whether she may put evidence into a row: not who may only look. */
export const mayAttach = (req: PayloadRequest, obligor: string | null): boolean =>
  seesRow(req, obligor) && (mayScore(req) || (holds(personOf(req.user), 'editor', 'scheduler') && ownBodies(req).length > 0))

export async function scoringById(req: DbRequest, id: Id): Promise<ScoringDoc | null> {
  const [doc = null] = await readAll(req, 'scorings', { where: { id: { equals: id } } })
  return doc as ScoringDoc | null
}

/** A scoring for whoever may see scorings; what of it she sees, its rows say. */
export async function readableScoring(req: PayloadRequest, id: Id): Promise<DeskResult<{ doc: ScoringDoc; scheme: Scheme }>> {
  const doc = maySee(req) ? await scoringById(req, id) : null
  if (doc === null) return refuse(req, { text: scoringRefused.missing }, 404)
  const scheme = keptScheme(doc)
  return scheme === null ? refuse(req, { text: scoringRefused.notReady }) : { ok: true, doc, scheme }
}

/** The scheme as it was taken. */
export function keptScheme({ schemeKept }: Pick<ScoringDoc, 'schemeKept'>): Scheme | null {
  const read = readScheme(JSON.parse(schemeKept))
  return read.ok ? read.scheme : null
}

/** The scoring within the transaction, if it is still the one that was read. */
export async function unchangedScoring(req: PayloadRequest, id: Id, revision: number): Promise<DeskResult<{ doc: ScoringDoc }>> {
  const doc = await scoringById(req, id)
  if (doc === null) return refuse(req, { text: scoringRefused.missing }, 404)
  if (doc.revision === revision) return { ok: true, doc }
  const at = formatLocalTime(Date.parse(doc.updatedAt))
  return refuse(req, { text: scoringRefused.changedSince, params: { name: doc.editedBy ?? '', at }, path: 'revision' })
}

/** Writes what has changed of a scoring: the whole document, since lists stand in tables of their own. Gives the new revision. */
export async function writeScoring(
  req: PayloadRequest,
  doc: ScoringDoc,
  changes: Partial<Record<'entered' | 'evidence', readonly object[]>> & { schemeKept?: string },
  now: Instant,
): Promise<number> {
  const revision = doc.revision + 1
  const data = { ...doc, ...changes, revision, editedBy: nameOf(req.user), updatedAt: instantToStore(now) }
  await req.payload.db.updateOne({ collection: 'scorings', id: doc.id, data, req, returning: false })
  return revision
}

/** Of one scheme, the same plans and a period there is one scoring. */
export const scoringKey = (scheme: Id, plans: readonly Id[], { calendar, kind, year }: PeriodName): string =>
  [String(scheme), [...new Set(plans.map(String))].sort().join(','), calendar, kind, year].join('|')

/** A scoring's period was checked when it was made. */
export const periodOfScoring = ({ calendar, kind, year }: Pick<ScoringDoc, 'calendar' | 'kind' | 'year'>): Period =>
  periodOf({ calendar, kind, year })!

export const plansOfScoring = ({ plans }: Pick<ScoringDoc, 'plans'>): Id[] => idsOf(plans)

/** Whose row an entry is for. */
export const rowOf = ({ obligor }: { readonly obligor?: string | null }): string | null => obligor || null
