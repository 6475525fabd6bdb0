import {
  startOfDay,
  DAY,
  HOUR,
  MINUTE,
  type Commitment,
  type Facts,
  type Instant,
  type Match,
  type Organization,
  type Placement,
  type PlacementStatus,
} from '../src/obligations/index.ts'
import { createRandom, type Random } from '../tests/helpers/random.ts'

/** How large a country to make up. The whole nation has 34 provinces, 3,321 communes and a million placements. */
export interface NationSize {
  readonly provinces: number
  readonly communes: number
  readonly placements: number
}

export const wholeNation: NationSize = { provinces: 34, communes: 3_321, placements: 1_000_000 }

/** Of the nation that every bench makes up. */
export const SEED = 20_260_101

const YEAR_START = startOfDay('2026-01-01')
const DAYS_IN_YEAR = 365
export const asOf: Instant = startOfDay('2026-10-05') + 9 * HOUR

const WEEKLY = 'FREQ=WEEKLY;BYDAY=MO'
const MONTHLY = 'FREQ=MONTHLY;BYMONTHDAY=1'
const QUARTERLY = 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1'
const HALF_YEARLY = 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=1'
const YEARLY = 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1'

/** The share of a nation's placements that its stations air; communes hold the rest. */
const STATION_SHARE = 0.1

const match = (part: Partial<Match>): Match => ({ media: [], channels: [], forms: [], programmes: [], themes: [], ...part })

function promise(id: string, obligors: readonly string[], rrule: string, part: Partial<Commitment>): Commitment {
  return {
    id,
    obligors,
    aggregation: 'each',
    windows: [{ rrule, dtstart: rrule === WEEKLY ? '2025-12-29T00:00' : '2026-01-01T00:00' }],
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
    partial: 'skip',
    match: match({}),
    measure: { kind: 'count', target: 1 },
    minSecondsEach: null,
    timeBand: null,
    reruns: 'exclude',
    makegood: null,
    excuseWhenHolidays: null,
    answers: null,
    ...part,
  }
}

function provincePromises(province: string, station: string, communes: readonly string[]): Commitment[] {
  const themes = [`${province}.theme.1`, `${province}.theme.2`]
  return [
    promise(`${province}-slot`, [station], WEEKLY, {
      match: match({ media: ['tv'], forms: ['chuyen_muc'] }),
      minSecondsEach: 900,
      timeBand: { prime: true, rule: 'start' },
      makegood: { withinDays: 7 },
      excuseWhenHolidays: 5,
    }),
    promise(`${province}-talk`, [station], MONTHLY, {
      match: match({ forms: ['toa_dam'], themes }),
      makegood: { withinDays: 14 },
    }),
    promise(`${province}-minutes`, [station], QUARTERLY, {
      match: match({ media: ['tv', 'radio'], themes }),
      measure: { kind: 'seconds', target: 36_000 },
      timeBand: { bands: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '18:00', to: '23:00' }], rule: 'whole' },
    }),
    promise(`${province}-together`, communes, YEARLY, {
      aggregation: 'joint',
      match: match({ forms: ['hoi_thi'] }),
      measure: { kind: 'count', target: 10 },
    }),
    promise(`${province}-bulletin`, communes, WEEKLY, {
      match: match({ media: ['loudspeaker'], forms: ['tin'] }),
      measure: { kind: 'count', target: 3 },
      makegood: { withinDays: 7 },
      excuseWhenHolidays: 4,
    }),
    promise(`${province}-dialogue`, communes, YEARLY, { match: match({ forms: ['doi_thoai'] }) }),
    promise(`${province}-report`, communes, QUARTERLY, { match: match({ forms: ['bao_cao'] }), partial: 'full' }),
    promise(`${province}-column`, communes, HALF_YEARLY, {
      match: match({ forms: ['bai', 'tin'], themes }),
      measure: { kind: 'count', target: 12 },
      partial: 'prorate',
    }),
  ]
}

const statuses: readonly (readonly [PlacementStatus, number])[] = [
  ['delivered', 0.86],
  ['confirmed', 0.05],
  ['planned', 0.04],
  ['missed', 0.02],
  ['preempted', 0.02],
  ['cancelled', 0.01],
]

