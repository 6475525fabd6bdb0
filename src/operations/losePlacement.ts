import type { PayloadRequest } from 'payload'

import { personOf } from '../access/roles.ts'
import type { Id } from '../fields/ids.ts'
import { refused } from '../i18n/refused.ts'
import type { Instant } from '../obligations/index.ts'
import { isOpen, type CurableStatus } from '../rules/placement.ts'
import { cardOf, type Card, type CardDoc } from '../store/calendar.ts'
import { placementFact } from '../store/placements.ts'
import { refuse, refusing, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from './inTransaction.ts'
import { liveLedger } from './liveLedger.ts'
import { placementAsSeen, placementFor, type Undo } from './placeOnDesk.ts'
import { railItem, type RailItem } from './railItems.ts'

export interface Loss {
  id: Id
  outcome: CurableStatus
  reason: string
  expectedUpdatedAt?: string
}

/** Appends that a placement fell out, and why, as run: the placement and its verdicts follow. */
export function losePlacement(req: PayloadRequest, { id, outcome, reason, expectedUpdatedAt }: Loss, now: Instant): Promise<DeskResult<{ card: Card; verdicts: RailItem[]; undo: Undo | null }>> {
  return refusing(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req.payload, req, async () => {
      const seen = await placementAsSeen(req, id, expectedUpdatedAt)
      if (!seen.ok) return seen
      const { before } = seen
      if (reason.trim() === '') return refuse(req, { text: refused.reasonMissing, path: 'reason' })
      if (outcome === 'missed' && Date.parse(before.plannedStart) > now) return refuse(req, { text: refused.notYetMissed, path: 'outcome' })
      await req.payload.create({
        collection: 'as-run', data: { placement: before.id, outcome, reason: reason.trim(), organization: before.organization } as never,
        depth: 0, overrideAccess: false, user: req.user, req,
      })
      const after = (await placementFor(req, id)) as CardDoc
      const verdicts = live.would(placementFact(before), placementFact(after), now)
      const undo: Undo | null = isOpen(before.status) ? { act: 'reinstate', body: { id: after.id, status: before.status, expectedUpdatedAt: after.updatedAt } } : null
      return { ok: true, card: cardOf(after, personOf(req.user)), verdicts: verdicts.map((verdict) => railItem(verdict, live.terms)), undo }
    })
  })
}
