import type { PayloadRequest } from 'payload'

import { personOf } from '../access/roles.ts'
import type { Id } from '../fields/ids.ts'
import { formatLocalTime } from '../i18n/dates.ts'
import { refused } from '../i18n/refused.ts'
import type { Instant } from '../obligations/index.ts'
import { isCurable, type OpenStatus } from '../rules/placement.ts'
import { cardOf, type Card, type CardDoc } from '../store/calendar.ts'
import { standingMakegoods } from '../store/makegoods.ts'
import { placementFact } from '../store/placements.ts'
import { refuse, refusing, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from './inTransaction.ts'
import { liveLedger } from './liveLedger.ts'
import { placementAsSeen, placementFor } from './placeOnDesk.ts'
import { railItem, type RailItem } from './railItems.ts'

export interface Reinstatement {
  id: Id
  /** As it stood before its loss was recorded. */
  status: OpenStatus
  expectedUpdatedAt: string
}

/**
 * Takes back that a placement fell out: nothing is erased, another as-run entry says that it stands as it did.
 * Refused once somebody has acted on the loss: changed the placement, taken its time, or planned its makegood.
 */
export function reinstatePlacement(req: PayloadRequest, { id, status, expectedUpdatedAt }: Reinstatement, now: Instant): Promise<DeskResult<{ card: Card; verdicts: RailItem[] }>> {
  return refusing(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req.payload, req, async () => {
      const seen = await placementAsSeen(req, id, expectedUpdatedAt)
      if (!seen.ok) return seen
      const { before } = seen
      const title = before.title ?? ''
      if (!isCurable(before.status)) return refuse(req, { text: refused.notLost, params: { title } })
      const makegood = (await standingMakegoods(req, [id])).get(String(id))
      if (makegood !== undefined) return refuse(req, { text: refused.lossMadeGood, params: { title, at: formatLocalTime(Date.parse(makegood.start)) } })
      await req.payload.create({
        collection: 'as-run', data: { placement: before.id, outcome: 'reinstated', reinstatedAs: status, organization: before.organization } as never,
        depth: 0, overrideAccess: false, user: req.user, req,
      })
      const after = (await placementFor(req, id)) as CardDoc
      const verdicts = live.would(placementFact(before), placementFact(after), now)
      return { ok: true, card: cardOf(after, personOf(req.user)), verdicts: verdicts.map((verdict) => railItem(verdict, live.terms)) }
    })
  })
}
