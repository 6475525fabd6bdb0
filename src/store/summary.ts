import type { Payload } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import type { SummaryRow } from '../reports/auditSummary.ts'
import { readAll } from './database.ts'
import { shownOf, type ObligationRow } from './ledger.ts'

/** The ledger as the terminal's summary reads it, commitments in the order of their plans. */
export async function readSummary(payload: Payload): Promise<SummaryRow[]> {
  const rows = await readAll<ObligationRow>(payload, {}, 'obligations', {}, 'windowStart')
  const commitments = await readAll<{ id: Id; title?: string | null }>(payload, {}, 'commitments', {}, 'ref')
  const byCommitment = new Map(commitments.map(({ id, title }, order) => [String(id), { title: title ?? '', order }]))
  return rows
    .map((row) => ({ ...row, of: byCommitment.get(String(idOf(row.commitment))) }))
    .sort((a, b) => (a.of?.order ?? 0) - (b.of?.order ?? 0))
    .map(({ of, ...row }) => ({ ...row, status: shownOf(row), noData: row.noData ?? false, commitment: of?.title ?? '' }))
}
