import type { PayloadRequest } from 'payload'

import type { ShownChange } from '../../contracts/record.ts'
import { readByIds, toStoredId } from '../../database/read.ts'
import { correctionAnnex, jointObligors } from '../../i18n/reportAnnexWords.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { JOINT, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick, say } from '../../platform/text.ts'
import { obligationOf, type ChangedVerdict } from '../../figures/restatement.ts'
import { verdictBesideWords, windowSpanWords } from '../../reports/periodReport/verdicts.ts'
import { actInWords } from './readDraft.ts'
import { commitmentsTold, namesOfCommitments } from './commitmentsTold.ts'
import { restate, type RestatingAct } from './restate.ts'
import { periodOfReport, type ReportDoc } from './storedReport.ts'

/** What is said otherwise of a signed report's period since it was signed, in the reader's words. */
export async function changesSince(
  req: PayloadRequest,
  doc: ReportDoc,
  now: Instant,
): Promise<{ restated: ShownChange[]; developments: ShownChange[] }> {
  const { restated, developments } = await restate(req.payload, {
    period: periodOfReport(doc),
    knownAt: Date.parse(doc.knownAt!),
    later: now,
  })
  const own = await commitmentsTold(req, doc)
  const corrected = restated.filter((one) => own.has(obligationOf(one).commitment))
  const later = developments().filter((one) => own.has(obligationOf(one).commitment))
  const show = await shower(req, [...corrected, ...later])
  return { restated: corrected.map((one) => show(one, one.acts)), developments: later.map((one) => show(one, [])) }
}

async function shower(
  req: PayloadRequest,
  changes: readonly ChangedVerdict[],
): Promise<(one: ChangedVerdict, acts: readonly RestatingAct[]) => ShownChange> {
  const locale = localeOf(req)
  const verdicts = changes.map(obligationOf)
  const stored = (ids: readonly string[]) => ids.filter((id) => id !== JOINT).map((id) => toStoredId(req.payload, id))
  const commitments = await namesOfCommitments(
    req,
    verdicts.map(({ commitment }) => commitment),
  )
  const bodies = await readByIds(req, 'organizations', stored(verdicts.map(({ obligor }) => obligor)), { select: { name: true } })
  return (one, acts) => {
    const { before, after } = one
    const verdict = obligationOf(one)
    return {
      commitment: commitments.get(verdict.commitment) ?? verdict.commitment,
      commitmentId: verdict.commitment,
      obligor: verdict.obligor === JOINT ? pick(jointObligors, locale) : (bodies.get(verdict.obligor)?.name ?? verdict.obligor),
      window: windowSpanWords(verdict),
      before: verdictBesideWords(before, locale),
      after: verdictBesideWords(after, locale),
      acts: acts.map((act) => say(correctionAnnex.entry, locale, { day: formatLocalTime(Date.parse(act.at)), ...actInWords(act, locale) })),
    }
  }
}
