import { DAY, localDateOf, startOfDay, type Instant, type LocalDate } from '../obligations/index.ts'

/** How what the law asks of a dialogue or a conference stands: its notice before, its result after. */
export const eventDutyStates = ['none', 'notDue', 'due', 'done', 'late', 'missing'] as const
export type EventDutyState = (typeof eventDutyStates)[number]

/** How many days of the calendar the law asks for; null where it asks nothing. */
export interface EventTerms {
  readonly noticeDays: number | null
  readonly resultDays: number | null
}

export interface EventFacts {
  /** The day on which it is held, or was. */
  readonly day: LocalDate
  readonly noticeOn: LocalDate | null
  readonly resultOn: LocalDate | null
  /** It has been held: a result can be asked for. */
  readonly held: boolean
  /** It was called off: nothing is asked any more. */
  readonly off: boolean
}

export interface EventDuty {
  readonly state: EventDutyState
  /** The last day for it; null where nothing is asked. */
  readonly last: LocalDate | null
  /** Days of the calendar that it came late, or is overdue by. */
  readonly days: number
}

export interface EventStanding {
  readonly notice: EventDuty
  readonly result: EventDuty
}

const plus = (day: LocalDate, days: number): LocalDate => localDateOf(startOfDay(day) + days * DAY)
const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((startOfDay(to) - startOfDay(from)) / DAY)
const nothing: EventDuty = { state: 'none', last: null, days: 0 }

/** How far ahead a duty is told of as due: two weeks before its last day. */
export const eventDutyAhead = 14

/** One duty with its last day: done in time or late, missing once that day is over, due in the two weeks before. */
function dutyOf(last: LocalDate, doneOn: LocalDate | null, today: LocalDate): EventDuty {
  if (doneOn !== null) return doneOn <= last ? { state: 'done', last, days: 0 } : { state: 'late', last, days: daysBetween(last, doneOn) }
  if (today > last) return { state: 'missing', last, days: daysBetween(last, today) }
  return { state: daysBetween(today, last) <= eventDutyAhead ? 'due' : 'notDue', last, days: 0 }
}

/**
 * How an event stands. “At least 7 days before” leaves the seventh day before it as the last; “within 10 days after” the
 * tenth day after it. What is late is told and never blocked. A result is asked for only of what was held.
 */
export function eventStanding({ day, noticeOn, resultOn, held, off }: EventFacts, terms: EventTerms, now: Instant): EventStanding {
  const today = localDateOf(now)
  const notice = terms.noticeDays === null || (off && noticeOn === null) ? nothing : dutyOf(plus(day, -terms.noticeDays), noticeOn, today)
  const asksResult = terms.resultDays !== null && !off && (held || resultOn !== null || today >= day)
  const result = asksResult
    ? dutyOf(plus(day, terms.resultDays!), resultOn, today)
    : terms.resultDays === null || off
      ? nothing
      : { state: 'notDue' as const, last: plus(day, terms.resultDays), days: 0 }
  return { notice, result }
}

/** What of an event waits to be done by its body. */
export const waitsForBody = ({ state }: EventDuty): boolean => state === 'due' || state === 'missing'
