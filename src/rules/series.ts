import {
  checkRule,
  DAY,
  formatInstant,
  localDateOf,
  occurrencesOf,
  parseInstant,
  startOfDay,
  type Instant,
  type LocalDate,
  type PlacementStatus,
  type Rule,
} from '../obligations/index.ts'

/** A programme as a series of slots. Days are local; `validTo` is exclusive. */
export interface Series {
  name: string
  channel: string
  form: string
  themes: readonly string[]
  seconds: number
  rrule: string | null
  dtstart: string | null
  validFrom: LocalDate | null
  validTo: LocalDate | null
  skip: readonly Skipped[]
}

export interface Skipped {
  day: LocalDate
  reason: string | null
}

/** A placement that was laid out for a slot of a series, wherever it stands now. */
export interface Occurrence {
  id: string
  /** Its original slot: what it is known by. */
  slot: Instant
  title: string
  channel: string
  form: string
  themes: readonly string[]
  start: Instant
  seconds: number
  status: PlacementStatus
  content: string | null
  /** It makes good for a placement, or one makes good for it. */
  linked: boolean
  /** The person asking may change it. */
  mine: boolean
}

/** An occurrence of a programme is known by its original slot, wherever it is moved to. */
export const slotKeyOf = (programme: number | string, slot: Instant): string => `${String(programme)}@${formatInstant(slot)}`

/** The original slot in a key; null for what is no key. */
export const slotOfKey = (key: string): Instant | null => parseInstant(key.slice(key.indexOf('@') + 1))

/** The rule of a series; null while it has none that can be read. */
export function ruleOf({ rrule, dtstart }: Pick<Series, 'rrule' | 'dtstart'>): Rule | null {
  const check = rrule && dtstart ? checkRule({ rrule, dtstart }) : null
  return check?.ok ? check.rule : null
}

/** The slots of a series that start in `[from, to)`, without the days that it skips. */
export function slotsOf(
  series: Pick<Series, 'rrule' | 'dtstart' | 'validFrom' | 'validTo' | 'skip'>,
  from: Instant,
  to: Instant,
): Instant[] {
  const rule = ruleOf(series)
  if (rule === null) return []
  const first = series.validFrom === null ? from : Math.max(from, startOfDay(series.validFrom))
  const end = series.validTo === null ? to : Math.min(to, startOfDay(series.validTo))
  const skipped = new Set(series.skip.map(({ day }) => day))
  return occurrencesOf(rule, first, end)
    .map(({ start }) => start)
    .filter((start) => !skipped.has(localDateOf(start)))
}

/** Whether the series has a slot on the day on which an instant falls, skipped or not; which one. */
export function slotOnDay(series: Series, instant: Instant): Instant | null {
  const day = startOfDay(localDateOf(instant))
  return slotsOf({ ...series, skip: [] }, day, day + DAY)[0] ?? null
}

/** Another slot of the series whose time an airing would take; null for none. */
export function siblingAt(series: Series, slot: Instant, { start, seconds }: { start: Instant; seconds: number }): Instant | null {
  const near = slotsOf(series, start - series.seconds * 1000 + 1, start + seconds * 1000)
  return near.find((other) => other !== slot) ?? null
}
