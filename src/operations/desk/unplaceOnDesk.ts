import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import { payloadData } from '../../documents/stored.ts'
import { idOf } from '../../documents/ids.ts'
import { refused } from '../../i18n/refused.ts'
import { localDateOf, startOfDay, type Instant, isOpen } from '../../obligations/index.ts'
import { cardOf } from '../../store/calendar.ts'
import type { CardDoc } from '../../store/cardRows.ts'
import { placementFact } from '../../store/placements.ts'
import { nothingOfItsOwn } from '../../store/series.ts'
import { refuse, catchRefusals, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { backTo, placementAsSeen } from './placeOnDesk.ts'
import { railItem } from './railItems.ts'
import type { Unplaced } from '../../contracts/desk.ts'
import type { PlaceRequest } from '../../contracts/deskRequests.ts'

/**
 * Takes a placement off the schedule, its content back to the tray. A slot of a series stays and is
 * emptied; anything else is deleted. What is no plan any more, or lies in days that are over, stays.
 */
export function unplaceOnDesk(
  req: PayloadRequest,
  { id, expectedUpdatedAt }: Pick<PlaceRequest, 'expectedUpdatedAt'> & Required<Pick<PlaceRequest, 'id'>>,
  now: Instant,
): Promise<DeskResult<Unplaced>> {
  return catchRefusals(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req, async () => {
      const seen = await placementAsSeen(req, id, expectedUpdatedAt)
      if (!seen.ok) return seen
      const { before } = seen
      const title = before.title ?? ''
      if (!isOpen(before.status)) return refuse(req, { text: refused.notOpen, params: { title } })
      if (Date.parse(before.plannedStart) < startOfDay(localDateOf(now))) return refuse(req, { text: refused.pastReplanned })

      const own = { id: before.id, depth: 0, overrideAccess: false, overrideLock: false, user: req.user, req } as const
      const isSlot = Boolean(before.slotKey)
      const after = isSlot
        ? ((await req.payload.update({ collection: 'placements', data: payloadData<'placements'>(emptied), ...own })) as unknown as CardDoc)
        : (await req.payload.delete({ collection: 'placements', ...own }), null)
      const verdicts = live.would(placementFact(before), after === null ? null : placementFact(after), now)
      return {
        ok: true,
        card: after === null ? null : cardOf(after, personOf(req.user)),
        verdicts: verdicts.map((verdict) => railItem(verdict, live.terms)),
        undo: { act: 'place', body: after === null ? madeAgain(before) : backTo(before, after) },
      }
    })
  })
}

/** An empty slot is its programme's again: title, themes and length with it, and nobody has settled it. */
const emptied = { ...nothingOfItsOwn, title: '', themes: [], plannedSeconds: 0, status: 'planned' as const }

const madeAgain = (before: CardDoc): PlaceRequest => {
  const { id: _, expectedUpdatedAt: __, ...body } = backTo(before, before)
  return { ...body, organization: idOf(before.organization) }
}
