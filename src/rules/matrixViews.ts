/** Commitments by periods, obligors of one commitment by its windows, or commitments of one obligor by theirs. */
export const matrixViews = ['period', 'commitment', 'obligor'] as const
export type MatrixView = (typeof matrixViews)[number]

/** How long the periods are that stand side by side where commitments are set against periods. */
export const columnLengths = ['M', 'Q', 'H', 'Y'] as const
export type ColumnLength = (typeof columnLengths)[number]

/** How often something is owed, by the length of its windows. */
export const rhythms = ['week', 'month', 'quarter', 'half', 'year'] as const
export type Rhythm = (typeof rhythms)[number]
