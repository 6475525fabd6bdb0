import type { Refusal } from '../platform/refusal.ts'

/** What a page and its number may be: more than there is of anything here. */
const MAX_PAGE_NUMBER = 1_000_000
/** Ways from one collection into another, in all conditions and orders together: SQLite joins 64 tables at most. */
const MAX_JOINS = 20
/** No field here is a place on a map. */
const ofPlaces = ['near', 'within', 'intersects']

const refused = {
  number: { vi: 'Số trang hoặc số dòng không hợp lệ.', en: 'The number of a page, or of lines, is wrong.' },
  unread: { vi: 'Không đọc được điều kiện tìm kiếm.', en: 'The conditions cannot be read.' },
  ways: { vi: 'Câu hỏi có quá nhiều điều kiện qua các mục liên quan.', en: 'The question has too many conditions on what is related.' },
} as const

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Every name in a tree of conditions. */
function* namesIn(tree: unknown): Generator<string> {
  if (!isTree(tree)) return
  for (const [name, value] of Object.entries(tree)) {
    yield name
    yield* namesIn(value)
  }
}

const waysIn = (name: string): number => name.split(/\.|__/).length - 1

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value === '' ? undefined : value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

/** Why what somebody asks a collection for cannot be asked of a database, or null: it would fail there, as if that were our fault. */
export function refuseQuestion(query: Readonly<Record<string, unknown>>): Refusal | null {
  for (const name of ['limit', 'page', 'depth']) if (Math.abs(Number(query[name] ?? 0)) > MAX_PAGE_NUMBER) return { text: refused.number }
  for (const name of ['where', 'data']) {
    const value = parsed(query[name])
    if (value !== undefined && !isTree(value)) return { text: refused.unread }
  }
  const names = [...namesIn(parsed(query.where))]
  if (names.some((name) => ofPlaces.includes(name))) return { text: refused.unread }
  const orders = [query.sort ?? []].flat().flatMap((sort) => String(sort).split(','))
  const ways = [...names, ...orders].reduce((sum, name) => sum + waysIn(name), 0)
  return ways > MAX_JOINS ? { text: refused.ways } : null
}
