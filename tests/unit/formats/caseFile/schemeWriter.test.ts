import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readScheme } from '../../../../src/formats/caseFile/reader.ts'
import { writeScheme } from '../../../../src/formats/caseFile/schemeWriter.ts'
import type { Criterion, Scheme } from '../../../../src/figures/scheme.ts'

const folder = 'src/seed/schemes'
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), some)
const words = fc.string({ maxLength: 20 })
const points = fc.integer({ min: 0, max: 500 }).map((n) => n / 100)
const rule: fc.Arbitrary<Criterion['rule']> = fc.oneof(
  fc.record({
    kind: fc.constant('completion' as const),
    of: fc.constantFrom('obligations' as const, 'commitments' as const, 'duties' as const, 'all' as const),
    proRataFrom: orNull(fc.constantFrom(0.5, 0.9, 1)),
  }),
  fc.constant({ kind: 'byHand' as const }),
)
const diversity = points.chain((maxPoints) =>
  fc.record({
    maxPoints: fc.constant(maxPoints),
    rule: fc
      .record({
        title: orNull(words),
        media: fc.array(words, { maxLength: 3 }),
        forms: fc.array(words, { maxLength: 3 }),
        min: fc.integer({ min: 1, max: 5 }),
      })
      .map((group) => ({ kind: 'diversity' as const, groups: [{ ...group, points: maxPoints }] })),
  }),
)
const about = { title: orNull(words), evidence: fc.constantFrom('required' as const, 'optional' as const, null) }
const criterion = fc.oneof(
  fc.record({ ...about, maxPoints: points, rule }),
  fc.tuple(fc.record(about), diversity).map(([one, more]) => ({ ...one, ...more })),
)
const scheme: fc.Arbitrary<Scheme> = fc
  .record({
    id: words,
    title: orNull(words),
    source: orNull(words),
    year: orNull(fc.integer({ min: 2000, max: 2100 })),
    level: orNull(words),
    per: fc.constantFrom('total' as const, 'obligor' as const),
    criteria: fc.array(criterion, { minLength: 1, maxLength: 6 }),
  })
  .map((made) => ({ ...made, criteria: made.criteria.map((one, at) => ({ id: String(at), ...one })) }))

describe('a scheme as a file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(scheme, (made) => {
        expect(readScheme(JSON.parse(writeScheme(made)))).toEqual({ ok: true, scheme: made })
      }),
    )
  })

  it.each(readdirSync(folder))('the example %s is a scheme, says where it is from, and is written as it would be exported', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const read = readScheme(JSON.parse(text))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(read.scheme.source).toMatch(/ngày \d\d\/\d{1,2}\/\d{4}/)
    expect(text).toBe(writeScheme(read.scheme))
  })
})
