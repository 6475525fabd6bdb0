import type { PayloadRequest } from 'payload'
import { findPermitted } from '../../database/readPermitted.ts'

import { actsFor, holds, personOf } from '../../access/roles.ts'
import { dayToStore } from '../../documents/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { refused } from '../../i18n/refused.ts'
import type { Instant, Placement } from '../../obligations/index.ts'
import { isOpen } from '../../obligations/index.ts'
import { cardOf } from '../../store/calendar.ts'
import type { CardDoc } from '../../store/cardRows.ts'
import { placementFact } from '../../store/placements.ts'
import { refuse, catchRefusals, type DeskResult } from './deskRefusal.ts'
import { deskWarnings } from './deskWarnings.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { liveLedger, type LiveLedger } from '../../ledger/liveLedger.ts'
import { checkPlacement, fillInPlacement } from './preparePlacement.ts'
import { railItem } from './railItems.ts'
import { refuseOthersChannel } from '../refusals/refuseOthersChannel.ts'
import type { RailItem, DeskWarning, Placed } from '../../contracts/desk.ts'
import type { PlaceRequest } from '../../contracts/deskRequests.ts'

/** A placement as a person may see it, or null. */
export const placementFor = (req: PayloadRequest, id: Id): Promise<CardDoc | null> => findPermitted(req, 'placements', id)

/** The same as somebody saw it last; refused where it is gone, or has been changed since `expected`. */
export async function placementAsSeen(req: PayloadRequest, id: Id, expected: string | undefined): Promise<DeskResult<{ before: CardDoc }>> {
  const before = await placementFor(req, id)
  if (before === null) return refuse(req, { text: refused.placementMissing }, 404)
  const changed = expected !== undefined && Date.parse(expected) !== Date.parse(before.updatedAt)
  return changed ? refuse(req, { text: refused.changedMeanwhile, params: { title: before.title ?? '' } }) : { ok: true, before }
}

/** Moves, fills or makes a placement, with the person's rights, in one transaction. */
export function placeOnDesk(req: PayloadRequest, request: PlaceRequest, now: Instant): Promise<DeskResult<Placed>> {
  return catchRefusals(req, async () => {
    const live = await liveLedger(req.payload, now)
    return inTransaction(req, async () => {
      const found = await placementToChange(req, request)
      if (!found.ok) return found
      const { before } = found
      const own = { data: docData(request, before) as never, depth: 0, overrideAccess: false, user: req.user, req } as const
      const saved = before
        ? await req.payload.update({ collection: 'placements', id: before.id, overrideLock: false, ...own })
        : await req.payload.create({ collection: 'placements', ...own })
      const after = saved as unknown as CardDoc
      return {
        ok: true,
        card: cardOf(after, personOf(req.user)),
        ...consequencesOf(req, live, { before, after: placementFact(after), now }),
        undo: before
          ? { act: 'place', body: backTo(before, after) }
          : { act: 'unplace', body: { id: after.id, expectedUpdatedAt: after.updatedAt } },
      }
    })
  })
}

/** What placing would say and move; writes nothing. */
export function checkOnDesk(req: PayloadRequest, request: PlaceRequest, now: Instant): Promise<DeskResult<Omit<Placed, 'card' | 'undo'>>> {
  return catchRefusals(req, async () => {
    const found = await placementToChange(req, request)
    if (!found.ok) return found
    const { before } = found
    const person = personOf(req.user)
    const filled = await fillInPlacement(docData(request, before) as never, before as never, req)
    const organization = idOrNull(filled.organization ?? before?.organization)
    const mine = holds(person, 'admin', 'editor', 'scheduler') && (organization === null || actsFor(person, organization))
    if (!mine || (before !== null && !actsFor(person, idOf(before.organization)))) return refuse(req, { text: refused.notAllowed }, 403)
    const others = await refuseOthersChannel({ ...before, ...filled }, before ?? undefined, req)
    if (others !== null) return refuse(req, others)
    const checked = await checkPlacement(filled, before as never, req)
    if (!checked.ok) return refuse(req, checked.refusal)
    const after = placementFact({ id: 'new', status: 'planned', ...before, ...checked.data } as never)
    return { ok: true, ...consequencesOf(req, await liveLedger(req.payload, now), { before, after, now }) }
  })
}

/** The placement to be changed, as it is now: null for a new one. */
async function placementToChange(
  req: PayloadRequest,
  { id, expectedUpdatedAt }: PlaceRequest,
): Promise<DeskResult<{ before: CardDoc | null }>> {
  if (id === undefined) return { ok: true, before: null }
  return placementAsSeen(req, id, expectedUpdatedAt)
}

/** The request as a document's data. Other content brings its own title, themes and length, and is no rerun, unless they are named. */
function docData(request: PlaceRequest, before: CardDoc | null): Record<string, unknown> {
  const { start, seconds, channel, content, programme, form, organization, title, themes, rerun, status, makegoodFor, answers } = request
  const named = {
    plannedStart: start,
    plannedSeconds: seconds,
    channel,
    programme,
    form,
    organization,
    title,
    themes,
    rerun,
    status,
    makegoodFor,
    answers: answers
      ? { start: dayToStore(answers.start), label: answers.label }
      : answers === null
        ? { start: null, label: null }
        : answers,
    content: content ? { relationTo: content.collection, value: content.id } : content,
  }
  const data = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
  const replaced = content !== undefined && before !== null && !sameContent(before, content)
  return replaced ? { title: '', themes: [], plannedSeconds: 0, rerun: false, ...data } : data
}

const sameContent = ({ content }: CardDoc, other: PlaceRequest['content']): boolean =>
  content ? other != null && content.relationTo === other.collection && String(idOf(content.value)) === String(other.id) : other === null

/** The verdicts that a change gives, and what is to be said of it. */
function consequencesOf(
  req: PayloadRequest,
  live: LiveLedger,
  { before, after, now }: { before: CardDoc | null; after: Placement; now: Instant },
): { verdicts: RailItem[]; warnings: DeskWarning[] } {
  const fact = before === null ? null : placementFact(before)
  const verdicts = live.would(fact, after, now)
  return {
    verdicts: verdicts.map((verdict) => railItem(verdict, live.terms)),
    warnings: deskWarnings(req, live, { before: fact, after, verdicts, now }),
  }
}

/** What to send to have it as it was; refused by then if somebody else has changed it. */
export const backTo = (before: CardDoc, after: CardDoc): PlaceRequest => ({
  id: after.id,
  expectedUpdatedAt: after.updatedAt,
  start: before.plannedStart,
  seconds: before.plannedSeconds,
  channel: idOf(before.channel),
  content: before.content ? { collection: before.content.relationTo as 'segments', id: idOf(before.content.value) } : null,
  programme: idOrNull(before.programme),
  form: idOf(before.form),
  title: before.title ?? '',
  themes: idsOf(before.themes),
  rerun: before.rerun ?? false,
  makegoodFor: idOrNull(before.makegoodFor),
  ...(isOpen(before.status) ? { status: before.status } : {}),
})
