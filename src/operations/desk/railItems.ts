import type { PayloadRequest } from 'payload'

import { personOf, type Person } from '../../access/roles.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import { obligationKey, JOINT, type Instant, type Span, type Verdict } from '../../obligations/index.ts'
import { inPlan, type InHand } from '../../rules/makegoodsInHand.ts'
import { shownStatus } from '../../rules/shownStatus.ts'
import { countingOfCommitment } from '../../store/counting.ts'
import { obligorNameOf } from '../../store/ledger.ts'
import type { Terms } from '../../store/terms.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import type { RailItem } from '../../contracts/desk.ts'

/** What is known beside a verdict: the makegoods that its sums leave out, and who asks. */
interface Beside {
  inHand?: InHand
  person?: Person | null
}

export function railItem(verdict: Verdict, terms: Terms, { inHand = { amount: 0, ids: [] }, person = null }: Beside = {}): RailItem {
  const done = verdict.delivered + verdict.cured
  const planned = inPlan(verdict) - done + inHand.amount
  const commitment = terms.facts.commitments.find(({ id }) => id === verdict.commitment)
  return {
    key: obligationKey(verdict),
    commitment: verdict.commitment,
    title: terms.commitments.get(verdict.commitment)?.title ?? '',
    obligor: verdict.obligor,
    obligorName: obligorNameOf(verdict, terms),
    label: verdict.label,
    windowStart: instantToStore(verdict.windowStart),
    windowEnd: instantToStore(verdict.windowEnd),
    due: instantToStore(verdict.due),
    status: shownStatus({ ...verdict, makegoodsInHand: inHand.amount }),
    target: verdict.target,
    done,
    planned,
    unverified: verdict.unverified,
    needed: Math.max(0, verdict.target - done - planned),
    kind: commitment?.measure.kind ?? 'count',
    unit: countingOfCommitment(terms, commitment).unit,
    counts: [...verdict.counted, ...verdict.cures, ...verdict.hoped, ...inHand.ids],
    curableUntil: optionalInstantToStore(verdict.curableUntil),
    mine: (verdict.obligor === JOINT ? (commitment?.obligors ?? []) : [verdict.obligor]).some((body) =>
      person?.organizations.some((own) => String(own) === body),
    ),
  }
}

/** Every obligation whose window, deadline or time to be cured reaches into the span; what is due first stands first. */
export async function railItemsIn(req: PayloadRequest, { start, end }: Span, now: Instant): Promise<RailItem[]> {
  const live = await liveLedger(req.payload, now)
  return [...live.verdicts(now).values()]
    .filter(({ windowStart, windowEnd, due, curableUntil }) => windowStart < end && Math.max(windowEnd, due, curableUntil ?? 0) > start)
    .sort((a, b) => a.due - b.due || (obligationKey(a) < obligationKey(b) ? -1 : 1))
    .map((verdict) => railItem(verdict, live.terms, { inHand: live.makegoodsInHand(verdict, now), person: personOf(req.user) }))
}
