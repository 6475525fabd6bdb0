import { describe, expect, it } from '@jest/globals'

import type { ExclusionReason, Verdict } from '../../../src/obligations/index.ts'
import { warningsOn } from '../../../src/rules/warnings.ts'

const verdict = (commitment: string, ...excluded: [id: string, reason: ExclusionReason][]): Verdict =>
  ({ commitment, excluded: excluded.map(([id, reason]) => ({ id, reason })) }) as never

describe('warnings', () => {
  it.each<[string, Verdict[], { code: string; commitment: string }[]]>([
    ['nothing excluded, nothing said', [verdict('a')], []],
    ['another placement is not its matter', [verdict('a', ['other', 'duration'])], []],
    ['what it is by its status is known already', [verdict('a', ['p', 'cancelled'])], []],
    ['after its deadline', [verdict('a', ['p', 'late'])], [{ code: 'late', commitment: 'a' }]],
    ['too short', [verdict('a', ['p', 'duration'])], [{ code: 'duration', commitment: 'a' }]],
    [
      'a reason once for each commitment, however many windows',
      [verdict('a', ['p', 'rerun']), verdict('a', ['p', 'rerun'])],
      [{ code: 'rerun', commitment: 'a' }],
    ],
    [
      'each commitment by itself',
      [verdict('a', ['p', 'timeBand']), verdict('b', ['p', 'duration'])],
      [
        { code: 'timeBand', commitment: 'a' },
        { code: 'duration', commitment: 'b' },
      ],
    ],
  ])('%s', (_label, verdicts, expected) => expect(warningsOn('p', verdicts)).toEqual(expected))

  it('says all at once what a verdict names one after the other', () => {
    expect(warningsOn('p', [verdict('a', ['p', 'duration'])], () => ['duration', 'timeBand', 'rerun'])).toEqual(
      ['duration', 'timeBand', 'rerun'].map((code) => ({ code, commitment: 'a' })),
    )
  })

  it('and nothing of a commitment for which it counts', () => {
    expect(warningsOn('p', [verdict('a')], () => ['rerun'])).toEqual([])
  })
})
