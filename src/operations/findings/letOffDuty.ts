import type { PayloadRequest } from 'payload'

import type { DutyAnswer } from '../../contracts/duties.ts'
import type { DecideRequest } from '../../contracts/findings.ts'
import { idOrNull } from '../../documents/ids.ts'
import { findingRefused } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { dutyStepWithin } from '../duties/takeDutyStep.ts'
import type { Finding } from './takeStep.ts'
import { answerEvidence } from './waiveFor.ts'

/** Lets the body off the duty that a finding is about, by the rules and rights of that step; joins the transaction. */
export async function letOffDuty(
  req: PayloadRequest,
  finding: Finding,
  { text, authority, days }: DecideRequest,
  now: Instant,
): Promise<DeskResult<DutyAnswer>> {
  if (authority === '') return refuse(req, { text: findingRefused.noAuthority, path: 'authority' }, 400)
  const evidence = answerEvidence(finding).map(({ note, url, file }) => ({
    ...(note && { note }),
    ...(url && { url }),
    ...(file != null && { file: idOrNull(file)! }),
  }))
  return dutyStepWithin(req, { key: finding.subject, step: 'notRequire', text, document: authority, days, evidence }, now)
}
