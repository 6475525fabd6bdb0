import type { Slug } from '../../collections/slugs.ts'
import type { BandDoc, CommitmentDoc } from './commitmentFact.ts'
import type { Id } from '../fields/ids.ts'

/** The documents that verdicts are made of beside placements: of each, what is read and nothing else. */
export interface TermDocs {
  plans: { id: Id; auditing: string; followedFrom?: string | null; parent?: unknown }
  commitments: CommitmentDoc & { id: Id; checkedBy: string }
  organizations: { id: Id; name: string; validFrom?: string | null; validTo?: string | null }
  channels: { id: Id; medium: string; primeTime?: BandDoc[] | null }
  waivers: { id: Id; commitment: unknown; obligor?: unknown; label?: string | null; from: string; to: string }
  holidays: { id: Id; date: string; standing: string }
  programmes: { id: Id; continues?: unknown }
  themes: { id: Id; plan?: unknown }
  forms: { id: Id; code: string }
}

export type TermSource = keyof TermDocs & Slug

type FieldsOf<Doc> = { readonly [Field in Exclude<keyof Doc, 'id'>]-?: true }

/**
 * The one list of what verdicts are made of beside placements. Terms are read with it, so that what is
 * not named here is not there; a change of a field that is named is followed by an audit
 * (`hooks/factsChanged`), and the live ledger looks whether any of these collections was written to.
 * Forms are matched by id alone (their code is for what they are counted in); but the database takes one that
 * is deleted out of the lists that name it.
 * Themes are known by their plan as well: a commitment that names none counts all of them.
 */
export const termFields: { readonly [Source in TermSource]: FieldsOf<TermDocs[Source]> } = {
  plans: { auditing: true, followedFrom: true, parent: true },
  commitments: {
    title: true, plan: true, checkedBy: true, obligors: true, aggregation: true, windows: true, validFrom: true, validTo: true, partial: true,
    match: true, measure: true, minSecondsEach: true, timeBand: true, reruns: true, makegoodWithinDays: true, excuseWhenHolidays: true,
    answersDueDays: true,
  },
  organizations: { name: true, validFrom: true, validTo: true },
  channels: { medium: true, primeTime: true },
  waivers: { commitment: true, obligor: true, label: true, from: true, to: true },
  holidays: { date: true, standing: true },
  programmes: { continues: true },
  themes: { plan: true },
  forms: { code: true },
}

export const termSources = Object.keys(termFields) as TermSource[]
