import { inHundredths, type Criterion, type Scheme } from './scheme.ts'
import type { CriterionScore, Score } from './scores.ts'

/** How a criterion stands as to its evidence: none is asked for where the scheme does not say. */
export type EvidenceStanding = 'notAsked' | 'present' | 'missing'

export interface JudgedCriterion extends CriterionScore {
  /** The same points, or 0 where required evidence is missing; null with them. */
  readonly provable: number | null
  readonly evidence: EvidenceStanding
}

export interface JudgedScore {
  readonly criteria: readonly JudgedCriterion[]
  readonly selfScore: number
  /** What of it can be proved (record-semantics §6). */
  readonly provable: number
  /** Of the criteria with points. */
  readonly scorable: number
  readonly max: number
}

/** What people have added to what is computed. */
export interface AddedByHand {
  /** Points of a criterion that is scored by hand; null until somebody has entered them. */
  readonly pointsOf: (criterion: string) => number | null
  readonly hasEvidence: (criterion: string) => boolean
}

/** A computed score with the points and the evidence that people have entered. */
export function judgedScore(scheme: Scheme, score: Score, { pointsOf, hasEvidence }: AddedByHand): JudgedScore {
  const criteria = scheme.criteria.map((criterion, index): JudgedCriterion => {
    const computed = score.criteria[index]!
    const points = criterion.rule.kind === 'byHand' ? pointsOf(criterion.id) : computed.points
    const evidence = standingOf(criterion, hasEvidence)
    const unproved = criterion.evidence === 'required' && evidence === 'missing'
    return { ...computed, points, provable: points !== null && unproved ? 0 : points, evidence }
  })
  const withPoints = criteria.filter(({ points }) => points !== null)
  return {
    criteria,
    selfScore: totalOf(withPoints.map(({ points }) => points!)),
    provable: totalOf(withPoints.map(({ provable }) => provable!)),
    scorable: totalOf(withPoints.map(({ maxPoints }) => maxPoints)),
    max: totalOf(criteria.map(({ maxPoints }) => maxPoints)),
  }
}

const standingOf = ({ id, evidence }: Criterion, hasEvidence: (criterion: string) => boolean): EvidenceStanding =>
  evidence === null ? 'notAsked' : hasEvidence(id) ? 'present' : 'missing'

const totalOf = (points: readonly number[]): number => points.reduce((sum, one) => sum + inHundredths(one), 0) / 100
