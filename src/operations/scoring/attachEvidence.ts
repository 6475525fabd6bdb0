import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { AttachRequest, DetachRequest } from '../../contracts/scorings.ts'
import { readPermittedByIds } from '../../database/readPermitted.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { scoringRefused } from '../../i18n/scorings.ts'
import type { Instant } from '../../obligations/index.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { readScoring } from './readScoring.ts'
import {
  mayAttach,
  mayScore,
  ownBodies,
  readableScoring,
  rowOf,
  scoringById,
  seesRow,
  writeScoring,
  type ScoringDoc,
} from './storedScoring.ts'

/** Puts a file or a link beside a criterion: a body's people into their own row, auditors into every one. */
export function attachEvidence(req: PayloadRequest, id: Id, asked: AttachRequest, now: Instant): Promise<DeskResult<{ row: string }>> {
  return catchRefusals(req, async () => {
    const { criterion, obligor, note, url, file } = asked
    const found = await readableScoring(req, id)
    if (!found.ok) return found
    if (!seesRow(req, obligor)) return refuse(req, { text: scoringRefused.noSuchRow, path: 'obligor' }, 403)
    if (!mayAttach(req, obligor)) return refuse(req, { text: scoringRefused.noBody }, 403)
    if (!found.scheme.criteria.some((one) => one.id === criterion))
      return refuse(req, { text: scoringRefused.noCriterion, params: { criterion }, path: 'criterion' })
    if (url === undefined && file === undefined) return refuse(req, { text: scoringRefused.nothingGiven, path: 'file' })
    if (file !== undefined && (await readPermittedByIds(req, 'media', [file])).size === 0)
      return refuse(req, { text: scoringRefused.noFile, path: 'file' })
    const reading = await readScoring(req, found, now)
    if (!reading.ok) return reading
    if (!reading.reading.rows.some((row) => row.obligor === obligor))
      return refuse(req, { text: scoringRefused.noSuchRow, path: 'obligor' })
    return actInTransaction(req, async () => {
      const doc = await scoringById(req, id)
      if (doc === null) return refuse(req, { text: scoringRefused.missing }, 404)
      const given = { criterion, obligor: obligor ?? '', note, url: url ?? null, file: file ?? null, organization: givenBy(req, obligor) }
      const row = `${id}.${doc.revision + 1}`
      const evidence = [...(doc.evidence ?? []), { id: row, ...given, by: nameOf(req.user), at: instantToStore(now) }]
      await writeScoring(req, doc, { evidence }, now)
      const details = { ...given, evidence: [{ note, url, file }] }
      await appendAuditEntry(req, { action: 'attachEvidence', subject: 'scorings', subjectId: id, label: doc.title, details }, now)
      return { ok: true, row }
    })
  })
}

/** Takes a piece away: whoever gave it, or who scores. */
export function detachEvidence(req: PayloadRequest, id: Id, { row }: DetachRequest, now: Instant): Promise<DeskResult<{ row: string }>> {
  return catchRefusals(req, async () => {
    const found = await readableScoring(req, id)
    if (!found.ok) return found
    return actInTransaction(req, async () => {
      const doc = await scoringById(req, id)
      const piece = doc?.evidence?.find((one) => one.id === row)
      if (doc === null || piece === undefined || !seesRow(req, rowOf(piece))) return refuse(req, { text: scoringRefused.evidenceGone }, 404)
      if (!mayDetach(req, piece)) return refuse(req, { text: scoringRefused.notYourEvidence }, 403)
      await writeScoring(req, doc, { evidence: doc.evidence!.filter((one) => one.id !== row) }, now)
      const { criterion, obligor, note, url, file } = piece
      const details = { criterion, obligor, evidence: [{ note, url, file: idOrNull(file) }] }
      await appendAuditEntry(req, { action: 'detachEvidence', subject: 'scorings', subjectId: id, label: doc.title, details }, now)
      return { ok: true, row }
    })
  })
}

type Piece = NonNullable<ScoringDoc['evidence']>[number]

export function mayDetach(req: PayloadRequest, { organization, obligor }: Piece): boolean {
  if (mayScore(req)) return true
  const by = idOrNull(organization)
  return by !== null && mayAttach(req, obligor || null) && ownBodies(req).some((own) => String(own) === String(by))
}

/** In whose name evidence is given: that of the row, or of the whole report that of the person's own body. */
function givenBy(req: PayloadRequest, obligor: string | null): Id | null {
  const own = ownBodies(req)
  return own.find((body) => String(body) === obligor) ?? (obligor === null ? (own[0] ?? null) : null)
}
