import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { readAll } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import type { Instant } from '../../obligations/index.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { openRows, type Rows } from '../plans/rows.ts'
import { broughtFields, clauseFields, dutiesOfPlan, groupFields, saysTheSame } from './dutiesOfPlan.ts'

/** Makes the duties of a plan that are missing, and brings the words of the others up to date; joins the transaction. */
export async function makeDutiesOf(req: PayloadRequest, plan: Id, rows: Rows, now: Instant): Promise<void> {
  // As a whole: of a selection the lists of texts within lists are left out.
  const [stored] = await readAll(req, 'plans', { where: { id: { equals: plan } } })
  if (stored === undefined) return
  const clauses = await readAll(req, 'commitments', { where: { plan: { equals: plan } }, sort: 'ordinal', select: clauseFields })
  const organizations = await readAll(req, 'organizations', { select: groupFields })
  const wanted = dutiesOfPlan({ plan: stored, clauses, organizations, now })
  const found = await rows.find(
    'duties',
    'ref',
    wanted.map(({ ref }) => ref),
  )
  const byRef = new Map(found.map((row) => [row.ref as string, row]))
  for (const duty of wanted) {
    const row = byRef.get(duty.ref)
    if (row === undefined) await rows.create('duties', { ...duty })
    else
      await rows.bring('duties', row, saysTheSame(row, duty) ? null : Object.fromEntries(broughtFields.map((name) => [name, duty[name]])))
  }
  // A plan that is still empty is asked again.
  if (wanted.length > 0 && stored.dutiesMade !== true)
    await req.payload.db.updateOne({ collection: 'plans', id: plan, data: { dutiesMade: true }, req })
}

/**
 * Makes the duties of every plan of which none have been made: those that were there before there were duties, or that
 * were written past an import. Of each plan once, so that what an auditor deletes stays deleted. Gives back how many.
 */
export function makeDuties(payload: Payload, now: Instant): Promise<number> {
  return inTransaction(payload, (req) =>
    withSingleAuditEntry(req, async () => {
      const plans = await readAll(req, 'plans', { where: { dutiesMade: { not_equals: true } }, select: { title: true } })
      if (plans.length === 0) return 0
      const rows = openRows(req)
      for (const { id } of plans) await makeDutiesOf(req, id, rows, now)
      const { created } = rows.counts
      if (created > 0)
        await appendAuditEntry(req, { action: 'makeDuties', subject: 'duties', details: { plans: plans.length, created } }, now)
      return created
    }),
  )
}
