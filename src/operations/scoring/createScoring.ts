import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { CreateScoringRequest, ScoringRevisionRequest } from '../../contracts/scorings.ts'
import { readAll, readFirst } from '../../database/read.ts'
import { findPermitted, readPermitted } from '../../database/readPermitted.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { hasBegun } from '../../figures/periodReport.ts'
import { periodOf } from '../../figures/periods.ts'
import { writeScheme } from '../../formats/caseFile/schemeWriter.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { schemeRefused } from '../../i18n/schemes.ts'
import { scoringRefused } from '../../i18n/scorings.ts'
import type { Instant } from '../../obligations/index.ts'
import type { SchemeDoc } from '../../store/schemes.ts'
import { localeOf } from '../../platform/refusal.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { schemeFromDoc } from './schemeFiles.ts'
import { keptScheme, mayScore, readableScoring, scoringKey, unchangedScoring, writeScoring } from './storedScoring.ts'

const longestTitle = 300

/** Begins the scoring by a scheme of some plans and a period, or gives the one that there is: there is one of each. */
export function createScoring(
  req: PayloadRequest,
  asked: CreateScoringRequest,
  now: Instant,
): Promise<DeskResult<{ id: Id; existed: boolean }>> {
  return catchRefusals(req, async () => {
    if (!mayScore(req)) return refuse(req, { text: scoringRefused.mayNotScore }, 403)
    const period = periodOf(asked)
    if (period === null) return refuse(req, { text: reportRefused.noSuchPeriod, path: 'kind' })
    if (!hasBegun(period, now)) return refuse(req, { text: reportRefused.notBegun, path: 'kind' })
    if (asked.plans.length === 0) return refuse(req, { text: scoringRefused.noPlans, path: 'plans' })
    const plans = await readPermitted(req, 'plans', { where: { id: { in: [...asked.plans] } }, select: { title: true } })
    if (plans.length < new Set(asked.plans.map(String)).size) return refuse(req, { text: reportRefused.noSuchPlan, path: 'plans' })
    if ((await findPermitted(req, 'schemes', asked.scheme)) === null) return refuse(req, { text: schemeRefused.missing, path: 'scheme' })
    const [doc] = await readAll(req, 'schemes', { where: { id: { equals: asked.scheme } } })
    const scheme = await schemeFromDoc(req, doc as SchemeDoc)
    const key = scoringKey(asked.scheme, asked.plans, period)
    const names = plans.map(({ title }) => title).join('; ')
    const title = `${scheme.title ?? scheme.id}, ${periodName(period, localeOf(req))}: ${names}`.slice(0, longestTitle)
    return actInTransaction<{ id: Id; existed: boolean }>(req, async () => {
      const there = await readFirst(req, 'scorings', { where: { key: { equals: key } }, select: { title: true } })
      if (there !== null) return { ok: true, id: there.id, existed: true }
      const { calendar, kind, year } = period
      const made = await req.payload.db.create({
        collection: 'scorings',
        data: {
          ...{ title, calendar, kind, year, key },
          scheme: asked.scheme,
          schemeKept: writeScheme(scheme),
          plans: [...asked.plans],
          revision: 0,
          editedBy: nameOf(req.user),
          entered: [],
          evidence: [],
        },
        req,
      })
      await appendAuditEntry(req, { action: 'create', subject: 'scorings', subjectId: idOf(made), label: title }, now)
      return { ok: true, id: idOf(made), existed: false }
    })
  })
}

/** Takes the scheme as it stands now in place of the one that the scoring kept: what was entered for criteria that go on stays. */
export function adoptScheme(
  req: PayloadRequest,
  id: Id,
  { revision }: ScoringRevisionRequest,
  now: Instant,
): Promise<DeskResult<{ revision: number }>> {
  return catchRefusals(req, async () => {
    if (!mayScore(req)) return refuse(req, { text: scoringRefused.mayNotScore }, 403)
    const found = await readableScoring(req, id)
    if (!found.ok) return found
    const [current] = await readAll(req, 'schemes', { where: { id: { equals: idOf(found.doc.scheme) } } })
    const scheme = await schemeFromDoc(req, current as SchemeDoc)
    const schemeKept = writeScheme(scheme)
    if (schemeKept === writeScheme(keptScheme(found.doc)!)) return refuse(req, { text: scoringRefused.sameScheme })
    return actInTransaction(req, async () => {
      const unchanged = await unchangedScoring(req, id, revision)
      if (!unchanged.ok) return unchanged
      const { doc } = unchanged
      await writeScoring(req, doc, { schemeKept }, now)
      const details = { scheme: idOf(doc.scheme), before: doc.schemeKept, after: schemeKept }
      await appendAuditEntry(req, { action: 'adoptScheme', subject: 'scorings', subjectId: id, label: doc.title, details }, now)
      return { ok: true, revision: revision + 1 }
    })
  })
}

/** Takes a scoring away, with what was entered; the log keeps that it was there. */
export function removeScoring(
  req: PayloadRequest,
  id: Id,
  { revision }: ScoringRevisionRequest,
  now: Instant,
): Promise<DeskResult<{ removed: string }>> {
  return catchRefusals(req, async () => {
    if (!mayScore(req)) return refuse(req, { text: scoringRefused.mayNotScore }, 403)
    return actInTransaction(req, async () => {
      const unchanged = await unchangedScoring(req, id, revision)
      if (!unchanged.ok) return unchanged
      const { title, entered, evidence } = unchanged.doc
      await req.payload.db.deleteOne({ collection: 'scorings', where: { id: { equals: id } }, req, returning: false })
      const details = { entered: entered?.length ?? 0, evidence: evidence?.length ?? 0 }
      await appendAuditEntry(req, { action: 'removeScoring', subject: 'scorings', subjectId: id, label: title, details }, now)
      return { ok: true, removed: title }
    })
  })
}
