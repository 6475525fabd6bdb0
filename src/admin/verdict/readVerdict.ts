import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'

import { dayToStore } from '../../fields/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../fields/ids.ts'
import { instantFromStore, optionalInstantFromStore } from '../../fields/instants.ts'
import { conditionWords, noConditions } from '../../i18n/conditions.ts'
import { cureSentence } from '../../i18n/cureSentence.ts'
import type { Locale } from '../../i18n/text.ts'
import type { Counting } from '../../i18n/units.ts'
import { verdictWords } from '../../i18n/verdictWords.ts'
import { localDateOf, type ExclusionReason, type Instant, type MeasureKind } from '../../obligations/index.ts'
import { liveLedger } from '../../operations/liveLedger.ts'
import { commitmentHolds } from '../../operations/whatHolds.ts'
import { railItem, type RailItem } from '../../operations/railItems.ts'
import type { AsRun, Channel, Commitment, Media, Notice, Obligation, Placement, Plan, Shortfall, Waiver } from '../../payload-types.ts'
import { isOpen } from '../../rules/placement.ts'
import { placementShown, type PlacementShown } from '../../rules/placementShown.ts'
import { isOpenShortfall } from '../../rules/shortfall.ts'
import { commitmentFact, subjectOfDoc, type CommitmentDoc } from '../../store/commitmentFact.ts'
import { shownOf } from '../../store/ledger.ts'
import { conditionsOf, namedFields, namesOf, type Catalogue, type Named } from '../conditionsOf.ts'

/** What proves a placement: a link, a file, a few words. */
export interface Proof {
  note: string | null
  url: string | null
  file: Media | null
}

export interface Item {
  id: Id
  /** Null: it is gone, or not for this person. */
  doc: Placement | null
  shown: PlacementShown
  start: Instant
  channel: string | null
  medium: string | null
  programme: string | null
  reason: ExclusionReason | null
  proofs: readonly Proof[]
}

/** A step in the life of an obligation. */
export interface Step {
  at: Instant
  what: 'began' | 'life' | 'waived' | 'noticed'
  life?: NonNullable<Shortfall['life']>[number]
  waiver?: Waiver
  notice?: Notice
}

export interface VerdictRead {
  kind: MeasureKind
  commitment: Commitment | null
  plan: Plan | null
  conditions: readonly string[]
  /** What holds beside the rule, for this window. */
  holds: readonly string[]
  counting: Counting
  why: string
  cure: string
  counted: readonly Item[]
  cures: readonly Item[]
  /** Their time has passed, and nobody has said what became of them. */
  waiting: readonly Item[]
  ahead: readonly Item[]
  excluded: readonly Item[]
  /** As it stands this moment; null when nothing is owed any more. */
  live: RailItem | null
  open: Shortfall | null
  story: readonly Step[]
}

const endOf = ({ endsAt, at, plannedStart }: Placement): Instant => instantFromStore(endsAt ?? at ?? plannedStart)

/** Until when it is owed; a row of an earlier version says it with its next audit. */
export const dueOf = ({ due, windowEnd }: Obligation): Instant => instantFromStore(due ?? windowEnd)

