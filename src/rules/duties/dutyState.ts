import { DAY, type Instant } from '../../obligations/index.ts'

/** How far a duty of a body for a period has come by its steps. `open`: no step has been taken, or the last was taken back. */
export const dutyStages = ['open', 'inProgress', 'reported', 'returned', 'confirmed', 'notRequired'] as const
export type DutyStage = (typeof dutyStages)[number]

/** How it is shown: the stage, and what the clock makes of it. */
export const dutyStates = ['notYetDue', 'inProgress', 'reported', 'returned', 'overdue', 'confirmed', 'notRequired'] as const
export type DutyState = (typeof dutyStates)[number]

/** The two who speak with each other. */
export type DutySide = 'auditor' | 'body'

interface DutyStateTraits {
  /** For whom it waits; null when nobody has to do anything. */
  readonly waitsFor: DutySide | null
  /** The clock may make it overdue. */
  readonly becomesOverdue: boolean
  /** It is owed: what was let off is not. */
  readonly owed: boolean
}

/** What each state means, one row each. Whether a confirmed one is done says its outcome. */
export const dutyStateTraits: Readonly<Record<DutyState, DutyStateTraits>> = {
  notYetDue: { waitsFor: 'body', becomesOverdue: true, owed: true },
  inProgress: { waitsFor: 'body', becomesOverdue: true, owed: true },
  reported: { waitsFor: 'auditor', becomesOverdue: false, owed: true },
  returned: { waitsFor: 'body', becomesOverdue: true, owed: true },
  overdue: { waitsFor: 'body', becomesOverdue: true, owed: true },
  confirmed: { waitsFor: null, becomesOverdue: false, owed: true },
  notRequired: { waitsFor: null, becomesOverdue: false, owed: false },
}

/** What an auditor finds who confirms: that it was done, or by a check of her own that it was not. */
export const dutyOutcomes = ['kept', 'notKept'] as const
export type DutyOutcome = (typeof dutyOutcomes)[number]

/**
 * The state at an instant. That its period has begun says nothing of what a body does: it is in progress when
 * the body says so. `dueBy` is the deadline that holds, which is later than the first where it was sent back with time.
 */
export function dutyStateAt(stage: DutyStage, dueBy: Instant, now: Instant): DutyState {
  const shown: DutyState = stage === 'open' ? 'notYetDue' : stage
  return dutyStateTraits[shown].becomesOverdue && dueBy <= now ? 'overdue' : shown
}

/** Whether it counts as done (record-semantics §6): confirmed, and not by a check that found it undone. */
export const isDutyDone = (stage: DutyStage, outcome: DutyOutcome | null): boolean => stage === 'confirmed' && outcome !== 'notKept'

/** Of a deadline, what became due to be told since one instant and up to another; of a reminder and the deadline itself, the later. */
export function dutyReminder(
  due: Instant,
  remindDays: readonly number[],
  { since, now }: { since: Instant; now: Instant },
): 'ahead' | 'over' | null {
  const cameUp = (at: Instant): boolean => since < at && at <= now
  if (due <= now) return cameUp(due) ? 'over' : null
  return remindDays.some((days) => cameUp(due - days * DAY)) ? 'ahead' : null
}
