import { atOf, compareText, identityTests, JOINT, secondsOf, type Channel, type Commitment, type Placement } from '../obligations/index.ts'
import type { Instant } from '../obligations/index.ts'

/** A theme of the plan's tree. */
export interface Theme {
  readonly id: string
  readonly parent: string | null
}

/** What went out: placements, their seconds, distinct contents, and how many of the placements are reruns (record-semantics §4). */
export interface Volume {
  readonly count: number
  readonly seconds: number
  readonly contents: number
  readonly reruns: number
}

export interface Output extends Volume {
  readonly byMedium: Readonly<Record<string, Volume>>
  readonly byForm: Readonly<Record<string, Volume>>
  readonly byTheme: Readonly<Record<string, Volume>>
  readonly byOrganization: Readonly<Record<string, Volume>>
}

export interface ThemeCoverage extends Omit<Volume, 'reruns'> {
  readonly theme: string
  readonly media: readonly string[]
}

/** A row of the report as far as output asks: whose placements of which kind. */
export interface ToldRow {
  readonly commitment: Commitment
  readonly obligor: string
}

export interface OutputTerms {
  readonly channels: readonly Channel[]
  readonly placements: readonly Placement[]
  readonly rows: readonly ToldRow[]
  readonly themes: readonly Theme[]
  /** The period's start, and the cut-off. */
  readonly from: Instant
  readonly asOf: Instant
}

/** The placements that went out in a period and are of a row that is told of, or name a theme of the tree; each once. */
export function outputPlacements({ channels, placements, rows, themes, from, asOf }: OutputTerms): Placement[] {
  const isOfRow = rowTest(rows, channels)
  const tree = new Set(themes.map(({ id }) => id))
  return placements.filter((placement) => {
    if (placement.status !== 'delivered') return false
    const at = atOf(placement)
    return at >= from && at < asOf && (placement.themes.some((theme) => tree.has(theme)) || isOfRow(placement))
  })
}

/** Whether a placement has the identity for some row. A report handed in is no output, so rows that owe answers give none. */
function rowTest(rows: readonly ToldRow[], channels: readonly Channel[]): (placement: Placement) => boolean {
  const matchOf = identityTests(channels)
  const matches = new Map<Commitment, (placement: Placement) => boolean>()
  const byOrganization = new Map<string, Set<(placement: Placement) => boolean>>()
  for (const { commitment, obligor } of rows) {
    if (commitment.answers !== null) continue
    const match = matches.get(commitment) ?? matchOf(commitment.match)
    matches.set(commitment, match)
    for (const organization of obligor === JOINT ? commitment.obligors : [obligor]) {
      const ofOrganization = byOrganization.get(organization) ?? new Set()
      byOrganization.set(organization, ofOrganization.add(match))
    }
  }
  return (placement) => {
    for (const match of byOrganization.get(placement.organization) ?? []) if (match(placement)) return true
    return false
  }
}

/** Gathers placements; the same content is one however often it goes out, and what names no content is always another. */
class VolumeTally {
  private count = 0
  private seconds = 0
  private reruns = 0
  private unnamed = 0
  private readonly contents = new Set<string>()
  readonly media = new Set<string>()

  add(placement: Placement, medium: string): void {
    this.count += 1
    this.seconds += secondsOf(placement)
    if (placement.rerun) this.reruns += 1
    if (placement.contentId === null) this.unnamed += 1
    else this.contents.add(placement.contentId)
    this.media.add(medium)
  }

  get volume(): Volume {
    return { count: this.count, seconds: this.seconds, contents: this.contents.size + this.unnamed, reruns: this.reruns }
  }
}

export type MediumOf = (placement: Placement) => string

export function mediumFinder(channels: readonly Channel[]): MediumOf {
  const media = new Map(channels.map(({ id, medium }) => [id, medium]))
  return ({ channel }) => media.get(channel)!
}

/** What went out in all, and by medium, form, organization and each theme that a placement itself names. */
export function outputOf(placements: readonly Placement[], mediumOf: MediumOf): Output {
  const total = new VolumeTally()
  const byMedium = new Map<string, VolumeTally>()
  const byForm = new Map<string, VolumeTally>()
  const byTheme = new Map<string, VolumeTally>()
  const byOrganization = new Map<string, VolumeTally>()
  for (const placement of placements) {
    const medium = mediumOf(placement)
    const tallies = [total, tallyIn(byMedium, medium), tallyIn(byForm, placement.form), tallyIn(byOrganization, placement.organization)]
    for (const theme of new Set(placement.themes)) tallies.push(tallyIn(byTheme, theme))
    for (const tally of tallies) tally.add(placement, medium)
  }
  return {
    ...total.volume,
    byMedium: volumes(byMedium),
    byForm: volumes(byForm),
    byTheme: volumes(byTheme),
    byOrganization: volumes(byOrganization),
  }
}

function tallyIn(tallies: Map<string, VolumeTally>, key: string): VolumeTally {
  const found = tallies.get(key)
  if (found !== undefined) return found
  const made = new VolumeTally()
  tallies.set(key, made)
  return made
}

/** Without a prototype: a theme may be called `__proto__`. The order of keys is for whoever writes them. */
function volumes(tallies: ReadonlyMap<string, VolumeTally>): Readonly<Record<string, Volume>> {
  const record = Object.create(null) as Record<string, Volume>
  for (const [key, tally] of tallies) record[key] = tally.volume
  return record
}

/** For every theme of the tree what went out on it or on a descendant, each placement once, in the order of the themes. */
export function coverageOf(placements: readonly Placement[], themes: readonly Theme[], mediumOf: MediumOf): ThemeCoverage[] {
  const ancestorsOf = lineageFinder(themes)
  const tallies = new Map(themes.map(({ id }) => [id, new VolumeTally()]))
  for (const placement of placements) {
    const covered = new Set(placement.themes.flatMap((theme) => ancestorsOf(theme)))
    for (const theme of covered) tallies.get(theme)?.add(placement, mediumOf(placement))
  }
  return themes.map(({ id }) => {
    const tally = tallies.get(id)!
    const { count, seconds, contents } = tally.volume
    return { theme: id, count, seconds, contents, media: [...tally.media].sort(compareText) }
  })
}

/** A theme of the tree with all that it lies under, itself first; nothing for a theme of another tree. */
export function lineageFinder(themes: readonly Theme[]): (theme: string) => readonly string[] {
  const parents = new Map(themes.map(({ id, parent }) => [id, parent]))
  const known = new Map<string, readonly string[]>()
  return (theme) => {
    const found = known.get(theme)
    if (found !== undefined) return found
    // Themes that go round in a circle are each named once.
    const line = new Set<string>()
    for (let here: string | null = parents.has(theme) ? theme : null; here !== null && !line.has(here); here = parents.get(here) ?? null)
      line.add(here)
    const lineage = [...line]
    known.set(theme, lineage)
    return lineage
  }
}
