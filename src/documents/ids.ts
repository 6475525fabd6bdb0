export type Id = number | string

/** Ids are numbers on SQLite, twenty-four hexadecimal digits on MongoDB; never anything else. */
export type IdKind = 'number' | 'text'

/** Fifteen digits: every such number is kept exactly. */
const idForms: Readonly<Record<IdKind, string>> = { number: '[1-9]\\d{0,14}', text: '[0-9a-f]{24}' }
const idPatterns: Readonly<Record<IdKind, RegExp>> = { number: new RegExp(`^${idForms.number}$`), text: new RegExp(`^${idForms.text}$`) }

/** Text that is an id of either kind. */
export const anyIdPattern = new RegExp(`^(?:${idForms.number}|${idForms.text})$`)

/** An id as a database of that kind keeps it, from what somebody sent; null where it is none. */
export function parseId(kind: IdKind, given: unknown): Id | null {
  if (typeof given !== 'string' && !(kind === 'number' && typeof given === 'number')) return null
  const text = String(given)
  return idPatterns[kind].test(text) ? (kind === 'number' ? Number(text) : text) : null
}

/** An id of this database from its text, as the engine and addresses have it: short numbers are SQLite's. */
export const idFromText = (text: string): Id => parseId('number', text) ?? text

/** The id behind a relationship, whether or not it was populated. */
export const idOf = (ref: unknown): Id => (typeof ref === 'object' && ref !== null && 'id' in ref ? (ref as { id: Id }).id : (ref as Id))

/** The same, for a relationship that may be empty. */
export const idOrNull = (ref: unknown): Id | null => (ref === null || ref === undefined ? null : idOf(ref))

export const idsOf = (refs: unknown): Id[] => (Array.isArray(refs) ? refs.map(idOf) : [])
