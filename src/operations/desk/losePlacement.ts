import type { PayloadRequest } from 'payload'

import { refused } from '../../i18n/refused.ts'
import type { Instant } from '../../obligations/index.ts'
import { isOpen } from '../../obligations/index.ts'
import { refuse, catchRefusals, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { appendOutcome } from './appendOutcome.ts'
import { placementAsSeen } from './placeOnDesk.ts'
import type { DeskUndo, Lost } from '../../contracts/desk.ts'
import type { LoseRequest } from '../../contracts/deskRequests.ts'

/** Appends that a placement fell out, and why, as run: the placement and its verdicts follow. */
export function losePlacement(
  req: PayloadRequest,
  { id, outcome, reason, expectedUpdatedAt }: LoseRequest,
  now: Instant,
): Promise<DeskResult<Lost>> {
  return catchRefusals(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req, async () => {
      const seen = await placementAsSeen(req, id, expectedUpdatedAt)
      if (!seen.ok) return seen
      const { before } = seen
      if (reason.trim() === '') return refuse(req, { text: refused.reasonMissing, path: 'reason' })
      if (outcome === 'missed' && Date.parse(before.plannedStart) > now) return refuse(req, { text: refused.notYetMissed, path: 'outcome' })
      const { after, card, verdicts } = await appendOutcome(req, live, { before, entry: { outcome, reason: reason.trim() } }, now)
      const undo: DeskUndo | null = isOpen(before.status)
        ? { act: 'reinstate', body: { id: after.id, status: before.status, expectedUpdatedAt: after.updatedAt } }
        : null
      return { ok: true, card, verdicts, undo }
    })
  })
}
