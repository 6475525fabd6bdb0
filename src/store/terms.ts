import type { Where } from 'payload'

import { dayFromStore } from '../documents/days.ts'
import { idOf, idOrNull, type Id } from '../documents/ids.ts'
import type { Channel, Commitment, Facts, LocalDate, Organization, Waiver } from '../obligations/index.ts'
import { bandFact, commitmentFact, dayOrNull, subjectOfDoc, type CommitmentDoc } from './commitmentFact.ts'
import type { Selection } from '../documents/stored.ts'
import { readAll, toStoredId, type DbRequest } from '../database/read.ts'
import { lineageOf, programmesWithSuccessors } from './lineage.ts'
import { noTheme, readPlanThemes, type PlanThemes } from './planThemes.ts'
import { termFields, type TermDoc, type TermSource } from './termSources.ts'

/** What people call the things in the facts. */
export interface FactNames {
  /** By commitment id. */
  commitments: ReadonlyMap<string, { title: string; plan: string }>
  /** By organization id. */
  organizations: ReadonlyMap<string, string>
  /** Codes of forms, by id. */
  forms: ReadonlyMap<string, string>
}

/** All that verdicts read but the placements: little, and seldom changed. */
export interface Terms extends FactNames {
  facts: Omit<Facts, 'placements'>
  /** By id. */
  waivers: ReadonlyMap<string, Waiver>
  /** From which day on its plan is followed, by commitment id; those of plans that are followed throughout are left out. */
  followedFrom: ReadonlyMap<string, LocalDate>
}

/** A plan, and the day from which on it would be followed. */
export interface AsIfFollowed {
  plan: Id
  from: LocalDate
}

/**
 * The terms of all obligations: commitments of audited plans that a machine checks, with what
 * decides whether and when they are owed. One query per collection, whatever their number. With `asIf`, as they
 * would be if that plan were followed from that day.
 */
export async function loadTerms(req: DbRequest, asIf: AsIfFollowed | null = null): Promise<Terms> {
  const followed = await readFollowedPlans(req, asIf)
  const docs = await readChecked(req, [...followed.keys()])
  const commitments = await factsOf(req, docs)
  const obligors = [...new Set(commitments.flatMap((commitment) => commitment.obligors))].map((id) => toStoredId(req.payload, id))

  const organizations = obligors.length === 0 ? [] : await readTerms(req, 'organizations', { id: { in: obligors } })
  const channels = await readTerms(req, 'channels')
  const forms = await readTerms(req, 'forms')
  const waivers = new Map((await readTerms(req, 'waivers')).map((doc) => [String(doc.id), waiverFact(doc)]))
  const holidays = await readTerms(req, 'holidays', { standing: { equals: 'confirmed' } })

  return {
    facts: {
      organizations: organizations.map(organizationFact),
      channels: channels.map(channelFact),
      commitments,
      waivers: [...waivers.values()],
      holidays: holidays.map((doc) => dayFromStore(doc.date)),
    },
    waivers,
    followedFrom: new Map(
      docs.flatMap((doc) => {
        const from = followed.get(String(idOf(doc.plan))) ?? null
        return from === null ? [] : [[String(doc.id), from] as const]
      }),
    ),
    commitments: new Map(docs.map((doc) => [String(doc.id), { title: doc.title ?? '', plan: String(idOf(doc.plan)) }])),
    organizations: new Map(organizations.map((doc) => [String(doc.id), doc.name])),
    forms: new Map(forms.map((doc) => [String(doc.id), doc.code])),
  }
}

const readTerms = <S extends TermSource>(req: DbRequest, source: S, where?: Where) =>
  readAll(req, source, { where, select: termFields[source] as Selection<S> }) as Promise<TermDoc<S>[]>

/** The plans that are audited, by id, with the day from which on they are followed; null for those that are followed throughout. */
async function readFollowedPlans(req: DbRequest, asIf: AsIfFollowed | null): Promise<ReadonlyMap<string, LocalDate | null>> {
  const plans = await readTerms(req, 'plans', asIf === null ? { auditing: { equals: 'on' } } : { id: { equals: asIf.plan } })
  return new Map(plans.map(({ id, followedFrom }) => [String(id), asIf?.from ?? dayOrNull(followedFrom)]))
}

/** The commitments of some plans that a machine checks. */
const readChecked = async (req: DbRequest, plans: readonly string[]): Promise<TermDoc<'commitments'>[]> =>
  plans.length === 0
    ? []
    : readTerms(req, 'commitments', {
        and: [{ checkedBy: { equals: 'machine' } }, { plan: { in: plans.map((id) => toStoredId(req.payload, id)) } }],
      })

/** The commitments whose rule is complete, with the themes of their plans and the successors of the programmes that they name. */
async function factsOf(req: DbRequest, docs: readonly TermDoc<'commitments'>[]): Promise<Commitment[]> {
  const lineage = lineageOf(await readTerms(req, 'programmes', { continues: { exists: true } }))
  const aboutPlans = docs.filter((doc) => subjectOfDoc(doc) === 'plan').map(({ plan }) => idOf(plan))
  const themes = await readPlanThemes(req, aboutPlans)
  return docs.flatMap((doc): Commitment | [] => {
    const commitment = commitmentFact(doc)
    if (commitment === null) return []
    const { match } = commitment
    return {
      ...commitment,
      match: { ...match, themes: themesAsked(doc, match.themes, themes), programmes: programmesWithSuccessors(match.programmes, lineage) },
    }
  })
}

const organizationFact = (doc: TermDoc<'organizations'>): Organization => ({
  id: String(doc.id),
  validFrom: dayOrNull(doc.validFrom),
  validTo: dayOrNull(doc.validTo),
})

const channelFact = (doc: TermDoc<'channels'>): Channel => ({
  id: String(doc.id),
  medium: doc.medium,
  primeTime: (doc.primeTime ?? []).map(bandFact),
})

const waiverFact = (doc: TermDoc<'waivers'>): Waiver => ({
  commitment: String(idOf(doc.commitment)),
  obligor: idOrNull(doc.obligor) === null ? null : String(idOf(doc.obligor)),
  label: doc.label || null,
  from: dayFromStore(doc.from),
  to: dayFromStore(doc.to),
})

/** Who names neither a programme nor a theme and has not chosen to count anything asks for the themes of the plan. */
function themesAsked(doc: CommitmentDoc, named: readonly string[], themes: PlanThemes): readonly string[] {
  if (subjectOfDoc(doc) !== 'plan') return named
  const ofPlan = themes(doc.plan)
  return ofPlan.length > 0 ? ofPlan : [noTheme]
}
