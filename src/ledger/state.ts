import { onlyFollowed } from '../rules/following.ts'
import type { Usages } from '../rules/usual.ts'
import {
  obligationKey,
  openLedger,
  type Instant,
  type Ledger,
  type ObligationKey,
  type Placement,
  type PlacementEdit,
  type Verdict,
} from '../obligations/index.ts'
import type { Terms } from '../store/terms.ts'

/** What was read of some collections, and when. */
export interface CollectionsReading {
  /** Differs whenever something was written to them. */
  version: string
  /** The wall clock before they were read: what is written later may bear an earlier time. */
  at: Instant
}

export interface PlacementsReading extends CollectionsReading {
  /** When a placement was last written to, ISO; empty when there is none. */
  newest: string
  count: number
}

/** The facts of one instance in memory, and the engine's ledger on them. Changed in place; opened anew for other terms. */
export interface LiveState {
  /** The wall clock when everything was read. */
  readAt: Instant
  terms: Terms
  termsReading: CollectionsReading
  placements: Map<string, Placement>
  placementsReading: PlacementsReading
  /** Makegoods by what they make good for; null until somebody asks. */
  makegoods: ReadonlyMap<string, readonly Placement[]> | null
  /** What is usual on each channel; null until somebody asks. */
  usages: Usages | null
  ledger: Ledger
  judged: { asOf: Instant; verdicts: Map<string, Verdict> } | null
  /** What was last judged at exactly some instant: whoever looks at an earlier one looks more than once. */
  judgedThen: { readonly asOf: Instant; readonly verdicts: readonly Verdict[] } | null
  /** Shared by all that this state becomes, until the ledger is opened anew. */
  audit: { all: boolean; touched: Map<string, ObligationKey> }
}

/** What a state is opened from: everything that is read. */
export type ReadFacts = Omit<LiveState, 'makegoods' | 'usages' | 'ledger' | 'judged' | 'judgedThen' | 'audit'>

/** More edits than this at once are cheaper to open the ledger for than to apply one by one. */
const MAX_EDITS_IN_PLACE = 64

/** With all placements there are, as the engine needs no fewer: what is nobody's may be a link in somebody's chain. */
export const openLiveState = (facts: ReadFacts): LiveState => ({
  ...facts,
  makegoods: null,
  usages: null,
  ledger: openLedger({ ...facts.terms.facts, placements: [...facts.placements.values()] }),
  judged: null,
  judgedThen: null,
  audit: { all: true, touched: new Map() },
})

/** The edits that what was read anew amounts to. */
export const editsTo = ({ placements }: LiveState, read: readonly Placement[]): PlacementEdit[] =>
  read
    .map((after): PlacementEdit => ({ before: placements.get(after.id) ?? null, after }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))

/** Applies edits in place, and notes which obligations they touch. */
export function applyEdits(state: LiveState, edits: readonly PlacementEdit[], now: Instant): LiveState {
  state.makegoods = null
  state.usages = null
  state.judgedThen = null
  for (const { before, after } of edits) {
    if (after === null) state.placements.delete(before!.id)
    else state.placements.set(after.id, after)
  }
  if (edits.length > MAX_EDITS_IN_PLACE) return openLiveState(state)
  for (const { before, after } of edits) {
    for (const verdict of onlyFollowed(state.ledger.change(before, after, now), state.terms)) {
      const key = obligationKey(verdict)
      state.judged?.verdicts.set(key, verdict)
      state.audit.touched.set(key, verdict)
    }
  }
  return state
}
