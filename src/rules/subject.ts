/** What a commitment says of the subject of what it counts. */
export interface SubjectTerms {
  anySubject: boolean
  programmes: readonly unknown[]
  themes: readonly unknown[]
  /** What is owed answers a period: it is about that. */
  answers: boolean
}

/**
 * What a placement must be about to count: what the clause names, a theme of the plan (or of a plan above it),
 * anything, or the period that it answers. A programme or a theme that is named is a subject by itself; counting
 * whatever there is must have been chosen.
 */
export type Subject = 'named' | 'plan' | 'anything' | 'period'

export function subjectOf({ anySubject, programmes, themes, answers }: SubjectTerms): Subject {
  if (programmes.length > 0 || themes.length > 0) return 'named'
  if (answers) return 'period'
  return anySubject ? 'anything' : 'plan'
}
