/** The public surface of the engine; everything else in this folder is its own business. */
export * from './spans.ts'
export * from './statuses.ts'
export * from './facts.ts'
export * from './verdictTypes.ts'
export {
  formatInstant,
  instantOf,
  localDateOf,
  parseInstant,
  parseLocalDate,
  parseTimeOfDay,
  sinceMonday,
  splitWall,
  startOfDay,
  wallOf,
  weekdayOn,
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  type Wall,
} from './time.ts'
export { atOf, secondsOf } from './classes.ts'
export { checkRule, parseDuration, readStart, type Duration, type Rule, type RuleCheck } from './rules.ts'
export type { RuleReading, RuleRefusal, RuleRefusalCode } from './ruleRefusal.ts'
export { readRuleParts, type DayOfWeek, type Frequency, type RuleParts } from './grammar.ts'
export { occurrencesOf } from './windows.ts'
export { identityTests, type Identity } from './identity.ts'
export { obligationKey } from './obligationKey.ts'
export { compareText } from './order.ts'
export { judge, nextWindows, type CommitmentWindow } from './judge.ts'
export { answerablePeriods, unmatchedAnswers, type AnswerablePeriod, type TermFacts } from './answerablePeriods.ts'
export { qualityFaults } from './quality.ts'
export { openLedger, type Ledger } from './ledger.ts'
export type { PlacementEdit } from './ledgerState.ts'
export { rootFinder, type PlacementsById, type RootOf } from './makegoods.ts'
export { civilOf, daysInMonth, firstDayOfWeek, monthNumberOf, weekdayOf, type Civil } from './calendar.ts'
