/** The public surface of the engine; everything else in this folder is its own business. */
export * from './types.ts'
export { formatInstant, instantOf, localDateOf, parseInstant, parseLocalDate, parseTimeOfDay, startOfDay, wallOf, DAY, HOUR, MINUTE, SECOND } from './time.ts'
export { atOf, secondsOf } from './classes.ts'
export { checkRule, type Duration, type Rule, type RuleCheck, type RuleRefusal, type RuleRefusalCode } from './rules.ts'
export type { DayOfWeek, Frequency, RuleParts } from './grammar.ts'
export { occurrencesOf } from './windows.ts'
export { judge, nextWindows, type CommitmentWindow } from './judge.ts'
export { openLedger, type Ledger } from './ledger.ts'
