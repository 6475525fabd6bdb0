/** What coverage is told of: the themes of plans, audiences, or the areas of administrative reform. */
export const coverageSubjects = ['theme', 'audience', 'area'] as const
export type CoverageSubject = (typeof coverageSubjects)[number]

/** What the figures of a row are set apart by. */
export const coverageColumnKinds = ['month', 'medium'] as const
export type CoverageColumnKind = (typeof coverageColumnKinds)[number]

/** The row of what went out and is tied to nothing that the table has, and the row of all that went out. */
export const untiedRow = 'none'
export const outputRow = 'all'

/** All columns of a row together. */
export const wholeColumn = 'total'
