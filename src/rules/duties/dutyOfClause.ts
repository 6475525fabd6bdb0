import type { DutyFrequency } from './dutyWindows.ts'

/** How a plan speaks of a duty or a clause: codes of `dutyRhythm` and `commitmentKind` in the words of plans. */
export type ClauseKind =
  | 'continuous'
  | 'periodic'
  | 'one_off'
  | 'event_triggered'
  | 'periodic_by_other_plan'
  | 'unquantified'
  | 'quantified'
  | 'periodic_unquantified'
  | 'periodic_by_law'

/** The words for a frequency; a number of months alone is none: “trong 6 tháng” says how long. */
const inWords: readonly (readonly [RegExp, DutyFrequency])[] = [
  [/quý I\b.{0,12}6 tháng.{0,12}quý III/iu, 'reports'],
  [/(hàng|hằng|mỗi|từng) tháng/iu, 'monthly'],
  [/(hàng|hằng|mỗi|từng) quý/iu, 'quarterly'],
  [/(6|sáu) tháng(\/| một | 1 )lần|định kỳ (6|sáu) tháng/iu, 'halfYearly'],
]

/**
 * How often something is to be told of that a plan asks for, as far as its words say. What goes on all the time, or has
 * no number, is told of once a year; what waits for an event or for another plan has no deadline until somebody sets one.
 */
export function frequencyOfClause(kind: ClauseKind, text: string): DutyFrequency {
  if (kind === 'one_off') return 'once'
  if (kind === 'event_triggered' || kind === 'periodic_by_other_plan' || kind === 'periodic_by_law') return 'none'
  if (kind === 'continuous' || kind === 'unquantified') return 'yearly'
  return inWords.find(([words]) => words.test(text))?.[1] ?? 'yearly'
}

/** How often a rule opens windows, in the frequencies of duties; null where it says nothing that those can hold. */
export function frequencyOfRule(rrule: string): DutyFrequency | null {
  const frequency = /FREQ=(\w+)/.exec(rrule)?.[1]
  const interval = Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1)
  // What is owed more often is checked by the month.
  if (frequency === 'DAILY' || frequency === 'WEEKLY') return 'monthly'
  if (frequency === 'YEARLY') return 'yearly'
  if (frequency !== 'MONTHLY') return null
  return ({ 1: 'monthly', 3: 'quarterly', 6: 'halfYearly', 12: 'yearly' } as const)[interval as 1 | 3 | 6 | 12] ?? null
}
