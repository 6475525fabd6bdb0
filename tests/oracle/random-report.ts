/** Random valid questions to the `report` command: a random case with a tree of themes, a period near what happens in it, a scheme. */
import { DAY_MS, civil, parseInstant } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { CaseFile, PlacementJson } from './case-file.ts'
import { obligationsOf, obligorsOf } from './obligations.ts'
import type { Span } from './obligations.ts'
import { randomCase } from './random-case.ts'
import { THEMES, localDay, oddNames } from './random-commitment.ts'
import { randomKeeping } from './random-keeping.ts'
import { spellInstant } from './random-placement.ts'
import { randomScheme } from './random-scheme.ts'
import type { PeriodJson, ReportCaseFile, SchemeJson, ThemeJson } from './report-json.ts'
import { KINDS, spanOf } from './report-periods.ts'
import { createRandom } from '../helpers/random.ts'
import type { Random } from '../helpers/random.ts'

export interface ReportQuestion {
  caseFile: ReportCaseFile
  period: PeriodJson
  scheme: SchemeJson | null
}

/** Sums of larger targets would no longer be whole numbers of JSON. */
const LARGEST_TARGET = 2 ** 40

const CALENDARS = ['report', 'civil'] as const

/** Combinations that no calendar has. */
const NO_PERIODS = [
  { calendar: 'report', kind: 'Q2' },
  { calendar: 'report', kind: 'M1' },
  { calendar: 'report', kind: 'H2' },
  { calendar: 'civil', kind: 'Q5' },
  { calendar: 'civil', kind: 'M13' },
  { calendar: 'civil', kind: 'M0' },
]

/** Themes that placements name, some that none does, in any order: a parent may stand after its children. */
function randomThemes(random: Random): ThemeJson[] {
  const ids = [...new Set([...random.some(THEMES, 0), ...oddNames(random, random.int(0, 3)), ...random.some(['root', 't1.1'], 0)])]
  const tree = random.shuffle(ids).map((id, index, all): ThemeJson => {
    const parent = random.chance(0.7) ? random.pick([null, ...all.slice(0, index)]) : null
    return {
      id,
      ...(parent === null ? random.pick([{}, { parent: null }]) : { parent }),
      ...random.pick([{}, {}, { title: 'Cải cách thủ tục hành chính' }, { title: null }]),
    }
  })
  return random.shuffle(tree)
}

/** Themes of a placement: as they are, one of them twice, or one of the tree's others. */
function withThemes(random: Random, placement: PlacementJson, tree: ThemeJson[]): PlacementJson {
  const themes = placement.themes ?? []
  if (tree.length > 0 && random.chance(0.1)) return { ...placement, themes: [...themes, random.pick(tree).id] }
  return themes.length > 0 && random.chance(0.05) ? { ...placement, themes: [...themes, random.pick(themes)] } : placement
}

/** Deadlines far more often than other instants: a period with nothing due says little. */
function happenings(file: CaseFile): { dues: Instant[]; others: Instant[] } {
  const owed = file.commitments.flatMap((commitment) =>
    obligorsOf(commitment).flatMap((obligor) => obligationsOf(file, commitment, obligor)),
  )
  return {
    dues: owed.map(({ due }) => due),
    others: [
      ...owed.map(({ start }) => start),
      ...file.placements.map(({ actualStart, plannedStart }) => parseInstant(actualStart ?? plannedStart)),
      parseInstant(file.asOf),
    ],
  }
}

/** A period that holds the instant, often one that ends soon after it; one in ten lies anywhere. */
function periodNear(random: Random, instant: Instant): { period: PeriodJson; span: Span } {
  const calendar = random.pick(CALENDARS)
  const { year } = civil(localDay(instant))
  const candidates = [year - 1, year, year + 1].flatMap((candidate) =>
    KINDS[calendar].flatMap((kind) => {
      const period = { calendar, kind, year: candidate }
      const span = spanOf(period)
      return span === null ? [] : [{ period, span }]
    }),
  )
  const around = candidates.filter(({ span }) => span.start < instant && instant <= span.end)
  if (around.length === 0 || random.chance(0.1)) return random.pick(candidates)
  const byEnd = [...around].sort((a, b) => a.span.end - b.span.end)
  return random.pick(random.chance(0.5) ? byEnd.slice(0, 2) : around)
}

/** Until when facts are known: mostly to the end of the period and beyond, at times just into it, at times not yet. */
function knownAt(random: Random, span: Span, asOf: Instant): Instant {
  const later = span.end + random.int(1, 400) * DAY_MS
  const within = span.start + random.int(0, (span.end - span.start) / 1000) * 1000
  const edge = random.pick([span.start, span.start, span.end, span.end]) + random.pick([0, 0, 1, -1, 500, -500, 1000])
  return random.pick([span.end, span.end, span.end, later, later, later, later, later, within, edge, edge, asOf])
}

/** The case of the seed or, where nothing is owed in that, mostly another. */
function caseOf(random: Random, seed: number): CaseFile {
  const tries = random.chance(0.9) ? 6 : 1
  const files = Array.from({ length: tries }, (_, index) => seed + index * 1_000_000)
  const owing = files.find((one) => happenings(randomCase(one)).dues.length > 0)
  return randomCase(owing ?? seed)
}

/** The question of a seed. */
export function randomReport(seed: number): ReportQuestion {
  const random = createRandom(seed)
  const file = caseOf(random, seed)
  const { dues, others } = happenings(file)
  const { period, span } = periodNear(random, random.pick(dues.length > 0 && random.chance(0.85) ? dues : others))
  const themes = randomThemes(random)
  const kept = random.chance(0.6) ? randomKeeping(random, file) : []
  const caseFile: ReportCaseFile = {
    ...file,
    asOf: spellInstant(random, knownAt(random, span, parseInstant(file.asOf))),
    commitments: file.commitments.map((commitment) => ({
      ...commitment,
      measure: { ...commitment.measure, target: Math.min(commitment.measure.target, LARGEST_TARGET) },
    })),
    placements: [...file.placements, ...kept].map((placement) => withThemes(random, placement, themes)),
    ...(themes.length > 0 ? { themes } : random.pick([{}, { themes: null }, { themes: [] }])),
  }
  const asked = random.chance(0.02) ? { ...random.pick(NO_PERIODS), year: period.year } : period
  return { caseFile, period: asked, scheme: random.chance(0.15) ? null : randomScheme(random, caseFile) }
}
