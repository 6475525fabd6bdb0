import type { Placement } from '../obligations/index.ts'
import type { Figures } from './figures.ts'
import { decimalOf, fourDecimals, fractionOf, hundredthsOf, isAtLeast, product } from './fractions.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import type { MediumOf } from './output.ts'
import type { PeriodReport } from './periodReport.ts'
import { inHundredths, type Completion, type Criterion, type DiversityGroup, type Scheme } from './scheme.ts'

/** What was planned and what of it was done. */
export interface Share {
  readonly done: number
  readonly planned: number
}

/** What a scheme scores: the lines by commitment and the output, of all obligors or of one. */
interface Scored {
  readonly commitments: readonly Figures[]
  readonly placements: readonly Placement[]
  readonly mediumOf: MediumOf
  readonly duties: Share
}

export interface CriterionScore {
  readonly id: string
  /** Null where nothing was planned, or where a person is still to enter them. */
  readonly points: number | null
  readonly maxPoints: number
  /** The share done, with four decimals; null for what is not about completion. */
  readonly r: number | null
}

export interface Score {
  readonly scheme: string
  readonly criteria: readonly CriterionScore[]
  readonly selfScore: number
  /** Of the criteria with points. */
  readonly scorable: number
  readonly max: number
}

export interface ObligorScore extends Score {
  readonly obligor: string
}

/** The score of the whole report. `duties` are those due in the period and not waived; a case file has none. */
export const scoreOf = (report: PeriodReport, scheme: Scheme, duties: Share = noDuties): Score => scored(scheme, { ...report, duties })

/** The score of every obligor that has rows, by its own rows and what its own organization has put out; sorted. */
export function scoresByObligor(
  report: PeriodReport,
  scheme: Scheme,
  dutiesOf: (obligor: string) => Share = () => noDuties,
): ObligorScore[] {
  const rows = groupedBy(report.rows, ({ obligor }) => obligor)
  const placements = groupedBy(report.placements, ({ organization }) => organization)
  return report.obligors.map(({ obligor }) => ({
    obligor,
    ...scored(scheme, {
      commitments: rows.get(obligor) ?? [],
      placements: placements.get(obligor) ?? [],
      mediumOf: report.mediumOf,
      duties: dutiesOf(obligor),
    }),
  }))
}

export const noDuties: Share = { done: 0, planned: 0 }

function scored({ id: scheme, criteria }: Scheme, of: Scored): Score {
  const scores = criteria.map((criterion): CriterionScore => scoreCriterion(criterion, of))
  const withPoints = scores.filter(({ points }) => points !== null)
  return {
    scheme,
    criteria: scores,
    selfScore: sumOf(withPoints.map(({ points }) => points!)),
    scorable: sumOf(withPoints.map(({ maxPoints }) => maxPoints)),
    max: sumOf(scores.map(({ maxPoints }) => maxPoints)),
  }
}

const sumOf = (points: readonly number[]): number => points.reduce((sum, one) => sum + inHundredths(one), 0) / 100

function scoreCriterion({ id, maxPoints, rule }: Criterion, scored: Scored): CriterionScore {
  switch (rule.kind) {
    case 'completion': {
      const share = shareOf(rule.of, scored)
      if (share.planned === 0) return { id, points: null, maxPoints, r: null }
      const r = fourDecimals(fractionOf(share.done, share.planned))
      return { id, points: completionPoints(share, maxPoints, rule.proRataFrom), maxPoints, r }
    }
    case 'diversity': {
      const earned = rule.groups.filter((group) => contentsOf(group, scored) >= group.min)
      return { id, points: sumOf(earned.map(({ points }) => points)), maxPoints, r: null }
    }
    case 'byHand':
      return { id, points: null, maxPoints, r: null }
  }
}

function shareOf(of: Completion, { commitments, duties }: Scored): Share {
  switch (of) {
    case 'obligations':
      return sumOfShares(commitments.map(({ met, madeGood, owed }) => ({ done: met + madeGood, planned: owed })))
    case 'commitments':
      return sumOfShares(commitments.map(commitmentShare))
    case 'duties':
      return duties
    case 'all':
      return sumOfShares([...commitments.map(commitmentShare), duties])
  }
}

const sumOfShares = (shares: readonly Share[]): Share => ({
  done: shares.reduce((sum, { done }) => sum + done, 0),
  planned: shares.reduce((sum, { planned }) => sum + planned, 0),
})

/** A commitment is done when all it owed was kept; where nothing was due, when all that is running has been. */
function commitmentShare({ due, owed, met, madeGood, running }: Figures): Share {
  if (owed > 0) return { planned: 1, done: met + madeGood === owed ? 1 : 0 }
  if (due === 0 && running.count > 0) return { planned: 1, done: running.met === running.count ? 1 : 0 }
  return { planned: 0, done: 0 }
}

/** In proportion from a share on, nothing below it, and everything for all of it; exact until it is rounded. */
function completionPoints({ done, planned }: Share, maxPoints: number, proRataFrom: number | null): number {
  if (done >= planned) return maxPoints
  const share = fractionOf(done, planned)
  if (proRataFrom === null || !isAtLeast(share, decimalOf(proRataFrom))) return 0
  return hundredthsOf(product(share, decimalOf(maxPoints))) / 100
}

/** What of an output is of a group of forms. */
export const placementsOfGroup = (
  { media, forms }: DiversityGroup,
  placements: readonly Placement[],
  mediumOf: MediumOf,
): readonly Placement[] =>
  placements.filter(
    (placement) => (media.length === 0 || media.includes(mediumOf(placement))) && (forms.length === 0 || forms.includes(placement.form)),
  )

const contentsOf = (group: DiversityGroup, { placements, mediumOf }: Scored): number =>
  contentsAmong(placementsOfGroup(group, placements, mediumOf))

/** How many contents: the same one is one however often it goes out, and what names none is always another. */
export function contentsAmong(placements: readonly Placement[]): number {
  const contents = new Set<string>()
  let unnamed = 0
  for (const placement of placements) {
    if (placement.contentId === null) unnamed += 1
    else contents.add(placement.contentId)
  }
  return contents.size + unnamed
}
