import {
  judge,
  parseInstant,
  type Channel,
  type Commitment,
  type Facts,
  type Instant,
  type Match,
  type Placement,
  type Verdict,
} from '../../../src/obligations/index.ts'

/** An instant that the test itself spells right. */
export function at(text: string): Instant {
  const instant = parseInstant(text.length === 16 ? `${text}:00+07:00` : text)
  if (instant === null) throw new Error(`Not an instant: ${text}`)
  return instant
}

export const match = (part: Partial<Match> = {}): Match => ({
  media: [],
  channels: [],
  forms: [],
  programmes: [],
  themes: [],
  ...part,
})

/** One placement each week of January 2014, by the station. */
export const commitment = (part: Partial<Commitment> = {}): Commitment => ({
  id: 'weekly',
  obligors: ['station'],
  aggregation: 'each',
  windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2014-01-06T00:00' }],
  validFrom: '2014-01-06',
  validTo: '2014-02-03',
  partial: 'skip',
  match: match(),
  measure: { kind: 'count', target: 1 },
  minSecondsEach: null,
  timeBand: null,
  reruns: 'exclude',
  makegood: null,
  excuseWhenHolidays: null,
  answers: null,
  ...part,
})

/** Fifteen minutes, delivered on Wednesday of the first week. */
export const placement = (part: Partial<Placement> = {}): Placement => ({
  id: 'p',
  organization: 'station',
  channel: 'tv',
  form: 'column',
  programme: null,
  themes: [],
  contentId: null,
  rerun: false,
  status: 'delivered',
  plannedStart: at('2014-01-08T20:00'),
  plannedSeconds: 900,
  actualStart: null,
  actualSeconds: null,
  makegoodFor: null,
  answers: null,
  ...part,
})

export const evening = { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '19:45', to: '22:00' } as const

const tv: Channel = { id: 'tv', medium: 'tv', primeTime: [evening] }
const radio: Channel = { id: 'radio', medium: 'radio', primeTime: [] }

export const facts = (part: Partial<Facts> = {}): Facts => ({
  organizations: ['station', 'paper', 'commune'].map((id) => ({ id, validFrom: null, validTo: null })),
  channels: [tv, radio],
  commitments: [commitment()],
  placements: [],
  waivers: [],
  holidays: [],
  ...part,
})

export const lateEnough = at('2014-06-01T00:00')

/** The verdict on the window that starts at local midnight of a date, with everything else as given. */
export function verdictOn(date: string, given: Facts, asOf: Instant = lateEnough): Verdict {
  const found = judge(given, asOf).filter(({ windowStart }) => windowStart === at(`${date}T00:00`))
  if (found.length !== 1) throw new Error(`${found.length} obligations start on ${date}`)
  return found[0]!
}

/** How each named placement ended in the first week: in which sum, or why in none. */
export function standingsInFirstWeek(given: Facts, asOf: Instant = lateEnough): Record<string, string> {
  const verdict = verdictOn('2014-01-06', given, asOf)
  return Object.fromEntries([
    ...verdict.counted.map((id) => [id, 'counted']),
    ...verdict.cures.map((id) => [id, 'cure']),
    ...verdict.excluded.map(({ id, reason }) => [id, reason]),
  ])
}
