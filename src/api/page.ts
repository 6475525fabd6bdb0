import { z } from 'zod'

import type { Order } from './cursor.ts'
import { cursor } from './params.ts'
import { wrongParameters, type Problem } from './problem.ts'
import { named } from './shapes/common.ts'

/** How a list answers: some items, and the address of the next ones; known by the name of its items, or by its own. */
export const pageShape = (item: z.ZodType, more: z.ZodRawShape = {}, name = `${item.meta()!.id!.replace(/Summary$/, '')}Page`) =>
  named(name, z.object({ ...more, items: z.array(item), next: z.string().meta({ format: 'uri' }).nullable() }))

interface Asked<Row, After> {
  readonly url: string
  readonly limit: number
  readonly cursor: string | undefined
  /** What else was asked for: it is said again in the address of the next page. */
  readonly filter: Readonly<Record<string, string | number | undefined>>
  readonly order: Order<Row, After>
  /** So many rows after a place; one more than is shown tells whether there is a next page. */
  readonly rows: (after: After | null, limit: number) => Promise<readonly Row[]>
}

/** The rows of one page and the address of the next, null on the last. */
export async function readPage<Row, After>({
  url,
  limit,
  cursor: word,
  filter,
  order,
  rows,
}: Asked<Row, After>): Promise<{ rows: readonly Row[]; next: string | null } | { refused: Problem }> {
  const after = word === undefined ? null : order.read(word)
  if (word !== undefined && after === null) return { refused: wrongParameters([{ name: 'cursor', message: cursor.rule }]) }
  const found = await rows(after, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return { rows: page, next: last === undefined ? null : addressOf(url, { ...filter, limit, cursor: order.written(order.placeOf(last)) }) }
}

function addressOf(url: string, asked: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value))
  return `${url}?${query}`
}
