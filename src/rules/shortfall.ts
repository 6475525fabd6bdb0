import type { Verdict } from '../obligations/index.ts'
import type { ShownStatus } from './shownStatus.ts'

/** What a notice about a commitment tells: changes of state alone. */
export type NoticeKind = Severity | 'cured' | 'metAfterAll'

export type ShortfallState = 'raised' | 'acknowledged' | 'cured' | 'waived' | 'closed'

/** How an obligation stands while something is missing from it, or may be. */
export const flagged = ['atRisk', 'unverified', 'curable', 'makegoodPlanned', 'short'] as const satisfies readonly ShownStatus[]
export type Severity = (typeof flagged)[number]

export const isFlagged = (status: ShownStatus): status is Severity => (flagged as readonly string[]).includes(status)
/** Those of them that ask somebody to plan something. */
export const asksForMore = (status: ShownStatus): boolean => status === 'atRisk' || status === 'curable'
/** States of a shortfall that waits for somebody. */
export const openStates: readonly ShortfallState[] = ['raised', 'acknowledged']
export const isOpenShortfall = (state: ShortfallState): boolean => openStates.includes(state)

/** A shortfall as it stands. */
export interface ShortfallStanding {
  state: ShortfallState
  severity: ShownStatus
  missing: number
  /** Instant, or null when nothing can cure it. */
  cureBy: number | null
}

/** A verdict as people are told of it. */
export type ShownVerdict = Pick<Verdict, 'due' | 'shortfall' | 'curableUntil'> & { status: ShownStatus }

/** What a verdict does to a shortfall. */
export interface Step {
  next: ShortfallStanding
  /** The state or the severity changed: a step of its life, and a matter for the log. */
  moved: boolean
  notice: NoticeKind | null
}

const endedBy = (status: ShownStatus): { state: ShortfallState; notice: NoticeKind | null } => {
  switch (status) {
    case 'madeGood':
      return { state: 'cured', notice: 'cured' }
    case 'met':
      return { state: 'closed', notice: 'metAfterAll' }
    case 'waived':
      return { state: 'waived', notice: null }
    // Excused, or the danger passed before the window ended: nothing to tell.
    default:
      return { state: 'closed', notice: null }
  }
}

/** Until when something can still be done: what is due, or the end of the makegood's time. */
const cureByOf = ({ due, curableUntil }: ShownVerdict, now: number): number | null => (now < due ? due : curableUntil)

/** To be confirmed while it is not due yet: somebody is asked, nobody is alarmed. */
const isAsked = ({ severity, cureBy }: ShortfallStanding): boolean => severity === 'unverified' && cureBy !== null

/**
 * The life of a flag: raised when a verdict says that something is or will be missing, ended by
 * the verdict that says it is not, raised again when that turns out wrong. Null: nothing changes.
 * What is only to be confirmed is told of when it is due, and not before; who plans a makegood for what was
 * told of as missing needs no mail about it.
 */
export function stepShortfall(before: ShortfallStanding | null, verdict: ShownVerdict, now: number): Step | null {
  if (!isFlagged(verdict.status)) {
    if (before === null || !isOpenShortfall(before.state)) return null
    const { state, notice } = endedBy(verdict.status)
    return { next: { state, severity: verdict.status, missing: 0, cureBy: null }, moved: true, notice: isAsked(before) ? null : notice }
  }
  const open = before !== null && isOpenShortfall(before.state)
  const next: ShortfallStanding = {
    state: open ? before.state : 'raised',
    severity: verdict.status,
    missing: verdict.shortfall,
    cureBy: cureByOf(verdict, now),
  }
  const moved = !open || before.severity !== next.severity
  if (!moved && before.missing === next.missing && before.cureBy === next.cureBy) return null
  const fellDue = open && isAsked(before) && !isAsked(next)
  const answered = open && before.severity === 'curable' && next.severity === 'makegoodPlanned'
  return { next, moved, notice: (moved || fellDue) && !isAsked(next) && !answered ? verdict.status : null }
}

/** Where a list that begins with what presses most puts a shortfall: by its deadline, then what nothing can cure, then what has ended. */
export function urgencyOf({ state, cureBy }: Pick<ShortfallStanding, 'state' | 'cureBy'>): number {
  if (!isOpenShortfall(state)) return Number.MAX_SAFE_INTEGER
  return cureBy ?? Number.MAX_SAFE_INTEGER - 1
}
