import { parseId, type Id } from '../documents/ids.ts'
import type { PagePlace } from '../store/published.ts'

/** The order of a list: where a row stands in it, as one word that the next page begins with. */
export interface Order<Row, After> {
  readonly placeOf: (row: Row) => After
  readonly written: (place: After) => string
  /** Null when somebody made the word up. */
  readonly read: (word: string) => After | null
}

const written = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

function read(word: string, length: number): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(word, 'base64url').toString())
    return Array.isArray(parts) && parts.length === length ? (parts as unknown[]) : null
  } catch {
    return null
  }
}

const isId = (value: unknown): value is Id => parseId(typeof value === 'number' ? 'number' : 'text', value) !== null
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && Number.isFinite(Date.parse(value))

/** By a time, then by id. */
export const byTime = <Row extends { id: Id }>(timeOf: (row: Row) => string): Order<Row, PagePlace> => ({
  placeOf: (row) => ({ at: new Date(timeOf(row)).toISOString(), id: row.id }),
  written: ({ at, id }) => written([at, id]),
  read(word) {
    const [at, id] = read(word, 2) ?? []
    return isInstant(at) && isId(id) ? { at, id } : null
  },
})

/** In the order in which they were made. */
export const byId: Order<{ id: Id }, Id> = {
  placeOf: ({ id }) => id,
  written: (id) => written([id]),
  read(word) {
    const [id] = read(word, 1) ?? []
    return isId(id) ? id : null
  },
}
