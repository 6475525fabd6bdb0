import type { Id } from '../fields/ids.ts'
import type { Place } from '../store/published.ts'

/** Where the next page begins, as one word; null when somebody made it up. */
export const cursorOf = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url')

export function placeOf(cursor: string): Place | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(value) || value.length !== 2) return null
    const [at, id] = value as unknown[]
    const isId = (typeof id === 'number' && Number.isSafeInteger(id)) || (typeof id === 'string' && /^[0-9a-f]{24}$/.test(id))
    return typeof at === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && Number.isFinite(Date.parse(at)) && isId ? { at, id: id as Id } : null
  } catch {
    return null
  }
}
