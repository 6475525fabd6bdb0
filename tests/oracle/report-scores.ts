/** record-semantics §6, with what a case file can know: no duties, no evidence, no points by hand. */
import type { PlacementJson } from './case-file.ts'
import { decimal, fraction, isAtLeast, roundHalfUp, sumOf, times } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { keptAndOwed } from './report-figures.ts'
import type { Told } from './report-figures.ts'
import type { CompletionJson, CriterionJson, GroupJson, ReportCaseFile, SchemeJson } from './report-json.ts'
import { contentsOf, mediumOf } from './report-output.ts'
import { compareText } from './standing.ts'

interface Planned {
  planned: number
  done: number
}

function obligationsPlanned(told: Told[]): Planned {
  const { owed, kept } = keptAndOwed(told)
  return { planned: owed, done: kept }
}

function commitmentsPlanned(told: Told[]): Planned {
  const ids = [...new Set(told.map(({ verdict }) => verdict.commitment))]
  const commitments = ids.map((id) => keptAndOwed(told.filter(({ verdict }) => verdict.commitment === id)))
  const owing = commitments.filter(({ owed }) => owed > 0)
  const onlyRunning = commitments.filter(({ due, running }) => due === 0 && running > 0)
  const kept = owing.filter((one) => one.kept === one.owed)
  const met = onlyRunning.filter((one) => one.runningMet === one.running)
  return { planned: owing.length + onlyRunning.length, done: kept.length + met.length }
}

function plannedOf(of: CompletionJson['of'], told: Told[]): Planned {
  switch (of) {
    case 'obligations':
      return obligationsPlanned(told)
    case 'commitments':
      return commitmentsPlanned(told)
    // A case file has no duties.
    case 'duties':
      return { planned: 0, done: 0 }
    case 'all':
      return commitmentsPlanned(told)
  }
}

function completionPoints(maxPoints: number, proRataFrom: number | null, r: Fraction): number {
  if (isAtLeast(r, fraction(1, 1))) return maxPoints
  if (proRataFrom !== null && isAtLeast(r, decimal(proRataFrom))) return roundHalfUp(times(decimal(maxPoints), r), 2)
  return 0
}

const allows = (list: string[] | null | undefined, value: string): boolean => !list || list.length === 0 || list.includes(value)

function isReached(file: ReportCaseFile, { media, forms, min }: GroupJson, output: PlacementJson[]): boolean {
  const fitting = output.filter((placement) => allows(media, mediumOf(file, placement)) && allows(forms, placement.form))
  return contentsOf(fitting) >= (min ?? 1)
}

function score(file: ReportCaseFile, { id, maxPoints, rule }: CriterionJson, told: Told[], output: PlacementJson[]) {
  if (rule.kind === 'byHand') return { id, points: null, maxPoints, r: null }
  if (rule.kind === 'diversity') {
    const reached = rule.groups.filter((group) => isReached(file, group, output))
    return { id, points: sumOf(reached.map(({ points }) => points)), maxPoints, r: null }
  }
  const { planned, done } = plannedOf(rule.of, told)
  if (planned === 0) return { id, points: null, maxPoints, r: null }
  const r = fraction(done, planned)
  return { id, points: completionPoints(maxPoints, rule.proRataFrom, r), maxPoints, r: roundHalfUp(r, 4) }
}

function scoresOf(file: ReportCaseFile, scheme: SchemeJson, told: Told[], output: PlacementJson[]): object {
  const criteria = scheme.criteria.map((criterion) => score(file, criterion, told, output))
  return {
    scheme: scheme.id,
    criteria,
    selfScore: sumOf(criteria.flatMap(({ points }) => (points === null ? [] : [points]))),
    scorable: sumOf(criteria.flatMap(({ points, maxPoints }) => (points === null ? [] : [maxPoints]))),
    max: sumOf(criteria.map(({ maxPoints }) => maxPoints)),
  }
}

export function writeScores(file: ReportCaseFile, scheme: SchemeJson, told: Told[], output: PlacementJson[]): object {
  if (scheme.per !== 'obligor') return scoresOf(file, scheme, told, output)
  const obligors = [...new Set(told.map(({ verdict }) => verdict.obligor))].sort(compareText)
  return obligors.map((obligor) => {
    const ownRows = told.filter(({ verdict }) => verdict.obligor === obligor)
    // No organization is called `joint`.
    const ownOutput = output.filter(({ organization }) => organization === obligor)
    return { obligor, ...scoresOf(file, scheme, ownRows, ownOutput) }
  })
}
