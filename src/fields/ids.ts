export type Id = number | string

/** The id behind a relationship, whether or not it was populated. */
export const idOf = (ref: unknown): Id =>
  typeof ref === 'object' && ref !== null && 'id' in ref ? (ref as { id: Id }).id : (ref as Id)

/** The same, for a relationship that may be empty. */
export const idOrNull = (ref: unknown): Id | null => (ref === null || ref === undefined ? null : idOf(ref))

export const idsOf = (refs: unknown): Id[] => (Array.isArray(refs) ? refs.map(idOf) : [])
