import type { EventDutyState } from '../rules/event.ts'
import type { DutyState } from '../rules/duties/dutyState.ts'
import type { FindingState } from '../rules/finding.ts'
import type { HandInState } from '../rules/handIn.ts'
import type { PlacementShown } from '../rules/placementShown.ts'
import type { ScheduledState } from '../rules/reportSchedule.ts'
import type { ShortfallState } from '../rules/shortfall.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'

/** How a state looks: a colour, and a shape that says the same without it. */
export type Tone = 'good' | 'warn' | 'bad' | 'ask' | 'calm'
export type Shape = 'check' | 'cured' | 'excused' | 'clock' | 'arrow' | 'alert' | 'question' | 'repair' | 'cross' | 'eye'
export interface Look {
  tone: Tone
  shape: Shape
}

const look = (tone: Tone, shape: Shape): Look => ({ tone, shape })

export const verdictLook: Readonly<Record<ShownStatus, Look>> = {
  met: look('good', 'check'),
  madeGood: look('good', 'cured'),
  waived: look('calm', 'excused'),
  excused: look('calm', 'excused'),
  upcoming: look('calm', 'clock'),
  onTrack: look('good', 'arrow'),
  atRisk: look('warn', 'alert'),
  unverified: look('ask', 'question'),
  curable: look('warn', 'repair'),
  makegoodPlanned: look('calm', 'cured'),
  short: look('bad', 'cross'),
}

export const shortfallLook: Readonly<Record<ShortfallState, Look>> = {
  raised: look('bad', 'alert'),
  acknowledged: look('ask', 'eye'),
  cured: look('good', 'cured'),
  waived: look('calm', 'excused'),
  closed: look('calm', 'check'),
}

export const findingLook: Readonly<Record<FindingState, Look>> = {
  open: look('ask', 'question'),
  answered: look('calm', 'eye'),
  accepted: look('good', 'check'),
  rejected: look('bad', 'cross'),
  waived: look('calm', 'excused'),
  withdrawn: look('calm', 'excused'),
}

export const dutyLook: Readonly<Record<DutyState, Look>> = {
  notYetDue: look('calm', 'clock'),
  inProgress: look('good', 'arrow'),
  reported: look('ask', 'eye'),
  returned: look('warn', 'repair'),
  overdue: look('bad', 'alert'),
  confirmed: look('good', 'check'),
  notRequired: look('calm', 'excused'),
}

export const placementLook: Readonly<Record<PlacementShown, Look>> = {
  planned: look('calm', 'clock'),
  confirmed: look('good', 'arrow'),
  waiting: look('ask', 'question'),
  delivered: look('good', 'check'),
  missed: look('bad', 'cross'),
  preempted: look('warn', 'repair'),
  cancelled: look('calm', 'excused'),
  retracted: look('bad', 'alert'),
}

export const handInLook: Readonly<Record<HandInState, Look>> = {
  missing: look('bad', 'cross'),
  late: look('warn', 'alert'),
  received: look('good', 'check'),
  notDue: look('calm', 'clock'),
  waived: look('calm', 'excused'),
}

export const eventDutyLook: Readonly<Record<EventDutyState, Look>> = {
  none: look('calm', 'excused'),
  notDue: look('calm', 'clock'),
  due: look('ask', 'clock'),
  done: look('good', 'check'),
  late: look('warn', 'alert'),
  missing: look('bad', 'cross'),
}

export const scheduledLook: Readonly<Record<ScheduledState, Look>> = {
  notBegun: look('calm', 'clock'),
  draft: look('ask', 'eye'),
  overdue: look('bad', 'alert'),
  signed: look('good', 'check'),
  signedLate: look('warn', 'alert'),
}
