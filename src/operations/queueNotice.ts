import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import { fold } from '../fields/search.ts'
import { amount } from '../i18n/amounts.ts'
import { dueWords, endWords } from '../i18n/deadline.ts'
import { noticeText, type NoticeKind } from '../i18n/notices.ts'
import { say, type Locale } from '../i18n/text.ts'
import type { Unit } from '../i18n/units.ts'
import type { Waiting } from '../i18n/waiting.ts'
import { waitingSentences } from '../i18n/waitingList.ts'
import { noDataWords } from '../i18n/words.ts'
import { DAY, type MeasureKind, type Verdict } from '../obligations/index.ts'
import { isFlagged } from '../rules/shortfall.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import type { ObligationRow } from '../store/ledger.ts'
import { waitingAmong } from '../store/waiting.ts'

/** What is to be told of an obligation. */
export interface ToTell {
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
export async function queueNotice(payload: Payload, req: PayloadRequest, told: ToTell, now: number): Promise<void> {
  const { key, kind, row, obligation } = told
  const waiting = kind === 'unverified' || kind === 'makegoodPlanned' ? [...(await waitingAmong(payload, req, told.hoped, now)).values()] : []
  const [vi, en] = [wordsOf(told, waiting, now, 'vi'), wordsOf(told, waiting, now, 'en')]
  await payload.db.create({
    collection: 'notices',
    data: {
      key,
      kind,
      organization: row.obligor,
      obligation,
      subject: vi.subject,
      body: vi.body,
      subjectEn: en.subject,
      bodyEn: en.body,
      searchText: fold(`${vi.subject} ${en.subject}`),
      state: 'queued',
      attempts: 0,
      nextAttemptAt: instantToStore(now),
    },
    req,
  })
}

function wordsOf({ kind, verdict, row, measure, unit }: ToTell, waiting: readonly Waiting[], now: number, locale: Locale): { subject: string; body: string } {
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
  return { subject: say(subject, locale, params), body: [say(body, locale, params), ...waitingSentences(waiting, locale), ...(row.noData && isFlagged(kind as ShownStatus) ? [`${noDataWords[locale]}.`] : [])].join(' ') }
}
