import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import type { Stored } from '../../documents/stored.ts'
import { obligationKey, type Verdict } from '../../obligations/index.ts'
import type { JudgedRecord } from '../../operations/record/judgedAt.ts'
import type { Locale } from '../../platform/text.ts'
import { accountOf, accountsWithoutData } from '../../rules/withoutData.ts'
import { obligationRow } from '../../store/ledger.ts'
import { readVerdict, type VerdictRead } from './readVerdict.ts'

/** A verdict as it stood at the times of a record, told as its own page tells it. */
export interface VerdictAt {
  readonly obligation: Obligation
  readonly read: VerdictRead
}

/** Everything behind a verdict of some record; what happened after that record's knowledge ends is left out. */
export async function readVerdictAt(req: PayloadRequest, verdict: Verdict, record: JudgedRecord, locale: Locale): Promise<VerdictAt> {
  const obligation = await obligationAt(req, verdict, record)
  const judged = { verdict, terms: record.terms, inHand: record.inHand(verdict) }
  const read = await readVerdict(req, obligation, { now: record.asOf, locale, judged })
  const { knownAt } = record
  if (knownAt === null) return { obligation, read }
  const story = read.story.filter(({ at }) => at <= knownAt)
  const findings = read.findings.filter(({ raisedAt }) => Date.parse(raisedAt) <= knownAt)
  return { obligation, read: { ...read, story, findings } }
}

/** The row of the ledger that an obligation is known by now; none where nothing is owed any more. */
export async function storedObligation(req: PayloadRequest, key: string): Promise<Stored<'obligations'> | null> {
  const [stored] = await readPermitted(req, 'obligations', { where: { key: { equals: key } } })
  return (stored as Stored<'obligations'> | undefined) ?? null
}

/** The verdict as a row of the ledger: the row's own id and dates, and what was judged at the chosen times. */
async function obligationAt(req: PayloadRequest, verdict: Verdict, record: JudgedRecord): Promise<Obligation> {
  const stored = await storedObligation(req, obligationKey(verdict))
  const account = accountOf(verdict)
  const noData = accountsWithoutData(record.verdicts.filter((one) => accountOf(one) === account)).has(account)
  const row = obligationRow(req.payload, verdict, record.terms, { makegoodsInHand: record.inHand(verdict).amount, noData })
  // The document as Payload types it, at depth 0; of one that is owed no more there is no row, and so no id.
  return { ...stored, ...row, id: stored?.id } as unknown as Obligation
}
