import type { PayloadRequest } from 'payload'

import { personOf } from '../access/roles.ts'
import { idOf } from '../fields/ids.ts'
import { refused } from '../i18n/refused.ts'
import { localDateOf, startOfDay, type Instant } from '../obligations/index.ts'
import { isOpen } from '../rules/placement.ts'
import { cardOf, type Card, type CardDoc } from '../store/calendar.ts'
import { placementFact } from '../store/placements.ts'
import { nothingOfItsOwn } from '../store/series.ts'
import { refuse, refusing, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from './inTransaction.ts'
import { liveLedger } from './liveLedger.ts'
import { backTo, placementAsSeen, type DeskAct, type Undo } from './placeOnDesk.ts'
import { railItem, type RailItem } from './railItems.ts'

export interface Unplaced {
  /** The slot that stays behind, emptied; null when the placement is gone. */
  card: Card | null
  verdicts: RailItem[]
  undo: Undo
}

/**
 * Takes a placement off the schedule, its content back to the tray. A slot of a series stays and is
 * emptied; anything else is deleted. What is no plan any more, or lies in days that are over, stays.
 */
export function unplaceOnDesk(req: PayloadRequest, { id, expectedUpdatedAt }: Pick<DeskAct, 'expectedUpdatedAt'> & Required<Pick<DeskAct, 'id'>>, now: Instant): Promise<DeskResult<Unplaced>> {
  return refusing(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req.payload, req, async () => {
      const seen = await placementAsSeen(req, id, expectedUpdatedAt)
      if (!seen.ok) return seen
      const { before } = seen
      const title = before.title ?? ''
      if (!isOpen(before.status)) return refuse(req, { text: refused.notOpen, params: { title } })
      if (Date.parse(before.plannedStart) < startOfDay(localDateOf(now))) return refuse(req, { text: refused.pastReplanned })

      const own = { id: before.id, depth: 0, overrideAccess: false, overrideLock: false, user: req.user, req } as const
      const isSlot = Boolean(before.slotKey)
      const after = isSlot
        ? ((await req.payload.update({ collection: 'placements', data: emptied as never, ...own })) as unknown as CardDoc)
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
const emptied = { ...nothingOfItsOwn, title: '', themes: [], plannedSeconds: 0, status: 'planned' }

const madeAgain = (before: CardDoc): DeskAct => {
  const { id: _, expectedUpdatedAt: __, ...body } = backTo(before, before)
  return { ...body, organization: idOf(before.organization) }
}
