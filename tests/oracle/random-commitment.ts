/** Random organizations, channels and commitments: few ids, many collisions, every optional key. */
import { WEEKDAYS, dayOf, dayOfWall, midnight, printDay, wallOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { BandJson, ChannelJson, CommitmentJson, OrganizationJson } from './case-file.ts'
import { uncutWindows } from './obligations.ts'
import { LABELS, randomWindowRule } from './random-rule.ts'
import type { Random } from '../helpers/random.ts'

/** Names on which careless sorting, normalising or object keys would show: code-unit order is not code-point order, nor a locale's. */
const ODD_NAMES = ['Z', 'a', 'đ', 'Đ', 'é', 'e\u0301', '\u{1D538}', '\uFF5E', '10', '9', 'A-1', '__proto__', 'constructor', 'báo', ' a']
const MEDIA = ['tv', 'radio', 'báo in']
export const FORMS = ['chuyen_muc', 'toa_dam']
export const PROGRAMMES = ['cchc', 'p2']
export const THEMES = ['t1', 't2', 't3']

const MOST_WINDOWS = 14
const SPANS = [1, 6, 7, 20, 31, 45, 90, 181, 365, 366, 730]

export const oddNames = (random: Random, count: number): string[] => random.shuffle(ODD_NAMES).slice(0, count)

/** Two edges around a day, in order; either may be open. */
function edgesAround(random: Random, near: Day, reach: number): { validFrom: string | null; validTo: string | null } {
  const from = near + random.int(-reach, reach)
  const to = from + random.int(1, reach)
  return {
    validFrom: random.chance(0.5) ? printDay(from) : null,
    validTo: random.chance(0.5) ? printDay(to) : null,
  }
}

const TIMES: [string, string][] = [
  ['19:45', '22:00'],
  ['19:45', '22:00'],
  ['20:00', '20:15'],
  ['20:15', '20:30'],
  ['23:00', '01:00'],
  ['23:50', '00:00'],
  ['00:00', '00:00'],
  ['08:00', '08:00'],
  ['00:00', '00:30'],
  ['22:00', '19:45'],
  ['00:00', '23:59'],
]

function randomBand(random: Random, near: Day): BandJson {
  const [from, to] = random.pick(TIMES)
  const days = random.chance(0.5) ? [...WEEKDAYS] : random.some(WEEKDAYS, 1, 4)
  const validity = random.chance(0.4) ? edgesAround(random, near, random.pick([2, 10])) : { validFrom: null, validTo: null }
  return { days, from, to, ...validity }
}

const bands = (random: Random, near: Day, least: number): BandJson[] =>
  Array.from({ length: random.int(least, 3) }, () => randomBand(random, near))

export function randomOrganizations(random: Random, near: Day): OrganizationJson[] {
  return oddNames(random, random.pick([1, 1, 2, 3])).map((id) => ({
    id,
    ...(random.chance(0.35) ? edgesAround(random, near, random.pick([5, 20, 200])) : { validFrom: null, validTo: null }),
  }))
}

export function randomChannels(random: Random, near: Day): ChannelJson[] {
  return oddNames(random, random.int(1, 3)).map((id) => ({
    id,
    medium: random.pick(MEDIA),
    primeTime: random.chance(0.2) ? [] : bands(random, near, 1),
  }))
}

/** No condition, or a list that some placements meet. */
const condition = (random: Random, strictness: number, list: readonly string[]): string[] =>
  random.chance(strictness / 2) ? random.some(list, 1, 2) : []

/** A validity in which the rules open some windows, but no more than can be read. */
function withValidity(random: Random, near: Day, undated: Omit<CommitmentJson, 'validFrom' | 'validTo'>): CommitmentJson {
  const from = near + random.int(-3, 3)
  const lasting = (days: number) => ({ ...undated, validFrom: printDay(from), validTo: printDay(from + days) })
  const fits = (commitment: CommitmentJson) => {
    const windows = uncutWindows(commitment).filter((window) => window.end > midnight(from)).length
    return windows > 1 && windows <= MOST_WINDOWS
  }
  return random.shuffle(SPANS).map(lasting).find(fits) ?? lasting(1)
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

/** `strictness` is how likely each condition on placements is: lenient commitments let more of them add up. */
export function randomCommitment(
  random: Random,
  near: Day,
  id: string,
  organizations: OrganizationJson[],
  channels: ChannelJson[],
  strictness: number,
): CommitmentJson {
  const bySeconds = random.chance(0.35)
  const target = bySeconds ? random.pick([1, 899, 900, 901, 1800, 2700, Number.MAX_SAFE_INTEGER]) : random.pick([1, 1, 1, 1, 2, 2, 3, 7])
  const rule = random.pick(['start', 'start', 'whole'] as const)
  const windows = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => randomWindowRule(random, near))
  const answers = random.chance(0.35) ? { dueDays: random.pick([-31, -8, -7, -6, -1, 0, 1, 6, 6, 6, 7, 8, 31, 366]) } : null
  const labels = random.shuffle([null, ...LABELS])
  return withValidity(random, near, {
    id,
    obligors: random.some(idsOf(organizations), 1),
    aggregation: random.pick(['each', 'each', 'joint']),
    windows: answers === null ? windows : windows.map((window, index) => ({ ...window, label: labels[index] ?? null })),
    partial: random.pick(['skip', 'full', 'full', 'prorate', 'prorate']),
    match: {
      media: condition(random, strictness, MEDIA),
      channels: condition(random, strictness, idsOf(channels)),
      forms: condition(random, strictness, FORMS),
      programmes: condition(random, strictness, PROGRAMMES),
      themes: condition(random, strictness, THEMES),
    },
    measure: { kind: bySeconds ? 'seconds' : 'count', target },
    minSecondsEach: random.chance(strictness) ? 900 : null,
    timeBand: random.chance(strictness)
      ? random.pick([
          { prime: true, rule },
          { bands: bands(random, near, 1), rule },
        ])
      : null,
    reruns: random.pick(['exclude', 'exclude', 'exclude', 'count']),
    makegood: answers === null && random.chance(0.75) ? { withinDays: random.pick([1, 2, 7, 14, 30, 60]) } : null,
    excuseWhenHolidays: answers === null && random.chance(0.2) ? random.pick([1, 1, 2, 3]) : null,
    answers,
  })
}

/** A day on which little is ordinary: year ends, leap days, quarter edges, or any day of the century. */
export function randomAnchor(random: Random): Day {
  const year = random.chance(0.8) ? random.int(2013, 2031) : random.int(2001, 2099)
  return random.pick([
    dayOf(year, 1, 1),
    dayOf(year, 12, 28),
    dayOf(year, 2, 28),
    dayOf(year, 12, 15),
    dayOf(year, 3, 31),
    dayOf(year, random.int(1, 12), random.int(1, 31)),
    dayOf(year, random.int(1, 12), random.int(1, 31)),
  ])
}

export const localDay = (instant: number): Day => dayOfWall(wallOf(instant))
