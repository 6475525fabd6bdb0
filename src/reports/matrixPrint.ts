import { wholeTotalWords } from '../i18n/matrixWords.ts'
import { timeAskedWords } from '../i18n/past.ts'
import { matrixText as text } from '../i18n/matrix.ts'
import { periodFromCode } from '../figures/periodCode.ts'
import { shortPeriodName } from '../i18n/periodNames.ts'
import type { Instant } from '../obligations/index.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { printedWords } from './printing.ts'
import type { Matrix } from './matrixTypes.ts'
import type { Printing } from './schedule.ts'

/** A matrix on paper or in a sheet: as of when, by what was known when, and by which filters. */
export interface PrintedMatrix {
  readonly matrix: Matrix
  /** Null: now. */
  readonly asOf: Instant | null
  readonly knownAt: Instant | null
  /** What it was narrowed by, in words. */
  readonly filters: readonly string[]
  readonly printing: Printing
}

const views = { period: text.viewPeriod, commitment: text.viewCommitment, obligor: text.viewObligor } as const

/** The lines above the table: what it is of, its times, its totals, who took it. */
export function matrixHead({ matrix, asOf, knownAt, filters, printing }: PrintedMatrix, locale: Locale): readonly string[] {
  const period = periodFromCode(matrix.period)
  return [
    [matrix.subject ?? pick(views[matrix.view], locale), ...(period === null ? [] : [shortPeriodName(period, locale)])].join(' · '),
    say(text.printed, locale, {
      asOf: asOf === null ? timeAskedWords(printing.at, locale) : timeAskedWords(asOf, locale),
      knownAt: timeAskedWords(knownAt, locale),
    }),
    ...filters,
    wholeTotalWords(matrix.total, locale),
    printedWords(printing, locale),
  ]
}
