import type { PayloadRequest } from 'payload'

import { actsFor, holds, personOf } from '../../access/roles.ts'
import { readOne, toStoredId } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { handInRefused } from '../../i18n/handIn.ts'
import { liveLedger, type LiveLedger } from '../../ledger/liveLedger.ts'
import { JOINT, localDateOf, type AnsweredPeriod, type Commitment, type Instant, type Verdict } from '../../obligations/index.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'

/** A report that is owed for a period. */
export interface OwedReport {
  readonly live: LiveLedger
  readonly verdict: Verdict
  readonly commitment: Commitment
  readonly title: string
  readonly period: AnsweredPeriod
}

export const periodOfVerdict = ({ occurrence, label }: Pick<Verdict, 'occurrence' | 'label'>): AnsweredPeriod => ({
  start: localDateOf(occurrence),
  label,
})

/** What an obligation's key names, where it asks for a report. */
export async function owedReport(req: PayloadRequest, key: string, now: Instant): Promise<OwedReport | null> {
  const live = await liveLedger(req.payload, now)
  const verdict = live.verdicts(now).get(key)
  const commitment = live.terms.facts.commitments.find(({ id }) => id === verdict?.commitment)
  if (verdict === undefined || commitment === undefined || commitment.answers === null) return null
  return { live, verdict, commitment, title: live.terms.commitments.get(commitment.id)?.title ?? '', period: periodOfVerdict(verdict) }
}

/** For which body somebody hands in: the one that owes it, or the one chosen of those that owe it together. */
export async function bodyHandingIn(
  req: PayloadRequest,
  { verdict, commitment }: OwedReport,
  { organization, onPaper }: { organization: Id | null; onPaper: boolean },
): Promise<DeskResult<{ body: Id; name: string }>> {
  const person = personOf(req.user)
  const owing = verdict.obligor === JOINT ? commitment.obligors : [verdict.obligor]
  const hers = owing.filter((one) => onPaper || actsFor(person, one))
  const chosen = organization === null ? (hers.length === 1 ? hers[0] : undefined) : owing.find((one) => one === String(organization))
  if (chosen === undefined && (hers.length > 1 || organization !== null))
    return refuse(req, { text: handInRefused.chooseBody, path: 'organization' }, 400)
  const body = toStoredId(req.payload, chosen ?? owing[0]!)
  const name = (await readOne(req, 'organizations', body, { name: true }))?.name ?? ''
  if (onPaper)
    return holds(person, 'auditor') ? { ok: true, body, name } : refuse(req, { text: handInRefused.onlyAuditor, path: 'onPaper' }, 403)
  return actsFor(person, body) ? { ok: true, body, name } : refuse(req, { text: handInRefused.notYours, params: { body: name } }, 403)
}
