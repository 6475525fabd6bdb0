import type { Id } from '../../documents/ids.ts'
import type { Period } from '../../figures/periods.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'

/** What a report is asked for. */
export interface ReportAsked {
  readonly plans: readonly Id[]
  readonly period: Period
  /** Up to when what was recorded is believed; null for now. */
  readonly knownAt: Instant | null
  readonly locale: Locale
}
