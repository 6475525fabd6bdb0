import type { Payload, Where } from 'payload'

import { dayFromStore } from '../fields/days.ts'
import { idOf, idOrNull, idsOf } from '../fields/ids.ts'
import {
  atOf, DAY, startOfDay,
  type Band, type Channel, type Commitment, type Facts, type Organization, type Placement, type Span, type TimeBand, type TimeBandRule, type Waiver, type Weekday,
} from '../obligations/index.ts'
import { readAll, toStoredId, type Req } from './database.ts'
import { readLineage, withHeirs } from './lineage.ts'
import { beginsWithin, factFields, placementFact, type PlacementDoc } from './placements.ts'

/** Facts, with what people call the things in them. */
export interface NamedFacts extends FactNames {
  facts: Facts
}

/** What people call the things in the facts. */
export interface FactNames {
  /** By commitment id. */
  commitments: ReadonlyMap<string, { title: string; plan: string }>
  /** By organization id. */
  organizations: ReadonlyMap<string, string>
}

/** All that verdicts read but the placements, and which placements belong to it. */
export interface Terms extends FactNames {
  facts: Omit<Facts, 'placements'>
  placements: Where
  /** The same question, put to a placement that is at hand. */
  includes: (placement: Placement) => boolean
}

export interface BandDoc { days: Weekday[]; from: string; to: string; validFrom?: string | null; validTo?: string | null }
interface OrganizationDoc { id: unknown; name: string; validFrom?: string | null; validTo?: string | null }
interface ChannelDoc { id: unknown; medium: string; primeTime?: BandDoc[] | null }
interface WaiverDoc { commitment: unknown; obligor?: unknown; from: string; to: string }
export interface CommitmentDoc {
  id: unknown
  title?: string | null
  plan: unknown
  obligors?: unknown
  aggregation: Commitment['aggregation']
  windows?: { rrule: string; dtstart: string; duration?: string | null; label?: string | null }[] | null
  validFrom?: string | null
  validTo?: string | null
  partial: Commitment['partial']
  match?: { media?: string[] | null; channels?: unknown; forms?: unknown; programmes?: unknown; themes?: unknown } | null
  measure?: { kind?: Commitment['measure']['kind'] | null; target?: number | null } | null
  minSecondsEach?: number | null
  timeBand?: { kind: 'none' | 'prime' | 'bands'; rule: TimeBandRule; bands?: BandDoc[] | null } | null
  reruns: Commitment['reruns']
  makegoodWithinDays?: number | null
  excuseWhenHolidays?: number | null
}

const dayOrNull = (value: string | null | undefined): string | null => (value ? dayFromStore(value) : null)
const texts = (refs: unknown): string[] => idsOf(refs).map(String)

export const bandFact = (band: BandDoc): Band => ({
  days: band.days,
  from: band.from,
  to: band.to,
  validFrom: dayOrNull(band.validFrom),
  validTo: dayOrNull(band.validTo),
})

const timeBandFact = (band: CommitmentDoc['timeBand']): TimeBand | null => {
  if (!band || band.kind === 'none') return null
  return band.kind === 'prime'
    ? { prime: true, rule: band.rule }
    : { bands: (band.bands ?? []).map(bandFact), rule: band.rule }
}

/** A commitment that a machine can check; null while its rule is not complete. */
export function commitmentFact(doc: CommitmentDoc): Commitment | null {
  const target = doc.measure?.target
  if (!doc.validFrom || !doc.validTo || !target || !doc.windows?.length || texts(doc.obligors).length === 0) return null
  return {
    id: String(doc.id),
    obligors: texts(doc.obligors),
    aggregation: doc.aggregation,
    windows: doc.windows.map(({ rrule, dtstart, duration, label }) => ({
      rrule,
      dtstart,
      duration: duration || null,
      label: label || null,
    })),
    validFrom: dayFromStore(doc.validFrom),
    validTo: dayFromStore(doc.validTo),
    partial: doc.partial,
    match: {
      media: doc.match?.media ?? [],
      channels: texts(doc.match?.channels),
      forms: texts(doc.match?.forms),
      programmes: texts(doc.match?.programmes),
      themes: texts(doc.match?.themes),
    },
    measure: { kind: doc.measure?.kind ?? 'count', target },
    minSecondsEach: doc.minSecondsEach ?? null,
    timeBand: timeBandFact(doc.timeBand),
    reruns: doc.reruns,
    makegood: doc.makegoodWithinDays ? { withinDays: doc.makegoodWithinDays } : null,
    excuseWhenHolidays: doc.excuseWhenHolidays ?? null,
  }
}

/** Every collection that facts are read from. Themes and forms are matched by id alone. */
export const factCollections = ['placements', 'plans', 'commitments', 'organizations', 'channels', 'waivers', 'holidays', 'programmes'] as const

/** Whose obligations are asked for: some organizations', or everybody's. */
export type Scope = { organizations: readonly string[] } | 'all'

