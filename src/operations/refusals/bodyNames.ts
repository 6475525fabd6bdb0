import type { PayloadRequest } from 'payload'

import { readAll } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'

/** As many as one takes in at a glance. */
const shown = 6

/** What some bodies are called, as a refusal names them. */
export async function bodyNames(req: PayloadRequest, ids: readonly Id[]): Promise<string> {
  const named = await readAll(req, 'organizations', {
    where: { id: { in: ids.slice(0, shown) } },
    sort: 'name',
    select: {
      name: true,
    },
  })
  return named.map(({ name }) => name).join(', ') + (ids.length > shown ? ', …' : '')
}
