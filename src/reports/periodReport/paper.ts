import { documentDayParts } from '../../i18n/reportPeriod.ts'
import { reportPaper } from '../../i18n/reportPaper.ts'
import { annexText } from '../../i18n/reportAnnexWords.ts'
import type { Instant, LocalDate } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { Annex, PeriodDraft } from './draft.ts'

/** Who issues a report, who signs it, and who is sent it: what stands around its text. */
export interface ReportPaper {
  readonly superior: string | null
  readonly issuer: string
  /** “BC-SNV” */
  readonly symbol: string
  readonly place: string | null
  readonly signature: {
    /** “TM. ỦY BAN NHÂN DÂN” */
    readonly onBehalf: string | null
    /** “KT. CHỦ TỊCH” */
    readonly standingFor: string | null
    readonly position: string
    readonly name: string | null
  }
  readonly recipients: readonly string[]
  /** Null until it is issued: number and day are left open. */
  readonly issued: { readonly number: string; readonly day: LocalDate } | null
  /** The year in which it is to be issued. */
  readonly year: number
}

/** A report as files are made from it. */
export interface ReportDocument {
  readonly draft: PeriodDraft
  readonly paper: ReportPaper
  readonly at: Instant
  /** Printed small at the bottom of every page: where the audit log stood when the report was signed; null before. */
  readonly foot: string | null
}

export const numberWords = ({ issued, symbol }: ReportPaper, locale: Locale): string =>
  say(reportPaper.number, locale, { number: issued?.number ?? pick(reportPaper.openNumber, locale), symbol })

export function placeWords({ place, issued, year }: ReportPaper, locale: Locale): string {
  const where = place ?? pick(reportPaper.openPlace, locale)
  if (issued === null) return say(reportPaper.openDay, locale, { place: where, year })
  return say(reportPaper.placeAndDay, locale, { place: where, ...documentDayParts(issued.day, locale) })
}

/** “(Kèm theo Báo cáo số …/BC-SNV ngày … tháng … năm 2026 của Sở Nội vụ)” */
export function annexBelongsTo({ issued, symbol, issuer, year }: ReportPaper, locale: Locale): string {
  const number = `${issued?.number ?? '…'}/${symbol}`
  const day =
    issued === null
      ? say(reportPaper.dayOfAnnex, locale, { year })
      : say({ vi: '{day} tháng {month} năm {year}', en: '{day} {month} {year}' }, locale, documentDayParts(issued.day, locale))
  return say(annexText.belongsTo, locale, { number, day, issuer })
}

export const annexHeading = ({ number }: Annex, locale: Locale): string => say(annexText.annex, locale, { number })
