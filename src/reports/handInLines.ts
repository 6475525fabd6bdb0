import { formatDateTime, formatDay } from '../i18n/dates.ts'
import { actDetails as text } from '../i18n/history.ts'
import { dayFromStore } from '../documents/days.ts'
import type { Slug } from '../documents/slugs.ts'
import { say, type Locale, type Text } from '../platform/text.ts'
import type { ChangeLine } from './changeLines.ts'
import { toldFacts } from './toldFacts.ts'

/** What the acts on reports that bodies hand in leave in the log. */
interface HandInDetails {
  number?: string
  day?: string
  receivedAt?: string
  organization?: unknown
  file?: unknown
  corrects?: unknown
  note?: string
  reason?: string
  reports?: number
  bodies?: readonly unknown[]
  report?: string
  sending?: string
}

const said = (label: Text, locale: Locale, words: string | undefined): ChangeLine[] =>
  toldFacts(label, locale, ...(words ? [{ text: words }] : []))
const named = (label: Text, locale: Locale, collection: Slug, ...ids: readonly unknown[]): ChangeLine[] =>
  toldFacts(label, locale, ...ids.filter((id) => id != null).map((id) => ({ ref: { collection, id: String(id) } })))

const handedIn = ({ number, day, receivedAt, organization, file, corrects, note }: HandInDetails, locale: Locale): ChangeLine[] => [
  ...named(text.handedInFor, locale, 'organizations', organization),
  ...said(text.signedNumber, locale, number),
  ...said(text.reportDay, locale, day && formatDay(dayFromStore(day))),
  ...said(text.receivedAt, locale, receivedAt && formatDateTime(Date.parse(receivedAt))),
  ...named(text.reportFile, locale, 'media', file),
  ...named(text.corrects, locale, 'handed-reports', corrects),
  ...said(text.note, locale, note),
]

/** What each of these acts tells beyond who did it. */
export const handInLines = {
  handInReport: handedIn,
  enterPaperReport: handedIn,
  withdrawReport: ({ reason, organization }: HandInDetails, locale: Locale) => [
    ...named(text.handedInFor, locale, 'organizations', organization),
    ...said(text.reason, locale, reason),
  ],
  remindMissingReports: ({ reports, bodies = [], note }: HandInDetails, locale: Locale) => [
    ...said(text.result, locale, reports === undefined ? undefined : say(text.reminded, locale, { reports })),
    ...named(text.remindedBodies, locale, 'organizations', ...bodies),
    ...said(text.note, locale, note),
  ],
  remindReportDue: ({ report, sending }: HandInDetails, locale: Locale) =>
    said(
      text.result,
      locale,
      report && say(text.remindedReport, locale, { report, sending: sending === undefined ? '' : formatDay(sending) }),
    ),
}
