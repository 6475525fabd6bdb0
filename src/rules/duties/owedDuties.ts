import { startOfDay, type Instant, type LocalDate, type Span } from '../../obligations/index.ts'
import type { DaysOff } from '../workingDays.ts'
import { dutyWindows, type DutyTerms, type DutyWindow } from './dutyWindows.ts'

/** When a body exists; a day that is not known is open. */
interface Existing {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** The periods for which a duty of a followed plan is owed: one that was due before its plan was followed is not. */
export const owedWindows = (duty: DutyTerms & { readonly followedFrom: Instant | null }, span: Span, holidays: DaysOff): DutyWindow[] =>
  dutyWindows(duty, { ...span, start: Math.max(span.start, duty.followedFrom ?? -Infinity) }, holidays)

/** Whether a body exists at some time of a period. */
export const owesWithin = ({ validFrom, validTo }: Existing, { start, end }: Span): boolean =>
  (validFrom === null || startOfDay(validFrom) < end) && (validTo === null || startOfDay(validTo) > start)
