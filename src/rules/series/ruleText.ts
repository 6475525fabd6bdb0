import type { RuleParts } from '../../obligations/index.ts'

const digits = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '')

/** A rule that says nothing beside how often. */
export const noParts: Omit<RuleParts, 'freq' | 'interval'> = {
  count: null,
  until: null,
  byMonth: [],
  byMonthDay: [],
  byDay: [],
  bySetPos: [],
  weekStart: 'MO',
}

/** The parts of a rule as an RRULE; what says nothing is left out. */
export function writeRule(parts: RuleParts): string {
  const days = parts.byDay.map(({ weekday, ordinal }) => (ordinal === 0 ? weekday : `${ordinal}${weekday}`))
  const pieces: [name: string, value: string][] = [
    ['FREQ', parts.freq],
    ['INTERVAL', parts.interval === 1 ? '' : String(parts.interval)],
    ['COUNT', parts.count === null ? '' : String(parts.count)],
    ['UNTIL', parts.until === null ? '' : digits(parts.until)],
    ['BYMONTH', parts.byMonth.join()],
    ['BYMONTHDAY', parts.byMonthDay.join()],
    ['BYDAY', days.join()],
    ['BYSETPOS', parts.bySetPos.join()],
    ['WKST', parts.weekStart === 'MO' ? '' : parts.weekStart],
  ]
  return pieces.flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`])).join(';')
}

/** A wall time as a `dtstart`, by the minute where seconds say nothing. */
export function writeStart(wall: number): string {
  const text = new Date(wall).toISOString().slice(0, 19)
  return text.endsWith(':00') ? text.slice(0, 16) : text
}