/** One of the values, each as often as its share; the shares add up to one. */
function weighted<Value>(random: Random, shares: readonly (readonly [Value, number])[]): Value {
  const [[value, share], ...rest] = shares as [[Value, number], ...(readonly [Value, number])[]]
  if (rest.length === 0 || random.chance(share)) return value
  const left = 1 - share
  return weighted(
    random,
    rest.map(([other, part]) => [other, part / left]),
  )
}

function placementAt(random: Random, id: number, organization: string, province: string, missed: string | null): Placement {
  const isStation = organization.endsWith('-station')
  const form = weighted<string>(
    random,
    isStation
      ? [
          ['chuyen_muc', 0.5],
          ['toa_dam', 0.1],
          ['phong_su', 0.4],
        ]
      : [
          ['tin', 0.9],
          ['bai', 0.05],
          ['doi_thoai', 0.02],
          ['bao_cao', 0.02],
          ['hoi_thi', 0.01],
        ],
  )
  const plannedStart = YEAR_START + random.int(0, DAYS_IN_YEAR - 1) * DAY + (5 * HOUR + random.int(0, 17 * 60 - 1) * MINUTE)
  const status = weighted(random, statuses)
  const aired = status === 'delivered'
  const content = random.int(0, isStation ? 200_000 : 2_000_000 - 1)
  return {
    id: `p${id}`,
    organization,
    channel: isStation ? `${province}-${random.chance(0.5) ? 'tv' : 'radio'}` : `${organization}-speaker`,
    form,
    programme: random.chance(0.5) ? 'cchc' : null,
    themes: [`${province}.theme.${1 + random.int(0, 6 - 1)}`],
    contentId: random.chance(0.5) ? `s${content}` : null,
    rerun: random.chance(0.05),
    status,
    plannedStart,
    plannedSeconds: 300 + random.int(0, 5 - 1) * 300,
    actualStart: aired ? plannedStart + random.int(0, 240 - 1) * 1_000 : null,
    actualSeconds: aired ? 300 + random.int(0, 1_300 - 1) : null,
    makegoodFor: missed,
    answers: null,
  }
}

/** Facts of a made-up nation, the same for the same size and seed, one piece at a time. */
export function nation(size: NationSize, seed: number): { readonly facts: Omit<Facts, 'placements'>; placements(): Generator<Placement> } {
  const provinces = Array.from({ length: size.provinces }, (_, index) => `p${String(index).padStart(2, '0')}`)
  const communesOf = new Map(provinces.map((province): [string, string[]] => [province, []]))
  const homes: (readonly [commune: string, province: string])[] = []
  for (let index = 0; index < size.communes; index += 1) {
    const province = provinces[index % provinces.length]!
    const commune = `${province}-c${index}`
    communesOf.get(province)!.push(commune)
    homes.push([commune, province])
  }
  const organization = (id: string): Organization => ({ id, validFrom: '2025-07-01', validTo: null })
  const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
  const facts = {
    organizations: [...provinces.map((id) => organization(`${id}-station`)), ...homes.map(([id]) => organization(id))],
    channels: [
      ...provinces.flatMap((id) =>
        ['tv', 'radio'].map((medium) => ({
          id: `${id}-${medium}`,
          medium,
          primeTime: [{ days: everyDay, from: '19:00', to: '22:00' }],
        })),
      ),
      ...homes.map(([id]) => ({ id: `${id}-speaker`, medium: 'loudspeaker', primeTime: [] })),
    ],
    commitments: provinces.flatMap((id) => provincePromises(id, `${id}-station`, communesOf.get(id)!)),
    waivers: provinces.map((id) => ({ commitment: `${id}-bulletin`, obligor: null, label: null, from: '2026-08-31', to: '2026-09-07' })),
    holidays: [
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-30',
      '2026-05-01',
      '2026-09-02',
    ],
  }
  function* placements(): Generator<Placement> {
    const random = createRandom(seed)
    const lastMissed = new Map<string, string>()
    for (let id = 0; id < size.placements; id += 1) {
      const atStation = random.chance(STATION_SHARE)
      const [commune, home] = random.pick(homes)
      const province = atStation ? random.pick(provinces) : home
      const owner = atStation ? `${province}-station` : commune
      const missed = random.chance(0.02) ? (lastMissed.get(owner) ?? null) : null
      const placement = placementAt(random, id, owner, province, missed)
      if (placement.status === 'missed') lastMissed.set(owner, placement.id)
      yield placement
    }
  }
  return { facts, placements }
}
