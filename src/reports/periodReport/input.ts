import type { PeriodReport } from '../../figures/periodReport.ts'
import type { Instant, LocalDate, ObligationKey, Verdict } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'
import type { CountingWords } from '../../i18n/units.ts'

/** A plan that is reported on, as its document is cited. */
export interface ReportedPlan {
  readonly title: string
  /** “47/QĐ-UBND”; null until it has been given one. */
  readonly number: string | null
  readonly day: LocalDate | null
  readonly issuer: string | null
  /** Whether the number is that of the decision with which the plan was issued. */
  readonly byDecision: boolean
}

export interface NamedCommitment {
  readonly title: string
  /** Where it stands in its plan, as the plan file has it: “III.1.a”. */
  readonly clause: string | null
  readonly words: CountingWords
}

export interface NamedTheme {
  readonly id: string
  readonly parent: string | null
  readonly marker: string | null
  readonly text: string
  /** A heading that themes stand under, and no theme by itself. */
  readonly isGroup: boolean
}

/** A link, a file or a few words that prove something. */
export interface NamedEvidence {
  readonly note: string | null
  readonly link: string | null
}

/** What a placement is called, and what stands with it in the documents. */
export interface NamedPlacement {
  readonly title: string
  /** When it went out, or was planned to. */
  readonly at: Instant
  readonly link: string | null
  /** Why it did not go out. */
  readonly reason: string | null
  readonly evidence: readonly NamedEvidence[]
}

export interface HandCheck {
  readonly at: Instant
  readonly kept: boolean
  readonly note: string | null
  readonly evidence: readonly NamedEvidence[]
}

/** A commitment that no machine checks, with what people found in the period, the earliest first. */
export interface HandCheckedCommitment extends Omit<NamedCommitment, 'words'> {
  readonly id: string
  readonly obligors: readonly string[]
  readonly checks: readonly HandCheck[]
}

export interface NamedWaiver {
  readonly commitment: string
  readonly obligor: string | null
  readonly label: string | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
  readonly authority: string
  readonly evidence: readonly NamedEvidence[]
}

/** What people call the things that the figures name, by their ids. */
export interface ReportNames {
  readonly commitments: ReadonlyMap<string, NamedCommitment>
  readonly organizations: ReadonlyMap<string, string>
  readonly channels: ReadonlyMap<string, string>
  readonly forms: ReadonlyMap<string, string>
  readonly themes: readonly NamedTheme[]
  readonly placements: ReadonlyMap<string, NamedPlacement>
}

/** Readers' questions that came in within the period, and how they stand. */
export interface FeedbackCounts {
  readonly received: number
  readonly answered: number
  readonly rejected: number
}

/** One act that has changed a verdict since the report was signed. */
export interface CorrectingEntry {
  readonly at: Instant
  readonly by: string
  readonly what: string
}

/** The two verdicts that one obligation was given; null on the side where there was none. */
export interface ReportedChange {
  readonly obligation: Pick<Verdict, keyof ObligationKey | 'label' | 'windowStart' | 'windowEnd'>
  readonly before: Pick<Verdict, 'status' | 'target' | 'delivered' | 'cured'> | null
  readonly after: Pick<Verdict, 'status' | 'target' | 'delivered' | 'cured'> | null
}

/** A verdict on the cut-off that what was recorded later has changed (record-semantics §5). */
export interface ReportedRestatement extends ReportedChange {
  readonly entries: readonly CorrectingEntry[]
}

/** What a draft is written from. */
export interface ReportInput {
  readonly locale: Locale
  readonly figures: PeriodReport
  /** Of the period before and of the same period a year ago; null where nothing is known of it. */
  readonly before: PeriodReport | null
  readonly yearBefore: PeriodReport | null
  readonly plans: readonly ReportedPlan[]
  /** Who reports, and to whom; null until somebody has said. */
  readonly issuer: string | null
  readonly recipient: string | null
  readonly names: ReportNames
  readonly handChecked: readonly HandCheckedCommitment[]
  readonly waivers: readonly NamedWaiver[]
  /** Null where no readers' questions are taken. */
  readonly feedback: FeedbackCounts | null
  readonly restatements: readonly ReportedRestatement[]
  /** What came after the cut-off, up to when anything is known. */
  readonly later: readonly ReportedChange[]
}
