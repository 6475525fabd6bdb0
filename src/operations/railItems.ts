import type { PayloadRequest } from 'payload'

import { personOf, type Person } from '../access/roles.ts'
import { instantToStore, optionalInstantToStore } from '../fields/instants.ts'
import { JOINT, type Instant, type MeasureKind, type Verdict } from '../obligations/index.ts'
import { inPlan, type InHand } from '../rules/makegoodsInHand.ts'
import { shownStatus, type ShownStatus } from '../rules/shownStatus.ts'
import { countingIn } from '../store/counting.ts'
import { keyOf, obligorNameOf } from '../store/ledger.ts'
import type { Terms } from '../store/terms.ts'
import type { Unit } from '../i18n/units.ts'
import { liveLedger } from './liveLedger.ts'

/** An obligation as the rail beside the calendar lists it. Instants are ISO; amounts in `kind`. */
export interface RailItem {
  key: string
  commitment: string
  title: string
  obligor: string
  obligorName: string
  label: string | null
  windowStart: string
  windowEnd: string
  due: string
  status: ShownStatus
  target: number
  /** Delivered, makegoods with it. */
  done: number
  /** What the plan would add to it, if all goes out. */
  planned: number
  /** What of it has had its time and waits to be confirmed. */
  unverified: number
  /** What is in no plan yet: `target` less `done` and `planned`. */
  needed: number
  kind: MeasureKind
  /** What is counted, where it is counted. */
  unit: Unit
  /** Everything behind `done` and `planned`. */
  counts: string[]
  curableUntil: string | null
  /** Whether it is owed by a body of whoever asks, alone or with others. */
  mine: boolean
}

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
    key: keyOf(verdict),
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
    unit: countingIn(terms, commitment).unit,
    counts: [...verdict.counted, ...verdict.cures, ...verdict.hoped, ...inHand.ids],
    curableUntil: optionalInstantToStore(verdict.curableUntil),
    mine: (verdict.obligor === JOINT ? (commitment?.obligors ?? []) : [verdict.obligor]).some((body) => person?.organizations.some((own) => String(own) === body)),
  }
}

/** Every obligation whose window, deadline or time to be cured reaches into the stretch; what is due first stands first. */
export async function railOf(req: PayloadRequest, from: Instant, to: Instant, now: Instant): Promise<RailItem[]> {
  const live = await liveLedger(req.payload, now)
  return [...live.verdicts(now).values()]
    .filter(({ windowStart, windowEnd, due, curableUntil }) => windowStart < to && Math.max(windowEnd, due, curableUntil ?? 0) > from)
    .sort((a, b) => a.due - b.due || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((verdict) => railItem(verdict, live.terms, { inHand: live.makegoodsInHand(verdict, now), person: personOf(req.user) }))
}
