import type { PayloadRequest } from 'payload'

import { idOf, idOrNull, idsOf } from '../../documents/ids.ts'
import { refused } from '../../i18n/refused.ts'
import type { Instant } from '../../obligations/index.ts'
import { refuse, type DeskResult } from './deskRefusal.ts'
import { placementFor, placeOnDesk } from './placeOnDesk.ts'
import type { Placed } from '../../contracts/desk.ts'
import type { PlaceRequest, MakegoodRequest } from '../../contracts/deskRequests.ts'

/**
 * Lays out the makegood of a lost placement, linked to it, with what was lost: content, programme,
 * form, themes and length, unless they are named. With content it is settled at once; without, it is a plan, which is
 * no cure yet (quota-semantics §5), and somebody confirms it when it has its content, or because it goes out live.
 */
export async function planMakegood(
  req: PayloadRequest,
  { for: lostId, ...act }: MakegoodRequest,
  now: Instant,
): Promise<DeskResult<Placed>> {
  const lost = await placementFor(req, lostId)
  if (lost === null) return refuse(req, { text: refused.placementMissing }, 404)
  const again: PlaceRequest = {
    ...(lost.content ? { content: { collection: lost.content.relationTo as 'segments', id: idOf(lost.content.value) } } : {}),
    title: lost.title ?? '',
    themes: idsOf(lost.themes),
    seconds: lost.plannedSeconds,
    // A slot keeps its own place in the schedule.
    ...(act.id === undefined
      ? { channel: idOf(lost.channel), programme: idOrNull(lost.programme), form: idOf(lost.form), organization: idOf(lost.organization) }
      : {}),
  }
  const planned: PlaceRequest = { ...again, ...act }
  return placeOnDesk(req, { status: planned.content ? 'confirmed' : 'planned', ...planned, makegoodFor: lost.id }, now)
}
