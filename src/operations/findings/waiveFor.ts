import type { PayloadRequest } from 'payload'

import type { DecideRequest } from '../../contracts/findings.ts'
import { readFirst, readOne } from '../../database/read.ts'
import { dayToStore } from '../../documents/days.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { payloadData } from '../../documents/stored.ts'
import { findingRefused } from '../../i18n/findings.ts'
import { waivedDays } from '../../rules/waivedDays.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import type { Finding } from './takeStep.ts'

/** Records the waiver that a finding is turned into, by the rules and rights of any other; joins the transaction. */
export async function waiveFor(req: PayloadRequest, finding: Finding, asked: DecideRequest): Promise<DeskResult<{ waiver: Id }>> {
  if (asked.authority === '') return refuse(req, { text: findingRefused.noAuthority, path: 'authority' }, 400)
  const commitment = idOrNull(finding.commitment)
  if (commitment === null) return refuse(req, { text: findingRefused.subjectGone })
  const span = await spanOf(req, finding, asked)
  if (!span.ok) return span
  return catchRefusals(req, async () => {
    const made = await req.payload.create({
      collection: 'waivers',
      data: payloadData<'waivers'>({
        commitment,
        obligor: span.obligor,
        ...(finding.label && { label: finding.label }),
        from: dayToStore(span.from),
        to: dayToStore(span.to),
        reason: asked.text,
        authority: asked.authority,
        evidence: answerEvidence(finding),
      }),
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return { ok: true, waiver: made.id as Id }
  })
}

/** What the answer was proved with proves the waiver. */
export const answerEvidence = ({ steps }: Finding) =>
  ((steps ?? []).findLast(({ step }) => step === 'answer')?.evidence ?? []).map(({ note, url, file }) => ({ note, url, file }))

interface WaivedSpan {
  obligor: Id | null
  from: string
  to: string
}

/** Whom it excuses, and which days: of one window its own, of a commitment those that were named. */
async function spanOf(req: PayloadRequest, finding: Finding, { from, to }: DecideRequest): Promise<DeskResult<WaivedSpan>> {
  const { subjectKind, subject, windowStart, windowEnd } = finding
  if (subjectKind === 'obligation') {
    const owed = await readFirst(req, 'obligations', { where: { key: { equals: subject } }, select: { key: true } })
    if (owed === null || !windowStart || !windowEnd) return refuse(req, { text: findingRefused.subjectGone })
    const days = waivedDays({ start: instantFromStore(windowStart), end: instantFromStore(windowEnd) })
    return { ok: true, obligor: idOrNull(finding.obligor), ...days }
  }
  if (from === undefined || to === undefined) return refuse(req, { text: findingRefused.noSpan, path: 'from' }, 400)
  const commitment = await readOne(req, 'commitments', idOf(finding.commitment!), { aggregation: true })
  // What is owed together is waived for all of them.
  return { ok: true, obligor: commitment?.aggregation === 'joint' ? null : idOf(finding.organization), from, to }
}
