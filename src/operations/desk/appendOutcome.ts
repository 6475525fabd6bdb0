import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import type { Card, RailItem } from '../../contracts/desk.ts'
import { payloadData, type DocumentOf } from '../../documents/stored.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'
import type { Instant } from '../../obligations/index.ts'
import { cardOf } from '../../store/calendar.ts'
import type { CardDoc } from '../../store/cardRows.ts'
import { placementFact } from '../../store/placements.ts'
import { placementFor } from './placeOnDesk.ts'
import { railItem } from './railItems.ts'

interface Outcome {
  before: CardDoc
  entry: Pick<DocumentOf<'as-run'>, 'outcome'> & Partial<Pick<DocumentOf<'as-run'>, 'reinstatedAs' | 'reason'>>
}

/** Appends what became of a placement, with the person's rights: the placement follows, and so do its verdicts. */
export async function appendOutcome(
  req: PayloadRequest,
  live: LiveLedger,
  { before, entry }: Outcome,
  now: Instant,
): Promise<{ after: CardDoc; card: Card; verdicts: RailItem[] }> {
  await req.payload.create({
    collection: 'as-run',
    data: payloadData<'as-run'>({ placement: before.id, organization: before.organization, ...entry }),
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const after = (await placementFor(req, before.id)) as CardDoc
  const verdicts = live.would(placementFact(before), placementFact(after), now)
  return { after, card: cardOf(after, personOf(req.user)), verdicts: verdicts.map((verdict) => railItem(verdict, live.terms)) }
}
