import type { Id } from '../documents/ids.ts'
import type { CountingConditions } from '../i18n/conditions.ts'
import type { AwaitingOutcome } from '../i18n/awaitingOutcome.ts'
import type { Instant, MeasureKind, Span } from '../obligations/index.ts'
import { overlaps, spanKinds, spansAt, type SpanKind } from '../rules/calendarSpans.ts'
import type { DutyState } from '../rules/duties/dutyState.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import { isFlagged } from '../rules/shortfall.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { isNotOwed, verdictCounts, type VerdictCounts } from '../rules/verdictCounts.ts'
import { mostUrgent, talliesOf, urgency, type ObligationFigures, type WindowTally } from './tally.ts'

export interface PlanLine {
  id: Id
  title: string
  demonstration: boolean
}

export interface CommitmentLine {
  id: Id
  plan: Id
  title: string
  checkedBy: 'machine' | 'hand'
  kind: MeasureKind
  conditions: CountingConditions
  lastCheck: { at: Instant; outcome: 'kept' | 'notKept' } | null
  /** The checks of it that the duties of bodies ask for in this year and that are left over, by how they stand. */
  checks: readonly { state: DutyState; n: number }[]
}

/** An open shortfall. */
export interface Flag {
  id: Id
  obligation: Id | null
  /** What the ledger knows the obligation by; null where no row of it is left. */
  key: string | null
  windowStart: Instant | null
  commitment: Id
  obligor: Id | null
  obligorName: string
  title: string
  severity: ShownStatus
  missing: number
  cureBy: Instant | null
  acknowledgedBy: string | null
  /** What has had its time and waits to be confirmed, by name. */
  waiting: readonly AwaitingOutcome[]
}

export interface DashboardRows {
  plans: readonly PlanLine[]
  commitments: readonly CommitmentLine[]
  obligations: readonly ObligationFigures[]
  flags: readonly Flag[]
}

/** Whether promises are kept in a span of the calendar, over what is owed in it: from its window's start until it is due. */
export interface SpanAnswer extends Span {
  kind: SpanKind
  /** Commitments with a window in the span, but for those of which nothing is owed in it. */
  owed: number
  /** Those among them that nobody need worry about. */
  kept: number
  /** Commitments of which everything in the span is waived or excused. */
  notOwed: number
  /** Obligations that have fallen due. */
  over: VerdictCounts
  /** Of the commitment that most needs somebody; null when nothing is owed. */
  status: ShownStatus | null
  /** Commitments by their most urgent verdict, flagged ones alone, most urgent first. */
  flagged: readonly { status: ShownStatus; commitments: readonly Id[] }[]
}

/** The flags of one commitment in one window, whoever owes it. */
export interface FlagGroup {
  commitment: CommitmentLine | null
  title: string
  severity: ShownStatus
  cureBy: Instant | null
  flags: readonly (Flag & { figures: ObligationFigures | null })[]
}

export interface CommitmentCard {
  commitment: CommitmentLine
  /** The windows that are open now; failing that the next one, failing that the last. */
  focus: readonly WindowTally[]
  /** The last windows that have begun, oldest first. */
  recent: readonly WindowTally[]
}

export interface PlanSection {
  plan: PlanLine
  cards: readonly CommitmentCard[]
  byHand: readonly CommitmentLine[]
}

export interface DashboardData {
  spans: readonly SpanAnswer[]
  /** What can still be cured or confirmed: the first to act on comes first. */
  open: readonly FlagGroup[]
  /** What nothing can cure any more. */
  lost: readonly FlagGroup[]
  sections: readonly PlanSection[]
}

const RECENT_WINDOWS = 12

/**
 * What the dashboard says at an instant: pure, from the ledger's rows. Its week, month and year are those of `within`: at the
 * end of a month the month that is over is asked for, not the one that begins with that midnight.
 */
