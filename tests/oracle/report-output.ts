/** record-semantics §4: what really went out in the period, and which themes it covered. */
import { parseInstant } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { PlacementJson } from './case-file.ts'
import { holds } from './obligations.ts'
import type { Told } from './report-figures.ts'
import type { ReportCaseFile, ThemeJson } from './report-json.ts'
import { compareText, hasIdentity } from './standing.ts'

const atOf = ({ actualStart, plannedStart }: PlacementJson): Instant => parseInstant(actualStart ?? plannedStart)
const secondsOf = ({ actualSeconds, plannedSeconds }: PlacementJson): number => actualSeconds ?? plannedSeconds

export const mediumOf = (file: ReportCaseFile, placement: PlacementJson): string =>
  file.channels.find(({ id }) => id === placement.channel)?.medium ?? ''

const themesOf = (placement: PlacementJson): string[] => placement.themes ?? []

/** Has it the identity for a row told of? A report is no output: rows of commitments with `answers` give none. */
function belongsToARow(file: ReportCaseFile, told: Told[], placement: PlacementJson): boolean {
  return told.some(({ verdict }) => {
    const commitment = file.commitments.find(({ id }) => id === verdict.commitment)
    return commitment && !commitment.answers && hasIdentity(file, commitment, verdict.obligor, [], placement)
  })
}

export function outputOf(file: ReportCaseFile, told: Told[], start: Instant, cutOff: Instant): PlacementJson[] {
  const tree = (file.themes ?? []).map(({ id }) => id)
  return file.placements
    .filter(({ status }) => status === 'delivered')
    .filter((placement) => holds({ start, end: cutOff }, atOf(placement)))
    .filter((placement) => belongsToARow(file, told, placement) || themesOf(placement).some((theme) => tree.includes(theme)))
}

/** Distinct contents; a missing one is distinct from every other. */
export function contentsOf(placements: PlacementJson[]): number {
  const named = placements.flatMap(({ contentId }) => (contentId == null ? [] : [contentId]))
  const unnamed = placements.filter(({ contentId }) => contentId == null)
  return new Set(named).size + unnamed.length
}

function sizeOf(placements: PlacementJson[]): { count: number; seconds: number; contents: number } {
  return {
    count: placements.length,
    seconds: placements.reduce((sum, placement) => sum + secondsOf(placement), 0),
    contents: contentsOf(placements),
  }
}

const figuresOf = (placements: PlacementJson[]): object => ({
  ...sizeOf(placements),
  reruns: placements.filter(({ rerun }) => rerun === true).length,
})

const distinct = (names: string[]): string[] => [...new Set(names)].sort(compareText)

function figuresBy(placements: PlacementJson[], namesOf: (placement: PlacementJson) => string[]): object {
  const names = distinct(placements.flatMap(namesOf))
  return Object.fromEntries(names.map((name) => [name, figuresOf(placements.filter((placement) => namesOf(placement).includes(name)))]))
}

export function writeOutput(file: ReportCaseFile, output: PlacementJson[]): object {
  return {
    ...figuresOf(output),
    byMedium: figuresBy(output, (placement) => [mediumOf(file, placement)]),
    byForm: figuresBy(output, ({ form }) => [form]),
    byTheme: figuresBy(output, themesOf),
    byOrganization: figuresBy(output, ({ organization }) => [organization]),
  }
}

/** Is the named theme this one, or one below it? */
function isAtOrBelow(tree: ThemeJson[], named: string, theme: string): boolean {
  if (named === theme) return true
  const parent = tree.find(({ id }) => id === named)?.parent
  return parent != null && isAtOrBelow(tree, parent, theme)
}

export function coverageOf(file: ReportCaseFile, output: PlacementJson[]): { theme: string; count: number }[] {
  const tree = file.themes ?? []
  return tree.map(({ id }) => {
    const tied = output.filter((placement) => themesOf(placement).some((named) => isAtOrBelow(tree, named, id)))
    return { theme: id, ...sizeOf(tied), media: distinct(tied.map((placement) => mediumOf(file, placement))) }
  })
}
