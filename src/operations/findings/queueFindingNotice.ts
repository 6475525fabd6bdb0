import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { readOne } from '../../database/read.ts'
import { idOf } from '../../documents/ids.ts'
import { optionalInstantFromStore } from '../../documents/instants.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { findingNoticeText } from '../../i18n/findingNotices.ts'
import type { Instant } from '../../obligations/index.ts'
import { say } from '../../platform/text.ts'
import type { FindingNotice } from '../../rules/finding.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import type { Finding } from './takeStep.ts'

interface Told {
  kind: FindingNotice
  /** What was said with the step. */
  text: string
}

/** Puts into the outbox what tells the other side of a step, once for each step, in both languages. */
export async function queueFindingNotice(req: PayloadRequest, finding: Finding, { kind, text }: Told, now: Instant): Promise<void> {
  const organization = idOf(finding.organization)
  const body = await readOne(req, 'organizations', organization, { name: true })
  const due = optionalInstantFromStore(finding.dueBy)
  const params = {
    title: finding.title,
    body: body?.name ?? '',
    by: nameOf(req.user) ?? '',
    text,
    due: due === null ? '' : dueWords(due),
  }
  const words = findingNoticeText[kind]
  await writeNotice(
    req,
    { key: `finding:${finding.id}#${(finding.steps ?? []).length}`, kind, organization, finding: finding.id },
    (locale) => ({ subject: say(words.subject, locale, params), body: say(words.body, locale, params).trim() }),
    now,
  )
}
