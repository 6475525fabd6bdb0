import type { Payload } from 'payload'

import { wallClock } from '../clock.ts'
import { instantToStore } from '../fields/instants.ts'
import { openLedger, type Instant, type Ledger, type Placement, type Span, type Verdict } from '../obligations/index.ts'
import { countAll, newestIn, readAll, readInPieces, versionOf } from '../store/database.ts'
import { factCollections, loadTerms, type Terms } from '../store/facts.ts'
import { keyOf } from '../store/ledger.ts'
import { factFields, placementFact, type PlacementDoc } from '../store/placements.ts'

/**
 * The verdicts of this moment, without waiting for the database audit. One per process and
 * database, kept warm: each asking first puts a few cheap questions to the database, so that what
 * was changed here, past Payload's hooks or by another instance is in it before the answer.
 */
export interface LiveLedger {
  readonly terms: Terms
  placement(id: string): Placement | null
  /** Every placement that makes good for the id, itself not. */
  makegoodsFor(id: string): readonly Placement[]
  /** Slots of the organizations' programmes that nobody has put anything into. */
  openSlots(organizations: readonly string[], span: Span): readonly Placement[]
  /** The form that most of an organization's placements have; null without any. */
  usualForm(organization: string): string | null
  /** Every verdict, by key; at most `staleness` old where nothing changed. */
  verdicts(asOf: Instant): ReadonlyMap<string, Verdict>
  /** The verdicts that a change would give; nothing is changed. */
  would(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
}

/** Time alone changes verdicts; the desk sees it this late. */
const staleness = 30_000
/** What was written first may be committed last: what is this much older than the newest is read again. */
const margin = 2_000
/** More changes than this at once are cheaper to enter all over. */
const few = 64

/** All that verdicts read but placements. */
const termCollections = factCollections.filter((collection) => collection !== 'placements')

interface State {
  terms: Terms
  termsStamp: string
  placements: Map<string, Placement>
  newest: string
  /** The wall clock when the placements were last read: later changes may bear an earlier time. */
  readAt: Instant
  ledger: Ledger
  judged: { asOf: Instant; verdicts: Map<string, Verdict> } | null
}

const states = new WeakMap<Payload, Promise<State>>()

/** The live ledger as the database stands now. Who asks at the same time waits for the one before. */
export async function liveLedger(payload: Payload, now: Instant): Promise<LiveLedger> {
  const before = states.get(payload)
  const next = (before?.catch(() => null) ?? Promise.resolve(null)).then((state) => upToDate(payload, state, now))
  states.set(payload, next)
  return viewOf(await next)
}

async function upToDate(payload: Payload, state: State | null, now: Instant): Promise<State> {
  const stamp = await stampOfTerms(payload)
  if (state?.termsStamp === stamp) return withChanges(payload, state, now)
  const terms = await loadTerms(payload, {}, 'all')
  // Before the placements: what changes while they are read is read again.
  const readAt = wallClock.now()
  const newest = await newestIn(payload, {}, 'placements')
  if (state !== null) return withChanges(payload, opened({ ...state, terms, termsStamp: stamp }), now)
  return opened({ terms, termsStamp: stamp, placements: await readPlacements(payload), newest, readAt })
}

const opened = (state: Omit<State, 'ledger' | 'judged'>): State => ({
  ...state,
  ledger: openLedger({ ...state.terms.facts, placements: [...state.placements.values()].filter(state.terms.includes) }),
  judged: null,
})

/** One question after the other: on MongoDB they may stand in one session. */
async function stampOfTerms(payload: Payload): Promise<string> {
  const stamps: string[] = []
  for (const collection of termCollections) {
    stamps.push(await versionOf(payload, {}, collection))
  }
  return stamps.join(' ')
}

/** Brings the placements up to date: those written since, then those that are gone. */
async function withChanges(payload: Payload, state: State, now: Instant): Promise<State> {
  const newest = await newestIn(payload, {}, 'placements')
  const count = await countAll(payload, {}, 'placements')
  const known = state.newest === '' ? 0 : Date.parse(state.newest)
  // The clock has been put back: what is written now bears an earlier time than what was read.
  if (known > wallClock.now() + margin || state.readAt > wallClock.now() + margin) return reopened(payload, state)
  const same = newest === state.newest && count === state.placements.size
  if (same && state.readAt > known + margin) return state
  const readAt = wallClock.now()
  const since = instantToStore(known - margin)
  const written = await readAll<PlacementDoc>(payload, {}, 'placements', { updatedAt: { greater_than_equal: since } }, 'updatedAt', factFields)
  const changes: Change[] = written
    .map(placementFact)
    .map((after): Change => ({ before: state.placements.get(after.id) ?? null, after }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  const made = changes.filter(({ before }) => before === null).length
  if (state.placements.size + made !== count) changes.push(...(await gone(payload, state)))
  return applied({ ...state, newest, readAt }, changes, now)
}

/** Reads every placement again. */
async function reopened(payload: Payload, { terms, termsStamp }: State): Promise<State> {
  const readAt = wallClock.now()
  const newest = await newestIn(payload, {}, 'placements')
  return opened({ terms, termsStamp, placements: await readPlacements(payload), newest, readAt })
}

/** All there are, in the order in which they lie: more than the verdicts read, but nothing has to be sorted or reached for. */
async function readPlacements(payload: Payload): Promise<Map<string, Placement>> {
  const placements = new Map<string, Placement>()
  for await (const docs of readInPieces<PlacementDoc>(payload, 'placements', {}, factFields)) {
    for (const doc of docs) placements.set(String(doc.id), placementFact(doc))
  }
  return placements
}

interface Change {
  before: Placement | null
  after: Placement | null
}

async function gone(payload: Payload, { placements }: State): Promise<Change[]> {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: 'placements', select: { id: true } as never, sort: 'id', limit: 0, pagination: false,
  })
  const there = new Set(docs.map(({ id }) => String(id)))
  return [...placements.values()].filter(({ id }) => !there.has(id)).map((before) => ({ before, after: null }))
}

/** The same objects, changed in place. */
function applied(state: State, changes: readonly Change[], now: Instant): State {
  for (const { before, after } of changes) {
    if (after === null) state.placements.delete(before!.id)
    else state.placements.set(after.id, after)
  }
  if (changes.length > few) return opened(state)
  const known = (placement: Placement | null): Placement | null => (placement !== null && state.terms.includes(placement) ? placement : null)
  for (const { before, after } of changes) {
    for (const verdict of state.ledger.change(known(before), known(after), now)) state.judged?.verdicts.set(keyOf(verdict), verdict)
  }
  return state
}

const viewOf = (state: State): LiveLedger => ({
  terms: state.terms,
  placement: (id) => state.placements.get(id) ?? null,
  makegoodsFor: (id) => [...state.placements.values()].filter(({ makegoodFor }) => makegoodFor === id),
  openSlots: (organizations, { start, end }) =>
    [...state.placements.values()].filter(
      ({ organization, status, contentId, programme, plannedStart }) =>
        status === 'planned' && contentId === null && programme !== null &&
        plannedStart >= start && plannedStart < end && organizations.includes(organization),
    ),
  usualForm(organization) {
    const times = new Map<string, number>()
    for (const placement of state.placements.values()) {
      if (placement.organization === organization) times.set(placement.form, (times.get(placement.form) ?? 0) + 1)
    }
    return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
  },
  verdicts(asOf) {
    const { judged } = state
    if (judged !== null && judged.asOf <= asOf && asOf - judged.asOf < staleness) return judged.verdicts
    const verdicts = new Map(state.ledger.judge(asOf).map((verdict) => [keyOf(verdict), verdict]))
    state.judged = { asOf, verdicts }
    return verdicts
  },
  would: (before, after, asOf) => state.ledger.would(before, after, asOf),
})
