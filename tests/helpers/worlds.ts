/**
 * Small random worlds: organizations, what they promised and what went out in ten years, and what people
 * then change. As plain descriptions: things point to each other by their place in a list, wrapped around.
 */
import fc from 'fast-check'

import { DAY, HOUR, localDateOf, MINUTE, parseInstant, type Instant } from '../../src/obligations/index.ts'

/** At which a world is judged: a Wednesday noon, long ago, so that what was delivered after it may be written down too. */
export const asOf: Instant = parseInstant('2024-06-05T12:00+07:00')!

/** The day that lies so many days from the judgement. */
export const dayAt = (days: number): string => localDateOf(asOf + days * DAY)
/** An instant of that day. */
export const instantAt = (days: number, minute: number): Instant => parseInstant(`${dayAt(days)}T00:00+07:00`)! + minute * MINUTE
export const evening = (20 * HOUR) / MINUTE

type Of<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never

const place = fc.nat(59)
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary, weight: 1 })
const oftenOf = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 4 }, { arbitrary: fc.constantFrom(...others), weight: 1 })

/** Near the judgement, at the edges of makegoods' days, and years before and after. */
const days = fc.oneof(
  { arbitrary: fc.integer({ min: -14, max: -1 }), weight: 6 },
  { arbitrary: fc.integer({ min: -16, max: 16 }), weight: 2 },
  { arbitrary: fc.constantFrom(-3000, -1500, -800, -401, -367, -366, -365, -200, -60, -30, 30, 60, 370, 800), weight: 2 },
)
const minute = fc.oneof(fc.nat(1439), fc.integer({ min: evening, max: evening + 90 }))

const organization = fc.record({
  medium: oftenOf('tv', 'radio'),
  from: seldom(fc.constantFrom(-400, -9, -1)),
  to: seldom(fc.constantFrom(1, 9, 500)),
})

/** With the first day of the window that opened so many before the one that is open at the judgement. */
const window = fc.constantFrom(
  { rule: 'FREQ=WEEKLY;BYDAY=MO', most: 28, opened: (back: number) => dayAt(-2 - 7 * back) },
  { rule: 'FREQ=MONTHLY;BYMONTHDAY=1', most: 60, opened: (back: number) => `2024-0${6 - back}-01` },
  { rule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', most: 1500, opened: (back: number) => `${2024 - back}-01-01` },
)

const commitment = fc.record({
  obligors: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3, size: 'max' }),
  aggregation: fc.constantFrom('each', 'joint'),
  window,
  from: fc.constantFrom(-30, -16),
  lasting: oftenOf(1500, 9, 42, 200),
  partial: oftenOf('full', 'skip', 'prorate'),
  match: fc.record({
    media: oftenOf(false, true),
    form: oftenOf(false, true),
    programme: oftenOf(false, true),
    theme: oftenOf(false, true),
    anySubject: oftenOf(true, false),
  }),
  measure: oftenOf({ kind: 'count', target: 1 }, { kind: 'count', target: 2 }, { kind: 'seconds', target: 1500 }),
  minSecondsEach: seldom(fc.constant(700)),
  prime: oftenOf(false, true),
  reruns: oftenOf('exclude', 'count'),
  makegoodWithinDays: oftenOf<number | null>(14, null, 3, 400, 2000),
  excuseWhenHolidays: seldom(fc.constant(1)),
  label: oftenOf<string | null>(null, 'Kỳ'),
  answersDueDays: fc.constantFrom(null, null, null, null, null, 6, -3),
})

/** For a commitment, the window that is open at the judgement or one before it; sometimes it is said wrong. */
const answer = fc.record({ of: fc.nat(1), back: fc.constantFrom(0, 0, 1, 2), stray: oftenOf(false, true) })

const placement = fc.record({
  organization: oftenOf(0, 1, 2),
  form: oftenOf(0, 1),
  programme: oftenOf(true, false),
  /** Which theme it is tied to. */
  themed: oftenOf<number | null>(0, null, 1, 2),
  content: fc.option(fc.nat(1), { freq: 2 }),
  rerun: oftenOf(false, true),
  status: fc.constantFrom('delivered', 'delivered', 'confirmed', 'planned', 'missed', 'preempted', 'cancelled', 'retracted'),
  days,
  minute,
  seconds: oftenOf(900, 600),
  makegoodFor: seldom(place),
  answers: fc.option(answer, { freq: 2 }),
})

