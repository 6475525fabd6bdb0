import type { PayloadRequest } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { refused } from '../../i18n/refused.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { countAll, readAll, readOne } from '../../database/read.ts'

/** So many makegoods are named; the others are counted. */
const named = 3

/** Why a placement cannot be deleted, or null when it can: it has aired, its outcome was recorded, or something rests on it. */
export async function refuseDeletion(id: Id, req: PayloadRequest): Promise<Refusal | null> {
  const doc = await readOne(req, 'placements', id, { status: true })
  if (doc?.status === 'delivered') return { text: refused.airedDeleted }
  // A loss that was taken back stays on record, and so does what it was recorded of.
  if ((await countAll(req, 'as-run', { placement: { equals: id } })) > 0) return { text: refused.recordedDeleted }
  const makegoods = await readAll(req, 'placements', {
    where: { makegoodFor: { equals: id } },
    sort: 'at',
    select: { title: true, at: true },
  })
  if (makegoods.length === 0) return null
  const names = makegoods.slice(0, named).map(({ title, at }) => `“${title ?? ''}” (${formatLocalTime(Date.parse(at))})`)
  return {
    text: refused.madeGoodFor,
    params: { count: makegoods.length, makegoods: [...names, ...(makegoods.length > named ? ['…'] : [])].join(', ') },
  }
}