/** Obligations reach beyond their dates: a cure may lie before or after the window that it cures. */
const reach = 366 * DAY

/**
 * The facts behind the obligations of a scope: commitments of audited plans that a machine
 * checks, and every placement of their obligors in the time that they span. One query per
 * collection, whatever their number.
 */
export async function loadFacts(payload: Payload, req: Req, scope: Scope): Promise<NamedFacts> {
  const { facts, placements: where, ...names } = await loadTerms(payload, req, scope)
  const placements = await readAll<PlacementDoc>(payload, req, 'placements', where, ['organization', 'at'], factFields)
  return { ...names, facts: { ...facts, placements: placements.map(placementFact) } }
}

/** The same without the placements: little, and seldom changed. */
export async function loadTerms(payload: Payload, req: Req, scope: Scope): Promise<Terms> {
  const plans = await readAll<{ id: unknown }>(payload, req, 'plans', { auditing: { equals: 'on' } })
  const wanted = scope === 'all' ? null : scope.organizations.map((id) => toStoredId(payload, id))
  const docs =
    plans.length === 0
      ? []
      : await readAll<CommitmentDoc>(payload, req, 'commitments', {
          and: [
            { checkedBy: { equals: 'machine' } },
            { plan: { in: plans.map((plan) => idOf(plan)) } },
            ...(wanted ? [{ obligors: { in: wanted } }] : []),
          ],
        })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  const heirs = await readLineage(payload, req)
  const owed = [...byId.values()].flatMap((doc) => {
    const commitment = commitmentFact(doc)
    return commitment === null ? [] : { ...commitment, match: { ...commitment.match, programmes: withHeirs(commitment.match.programmes, heirs) } }
  })
  const commitments = scope === 'all' ? owed : owed.map((commitment) => narrowed(commitment, new Set(scope.organizations)))
  const obligors = [...new Set(commitments.flatMap((commitment) => commitment.obligors))]

  const organizations = await readSome<OrganizationDoc>(payload, req, 'organizations', obligors)
  const channels = await readAll<ChannelDoc>(payload, req, 'channels')
  const waivers = await readAll<WaiverDoc>(payload, req, 'waivers')
  const holidays = await readAll<{ date: string }>(payload, req, 'holidays', { standing: { equals: 'confirmed' } })

  return {
    facts: {
      organizations: organizations.map(
        (doc): Organization => ({ id: String(doc.id), validFrom: dayOrNull(doc.validFrom), validTo: dayOrNull(doc.validTo) }),
      ),
      channels: channels.map(
        (doc): Channel => ({ id: String(doc.id), medium: doc.medium, primeTime: (doc.primeTime ?? []).map(bandFact) }),
      ),
      commitments,
      waivers: waivers.map(
        (doc): Waiver => ({
          commitment: String(idOf(doc.commitment)),
          obligor: idOrNull(doc.obligor) === null ? null : String(idOf(doc.obligor)),
          from: dayFromStore(doc.from),
          to: dayFromStore(doc.to),
        }),
      ),
      holidays: holidays.map((doc) => dayFromStore(doc.date)),
    },
    commitments: new Map(
      [...byId].map(([id, doc]) => [id, { title: doc.title ?? '', plan: String(idOf(doc.plan)) }]),
    ),
    organizations: new Map(organizations.map((doc) => [String(doc.id), doc.name])),
    placements: whereOf(payload, reachOf(commitments), obligors),
    includes: includerOf(reachOf(commitments), obligors),
  }
}

/** What each owes by itself needs only those asked for; what is owed together needs all who owe it. */
const narrowed = (commitment: Commitment, wanted: ReadonlySet<string>): Commitment =>
  commitment.aggregation === 'joint'
    ? commitment
    : { ...commitment, obligors: commitment.obligors.filter((id) => wanted.has(id)) }

const readSome = <T>(payload: Payload, req: Req, collection: 'organizations', ids: readonly string[]): Promise<T[]> =>
  ids.length === 0 ? Promise.resolve([]) : readAll<T>(payload, req, collection, { id: { in: ids.map((id) => toStoredId(payload, id)) } })

/** The time in which a placement can matter to a commitment. */
const reachOf = (commitments: readonly Commitment[]): Span => ({
  start: Math.min(...commitments.map((commitment) => startOfDay(commitment.validFrom))) - reach,
  end: Math.max(...commitments.map((commitment) => startOfDay(commitment.validTo))) + reach,
})

function whereOf(payload: Payload, { start, end }: Span, obligors: readonly string[]): Where {
  if (obligors.length === 0) return { id: { exists: false } }
  return {
    and: [
      { organization: { in: obligors.map((id) => toStoredId(payload, id)) } },
      ...beginsWithin(start, end),
    ],
  }
}

function includerOf({ start, end }: Span, obligors: readonly string[]): Terms['includes'] {
  const owing = new Set(obligors)
  return (placement) => owing.has(placement.organization) && atOf(placement) >= start && atOf(placement) < end
}
