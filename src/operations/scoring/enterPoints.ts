import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { EnterPointsRequest } from '../../contracts/scorings.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { hasTwoDecimals } from '../../figures/scheme.ts'
import { decimalWords } from '../../i18n/reportNumbers.ts'
import { scoringRefused } from '../../i18n/scorings.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf, type Refusal } from '../../platform/refusal.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { enteredIn, readScoring, type ScoringReading } from './readScoring.ts'
import { mayScore, readableScoring, rowOf, unchangedScoring, writeScoring } from './storedScoring.ts'

/** Points that a person enters for a criterion, with the reason; with null they are taken back. */
export function enterPoints(
  req: PayloadRequest,
  id: Id,
  asked: EnterPointsRequest,
  now: Instant,
): Promise<DeskResult<{ revision: number }>> {
  return catchRefusals(req, async () => {
    if (!mayScore(req)) return refuse(req, { text: scoringRefused.mayNotScore }, 403)
    const found = await readableScoring(req, id)
    if (!found.ok) return found
    const reading = await readScoring(req, found, now)
    if (!reading.ok) return reading
    const wrong = faultIn(reading.reading, asked, req)
    if (wrong !== null) return refuse(req, wrong)
    return actInTransaction(req, async () => {
      const unchanged = await unchangedScoring(req, id, asked.revision)
      if (!unchanged.ok) return unchanged
      const { doc } = unchanged
      const { criterion, obligor, points, reason } = asked
      const before = enteredIn(doc, criterion, obligor)
      const others = (doc.entered ?? []).filter((one) => !(one.criterion === criterion && rowOf(one) === obligor))
      const by = nameOf(req.user)
      const entered =
        points === null
          ? others
          : [...others, { id: `${id}.${doc.revision + 1}`, criterion, obligor: obligor ?? '', points, reason, by, at: instantToStore(now) }]
      const revision = await writeScoring(req, doc, { entered }, now)
      const details = { criterion, obligor, reason, points: { from: before?.points ?? null, to: points } }
      await appendAuditEntry(req, { action: 'enterPoints', subject: 'scorings', subjectId: id, label: doc.title, details }, now)
      return { ok: true, revision }
    })
  })
}

function faultIn(
  { scheme, rows }: ScoringReading,
  { criterion: id, obligor, points, reason }: EnterPointsRequest,
  req: PayloadRequest,
): Refusal | null {
  const criterion = scheme.criteria.find((one) => one.id === id)
  if (criterion === undefined) return { text: scoringRefused.noCriterion, params: { criterion: id }, path: 'criterion' }
  if (criterion.rule.kind !== 'byHand') return { text: scoringRefused.notByHand, params: { criterion: id }, path: 'criterion' }
  if (!rows.some((row) => row.obligor === obligor)) return { text: scoringRefused.noSuchRow, path: 'obligor' }
  const max = decimalWords(criterion.maxPoints, localeOf(req))
  if (points !== null && !(hasTwoDecimals(points) && points <= criterion.maxPoints))
    return { text: scoringRefused.badPoints, params: { max }, path: 'points' }
  return reason === '' ? { text: scoringRefused.noReason, path: 'reason' } : null
}
