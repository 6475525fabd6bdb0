import { formatLocalTime } from '../i18n/dates.ts'
import { dueWords, endWords } from '../i18n/deadline.ts'
import { inSentence } from '../i18n/lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { tallyWords } from '../i18n/tallyWords.ts'
import { noDataWords, shownStatusWords } from '../i18n/words.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { verdictCounts } from '../rules/verdictCounts.ts'

/** The ledger's rows, as far as the summary reads them. */
export interface SummaryRow {
  commitment: string
  obligorName: string
  title: string
  status: ShownStatus
  /** ISO instant or null. */
  curableUntil: string | null
  /** ISO. */
  due: string
  shortfall: number
  noData: boolean
}

const words = {
  heading: { vi: 'Kết quả đánh giá lúc {at}', en: 'Audit as of {at}' },
  nothing: { vi: 'Chưa có chỉ tiêu nào được theo dõi.', en: 'Nothing is owed yet.' },
  all: { vi: 'Tất cả', en: 'All' },
  open: { vi: 'Cần xử lý ({n}):', en: 'To act on ({n}):' },
  more: { vi: '… và {n} mục nữa', en: '… and {n} more' },
  missing: { vi: 'thiếu {n}', en: '{n} missing' },
  until: { vi: 'thời hạn bù đến {at}', en: 'makegood until {at}' },
  due: { vi: 'hạn {at}', en: 'due {at}' },
} as const satisfies Record<string, Text>

const shownShortfalls = 12
const nameWidth = 56
const icons: Partial<Record<ShownStatus, string>> = { atRisk: '!', unverified: '?', curable: '!' }
/** What can still be changed, most pressing first. */
const urgency: readonly ShownStatus[] = ['curable', 'atRisk', 'unverified']

const cut = (text: string, width: number): string => {
  const letters = [...text.normalize('NFC')]
  return letters.length <= width ? text + ' '.repeat(width - letters.length) : `${letters.slice(0, width - 1).join('')}…`
}
const endOf = (row: SummaryRow): string => row.curableUntil ?? row.due

const tally = (rows: readonly SummaryRow[], locale: Locale): string => tallyWords(verdictCounts(rows.map(({ status }) => status)), locale)

/** The verdicts for a terminal: a line per commitment with its counts, then what can still be cured. */
export function auditSummary(rows: readonly SummaryRow[], asOf: number, locale: Locale): string {
  const lines = [say(words.heading, locale, { at: formatLocalTime(asOf) }), '']
  if (rows.length === 0) return [...lines, say(words.nothing, locale), ''].join('\n')

  for (const commitment of new Set(rows.map((row) => row.commitment))) {
    const own = rows.filter((row) => row.commitment === commitment)
    const silent = own.every(({ noData }) => noData) ? ` (${inSentence(pick(noDataWords, locale))})` : ''
    lines.push(`  ${cut(commitment, nameWidth)}  ${tally(own, locale)}${silent}`)
  }
  lines.push('', `  ${cut(pick(words.all, locale), nameWidth)}  ${tally(rows, locale)}`)

  const open = rows
    .filter((row) => urgency.includes(row.status))
    .sort((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status) || Date.parse(endOf(a)) - Date.parse(endOf(b)))
  if (open.length > 0) lines.push('', say(words.open, locale, { n: open.length }))
  for (const row of open.slice(0, shownShortfalls)) {
    const due = row.curableUntil
      ? say(words.until, locale, { at: endWords(Date.parse(row.curableUntil), locale) })
      : say(words.due, locale, { at: dueWords(Date.parse(row.due)) })
    const missing = say(words.missing, locale, { n: row.shortfall })
    lines.push(
      `  ${icons[row.status]} ${pick(shownStatusWords[row.status], locale)}: ${row.title} (${row.obligorName}): ${missing}, ${due}`,
    )
  }
  if (open.length > shownShortfalls) lines.push(`  ${say(words.more, locale, { n: open.length - shownShortfalls })}`)
  return [...lines, ''].join('\n')
}
