import type { PlacementShown } from '../rules/placementShown.ts'
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
