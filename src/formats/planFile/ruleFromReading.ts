import type { Medium } from '../../documents/mediums.ts'
import type { HandReason } from '../../i18n/planWords.ts'
import {
  DAY,
  localDateOf,
  startOfDay,
  weekdays,
  type Commitment,
  type LocalDate,
  type TimeBand,
  type Weekday,
} from '../../obligations/index.ts'
import type { PlanFile } from './schema.ts'
import type { ClauseReading } from './clauseReading.ts'
import { civilWindow, namedWindows, type NamedPeriod } from '../../rules/windowsOf.ts'

/** What a clause's reading says of its rule; who owes it is known only where the bodies are. */
export type RuleOfReading = Pick<
  Commitment,
  'aggregation' | 'windows' | 'validFrom' | 'validTo' | 'measure' | 'minSecondsEach' | 'timeBand' | 'answers'
> & {
  periodCalendar: 'civil' | 'report_15_14'
  /** Themes by their ids in the file; the programme that is named belongs to who owes it. */
  match: { media: Medium[]; forms: string[]; themes: string[]; anySubject: boolean }
}
export type RuleOrReason = { ok: true; rule: RuleOfReading } | { ok: false; refusal: HandReason }

/** What can be seen to have happened from an entry on a channel: aired, published, held or sent in. */
const countable: readonly Medium[] = [
  'tv',
  'radio',
  'print',
  'online_news',
  'portal',
  'agency_site',
  'commune_radio',
  'district_center',
  'social_media',
  'digital_app',
  'led_screen',
  'newsletter',
  'dialogue_event',
  'contest',
  'report',
]

/**
 * The rule that a clause's reading amounts to (quota-semantics §2–§4), or why only a person can
 * check it. An exact number is read as "at least": a surplus breaks no promise.
 */
export function ruleFromReading(reading: ClauseReading, period: PlanFile['document']['period']): RuleOrReason {
  const refuse = (refusal: HandReason): RuleOrReason => ({ ok: false, refusal })
  if (reading.trigger !== null && reading.trigger.kind !== 'also_on_demand') return refuse('event_triggered')
  if (reading.period !== null && elsewhere.has(reading.period.unit)) return refuse('period_elsewhere')
  const measure = measureOf(reading)
  if (measure === null) return refuse('no_quantity')
  if (reading.channels.length === 0 || !reading.channels.every((medium) => countable.includes(medium))) {
    return refuse('not_countable')
  }
  if (reading.period === null) return refuse('no_period')
  const timing = timingOf(reading, period)
  const timeBand = timeBandOf(reading.time_bands)
  if (timing === null || timeBand === 'inexpressible' || hasMore(reading)) return refuse('not_expressible')
  return {
    ok: true,
    rule: {
      aggregation: reading.scope.aggregation === 'joint' ? 'joint' : 'each',
      ...timing,
      match: {
        media: reading.channels,
        forms: reading.forms,
        themes: reading.subject?.theme_ids ?? [],
        anySubject: reading.subject?.anything === true,
      },
      measure,
      minSecondsEach: reading.duration?.basis === 'per_occurrence' ? reading.duration.seconds : null,
      timeBand,
    },
  }
}

/** Periods that the plan leaves to a law, another plan or an event. */
const elsewhere = new Set(['by_law', 'by_level', 'by_other_plan', 'reporting_period'])

const atLeast = new Set(['gte', 'eq'])

function measureOf({ quantity, duration }: ClauseReading): RuleOfReading['measure'] | null {
  if (duration?.basis === 'sum_per_period' && quantity === null) return { kind: 'seconds', target: duration.seconds }
  if (quantity === null || quantity.value === null) return null
  return Number.isSafeInteger(quantity.value) && quantity.value >= 1 ? { kind: 'count', target: quantity.value } : null
}

