import type { PayloadRequest } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { amount } from '../../i18n/amounts.ts'
import { dueWords, endWords } from '../../i18n/deadline.ts'
import { noticeText } from '../../i18n/notices.ts'
import type { NoticeWords } from '../../i18n/noticeWords.ts'
import type { NoticeKind } from '../../rules/shortfall.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { Unit } from '../../i18n/units.ts'
import type { AwaitingOutcome } from '../../i18n/awaitingOutcome.ts'
import { awaitingOutcomeSentences } from '../../i18n/awaitingOutcome.ts'
import { noDataWords } from '../../i18n/words.ts'
import { DAY, type MeasureKind, type Verdict } from '../../obligations/index.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import type { ShownStatus } from '../../rules/shownStatus.ts'
import type { ObligationRow } from '../../store/ledger.ts'
import { waitingAmong } from '../../store/waiting.ts'
import { writeNotice } from './writeNotice.ts'

/** What is to be told of an obligation. */
export interface NoticeSubject {
  kind: NoticeKind
  verdict: Verdict
  row: ObligationRow
  obligation: Id
  /** Placements that what is missing rests on: planned, or waiting to be confirmed. */
  hoped: readonly string[]
  /** Names the step that is told of, so that it is told once. */
  key: string
  measure: MeasureKind
  unit: Unit
}

/** Puts a notice into the outbox, in both languages. */
export async function queueNotice(req: PayloadRequest, about: NoticeSubject, now: number): Promise<void> {
  const { key, kind, row, obligation } = about
  const waiting = kind === 'unverified' || kind === 'makegoodPlanned' ? [...(await waitingAmong(req, about.hoped, now)).values()] : []
  await writeNotice(req, { key, kind, organization: row.obligor, obligation }, (locale) => wordsOf(about, waiting, now, locale), now)
}

function wordsOf(
  { kind, verdict, row, measure, unit }: NoticeSubject,
  waiting: readonly AwaitingOutcome[],
  now: number,
  locale: Locale,
): NoticeWords {
  const params = {
    title: row.title,
    obligor: row.obligorName,
    missing: amount(measure, verdict.shortfall, locale, unit),
    target: amount(measure, verdict.target, locale, unit),
    days: Math.max(0, Math.ceil((verdict.due - now) / DAY)),
    due: dueWords(verdict.due),
    curableUntil: verdict.curableUntil === null ? '' : endWords(verdict.curableUntil, locale),
  }
  const { subject, body } = noticeText[kind]
  return {
    subject: say(subject, locale, params),
    body: [
      say(body, locale, params),
      ...awaitingOutcomeSentences(waiting, locale),
      ...(row.noData && isFlagged(kind as ShownStatus) ? [`${pick(noDataWords, locale)}.`] : []),
    ].join(' '),
  }
}