export type PlacementOf = Of<typeof placement>
type Lost = 'missed' | 'preempted' | 'cancelled'
const lost = fc.constantFrom<Lost[]>('missed', 'preempted', 'cancelled')
const ofItsKind = ({ organization, form, programme, themed, seconds }: PlacementOf) => ({ organization, form, programme, themed, seconds })

/** What was lost, makegoods that were lost again, whoever's, and one that went out. */
const family = fc
  .record({
    root: placement,
    rootStatus: lost,
    links: fc.array(fc.tuple(placement, lost), { minLength: 1, maxLength: 2 }),
    cure: placement,
    alike: oftenOf(true, false),
    later: fc.oneof(fc.integer({ min: -3, max: 8 }), fc.constantFrom(-14, 14, 15, 380)),
    status: fc.constantFrom('delivered' as const, 'confirmed' as const),
  })
  .map(({ root, rootStatus, links, cure, alike, later, status }): PlacementOf[] => [
    { ...root, status: rootStatus, makegoodFor: null },
    ...links.map(([link, status]) => ({ ...link, status })),
    { ...cure, ...(alike ? ofItsKind(root) : {}), days: root.days + later, status },
  ])

/** The same episode twice, days or years apart. */
const repeat = fc
  .record({ first: placement, content: fc.nat(1), days, status: fc.constantFrom('delivered' as const, 'confirmed' as const) })
  .map(({ first, content, days, status }): PlacementOf[] => [
    { ...first, content, rerun: false, makegoodFor: null },
    { ...first, content, rerun: false, makegoodFor: null, days, status },
  ])

/** Each makegood of a family stands behind what it makes good for. */
const history = fc
  .array(
    fc.oneof(
      placement.map((one) => ({ some: [one], linked: false })),
      family.map((some) => ({ some, linked: true })),
      repeat.map((some) => ({ some, linked: false })),
    ),
    { minLength: 1, maxLength: 5, size: 'max' },
  )
  .map((stories) =>
    stories.reduce<PlacementOf[]>(
      (all, { some, linked }) => [...all, ...some.map((one, n) => (linked && n > 0 ? { ...one, makegoodFor: all.length + n - 1 } : one))],
      [],
    ),
  )

const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('change' as const),
      at: place,
      to: placement,
      what: fc.subarray(['status', 'status', 'start', 'organization', 'kind', 'content', 'makegoodFor', 'seconds', 'answers'] as const, {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('place' as const), placement }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('remove' as const), at: place }) },
  // The middle of a chain, whoever's it is: what hangs on it is somebody else's.
  { weight: 4, arbitrary: fc.record({ act: fc.constant('unlink' as const), at: place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('record' as const),
      at: place,
      outcome: fc.constantFrom('delivered', 'missed', 'preempted', 'cancelled', 'retracted'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('promise' as const),
      at: place,
      to: commitment,
      what: fc.constantFrom(
        'obligors',
        'aggregation',
        'lasting',
        'match',
        'measure',
        'reruns',
        'makegoodWithinDays',
        'answersDueDays',
        'checkedBy',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('waive' as const),
      at: place,
      obligor: fc.option(fc.nat(2)),
      label: oftenOf<string | null>(null, 'Kỳ'),
      from: fc.constantFrom(-30, -9, -2),
      lasting: fc.constantFrom(3, 40),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('bound' as const), at: place, to: organization }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('channel' as const), at: place, medium: fc.constantFrom('tv', 'radio'), prime: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('holiday' as const),
      day: fc.integer({ min: -10, max: 10 }),
      standing: fc.constantFrom('confirmed', 'expected'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('heir' as const), at: place }) },
  // What the plan asks to talk about, or the plan above it; and whether it carries that one out.
  { weight: 2, arbitrary: fc.record({ act: fc.constant('theme' as const), above: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('plan' as const), carriesOut: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('drop' as const), from: fc.constantFrom('programmes', 'themes'), at: place }) },
)

export const worlds = fc.record({
  organizations: fc.array(organization, { minLength: 2, maxLength: 3 }),
  commitments: fc.array(commitment, { minLength: 1, maxLength: 2 }),
  placements: history,
  changes: fc.array(change, { minLength: 1, maxLength: 3, size: 'max' }),
})

export type World = Of<typeof worlds>
export type CommitmentOf = Of<typeof commitment>
export type Change = Of<typeof change>
