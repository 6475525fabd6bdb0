import type { Id } from '../fields/ids.ts'
import type { Place } from '../store/published.ts'

/** Where the next page begins, as one word. */
const written = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** The parts of such a word; null when somebody made it up. */
function read(cursor: string, length: number): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) && parts.length === length ? (parts as unknown[]) : null
  } catch {
    return null
  }
}

const isId = (value: unknown): value is Id =>
  (typeof value === 'number' && Number.isSafeInteger(value)) || (typeof value === 'string' && /^[0-9a-f]{24}$/.test(value))
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && Number.isFinite(Date.parse(value))

/** In a list by time, then by id. */
export const cursorOf = ({ at, id }: Place): string => written([at, id])
export function placeOf(cursor: string): Place | null {
  const [at, id] = read(cursor, 2) ?? []
  return isInstant(at) && isId(id) ? { at, id } : null
}

/** In a list by id alone. */
export const idCursorOf = (id: Id): string => written([id])
export function idPlaceOf(cursor: string): Id | null {
  const [id] = read(cursor, 1) ?? []
  return isId(id) ? id : null
}
