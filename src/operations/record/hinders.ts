import { lastDayBefore } from '../../i18n/reportPeriod.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import { saysNothing } from '../../figures/periodReport.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Locale } from '../../platform/text.ts'
import { leftToWrite } from '../../reports/periodReport/draft.ts'
import type { ReportPaper } from '../../reports/periodReport/paper.ts'
import type { ReadDraft } from './readDraft.ts'

/** What stands in the way of a signature, told before anybody tries. */
export function whatHinders({ draft, input }: ReadDraft, paper: ReportPaper, locale: Locale): Refusal[] {
  const { figures } = input
  const left = leftToWrite(draft).length
  return [
    ...(figures.preview ? [{ text: reportRefused.isPreview, params: { day: lastDayBefore(figures.period.end, locale) } }] : []),
    ...(saysNothing(figures) ? [{ text: reportRefused.noData }] : []),
    ...(left > 0 ? [{ text: reportRefused.leftToWrite, params: { n: left } }] : []),
    ...(paper.issuer === '' ? [{ text: reportRefused.noIssuer, path: 'issuer' }] : []),
    ...(paper.signature.position === '' ? [{ text: reportRefused.noPosition, path: 'position' }] : []),
  ]
}
