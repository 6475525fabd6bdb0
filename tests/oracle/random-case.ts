/** Random valid case files (quota-semantics §7), dense in edges. */
import { DAY_MS, midnight, parseDay, parseInstant, parseTimeOfDay, printDay } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { AnswerJson, CaseFile, CommitmentJson, WaiverJson } from './case-file.ts'
import { obligationsOf, obligorsOf, uncutWindows, validityOf } from './obligations.ts'
import type { Span } from './obligations.ts'
import { localDay, oddNames, randomAnchor, randomChannels, randomCommitment, randomOrganizations } from './random-commitment.ts'
import { LOST, nearEdge, randomPlacements, spellInstant } from './random-placement.ts'
import { createRandom } from '../helpers/random.ts'
import type { Random } from '../helpers/random.ts'

const DEFAULTS: Record<string, unknown> = {
  holidays: [],
  waivers: [],
  validFrom: null,
  validTo: null,
  primeTime: [],
  aggregation: 'each',
  duration: null,
  label: null,
  partial: 'skip',
  match: {},
  media: [],
  channels: [],
  forms: [],
  programmes: [],
  themes: [],
  minSecondsEach: null,
  timeBand: null,
  prime: null,
  rule: 'start',
  reruns: 'exclude',
  makegood: null,
  excuseWhenHolidays: null,
  answers: null,
  programme: null,
  contentId: null,
  rerun: false,
  actualStart: null,
  actualSeconds: null,
  makegoodFor: null,
  obligor: null,
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A key that says only its default may as well be null or missing. */
function loosen(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => loosen(random, member))
  if (!isObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const loose = loosen(random, inner)
    if (!(key in DEFAULTS) || !same(loose, DEFAULTS[key])) return [[key, loose]]
    return random.pick<[string, unknown][]>([[[key, loose]], [[key, null]], []])
  })
  return Object.fromEntries(entries)
}

/** `channels` is a required list at the top of the file and an optional one in a `match`. */
function loosenFile(random: Random, file: CaseFile): CaseFile {
  return { ...(loosen(random, file) as CaseFile), channels: loosen(random, file.channels) as CaseFile['channels'] }
}

/** The same facts with every list in another order. */
export function shuffleCase(caseFile: CaseFile, seed: number): CaseFile {
  const random = createRandom(seed)
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return random.shuffle(value.map(shuffled))
    return isObject(value) ? Object.fromEntries(random.shuffle(Object.entries(value)).map(([key, inner]) => [key, shuffled(inner)])) : value
  }
  return shuffled(caseFile) as CaseFile
}

/** The windows, whole and cut, at which most of the placements aim. */
function focusOf(random: Random, file: CaseFile, commitment: CommitmentJson): Span[] {
  const validity = validityOf(file, commitment, obligorsOf(commitment)[0] ?? '')
  const whole = uncutWindows(commitment).filter((window) => window.end > validity.start && window.start < validity.end)
  const owed = obligorsOf(commitment).flatMap((obligor) => obligationsOf(file, commitment, obligor))
  return [...random.some(whole, 0, 1), ...random.some(owed, 1, 2)]
}

/** Openings and closings of every band on the days around a window's start. */
function bandEdges(random: Random, file: CaseFile, span: Span): Instant[] {
  const bands = [
    ...file.commitments.flatMap((commitment) => commitment.timeBand?.bands ?? []),
    ...file.channels.flatMap((channel) => channel.primeTime ?? []),
  ]
  return bands.flatMap((band) => {
    const day = localDay(span.start) + random.int(0, 3)
    return [parseTimeOfDay(band.from), parseTimeOfDay(band.to)].map((time) => midnight(day) + time)
  })
}

/** A date with the given neighbours: the day itself, the day before or after, or some days off. */
const dateNear = (random: Random, instant: Instant): string => printDay(localDay(instant) + random.pick([0, 0, 0, 1, -1, 2, 6]))

function randomWaiver(random: Random, file: CaseFile, edges: Instant[]): WaiverJson {
  const commitment = random.pick(file.commitments)
  const from = parseDay(dateNear(random, random.pick(edges)))
  return {
    commitment: commitment.id,
    obligor: random.pick([null, ...obligorsOf(commitment), ...file.organizations.map(({ id }) => id), 'joint']),
    label: random.pick([null, null, ...commitment.windows.map(({ label }) => label ?? null), 'Quý I']),
    from: printDay(from),
    to: printDay(from + random.pick([1, 1, 2, 7, 31])),
  }
}

