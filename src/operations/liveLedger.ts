import type { Payload } from 'payload'

import { wallClock } from '../clock.ts'
import { instantToStore } from '../fields/instants.ts'
import { MINUTE, openLedger, type Instant, type Ledger, type ObligationKey, type Placement, type Span, type Verdict } from '../obligations/index.ts'
import { isFollowed } from '../rules/following.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import { makegoodsInHand, type InHand } from '../rules/makegoodsInHand.ts'
import { mostFrequent, usagesOf, usualAmong, type Usages } from '../rules/usual.ts'
import { keyOf } from '../store/ledger.ts'
import { placementFacts, type Asked } from '../store/placementFacts.ts'
import { loadTerms, type Terms } from '../store/terms.ts'
import { termSources } from '../store/termSources.ts'
import { versionsOf, type Version } from '../store/versions.ts'

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
  /** The makegoods of what an obligation has lost that its sums leave out. */
  makegoodsInHand(verdict: Verdict, asOf: Instant): InHand
  /** Slots of the organizations' programmes that nobody has put anything into. */
  openSlots(organizations: readonly string[], span: Span): readonly Placement[]
  /** The form that most of an organization's placements have; null without any. */
  usualForm(organization: string): string | null
  /** The form that most placements on these channels have, and the length that most of those have; null without any. */
  usualOn(channels: readonly string[]): { form: string; seconds: number } | null
  /** Every verdict, by key; at most `staleness` old where nothing changed. */
  verdicts(asOf: Instant): ReadonlyMap<string, Verdict>
  /** Every verdict at exactly this instant. */
  judge(asOf: Instant): Verdict[]
  /** Every verdict at exactly this instant on the accounts that some obligations belong to. */
  judgeAccounts(asOf: Instant, of: Iterable<ObligationKey>): Verdict[]
  /** The verdicts on the same placements by other terms. */
  judgeBy(terms: Terms, asOf: Instant): Verdict[]
  /** What may stand otherwise in the database's ledger, by key. */
  readonly unaudited: Unaudited
  /** Takes for audited what was not when this was asked for; what was touched since then stays. */
  audited(): void
  /** The verdicts that a change would give; nothing is changed. */
  would(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
}

/** Obligations that changes have touched since the last audit here; all where the ledger was opened anew. */
export type Unaudited = ReadonlyMap<string, ObligationKey> | 'all'

/** Time alone changes verdicts; the desk sees it this late. */
const staleness = 30_000
/** What was written first may be committed last: what is this much older than the newest is read again, in milliseconds. */
const margin = 2_000
/** More changes than this at once are cheaper to enter all over. */
const few = 64
/**
 * Who runs no audits itself reads everything anew after this: what another instance wrote with a clock that is
 * behind, or in a transaction longer than `margin`, is not seen among the newest. Longer than between two audits.
 */
const trusted = 20 * MINUTE

/** What was read, at which version of the database. */
interface Read {
  version: string
  /** The wall clock before it was read: what is written later may bear an earlier time. */
  at: Instant
}

interface State {
  /** The wall clock when everything was read. */
  readAt: Instant
  terms: Terms
  termsRead: Read
  placements: Map<string, Placement>
  placementsRead: Read & { newest: string }
  /** Makegoods by what they make good for; null until somebody asks. */
  makegoods: ReadonlyMap<string, readonly Placement[]> | null
  /** What is usual on each channel; null until somebody asks. */
  usages: Usages | null
  ledger: Ledger
  judged: { asOf: Instant; verdicts: Map<string, Verdict> } | null
  /** Shared by all that this state becomes, until the ledger is opened anew. */
  audit: { all: boolean; touched: Map<string, ObligationKey> }
}

const states = new WeakMap<Payload, Promise<State>>()

/** The live ledger as the database stands now. Who asks at the same time waits for the one before. */
export async function liveLedger(payload: Payload, now: Instant): Promise<LiveLedger> {
  const before = states.get(payload)
  const next = (before?.catch(() => null) ?? Promise.resolve(null)).then((state) => upToDate(payload, state, now))
  states.set(payload, next)
  return viewOf(await next)
}

