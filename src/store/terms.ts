import type { Payload, Where } from 'payload'

import { dayFromStore } from '../fields/days.ts'
import { idOf, idOrNull, type Id } from '../fields/ids.ts'
import type { Channel, Commitment, Facts, LocalDate, Organization, Waiver } from '../obligations/index.ts'
import { bandFact, commitmentFact, dayOrNull, subjectOfDoc, type CommitmentDoc } from './commitmentFact.ts'
import { readAll, toStoredId, type Req } from './database.ts'
import { lineageOf, withHeirs } from './lineage.ts'
import { noTheme, readPlanThemes, type PlanThemes } from './planThemes.ts'
import { termFields, type TermDocs, type TermSource } from './termSources.ts'

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
  /** From which day on its plan is followed, by commitment id; those of plans that are followed throughout are left out. */
  followedFrom: ReadonlyMap<string, LocalDate>
}

/**
 * The terms of all obligations: commitments of audited plans that a machine checks, with what
 * decides whether and when they are owed. One query per collection, whatever their number. With `asIf`, as they
 * would be if that plan were followed from that day.
 */
export async function loadTerms(payload: Payload, req: Req, asIf: { plan: Id; from: LocalDate } | null = null): Promise<Terms> {
  const read = <Source extends TermSource>(source: Source, where?: Where) =>
    readAll<TermDocs[Source]>(payload, req, source, where, 'id', termFields[source] as Readonly<Record<string, true>>)
  const stored = (ids: readonly string[]) => ids.map((id) => toStoredId(payload, id))

  const plans = await read('plans', asIf === null ? { auditing: { equals: 'on' } } : { id: { equals: asIf.plan } })
  const followed = new Map(plans.flatMap(({ id, followedFrom }): [string, LocalDate][] => {
    const from = asIf?.from ?? dayOrNull(followedFrom)
    return from === null ? [] : [[String(id), from]]
  }))
  const docs =
    plans.length === 0
      ? []
      : await read('commitments', {
          and: [
            { checkedBy: { equals: 'machine' } },
            { plan: { in: plans.map(({ id }) => id) } },
          ],
        })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  const heirs = lineageOf(await read('programmes', { continues: { exists: true } }))
  const aboutPlans = docs.filter((doc) => subjectOfDoc(doc) === 'plan').map(({ plan }) => idOf(plan))
  const themes = await readPlanThemes(payload, req, aboutPlans)
  const commitments = [...byId.values()].flatMap((doc): Commitment | [] => {
    const commitment = commitmentFact(doc)
    if (commitment === null) return []
    const { match } = commitment
    return { ...commitment, match: { ...match, themes: themesAsked(doc, match.themes, themes), programmes: withHeirs(match.programmes, heirs) } }
  })
  const obligors = [...new Set(commitments.flatMap((commitment) => commitment.obligors))]

  const organizations = obligors.length === 0 ? [] : await read('organizations', { id: { in: stored(obligors) } })
  const channels = await read('channels')
  const forms = await read('forms')
  const waivers = await read('waivers')
  const holidays = await read('holidays', { standing: { equals: 'confirmed' } })

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
          label: doc.label || null,
          from: dayFromStore(doc.from),
          to: dayFromStore(doc.to),
        }),
      ),
      holidays: holidays.map((doc) => dayFromStore(doc.date)),
    },
    followedFrom: new Map([...byId].flatMap(([id, doc]) => {
      const from = followed.get(String(idOf(doc.plan)))
      return from === undefined ? [] : [[id, from] as const]
    })),
    commitments: new Map(
      [...byId].map(([id, doc]) => [id, { title: doc.title ?? '', plan: String(idOf(doc.plan)) }]),
    ),
    organizations: new Map(organizations.map((doc) => [String(doc.id), doc.name])),
    forms: new Map(forms.map((doc) => [String(doc.id), doc.code])),
  }
}

/** Who names neither a programme nor a theme and has not chosen to count anything asks for the themes of the plan. */
function themesAsked(doc: CommitmentDoc, named: readonly string[], themes: PlanThemes): readonly string[] {
  if (subjectOfDoc(doc) !== 'plan') return named
  const ofPlan = themes(doc.plan)
  return ofPlan.length > 0 ? ofPlan : [noTheme]
}