export function dashboardOf(rows: DashboardRows, now: Instant, within: Instant = now): DashboardData {
  const byCommitment = groupedBy(rows.obligations, ({ commitment }) => String(commitment))
  const groups = flagGroups(rows)
  return {
    spans: spanAnswers(rows.obligations, now, within),
    open: groups.filter(({ severity }) => severity !== 'short'),
    lost: groups.filter(({ severity }) => severity === 'short'),
    sections: rows.plans
      .map((plan) => {
        const own = rows.commitments.filter((commitment) => String(commitment.plan) === String(plan.id))
        return {
          plan,
          cards: own
            .filter(({ checkedBy }) => checkedBy === 'machine')
            .map((commitment) => cardOf(commitment, byCommitment.get(String(commitment.id)) ?? [], now)),
          byHand: own.filter(({ checkedBy }) => checkedBy === 'hand'),
        }
      })
      .filter(({ cards, byHand }) => cards.length + byHand.length > 0),
  }
}

function cardOf(commitment: CommitmentLine, obligations: readonly ObligationFigures[], now: Instant): CommitmentCard {
  const tallies = talliesOf(obligations)
  const open = tallies.filter(({ start, end, due }) => start <= now && now < Math.max(end, due))
  const next = tallies.find(({ start }) => start > now)
  const focus = open.length > 0 ? open : [next ?? tallies.at(-1)].filter((tally) => tally !== undefined)
  return { commitment, focus, recent: tallies.filter(({ start }) => start <= now).slice(-RECENT_WINDOWS) }
}

function spanAnswers(obligations: readonly ObligationFigures[], now: Instant, within: Instant): SpanAnswer[] {
  const spans = spansAt(within)
  return spanKinds.map((kind) => {
    const span = spans[kind]
    const owed = obligations.filter(({ windowStart, due }) => overlaps({ start: windowStart, end: due }, span))
    const worst = [...groupedBy(owed, ({ commitment }) => commitment)].map(([commitment, own]) => ({
      commitment,
      status: mostUrgent(own.map(({ status }) => status)),
    }))
    const notOwed = worst.filter(({ status }) => isNotOwed(status)).length
    const over = owed.filter(({ due }) => due <= now)
    const flagged = worst.filter(({ status }) => isFlagged(status))
    return {
      kind,
      ...span,
      owed: worst.length - notOwed,
      kept: worst.length - notOwed - flagged.length,
      notOwed,
      over: verdictCounts(over.map(({ status }) => status)),
      status: worst.length === 0 ? null : mostUrgent(worst.map(({ status }) => status)),
      flagged: [...groupedBy(flagged, ({ status }) => status)]
        .map(([status, own]) => ({ status, commitments: own.map(({ commitment }) => commitment) }))
        .sort((a, b) => urgency(a.status) - urgency(b.status)),
    }
  })
}

/** By the time that is left, then by what is worse; what has no end comes last. */
function flagGroups({ flags, obligations, commitments }: DashboardRows): FlagGroup[] {
  const figures = new Map(obligations.map((row) => [String(row.id), row]))
  const lines = new Map(commitments.map((line) => [String(line.id), line]))
  // The same window may be lost for one body and curable for another: these are two matters.
  const groups = groupedBy(flags, ({ commitment, title, severity }) => `${commitment}/${severity}/${title}`)
  return [...groups.values()]
    .map((own) => ({
      commitment: lines.get(String(own[0].commitment)) ?? null,
      title: own[0].title,
      severity: own[0].severity,
      cureBy: own.reduce<Instant | null>((first, { cureBy }) => earlier(first, cureBy), null),
      flags: own.map((flag) => ({ ...flag, figures: figures.get(String(flag.obligation)) ?? null })),
    }))
    .sort(
      (a, b) =>
        (a.cureBy ?? Infinity) - (b.cureBy ?? Infinity) || urgency(a.severity) - urgency(b.severity) || (a.title < b.title ? -1 : 1),
    )
}

const earlier = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null ? a : Math.min(a, b))
