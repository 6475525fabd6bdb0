import type { Payload } from 'payload'

import {
  obligationKey,
  openLedger,
  type Instant,
  type ObligationKey,
  type Placement,
  type Span,
  type Verdict,
} from '../obligations/index.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import { makegoodsInHand, type InHand } from '../rules/makegoodsInHand.ts'
import { mostFrequent, usagesOf, usualAmong } from '../rules/usual.ts'
import type { Terms } from '../store/terms.ts'
import { refreshState } from './refreshState.ts'
import { onlyFollowed } from '../rules/following.ts'
import type { LiveState } from './state.ts'

/**
 * The verdicts of this moment, without waiting for the database audit. One per process and
 * database, kept warm: each asking first puts a few cheap questions to the database, so that what
 * was changed here, past Payload's hooks or by another instance is in it before the answer.
 */
export interface LiveLedger {
  readonly terms: Terms
  placement(id: string): Placement | null
  /** All of them, as they are when they are walked through. */
  placements(): Iterable<Placement>
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
  /** Every verdict, by key; at most `MAX_VERDICTS_AGE` old where nothing changed. */
  verdicts(asOf: Instant): ReadonlyMap<string, Verdict>
  /** Every verdict at exactly this instant. */
  judge(asOf: Instant): Verdict[]
  /** Every verdict at exactly this instant on the accounts that some obligations belong to. */
  judgeAccounts(asOf: Instant, of: Iterable<ObligationKey>): Verdict[]
  /** The verdicts on the same placements by other terms. */
  judgeBy(terms: Terms, asOf: Instant): Verdict[]
  /** What may stand otherwise in the database's ledger, by key. */
  readonly unaudited: Unaudited
  /** Marks as audited what was not when this was asked for; what was touched since then stays. */
  markAudited(): void
  /** The verdicts that a change would give; nothing is changed. */
  would(before: Placement | null, after: Placement | null, asOf: Instant): Verdict[]
}

/** Obligations that changes have touched since the last audit here; all where the ledger was opened anew. */
export type Unaudited = ReadonlyMap<string, ObligationKey> | 'all'

/** Time alone changes verdicts; the desk sees it this late, in milliseconds. */
const MAX_VERDICTS_AGE = 30_000

const states = new WeakMap<Payload, Promise<LiveState>>()

/** The live ledger as the database stands now. Who asks at the same time waits for the one before. */
export async function liveLedger(payload: Payload, now: Instant): Promise<LiveLedger> {
  const before = states.get(payload)
  const next = (before?.catch(() => null) ?? Promise.resolve(null)).then((state) => refreshState(payload, state, now))
  states.set(payload, next)
  return viewOf(await next)
}

/**
 * Reads everything anew, whatever this process has come to believe; gives back how to have it as the database stands
 * later on, from when on it is the one that everybody asks.
 */
export async function readAnew(payload: Payload, now: Instant): Promise<() => Promise<LiveLedger>> {
  let read: LiveState | null = await refreshState(payload, null, now)
  return async () => {
    // A transaction that is begun again: by now others have it, and it is theirs to carry on in turn.
    if (read === null) return liveLedger(payload, now)
    const state = refreshState(payload, read, now)
    read = null
    states.set(payload, state)
    return viewOf(await state)
  }
}

function viewOf(state: LiveState): LiveLedger {
  const { audit } = state
  const touched = new Map(audit.touched)
  const placement = (id: string): Placement | null => state.placements.get(id) ?? null
  const would = (before: Placement | null, after: Placement | null, asOf: Instant): Verdict[] =>
    onlyFollowed(state.ledger.would(before, after, asOf), state.terms)
  const makegoodsFor = (id: string): readonly Placement[] => {
    state.makegoods ??= groupedBy(
      [...state.placements.values()].filter(({ makegoodFor }) => makegoodFor !== null),
      ({ makegoodFor }) => makegoodFor!,
    )
    return state.makegoods.get(id) ?? []
  }
  return {
    terms: state.terms,
    placement,
    placements: () => state.placements.values(),
    makegoodsFor,
    makegoodsInHand: (verdict, asOf) => makegoodsInHand(verdict, asOf, { placement, makegoodsFor, wouldAll: state.ledger.wouldAll }),
    openSlots: (organizations, { start, end }) =>
      [...state.placements.values()].filter(
        ({ organization, status, contentId, programme, plannedStart }) =>
          status === 'planned' &&
          contentId === null &&
          programme !== null &&
          plannedStart >= start &&
          plannedStart < end &&
          organizations.includes(organization),
      ),
    usualForm: (organization) =>
      mostFrequent([...state.placements.values()].flatMap((one) => (one.organization === organization ? [one.form] : []))),
    usualOn: (channels) => usualAmong((state.usages ??= usagesOf(state.placements.values())), channels),
    verdicts(asOf) {
      const { judged } = state
      if (judged !== null && judged.asOf <= asOf && asOf - judged.asOf < MAX_VERDICTS_AGE) return judged.verdicts
      const verdicts = new Map(onlyFollowed(state.ledger.judge(asOf), state.terms).map((verdict) => [obligationKey(verdict), verdict]))
      state.judged = { asOf, verdicts }
      return verdicts
    },
    judge(asOf) {
      if (state.judgedThen?.asOf !== asOf) state.judgedThen = { asOf, verdicts: onlyFollowed(state.ledger.judge(asOf), state.terms) }
      return [...state.judgedThen.verdicts]
    },
    judgeAccounts: (asOf, of) => onlyFollowed(state.ledger.judgeAccounts(of, asOf), state.terms),
    judgeBy: (terms, asOf) => onlyFollowed(openLedger({ ...terms.facts, placements: [...state.placements.values()] }).judge(asOf), terms),
    unaudited: audit.all ? 'all' : touched,
    markAudited() {
      audit.all = false
      for (const [key, one] of touched) if (audit.touched.get(key) === one) audit.touched.delete(key)
    },
    would,
  }
}
