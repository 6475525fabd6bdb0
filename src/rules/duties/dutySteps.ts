import type { DutySide, DutyStage } from './dutyState.ts'

interface DutyStepRule {
  /** In which stages it can be taken. */
  readonly from: readonly DutyStage[]
  readonly to: DutyStage
  readonly by: DutySide
}

const unreported = ['open', 'inProgress', 'returned'] as const satisfies readonly DutyStage[]

/** Every step that can be taken on a duty of a body for a period. */
export const dutyStepRules = {
  begin: { from: ['open'], to: 'inProgress', by: 'body' },
  handIn: { from: unreported, to: 'reported', by: 'body' },
  withdraw: { from: ['inProgress', 'reported'], to: 'open', by: 'body' },
  confirm: { from: ['reported'], to: 'confirmed', by: 'auditor' },
  // A check that an auditor makes by herself asks for no report.
  check: { from: unreported, to: 'confirmed', by: 'auditor' },
  return: { from: ['reported'], to: 'returned', by: 'auditor' },
  notRequire: { from: [...unreported, 'reported'], to: 'notRequired', by: 'auditor' },
  reopen: { from: ['confirmed', 'notRequired'], to: 'inProgress', by: 'auditor' },
} as const satisfies Record<string, DutyStepRule>
export type DutyStep = keyof typeof dutyStepRules
export const dutySteps = Object.keys(dutyStepRules) as DutyStep[]

/** Steps that say whether it was done. */
export const saysOutcome = (step: DutyStep): boolean => step === 'confirm' || step === 'check'

/** Who somebody is to a duty of a body. One person may be both. */
export interface DutySides extends Readonly<Record<DutySide, boolean>> {
  /** The report that waits to be confirmed is this person's own. */
  readonly ownReport: boolean
}

export type DutyStepRefusal = 'notYours' | 'notNow' | 'ownReport'

/** Why somebody may not take a step now, or null. Nobody confirms a report of her own, nor sends it back. */
export function refuseDutyStep(step: DutyStep, stage: DutyStage, sides: DutySides): DutyStepRefusal | null {
  const { from, by }: DutyStepRule = dutyStepRules[step]
  if (!sides[by]) return 'notYours'
  if (!from.includes(stage)) return 'notNow'
  return sides.ownReport && (step === 'confirm' || step === 'return') ? 'ownReport' : null
}

/** What somebody may do now. */
export const dutyStepsFor = (stage: DutyStage, sides: DutySides): DutyStep[] =>
  dutySteps.filter((step) => refuseDutyStep(step, stage, sides) === null)

/** Working days that are given when something is sent back, unless told otherwise. */
export const usualReturnDays = 3

/** What a notice about duties tells, and to which side. */
export const dutyNotices = {
  dutyReported: 'auditor',
  dutyConfirmed: 'body',
  dutyReturned: 'body',
  dutyNotRequired: 'body',
  dutyReopened: 'body',
  dutyAhead: 'body',
  dutyOverdue: 'body',
  dutyAsked: 'body',
  dutiesOverdue: 'auditor',
} as const satisfies Record<string, DutySide>
export type DutyNotice = keyof typeof dutyNotices

/** What tells the other side of a step; what a body only says of its own work tells nobody. */
export const noticeOfDutyStep: Readonly<Record<DutyStep, DutyNotice | null>> = {
  begin: null,
  handIn: 'dutyReported',
  withdraw: null,
  confirm: 'dutyConfirmed',
  check: 'dutyConfirmed',
  return: 'dutyReturned',
  notRequire: 'dutyNotRequired',
  reopen: 'dutyReopened',
}