/** Everything behind one verdict, with the rights of the person who looks. */
export async function readVerdict(req: PayloadRequest, obligation: Obligation, now: Instant, locale: Locale): Promise<VerdictRead> {
  const all = async <T>(collection: CollectionSlug, where: Where, select?: SelectType): Promise<T[]> => {
    const { docs } = await req.payload.find({
      collection, where, select, depth: 0, limit: 0, pagination: false, overrideAccess: false, user: req.user, req,
    })
    return docs as unknown as T[]
  }
  const byId = async <T extends { id: Id }>(collection: CollectionSlug, ids: readonly (Id | null)[]): Promise<Map<string, T>> => {
    const wanted = [...new Set(ids.flatMap((id) => (id === null ? [] : [id])))]
    return new Map((wanted.length === 0 ? [] : await all<T>(collection, { id: { in: wanted } })).map((doc) => [String(doc.id), doc]))
  }

  const commitmentId = idOf(obligation.commitment)
  const commitment = (await byId<Commitment>('commitments', [commitmentId])).get(String(commitmentId)) ?? null
  const planId = idOrNull(obligation.plan)
  const plan = planId === null ? null : ((await byId<Plan>('plans', [planId])).get(String(planId)) ?? null)
  const fact = commitment && commitmentFact(commitment as unknown as CommitmentDoc)
  const named = (catalogue: Catalogue) => all<Named>(catalogue, {}, namedFields[catalogue])
  const known = namesOf({ channels: await named('channels'), forms: await named('forms'), programmes: await named('programmes') }, locale)
  const conditions = fact === null ? noConditions : conditionsOf(fact, subjectOfDoc(commitment as unknown as CommitmentDoc), known)

  const ledger = await liveLedger(req.payload, now)
  const verdict = ledger.verdicts(now).get(obligation.key)
  const reasons = new Map(((Array.isArray(obligation.excluded) ? obligation.excluded : []) as { id: string; reason: ExclusionReason }[]).map(({ id, reason }) => [String(id), reason]))
  const [counted, cures] = [idsOf(obligation.counted).map(String), idsOf(obligation.cures).map(String)]
  const told = new Set([...counted, ...cures, ...reasons.keys()])
  const inHand = verdict === undefined ? undefined : ledger.makegoodsInHand(verdict, now)
  const hoped = [...(verdict?.hoped ?? []), ...(inHand?.ids ?? [])].filter((id) => !told.has(id))

  const placements = await byId<Placement>('placements', [...told, ...hoped])
  const runs = told.size === 0 ? [] : await all<AsRun>('as-run', { placement: { in: [...told] } })
  const channels = await byId<Channel>('channels', [...placements.values()].map(({ channel }) => idOrNull(channel)))
  const rowsOf = (id: string) => [...(placements.get(id)?.evidence ?? []), ...runs.filter(({ placement }) => String(idOf(placement)) === id).flatMap(({ evidence }) => evidence ?? [])]
  const files = await byId<Media>('media', [...told].flatMap((id) => rowsOf(id).map(({ file }) => idOrNull(file))))

  const item = (id: string): Item => {
    const doc = placements.get(id) ?? null
    const channel = doc === null ? undefined : channels.get(String(idOf(doc.channel)))
    const programme = doc === null ? null : idOrNull(doc.programme)
    const seen = new Set<string>()
    const proofs = rowsOf(id).flatMap(({ note, url, file }): Proof[] => {
      const proof = { note: note || null, url: url || null, file: files.get(String(idOrNull(file))) ?? null }
      // An as-run entry repeats what its placement holds.
      const same = JSON.stringify([proof.note, proof.url, proof.file?.id ?? null])
      if (seen.has(same) || (proof.note === null && proof.url === null && proof.file === null)) return []
      seen.add(same)
      return [proof]
    })
    return {
      id, doc, shown: doc === null ? 'planned' : placementShown(doc.status, endOf(doc), now), start: doc === null ? 0 : instantFromStore(doc.at ?? doc.plannedStart), channel: channel?.name ?? null, medium: channel?.medium ?? null,
      programme: programme === null ? null : (known.programmes.get(String(programme)) ?? null), reason: reasons.get(id) ?? null, proofs,
    }
  }
  const items = (ids: readonly string[]): Item[] => ids.map(item).sort((a, b) => a.start - b.start)
  const open = items(hoped).filter(({ doc }) => doc !== null && isOpen(doc.status))
  const over = ({ shown }: Item): boolean => shown === 'waiting'

  const shortfalls = await all<Shortfall>('shortfalls', { obligation: { equals: obligation.id } })
  const figures = {
    ...obligation,
    status: shownOf(obligation),
    makegoodsInHand: obligation.makegoodsInHand ?? 0,
    kind: commitment?.measure?.kind ?? ('count' as const),
    due: dueOf(obligation),
    curableUntil: optionalInstantFromStore(obligation.curableUntil),
  }
  return {
    kind: figures.kind,
    commitment,
    plan,
    conditions: conditionWords(conditions, locale),
    holds: commitment === null ? [] : await commitmentHolds(req, commitment, { start: instantFromStore(obligation.windowStart), end: instantFromStore(obligation.windowEnd) }, now, locale),
    counting: conditions.counting,
    why: verdictWords(figures, conditions.counting, locale),
    cure: cureSentence(figures, conditions, locale),
    counted: items(counted),
    cures: items(cures),
    waiting: open.filter(over),
    ahead: open.filter((one) => !over(one)),
    excluded: items([...reasons.keys()]),
    live: verdict === undefined ? null : railItem(verdict, ledger.terms, { inHand }),
    open: shortfalls.find(({ state }) => isOpenShortfall(state)) ?? null,
    story: await storyOf(req, obligation, shortfalls, all),
  }
}

/** What became of it, the newest first: its flags, what excused it, what was mailed. */
async function storyOf(
  req: PayloadRequest, obligation: Obligation, shortfalls: readonly Shortfall[], all: <T>(collection: CollectionSlug, where: Where) => Promise<T[]>,
): Promise<Step[]> {
  const obligor = idOrNull(obligation.obligor)
  const firstDay = dayToStore(localDateOf(instantFromStore(obligation.windowStart)))
  const waivers = await all<Waiver>('waivers', {
    and: [
      { commitment: { equals: idOf(obligation.commitment) } },
      { or: [{ obligor: { exists: false } }, ...(obligor === null ? [] : [{ obligor: { equals: obligor } }])] },
      { or: [{ label: { exists: false } }, { label: { equals: '' } }, ...(obligation.label ? [{ label: { equals: obligation.label } }] : [])] },
      { from: { less_than_equal: firstDay } },
      { to: { greater_than: firstDay } },
    ],
  })
  // Mails are for those who inspect: whoever may not see them sees the rest.
  const inspects = (await req.payload.collections.notices.config.access.read({ req })) !== false
  const notices = inspects ? await all<Notice>('notices', { obligation: { equals: obligation.id } }) : []
  const since: Step[] = [
    ...shortfalls.flatMap(({ life }) => (life ?? []).map((step) => ({ at: instantFromStore(step.at ?? obligation.createdAt), what: 'life' as const, life: step }))),
    ...waivers.map((waiver) => ({ at: instantFromStore(waiver.createdAt), what: 'waived' as const, waiver })),
    ...notices.map((notice) => ({ at: instantFromStore(notice.sentAt ?? notice.createdAt), what: 'noticed' as const, notice })),
  ].sort((a, b) => b.at - a.at)
  // The first audit writes the row last of all that it does.
  return [...since, { at: Math.min(instantFromStore(obligation.createdAt), ...shortfalls.map(({ raisedAt }) => instantFromStore(raisedAt))), what: 'began' }]
}
