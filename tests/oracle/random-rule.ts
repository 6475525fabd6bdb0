/** Random window rules over the whole grammar that quota-semantics §2 allows. */
import { DAY_MS, WEEKDAYS, addDuration, civil, dayOf, parseWall, printWall } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { WindowRuleJson } from './case-file.ts'
import type { Random } from '../helpers/random.ts'
import { occurrences } from './recurrence.ts'

type Freq = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

const MONTH_DAYS = [1, 1, 15, 28, 29, 30, 31, -1, -2, -3, -28, -29, -30, -31]
const POSITIONS = [1, -1, 1, -1, 2, -2, 3, -4, 5, 31, -31]
export const LABELS = ['a', 'Z', 'đ', 'Quý I', '\u{1D538}', '\uFF5E', '0']
const DURATIONS = ['P1D', 'P3D', 'P8D', 'P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P31D', 'P366D']

const TYPICAL = [
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  'FREQ=MONTHLY;BYMONTHDAY=1',
  'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1',
  'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15',
  'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-2',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=5SA',
  'FREQ=MONTHLY;BYDAY=-1SA',
  'FREQ=DAILY',
  'FREQ=WEEKLY',
  'FREQ=MONTHLY',
  'FREQ=YEARLY',
]

const numbers = (list: number[]): string => list.join(',')

function byDay(random: Random, freq: Freq): string {
  const ordinals = freq === 'MONTHLY' || freq === 'YEARLY'
  const item = () => {
    const name = random.pick(WEEKDAYS)
    if (!ordinals || random.chance(0.5)) return name
    const ordinal = random.pick([1, 2, 3, 4, 5, -1, -2, -3, -4, -5])
    return `${ordinal > 0 && random.chance(0.2) ? '+' : ''}${String(ordinal)}${name}`
  }
  return Array.from({ length: random.int(1, 4) }, item).join(',')
}

/** A rule's end on, just before or just after one of its occurrences, in either spelling. */
function withUntil(random: Random, rrule: string, dtstart: string): string {
  const soon = occurrences(rrule, dtstart, addDuration(parseWall(dtstart), 'P95M'))
  const early = Array.from({ length: 8 }, () => soon.next().value).filter((wall) => wall !== undefined)
  if (early.length === 0) return rrule
  const end = new Date(random.pick(early) + random.pick([0, 0, 0, -1000, 1000])).toISOString().replaceAll(/[-:]/g, '')
  return `${rrule};UNTIL=${random.chance(0.4) ? end.slice(0, 8) : end.slice(0, 15)}`
}

function wildRule(random: Random, dtstart: string): string {
  const freq = random.pick<Freq>(['DAILY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'MONTHLY', 'YEARLY', 'YEARLY'])
  const wide = freq === 'MONTHLY' || freq === 'YEARLY'
  const parts = [`FREQ=${freq}`]
  if (random.chance(0.4)) parts.push(`INTERVAL=${String(random.chance(0.9) ? random.int(1, 4) : random.pick([5, 7, 12, 53, 365, 366]))}`)
  const by: string[] = []
  if (random.chance(0.3)) by.push(`BYMONTH=${numbers(random.picks([1, 2, 2, 3, 4, 6, 8, 9, 11, 12], random.int(1, 4)))}`)
  if (freq !== 'WEEKLY' && random.chance(0.4)) by.push(`BYMONTHDAY=${numbers(random.picks(MONTH_DAYS, random.int(1, 4)))}`)
  if (random.chance(0.45)) by.push(`BYDAY=${byDay(random, freq)}`)
  if (wide && by.length > 0 && random.chance(0.4)) by.push(`BYSETPOS=${numbers(random.picks(POSITIONS, random.int(1, 2)))}`)
  parts.push(...by)
  if (random.chance(0.2)) parts.push(`COUNT=${String(random.pick([1, 1, 2, 3, 5, 12, 1000]))}`)
  if (random.chance(0.3)) parts.push(`WKST=${random.pick(WEEKDAYS)}`)
  const rrule = (random.chance(0.5) ? random.shuffle(parts) : parts).join(';')
  return !rrule.includes('COUNT') && random.chance(0.25) ? withUntil(random, rrule, dtstart) : rrule
}

/** A little less than the eight years after which a rule is refused, so that nothing hangs on the last day. */
const hasOccurrence = (rrule: string, dtstart: string): boolean =>
  occurrences(rrule, dtstart, addDuration(parseWall(dtstart), 'P95M')).next().done !== true

/** A day that calendars trip over, near the given one. */
function startDay(random: Random, near: Day): Day {
  const { year, month } = civil(near)
  return random.pick([
    near,
    near,
    near - random.int(0, 400),
    near + random.int(0, 20),
    dayOf(year, month, 1),
    dayOf(year, month, 31),
    dayOf(year, 1, 1),
    dayOf(year - 1, 12, 31),
    dayOf(year - 1, 12, 15),
    dayOf(year - (year % 4), 2, 29),
  ])
}

export function randomWindowRule(random: Random, near: Day): WindowRuleJson {
  for (;;) {
    const start = Math.max(startDay(random, near), dayOf(2000, 1, 1))
    const dtstart = printWall(start * DAY_MS + random.pick([0, 0, 0, 0, 30_600_000, 85_800_000, 86_340_000]))
    const rrule = random.chance(0.4) ? random.pick(TYPICAL) : wildRule(random, dtstart)
    if (!hasOccurrence(rrule, dtstart)) continue
    return {
      rrule,
      dtstart,
      duration: random.chance(0.4) ? random.pick(DURATIONS) : null,
      label: random.chance(0.4) ? random.pick(LABELS) : null,
    }
  }
}