/**
 * Reads everything anew, whatever this process has come to believe; gives back how to have it as the database stands
 * later on, from when on it is the one that everybody asks.
 */
export async function readAnew(payload: Payload, now: Instant): Promise<() => Promise<LiveLedger>> {
  let read: State | null = await upToDate(payload, null, now)
  return async () => {
    // A transaction that is begun again: by now others have it, and it is theirs to carry on in turn.
    if (read === null) return liveLedger(payload, now)
    const state = upToDate(payload, read, now)
    read = null
    states.set(payload, state)
    return viewOf(await state)
  }
}

async function upToDate(payload: Payload, before: State | null, now: Instant): Promise<State> {
  const at = wallClock.now()
  // A clock that was put back: what was written since bears times that look long read.
  const state = before !== null && (at < before.placementsRead.at - margin || at > before.readAt + trusted) ? null : before
  const versions = await versionsOf(payload, {}, ['placements', ...termSources])
  const [placements, ...terms] = versions as [Version, ...Version[]]
  const termsRead = { version: JSON.stringify(terms), at }
  const placementsRead = { version: JSON.stringify(placements), newest: placements.newest, at }
  if (state === null) {
    // Before the placements: what changes while they are read is read again.
    const read = { readAt: at, terms: await loadTerms(payload, {}), termsRead, placementsRead }
    return opened({ ...read, placements: new Map((await readPlacements(payload, 'all')).map((placement) => [placement.id, placement])) })
  }
  const known = holds(state.termsRead, termsRead, terms) ? state : await withTerms(payload, { ...state, termsRead })
  return holds(state.placementsRead, placementsRead, [placements]) ? known : withChanges(payload, known, placementsRead, placements.count, now)
}

/** Whether what was read still stands, and nothing can be committed any more that was written before it. */
const holds = (before: Read, { version }: Read, versions: readonly Version[]): boolean =>
  before.version === version && versions.every(({ newest }) => newest === '' || before.at > Date.parse(newest) + margin)

/** Other rules or catalogues open the ledger anew, from the placements at hand. */
async function withTerms(payload: Payload, state: State): Promise<State> {
  const terms = await loadTerms(payload, {})
  return sameTerms(state.terms, terms) ? state : opened({ ...state, terms })
}

const sameTerms = (one: Terms, other: Terms): boolean => told(one) === told(other)
const told = ({ facts, followedFrom, commitments, organizations }: Terms): string => JSON.stringify([facts, [...followedFrom], [...commitments], [...organizations]])

async function readPlacements(payload: Payload, asked: Asked): Promise<Placement[]> {
  const placements: Placement[] = []
  for await (const some of placementFacts(payload, {}, asked)) placements.push(...some)
  return placements
}

/** All placements there are, as the engine needs no fewer: what is nobody's may be a link in somebody's chain. */
const opened = (state: Omit<State, 'makegoods' | 'usages' | 'ledger' | 'judged' | 'audit'>): State => ({
  ...state,
  makegoods: null,
  usages: null,
  ledger: openLedger({ ...state.terms.facts, placements: [...state.placements.values()] }),
  judged: null,
  audit: { all: true, touched: new Map() },
})

/** Brings the placements up to date: those written since, then those that are gone. */
async function withChanges(payload: Payload, state: State, placementsRead: State['placementsRead'], count: number, now: Instant): Promise<State> {
  const { newest, at } = state.placementsRead
  // The newest may have been written by a clock that is ahead: others write behind it.
  const since = Math.min(newest === '' ? 0 : Date.parse(newest), at) - margin
  const changes = changesTo(state, await readPlacements(payload, { since: instantToStore(Math.max(0, since)) }))
  const made = changes.filter(({ before }) => before === null).length
  if (state.placements.size + made !== count) changes.push(...(await gone(payload, state)))
  return applied({ ...state, placementsRead }, changes, now)
}

interface Change {
  before: Placement | null
  after: Placement | null
}

const changesTo = ({ placements }: State, read: readonly Placement[]): Change[] =>
  read
    .map((after): Change => ({ before: placements.get(after.id) ?? null, after }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))

