import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { idOf } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { inSentence } from '../../i18n/lists.ts'
import { dutyOutcomeWords } from '../../i18n/duties.ts'
import { dutyNoticeText } from '../../i18n/dutyNotices.ts'
import { dutyPeriodName } from '../../i18n/dutyWords.ts'
import type { Instant } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { dutyPath } from '../../rules/duties/dutyPath.ts'
import type { DutyNotice } from '../../rules/duties/dutySteps.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import type { DutyAccount, DutyStepSaid } from './dutyForStep.ts'

interface Told {
  kind: DutyNotice
  body: string
  said: DutyStepSaid
}

/** Puts into the outbox what tells the other side of a step, once for each step, in both languages. */
export async function queueDutyNotice(req: PayloadRequest, account: DutyAccount, { kind, body, said }: Told, now: Instant): Promise<void> {
  const { key, title, period, dueBy, steps } = account
  const paramsIn = (locale: Locale) => ({
    title: `${title}, ${dutyPeriodName(period, locale)}`,
    body,
    by: nameOf(req.user) ?? '',
    text: said.text,
    document: said.document ?? '',
    outcome: inSentence(pick(dutyOutcomeWords[said.outcome ?? 'kept'], locale)),
    due: dueWords(instantFromStore(dueBy)),
  })
  const words = dutyNoticeText[kind]
  await writeNotice(
    req,
    { key: `duty:${key}#${(steps ?? []).length}`, kind, organization: idOf(account.organization), path: dutyPath(key) },
    (locale) => ({ subject: say(words.subject, locale, paramsIn(locale)), body: say(words.body, locale, paramsIn(locale)).trim() }),
    now,
  )
}