/** What placements say they answer: windows that are owed, left out or cut, with their deadlines; and what is none. */
function answersTo(random: Random, file: CaseFile): { answers: AnswerJson; due: Instant }[] {
  return file.commitments.flatMap((commitment) => {
    const { answers } = commitment
    if (!answers) return []
    const owed = obligorsOf(commitment).flatMap((obligor) => obligationsOf(file, commitment, obligor))
    const windows = uncutWindows(commitment).map((window) => ({ ...window, due: window.end + answers.dueDays * DAY_MS }))
    return [...random.some(owed, 0, 2), ...random.some(owed, 0, 2), ...random.some(windows, 1, 1)].flatMap(({ occurrence, label, due }) => [
      { answers: { start: occurrence, label }, due },
      {
        answers: {
          start: random.chance(0.1) ? dateNear(random, midnight(parseDay(occurrence))) : occurrence,
          label: random.chance(0.1) ? 'Z' : label,
        },
        due,
      },
    ])
  })
}

/** The last instants at which what was lost can still be cured. */
function deadlines(file: CaseFile): Instant[] {
  const limits = file.commitments.flatMap(({ makegood }) => (makegood ? [makegood.withinDays * DAY_MS] : []))
  const lost = file.placements.filter(({ status, makegoodFor }) => makegoodFor === null && LOST.includes(status))
  return lost.flatMap(({ plannedStart }) => limits.map((limit) => parseInstant(plannedStart) + limit))
}

function randomAsOf(random: Random, file: CaseFile, edges: Instant[], ends: Instant[]): Instant {
  const happenings = file.placements.map(({ plannedStart, actualStart }) => parseInstant(actualStart ?? plannedStart))
  const jitter = random.pick([0, 0, 0, 1, -1, 500, 1000, -1000])
  const afterAll = ends.reduce((a, b) => Math.max(a, b))
  return random.pick([
    () => random.pick([...edges, ...ends]) + jitter,
    () => random.pick(ends) + jitter,
    () => random.pick(ends) + random.pick([0, 1, 2, 5]) * DAY_MS + jitter,
    () => random.pick([random.pick(ends), ...deadlines(file)]) + jitter,
    () => random.pick([...ends, ...happenings]) + jitter,
    () => random.pick([...ends, ...happenings]) + random.pick([1, 1000, 3_600_000]),
    () => afterAll + random.pick([0, 1, 10, 400]) * DAY_MS,
  ])()
}

/** The case file of a seed. */
export function randomCase(seed: number): CaseFile {
  const random = createRandom(seed)
  const anchor = randomAnchor(random)
  const lenient = random.chance(0.6)
  const organizations = randomOrganizations(random, anchor)
  const channels = randomChannels(random, anchor)
  const commitments = oddNames(random, lenient ? 1 : random.int(1, 3)).map((id) =>
    randomCommitment(random, anchor, id, organizations, channels, lenient ? 0.1 : 0.4),
  )
  const bare: CaseFile = { asOf: '', holidays: [], organizations, channels, commitments, placements: [], waivers: [] }

  const focus = commitments.flatMap((commitment) => focusOf(random, bare, commitment))
  const spans = focus.length > 0 ? focus : [{ start: midnight(anchor), end: midnight(anchor + 7) }]
  const reachable = spans.map(({ start, end }) => ({ start, end: Math.min(end, start + 1000 * DAY_MS) }))
  const within = (span: Span) => Array.from({ length: lenient ? 6 : 0 }, () => random.int(span.start / 1000, span.end / 1000) * 1000)
  const edges = reachable.flatMap((span) => [
    ...within(span),
    span.start,
    span.end,
    span.start + Math.floor((span.end - span.start) / 2000) * 1000,
    span.start + random.int(0, 6) * DAY_MS + random.int(1, 1439) * 60_000,
    span.end - random.int(0, 3) * DAY_MS - random.int(1, 1439) * 60_000,
    span.end - random.int(1, 1439) * 60_000,
    ...bandEdges(random, bare, span),
  ])

  const most = random.pick([4, 12, 25, 25])
  const ids = [...oddNames(random, 5), ...Array.from({ length: 20 }, (_, index) => `p${String(index)}`)]
  const withinDays = commitments.flatMap(({ makegood }) => (makegood ? [makegood.withinDays] : []))
  const answers = answersTo(random, bare)
  const stage = { organizations, channels, edges, withinDays, answers }
  const placements = randomPlacements(random, stage, random.shuffle(ids).slice(0, random.int(0, most)))
  const filled = { ...bare, placements }
  const dues = answers.flatMap(({ due }) => [due, due - 7 * DAY_MS])
  const file = {
    ...filled,
    asOf: spellInstant(random, randomAsOf(random, filled, edges, [...reachable.map((span) => span.end), ...dues])),
    holidays: random.chance(0.6) ? Array.from({ length: random.int(0, 6) }, () => dateNear(random, nearEdge(random, edges))) : [],
    waivers: Array.from({ length: random.pick([0, 0, 1, 3]) }, () => randomWaiver(random, filled, edges)),
  }
  return loosenFile(random, file)
}