/** Conditions that a placement does not show, or that the rule has no place for. */
const hasMore = ({ percent, alternatives, duration, quantity }: ClauseReading): boolean =>
  percent !== null ||
  (alternatives !== null && alternatives.length > 0) ||
  (quantity !== null && !atLeast.has(quantity.op)) ||
  (duration !== null && !atLeast.has(duration.op)) ||
  (duration?.basis === 'sum_per_period' && quantity !== null)

/** The end of the window is the deadline, or the deadline is no part of the plan. */
const deadlinesOfWindows = new Set(['period_end', 'external_default'])

/** Report periods end with the 14th; the report on one is due by the 20th of that month, inclusive, where the plan sets no other day (581/BNV-CCHC). */
const lastDayOfPeriod = 14
const usualDeadline = 20
const usualDeadlines = new Set(['external_default', 'default_table'])

/** How many days after its period a report is due; null for a deadline that is not counted from there. */
function dueDaysOf(deadline: ClauseReading['deadline']): number | null {
  if (deadline === null || usualDeadlines.has(deadline.kind)) return usualDeadline - lastDayOfPeriod
  if (deadline.kind === 'period_end') return 0
  const { day } = deadline
  return deadline.kind === 'monthday_of_last_month' && Number.isInteger(day) ? (day as number) - lastDayOfPeriod : null
}

type Timing = Pick<RuleOfReading, 'windows' | 'validFrom' | 'validTo' | 'periodCalendar' | 'answers'>

function timingOf({ period, channels, deadline }: ClauseReading, { start, end }: { start: LocalDate; end: LocalDate }): Timing | null {
  if (period === null) return null
  if (period.unit === 'named_periods') {
    const windows = namedWindows((period.labels ?? []) as NamedPeriod[], start)
    const dueDays = dueDaysOf(deadline)
    if (windows === null || dueDays === null) return null
    return { windows, validFrom: reportYear(start, -1), validTo: reportYear(end, 0), periodCalendar: 'report_15_14', answers: { dueDays } }
  }
  // "Every year" says nothing of the calendar a report follows.
  if (channels.includes('report')) return null
  if (deadline !== null && !deadlinesOfWindows.has(deadline.kind)) return null
  const rhythm = civilRhythm(period, { start, end })
  return rhythm && { ...rhythm, answers: null }
}

type Rhythm = Pick<RuleOfReading, 'windows' | 'validFrom' | 'validTo' | 'periodCalendar'>

/** A year of which the plan covers only a part is the plan's own time: it is still owed once. */
function civilRhythm(
  { unit, n }: NonNullable<ClauseReading['period']>,
  { start, end }: { start: LocalDate; end: LocalDate },
): Rhythm | null {
  const partOfYear = unit === 'year' && n === 1 && start.slice(0, 4) === end.slice(0, 4)
  const window = civilWindow(partOfYear && !start.endsWith('-01-01') ? 'plan_period' : unit, n, start)
  return window && { windows: [window], validFrom: start, validTo: localDateOf(startOfDay(end) + DAY), periodCalendar: 'civil' }
}

/** How often a clause that a person checks falls due; null where the clause does not say. */
export const rhythmByHand = ({ period, trigger }: ClauseReading, within: PlanFile['document']['period']): Rhythm | null =>
  period === null || trigger !== null ? null : civilRhythm(period, within)

/** 15 December of the date's year, or of the year before: where the report year turns. */
const reportYear = (date: LocalDate, years: number): LocalDate => `${Number(date.slice(0, 4)) + years}-12-15`

function timeBandOf(bands: ClauseReading['time_bands']): TimeBand | null | 'inexpressible' {
  if (bands === null) return null
  if (bands.kind === 'audience_peak_config') return { prime: true, rule: 'start' }
  if (!['hard', 'hard_any_of', 'fixed'].includes(bands.kind) || bands.bands.length === 0) return 'inexpressible'
  const days: readonly Weekday[] = bands.days?.length ? bands.days : weekdays
  return { bands: bands.bands.map(({ start, end }) => ({ days, from: start, to: end })), rule: 'start' }
}