/** What is not there any more, and what made good for it: SQLite takes the link out of that without a trace. */
async function gone(payload: Payload, state: State): Promise<Change[]> {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: 'placements', select: { id: true } as never, sort: 'id', limit: 0, pagination: false,
  })
  const there = new Set(docs.map(({ id }) => String(id)))
  const all = [...state.placements.values()]
  const missing = new Set(all.filter(({ id }) => !there.has(id)))
  const unlinked = all.filter(({ id, makegoodFor }) => makegoodFor !== null && !there.has(makegoodFor) && there.has(id)).map(({ id }) => id)
  return [
    ...[...missing].map((before): Change => ({ before, after: null })),
    ...(unlinked.length === 0 ? [] : changesTo(state, await readPlacements(payload, { ids: unlinked }))),
  ]
}

/** The same objects, changed in place. */
function applied(state: State, changes: readonly Change[], now: Instant): State {
  state.makegoods = null
  state.usages = null
  for (const { before, after } of changes) {
    if (after === null) state.placements.delete(before!.id)
    else state.placements.set(after.id, after)
  }
  if (changes.length > few) return opened(state)
  for (const { before, after } of changes) {
    for (const verdict of followed(state.ledger.change(before, after, now), state.terms)) {
      const key = keyOf(verdict)
      state.judged?.verdicts.set(key, verdict)
      state.audit.touched.set(key, verdict)
    }
  }
  return state
}

const followed = (verdicts: Verdict[], { followedFrom }: Terms): Verdict[] =>
  followedFrom.size === 0 ? verdicts : verdicts.filter((verdict) => isFollowed(verdict, followedFrom.get(verdict.commitment)))

function viewOf(state: State): LiveLedger {
  const { audit } = state
  const touched = new Map(audit.touched)
  const placement = (id: string): Placement | null => state.placements.get(id) ?? null
  const would = (before: Placement | null, after: Placement | null, asOf: Instant): Verdict[] => followed(state.ledger.would(before, after, asOf), state.terms)
  const makegoodsFor = (id: string): readonly Placement[] => {
    state.makegoods ??= groupedBy([...state.placements.values()].filter(({ makegoodFor }) => makegoodFor !== null), ({ makegoodFor }) => makegoodFor!)
    return state.makegoods.get(id) ?? []
  }
  return {
    terms: state.terms,
    placement,
    makegoodsFor,
    makegoodsInHand: (verdict, asOf) => makegoodsInHand(verdict, asOf, { placement, makegoodsFor, wouldAll: state.ledger.wouldAll }),
    openSlots: (organizations, { start, end }) =>
      [...state.placements.values()].filter(
        ({ organization, status, contentId, programme, plannedStart }) =>
          status === 'planned' && contentId === null && programme !== null &&
          plannedStart >= start && plannedStart < end && organizations.includes(organization),
      ),
    usualForm: (organization) => mostFrequent([...state.placements.values()].flatMap((one) => (one.organization === organization ? [one.form] : []))),
    usualOn: (channels) => usualAmong((state.usages ??= usagesOf(state.placements.values())), channels),
    verdicts(asOf) {
      const { judged } = state
      if (judged !== null && judged.asOf <= asOf && asOf - judged.asOf < staleness) return judged.verdicts
      const verdicts = new Map(followed(state.ledger.judge(asOf), state.terms).map((verdict) => [keyOf(verdict), verdict]))
      state.judged = { asOf, verdicts }
      return verdicts
    },
    judge: (asOf) => followed(state.ledger.judge(asOf), state.terms),
    judgeAccounts: (asOf, of) => followed(state.ledger.judgeAccounts(of, asOf), state.terms),
    judgeBy: (terms, asOf) => followed(openLedger({ ...terms.facts, placements: [...state.placements.values()] }).judge(asOf), terms),
    unaudited: audit.all ? 'all' : touched,
    audited() {
      audit.all = false
      for (const [key, one] of touched) if (audit.touched.get(key) === one) audit.touched.delete(key)
    },
    would,
  }
}
