import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { judgedScore } from '../../../src/figures/provable.ts'
import type { Criterion, Scheme } from '../../../src/figures/scheme.ts'
import type { Score } from '../../../src/figures/scores.ts'

const scheme = (criteria: readonly Criterion[]): Scheme => ({
  id: 's',
  title: null,
  source: null,
  year: null,
  level: null,
  per: 'total',
  criteria,
})
const computed: Criterion['rule'] = { kind: 'completion', of: 'all', proRataFrom: null }
const byHand: Criterion['rule'] = { kind: 'byHand' }

const scoreOf = (points: readonly (number | null)[], maxPoints: number): Score => ({
  scheme: 's',
  criteria: points.map((one, at) => ({ id: String(at), points: one, maxPoints, r: null })),
  selfScore: 0,
  scorable: 0,
  max: 0,
})

describe('what of a score can be proved', () => {
  it.each([
    { evidence: 'required', has: true, rule: computed, points: 0.75, entered: null, self: 0.75, provable: 0.75, standing: 'present' },
    { evidence: 'required', has: false, rule: computed, points: 0.75, entered: null, self: 0.75, provable: 0, standing: 'missing' },
    { evidence: 'optional', has: false, rule: computed, points: 0.75, entered: null, self: 0.75, provable: 0.75, standing: 'missing' },
    { evidence: null, has: false, rule: computed, points: 0.75, entered: null, self: 0.75, provable: 0.75, standing: 'notAsked' },
    { evidence: 'required', has: false, rule: computed, points: null, entered: null, self: null, provable: null, standing: 'missing' },
    { evidence: 'required', has: false, rule: byHand, points: null, entered: 0.4, self: 0.4, provable: 0, standing: 'missing' },
    { evidence: 'required', has: true, rule: byHand, points: null, entered: 0.4, self: 0.4, provable: 0.4, standing: 'present' },
    { evidence: 'required', has: true, rule: byHand, points: null, entered: null, self: null, provable: null, standing: 'present' },
    // What is computed nobody enters.
    { evidence: null, has: false, rule: computed, points: 0.5, entered: 1, self: 0.5, provable: 0.5, standing: 'notAsked' },
  ] as const)(
    'evidence $evidence, there $has, computed $points, entered $entered: self-score $self, provable $provable',
    ({ evidence, has, rule, points, entered, self, provable, standing }) => {
      const criterion: Criterion = { id: '0', title: null, maxPoints: 1, rule, evidence }
      const judged = judgedScore(scheme([criterion]), scoreOf([points], 1), { pointsOf: () => entered, hasEvidence: () => has })
      expect(judged.criteria[0]).toMatchObject({ points: self, provable, evidence: standing })
      expect(judged).toMatchObject({ selfScore: self ?? 0, provable: provable ?? 0, scorable: self === null ? 0 : 1, max: 1 })
    },
  )

  const hundredths = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 100)
  const row = fc.record({
    points: fc.oneof(fc.constant(null), hundredths),
    entered: fc.oneof(fc.constant(null), hundredths),
    evidence: fc.constantFrom('required' as const, 'optional' as const, null),
    hand: fc.boolean(),
    has: fc.boolean(),
  })

  it('is never more than the self-score, which is never more than what can be had; with all evidence both are the same', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const criteria = rows.map(({ evidence, hand }, at): Criterion => ({
          id: String(at),
          title: null,
          maxPoints: 10,
          rule: hand ? byHand : computed,
          evidence,
        }))
        const score = scoreOf(
          rows.map(({ points, hand }) => (hand ? null : points)),
          10,
        )
        const given = { pointsOf: (id: string) => rows[Number(id)]!.entered, hasEvidence: (id: string) => rows[Number(id)]!.has }
        const judged = judgedScore(scheme(criteria), score, given)
        expect(judged.provable).toBeLessThanOrEqual(judged.selfScore)
        expect(judged.selfScore).toBeLessThanOrEqual(judged.scorable)
        expect(judged.scorable).toBeLessThanOrEqual(judged.max)
        const all = judgedScore(scheme(criteria), score, { ...given, hasEvidence: () => true })
        expect(all.provable).toBe(all.selfScore)
        // Whole hundredths, whatever binary fractions would make of their sum.
        expect(String(judged.selfScore)).toMatch(/^\d+(\.\d{1,2})?$/)
      }),
    )
  })
})
