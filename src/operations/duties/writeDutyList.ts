import type { PayloadRequest } from 'payload'

import { dutyLines } from '../../i18n/dutyWords.ts'
import { dutyNoticeText } from '../../i18n/dutyNotices.ts'
import type { Instant } from '../../obligations/index.ts'
import { say } from '../../platform/text.ts'
import type { DutyNotice } from '../../rules/duties/dutySteps.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import type { DutyOccurrence } from './readDutyOccurrences.ts'

interface DutyList {
  /** Names what is told, so that it is told once. */
  key: string
  kind: Extract<DutyNotice, 'dutyAhead' | 'dutyOverdue' | 'dutyAsked'>
  /** All of one body; one at least. */
  duties: readonly DutyOccurrence[]
  by?: string
}

/** Puts into the outbox one notice for a body that lists some of its duties, the oldest deadline first. */
export async function writeDutyList(req: PayloadRequest, { key, kind, duties, by = '' }: DutyList, now: Instant): Promise<void> {
  const { body } = duties[0]!
  const listed = duties.toSorted((a, b) => a.dueBy - b.dueBy).map(({ duty, window, dueBy }) => ({ ...window, title: duty.title, dueBy }))
  const words = dutyNoticeText[kind]
  await writeNotice(
    req,
    { key, kind, organization: body.id, path: `/nhiem-vu?body=${body.id}` },
    (locale) => {
      const params = { n: duties.length, body: body.name, by, list: dutyLines(listed, locale) }
      return { subject: say(words.subject, locale, params), body: say(words.body, locale, params) }
    },
    now,
  )
}
