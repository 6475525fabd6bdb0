import { kindsOf, periodOf } from '../../figures/periods.ts'
import { DAY, localDateOf, startOfDay, type LocalDate } from '../../obligations/index.ts'

/** Times that are often asked for, as days whose end is meant; null is now. */
export interface TimePresets {
  readonly now: null
  readonly monthEnd: LocalDate
  readonly periodEnd: LocalDate
}

const dayBefore = (day: LocalDate): LocalDate => localDateOf(startOfDay(day) - DAY)

export function timePresets(today: LocalDate): TimePresets {
  const now = startOfDay(today)
  const year = Number(today.slice(0, 4))
  const ends = [year - 1, year]
    .flatMap((of) => kindsOf('report').flatMap((kind) => periodOf({ calendar: 'report', kind, year: of })?.end ?? []))
    .filter((end) => end <= now)
  return { now: null, monthEnd: dayBefore(`${today.slice(0, 8)}01`), periodEnd: localDateOf(Math.max(...ends) - 1) }
}

export type TimePreset = keyof TimePresets | 'otherDay'

/** Which of them a day is. */
export function presetOf(day: LocalDate | null, presets: TimePresets): TimePreset {
  const found = (Object.keys(presets) as (keyof TimePresets)[]).find((name) => presets[name] === day)
  return found ?? 'otherDay'
}
