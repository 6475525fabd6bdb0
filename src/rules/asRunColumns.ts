/** What a column of a log can tell. */
export const asRunColumns = ['date', 'time', 'duration', 'title', 'code', 'status'] as const
export type AsRunColumn = (typeof asRunColumns)[number]
