import type { Slug } from '../documents/slugs.ts'
import type { Selected, Selection } from '../documents/stored.ts'

/**
 * The one list of what verdicts are made of beside placements. Terms are read with it, so that what is
 * not named here is not there; a change of a field that is named is followed by an audit
 * (`changes/watchFacts`), and the live ledger looks whether any of these collections was written to.
 * Forms are matched by id alone (their code is for what they are counted in); but the database takes one that
 * is deleted out of the lists that name it.
 * Themes are known by their plan as well: a commitment that names none counts all of them.
 */
export const termFields = {
  plans: { auditing: true, followedFrom: true, parent: true },
  commitments: {
    title: true,
    plan: true,
    checkedBy: true,
    obligors: true,
    aggregation: true,
    windows: true,
    validFrom: true,
    validTo: true,
    partial: true,
    match: true,
    measure: true,
    minSecondsEach: true,
    timeBand: true,
    reruns: true,
    makegoodWithinDays: true,
    excuseWhenHolidays: true,
    answersDueDays: true,
  },
  organizations: { name: true, validFrom: true, validTo: true },
  channels: { medium: true, primeTime: true },
  waivers: { commitment: true, obligor: true, label: true, from: true, to: true },
  holidays: { date: true, standing: true },
  programmes: { continues: true },
  themes: { plan: true },
  forms: { code: true },
} as const satisfies { readonly [S in Slug]?: Selection<S> }

export type TermSource = keyof typeof termFields

/** A document of a source, with what is read of it. */
export type TermDoc<S extends TermSource> = Selected<S, (typeof termFields)[S]>

export const termSources = Object.keys(termFields) as TermSource[]
