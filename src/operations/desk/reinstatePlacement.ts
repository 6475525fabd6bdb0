import type { PayloadRequest } from 'payload'

import { formatLocalTime } from '../../i18n/dates.ts'
import { refused } from '../../i18n/refused.ts'
import type { Instant } from '../../obligations/index.ts'
import { isCurable } from '../../obligations/index.ts'
import { findMakegoods } from '../../store/makegoods.ts'
import { refuse, catchRefusals, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { appendOutcome } from './appendOutcome.ts'
import { placementAsSeen } from './placeOnDesk.ts'
import type { Card, RailItem } from '../../contracts/desk.ts'
import type { ReinstateRequest } from '../../contracts/deskRequests.ts'

/**
 * Takes back that a placement fell out: nothing is erased, another as-run entry says that it stands as it did.
 * Refused once somebody has acted on the loss: changed the placement, taken its time, or planned its makegood.
 */
export function reinstatePlacement(
  req: PayloadRequest,
  { id, status, expectedUpdatedAt }: ReinstateRequest,
  now: Instant,
): Promise<DeskResult<{ card: Card; verdicts: RailItem[] }>> {
  return catchRefusals(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req, async () => {
      const seen = await placementAsSeen(req, id, expectedUpdatedAt)
      if (!seen.ok) return seen
      const { before } = seen
      const title = before.title ?? ''
      if (!isCurable(before.status)) return refuse(req, { text: refused.notLost, params: { title } })
      const makegood = (await findMakegoods(req, [id])).get(String(id))
      if (makegood !== undefined)
        return refuse(req, { text: refused.lossMadeGood, params: { title, at: formatLocalTime(Date.parse(makegood.start)) } })
      const { card, verdicts } = await appendOutcome(req, live, { before, entry: { outcome: 'reinstated', reinstatedAs: status } }, now)
      return { ok: true, card, verdicts }
    })
  })
}
