import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readCase, type Case } from '../../../src/formats/caseFile/reader.ts'
import { writeVerdicts } from '../../../src/formats/caseFile/writer.ts'
import { judge, openLedger, unmatchedAnswers, type ObligationKey, type Placement, type Verdict } from '../../../src/obligations/index.ts'
import { randomCase, shuffleCase } from '../../oracle/random-case.ts'

function caseOf(written: unknown): Case {
  const reading = readCase(written)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.case
}

const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const anyCase = seed.map((value) => caseOf(randomCase(value)))

const keyOf = ({ commitment, obligor, ruleIndex, occurrence }: ObligationKey): string =>
  JSON.stringify([commitment, obligor, ruleIndex, occurrence])

const byKey = (verdicts: readonly Verdict[]): Map<string, Verdict> => new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]))

describe('verdicts', () => {
  it('do not depend on the order of the facts', () => {
    fc.assert(
      fc.property(seed, seed, (value, order) => {
        const given = caseOf(randomCase(value))
        const shuffled = caseOf(shuffleCase(randomCase(value), order))
        const written = (facts: Case): string => [...writeVerdicts(facts.asOf, judge(facts, facts.asOf), unmatchedAnswers(facts))].join('')
        expect(written(shuffled)).toBe(written(given))
      }),
      { numRuns: 60 },
    )
  })

  it('have a key of their own', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const verdicts = judge(given, given.asOf)
        expect(byKey(verdicts).size).toBe(verdicts.length)
      }),
      { numRuns: 60 },
    )
  })

  it('never miss what is neither covered nor short', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { target, delivered, cured, shortfall } of judge(given, given.asOf)) {
          expect(delivered + cured + shortfall).toBeGreaterThanOrEqual(target)
          expect(shortfall).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('credit no placement twice in windows that do not overlap', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const credits = new Map<string, Verdict[]>()
        for (const verdict of judge(given, given.asOf)) {
          for (const id of [...verdict.counted, ...verdict.cures]) {
            const key = JSON.stringify([verdict.commitment, verdict.obligor, id])
            const others = credits.get(key) ?? []
            for (const other of others) {
              expect(other.windowStart < verdict.windowEnd && verdict.windowStart < other.windowEnd).toBe(true)
            }
            credits.set(key, [...others, verdict])
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** What may happen to a placement: another's value in one of its fields, a new id, or nothing left of it. */
const change = fc.record({
  which: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom('field', 'field', 'field', 'field', 'copy', 'removal'),
  field: fc.constantFrom<keyof Placement>(
    'status',
    'status',
    'plannedStart',
    'actualStart',
    'actualSeconds',
    'contentId',
    'contentId',
    'makegoodFor',
    'makegoodFor',
    'organization',
    'channel',
    'form',
    'rerun',
    'programme',
    'themes',
    'plannedSeconds',
    'answers',
    'answers',
  ),
  linked: fc.boolean(),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

function changed(
  placements: readonly Placement[],
  { which, other, kind, field, linked }: Change,
  step: number,
): [Placement | null, Placement | null] {
  const before = placements[which % placements.length]!
  const model = placements[other % placements.length]!
  if (kind === 'removal') return [before, null]
  if (kind === 'copy') return [null, { ...model, id: `new${step}`, makegoodFor: linked ? before.id : model.makegoodFor }]
  if (field === 'makegoodFor' && linked) return [before, { ...before, makegoodFor: model.id }]
  return [before, { ...before, [field]: model[field] }]
}

describe('a ledger', () => {
  it('re-judges what a change touches, and nothing else changes', () => {
    fc.assert(
      fc.property(anyCase, fc.array(change, { minLength: 1, maxLength: 8 }), (given, changes) => {
        const { asOf } = given
        const ledger = openLedger(given)
        let { placements } = given
        let standing = byKey(ledger.judge(asOf))
        for (const [step, next] of changes.entries()) {
          if (placements.length === 0) return
          const [before, after] = changed(placements, next, step)
          const touched = new Set(ledger.affectedBy(before, after).map(keyOf))
          expect(byKey(ledger.judge(asOf))).toEqual(standing)

          const foretold = ledger.would(before, after, asOf)
          expect(byKey(ledger.judge(asOf))).toEqual(standing)
          const judgedAgain = ledger.change(before, after, asOf)
          expect(judgedAgain).toEqual(foretold)
          placements = [...placements.filter(({ id }) => id !== before?.id), ...(after === null ? [] : [after])]
          const full = judge({ ...given, placements }, asOf)
          expect(judgedAgain).toEqual(full.filter((verdict) => touched.has(keyOf(verdict))))
          standing = new Map([...standing, ...byKey(judgedAgain)])
          expect(standing).toEqual(byKey(full))
        }
        expect(ledger.judge(asOf)).toEqual(judge({ ...given, placements }, asOf))
      }),
      { numRuns: 120 },
    )
  })
})
