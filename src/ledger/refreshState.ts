import type { Payload } from 'payload'

import { versionsOf, type Version } from '../database/versions.ts'
import { instantToStore } from '../documents/instants.ts'
import { MINUTE, type Instant, type Placement, type PlacementEdit } from '../obligations/index.ts'
import { wallClock } from '../platform/clock.ts'
import { placementFacts, type PlacementSelection } from '../store/placementFacts.ts'
import { loadTerms, type Terms } from '../store/terms.ts'
import { termSources } from '../store/termSources.ts'
import { applyEdits, editsTo, openLiveState, type LiveState, type PlacementsReading, type CollectionsReading } from './state.ts'

/** What was written first may be committed last: what is this much older than the newest is read again, in milliseconds. */
const COMMIT_MARGIN = 2_000
/**
 * Who runs no audits itself reads everything anew after this: what another instance wrote with a clock that is behind,
 * or in a transaction longer than `COMMIT_MARGIN`, is not seen among the newest. Longer than between two audits.
 */
const MAX_STATE_AGE = 20 * MINUTE

/** The state as the database stands now: from the state before, where there is one and its clock still holds. */
export async function refreshState(payload: Payload, before: LiveState | null, now: Instant): Promise<LiveState> {
  const at = wallClock.now()
  // A clock that was put back: what was written since bears times that look long read.
  const isUsable = before !== null && at >= before.placementsReading.at - COMMIT_MARGIN && at <= before.readAt + MAX_STATE_AGE
  const versions = await versionsOf({ payload }, ['placements', ...termSources])
  const [placements, ...terms] = versions as [Version, ...Version[]]
  const termsReading: CollectionsReading = { version: JSON.stringify(terms), at }
  const placementsReading: PlacementsReading = { version: JSON.stringify(placements), ...placements, at }
  if (!isUsable) {
    // Before the placements: what changes while they are read is read again.
    const facts = { readAt: at, terms: await loadTerms({ payload }), termsReading, placementsReading }
    const read = await readPlacements(payload, 'all')
    return openLiveState({ ...facts, placements: new Map(read.map((placement) => [placement.id, placement])) })
  }
  const state = isCurrent(before.termsReading, termsReading, terms) ? before : await withTerms(payload, { ...before, termsReading })
  return isCurrent(state.placementsReading, placementsReading, [placements])
    ? state
    : withPlacements(payload, state, placementsReading, now)
}

/** Whether what was read still stands, and nothing can be committed any more that was written before it. */
const isCurrent = (before: CollectionsReading, { version }: CollectionsReading, versions: readonly Version[]): boolean =>
  before.version === version && versions.every(({ newest }) => newest === '' || before.at > Date.parse(newest) + COMMIT_MARGIN)

/** Other rules or catalogues open the ledger anew, from the placements at hand. */
async function withTerms(payload: Payload, state: LiveState): Promise<LiveState> {
  const terms = await loadTerms({ payload })
  return textOf(state.terms) === textOf(terms) ? state : openLiveState({ ...state, terms })
}

const textOf = ({ facts, followedFrom, commitments, organizations }: Terms): string =>
  JSON.stringify([facts, [...followedFrom], [...commitments], [...organizations]])

/** Brings the placements up to date: those written since, then those that are gone. */
async function withPlacements(payload: Payload, state: LiveState, reading: PlacementsReading, now: Instant): Promise<LiveState> {
  // Of the reading before: what this one found is what is to be read.
  const { newest, at } = state.placementsReading
  // The newest may have been written by a clock that is ahead: others write behind it.
  const since = Math.min(newest === '' ? 0 : Date.parse(newest), at) - COMMIT_MARGIN
  const edits = editsTo(state, await readPlacements(payload, { since: instantToStore(Math.max(0, since)) }))
  const made = edits.filter(({ before }) => before === null).length
  if (state.placements.size + made !== reading.count) edits.push(...(await readRemovals(payload, state)))
  return applyEdits({ ...state, placementsReading: reading }, edits, now)
}

async function readPlacements(payload: Payload, asked: PlacementSelection): Promise<Placement[]> {
  const placements: Placement[] = []
  for await (const some of placementFacts({ payload }, asked)) placements.push(...some)
  return placements
}

/** What is not there any more, and what made good for it: SQLite takes the link out of that without a trace. */
async function readRemovals(payload: Payload, state: LiveState): Promise<PlacementEdit[]> {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: 'placements',
    select: { id: true } as never,
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  const there = new Set(docs.map(({ id }) => String(id)))
  const all = [...state.placements.values()]
  const missing = all.filter(({ id }) => !there.has(id))
  const unlinked = all.filter(({ id, makegoodFor }) => makegoodFor !== null && !there.has(makegoodFor) && there.has(id)).map(({ id }) => id)
  return [
    ...missing.map((before): PlacementEdit => ({ before, after: null })),
    ...(unlinked.length === 0 ? [] : editsTo(state, await readPlacements(payload, { ids: unlinked }))),
  ]
}
