import type { Payload } from 'payload'

import { idOf } from '../documents/ids.ts'
import { readAll } from '../database/read.ts'
import { shownStatusOf } from './ledger.ts'

/** The ledger as the terminal's summary reads it, commitments in the order of their plans. */
export async function readSummary(payload: Payload) {
  const rows = await readAll({ payload }, 'obligations', { sort: 'windowStart' })
  const commitments = await readAll({ payload }, 'commitments', { sort: 'ref' })
  const byCommitment = new Map(commitments.map(({ id, title }, order) => [String(id), { title: title ?? '', order }]))
  return rows
    .map((row) => ({ ...row, of: byCommitment.get(String(idOf(row.commitment))) }))
    .sort((a, b) => (a.of?.order ?? 0) - (b.of?.order ?? 0))
    .map(({ of, ...row }) => ({
      ...row,
      status: shownStatusOf(row),
      curableUntil: row.curableUntil ?? null,
      noData: row.noData ?? false,
      commitment: of?.title ?? '',
    }))
}
