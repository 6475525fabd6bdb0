import { DAY, HOUR, MINUTE, type Instant, type MeasureKind } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { units, type Unit } from './units.ts'

const lengths = {
  hours: { vi: '{n} giờ', en: '{n} h' },
  minutes: { vi: '{n} phút', en: '{n} min' },
  seconds: { vi: '{n} giây', en: '{n} s' },
} as const satisfies Record<string, Text>

/** Seconds as people say them: “15 phút”, “1 giờ 30 phút”, “45 giây”. */
export function spokenSeconds(seconds: number, locale: Locale): string {
  const pieces = [
    [Math.floor(seconds / 3600), lengths.hours],
    [Math.floor(seconds / 60) % 60, lengths.minutes],
    [seconds % 60, lengths.seconds],
  ] as const
  const said = pieces.filter(([n]) => n > 0).map(([n, unit]) => say(unit, locale, { n }))
  return said.length === 0 ? say(lengths.seconds, locale, { n: 0 }) : said.join(' ')
}

/** An amount of a measure with its unit: “2 số”, “30 phút”. */
export function amount(kind: MeasureKind, n: number, locale: Locale, unit: Unit): string {
  if (kind === 'seconds') return spokenSeconds(n, locale)
  return `${n} ${pick(units[unit][n === 1 ? 'one' : 'many'], locale)}`
}

const left = {
  days: { vi: 'còn {n} ngày', en: '{n} days left' },
  day: { vi: 'còn 1 ngày', en: '1 day left' },
  hours: { vi: 'còn {n} giờ', en: '{n} h left' },
  minutes: { vi: 'còn {n} phút', en: '{n} min left' },
  over: { vi: 'đã qua', en: 'over' },
} as const satisfies Record<string, Text>

/** The time from `now` to `end` in its largest unit, never said to be longer than it is. */
export function timeLeft(end: Instant, now: Instant, locale: Locale): string {
  const rest = end - now
  if (rest <= 0) return pick(left.over, locale)
  const days = Math.floor(rest / DAY)
  if (days > 0) return say(days === 1 ? left.day : left.days, locale, { n: days })
  const hours = Math.floor(rest / HOUR)
  return hours > 0 ? say(left.hours, locale, { n: hours }) : say(left.minutes, locale, { n: Math.max(1, Math.floor(rest / MINUTE)) })
}

/** A size as people read it: “1.2 GB”. */
export function formatBytes(bytes: number): string {
  const [unit, size] = (
    [
      ['GB', 1e9],
      ['MB', 1e6],
      ['kB', 1e3],
    ] as const
  ).find(([, least]) => bytes >= least) ?? ['B', 1]
  return `${(bytes / size).toFixed(size === 1e9 ? 1 : 0)} ${unit}`
}
