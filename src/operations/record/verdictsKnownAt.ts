import type { Payload } from 'payload'

import { factsKnownAt, openKnown, type KnownFacts, type KnownLedger } from '../../journal/knownFacts.ts'
import { MINUTE, type Instant, type Verdict } from '../../obligations/index.ts'
import { wallClock } from '../../platform/clock.ts'

/** When the world is judged, and up to when what was recorded is believed (record-semantics §1). */
interface PastTimes {
  readonly asOf: Instant
  readonly knownAt: Instant
}

interface KnownVerdicts {
  readonly known: KnownFacts
  readonly verdicts: readonly Verdict[]
}

/** What an act recorded bears the instant of its entry, and is committed later than that; never by more than this. */
const SETTLED_AFTER = 5 * MINUTE

/** What was last asked for as known at a past instant: whoever looks into the past looks more than once. */
const lastAsked = new WeakMap<Payload, { readonly knownAt: Instant; readonly past: Promise<KnownLedger> }>()

/** The verdicts at an instant on what was known at another. */
export async function verdictsKnownAt(payload: Payload, { asOf, knownAt }: PastTimes): Promise<KnownVerdicts> {
  const past = await pastLedger(payload, knownAt)
  return { known: past.known, verdicts: past.judge(asOf) }
}

function pastLedger(payload: Payload, knownAt: Instant): Promise<KnownLedger> {
  const last = lastAsked.get(payload)
  if (last?.knownAt === knownAt) return last.past
  const past = factsKnownAt({ payload }, knownAt).then(openKnown)
  if (knownAt > wallClock.now() - SETTLED_AFTER) return past
  lastAsked.set(payload, { knownAt, past })
  // What could not be read is asked for anew.
  past.catch(() => lastAsked.delete(payload))
  return past
}
