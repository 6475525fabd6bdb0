import type { Payload } from 'payload'

import { hasWrites } from '../../database/writes.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { allChangedFacts, changedFacts } from '../../journal/changedFacts.ts'
import { isEmptyJournal } from '../../journal/readVersions.ts'
import type { Instant } from '../../obligations/index.ts'
import { wallClock } from '../../platform/clock.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'

/** Why facts are recorded that no act of the product has written: the journal begins, or somebody wrote past it. */
export type RecordedBecause = 'begin' | 'outside'

/** Gives a database that holds facts from before there was a journal its first versions: from here on the past can be asked for. */
export async function beginJournal(payload: Payload, now: Instant): Promise<void> {
  if (await isEmptyJournal({ payload })) await recordFacts(payload, 'begin', now)
}

/** Carries the journal over to how the documents stand, where they differ, and says how many facts did. */
export async function recordFacts(payload: Payload, because: RecordedBecause, now: Instant): Promise<number> {
  // Most nights nothing differs: nobody has to wait while all of it is read.
  if ((await allChangedFacts({ payload })).length === 0) return 0
  return inTransaction(payload, async (req) => {
    const facts = await allChangedFacts(req)
    if (facts.length > 0) await appendAuditEntry(req, { action: 'recordFacts', details: { because, count: facts.length }, facts }, now)
    return facts.length
  })
}

/**
 * From here on no transaction is committed whose facts the journal does not have: what was written after its last entry
 * gets one of its own.
 */
export function journalCommits(payload: Payload): void {
  const { commitTransaction } = payload.db
  payload.db.commitTransaction = async function (id) {
    const transactionID = await id
    if (transactionID !== undefined && transactionID !== null && hasWrites(payload, transactionID)) {
      const req = { payload, transactionID }
      const facts = await changedFacts(req)
      if (facts.length > 0) await appendAuditEntry(req, { action: 'recordFacts', facts }, wallClock.now())
    }
    await commitTransaction.call(this, transactionID)
  }
}
