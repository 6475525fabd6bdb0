import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkRule, formatInstant, judge, nextWindows, occurrencesOf, type Commitment } from '../../../src/obligations/index.ts'
import { at, commitment, facts, lateEnough } from './facts.ts'
import { dtstart as anyStart, rrule as anyRule } from './recurrences.ts'

const day = (text: string): string => text.slice(0, 10)

/** Start, end and target of every obligation, as dates. */
function owed(part: Partial<Commitment>, validity: { validFrom: string | null; validTo: string | null } | null = null): unknown[] {
  const organizations = ['station', 'paper'].map((id) => ({ id, validFrom: null, validTo: null, ...validity }))
  return judge(facts({ organizations, commitments: [commitment(part)] }), lateEnough).map(({ windowStart, windowEnd, target }) => [
    day(formatInstant(windowStart)),
    day(formatInstant(windowEnd)),
    target,
  ])
}

const monthly = { windows: [{ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', dtstart: '2014-01-01T00:00' }], validFrom: '2014-01-01' }
const byCount = (target: number): Partial<Commitment> => ({ measure: { kind: 'count', target } })

describe('windows', () => {
  it.each<[string, Partial<Commitment>, unknown[]]>([
    [
      'last until the next occurrence',
      { validTo: '2014-01-20' },
      [
        ['2014-01-06', '2014-01-13', 1],
        ['2014-01-13', '2014-01-20', 1],
      ],
    ],
    [
      'last their duration',
      {
        windows: [{ rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2013-12-15T00:00', duration: 'P3M' }],
        validFrom: '2013-12-15',
        validTo: '2014-12-15',
      },
      [['2013-12-15', '2014-03-15', 1]],
    ],
    [
      'are clipped to the last day of a month',
      {
        windows: [{ rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31', dtstart: '2014-01-31T00:00', duration: 'P1M' }],
        validFrom: '2014-01-01',
        validTo: '2014-12-31',
      },
      [['2014-01-31', '2014-02-28', 1]],
    ],
    [
      'overlap when the duration is longer than the step',
      {
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2014-01-06T00:00', duration: 'P2W' }],
        validTo: '2014-01-27',
      },
      [
        ['2014-01-06', '2014-01-20', 1],
        ['2014-01-13', '2014-01-27', 1],
      ],
    ],
    [
      'of a finite rule: the last one ends with the commitment',
      {
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', dtstart: '2014-01-06T00:00' }],
      },
      [
        ['2014-01-06', '2014-01-13', 1],
        ['2014-01-13', '2014-02-03', 1],
      ],
    ],
    [
      'never merge',
      { windows: [1, 2].map(() => ({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=6', dtstart: '2014-01-06T00:00', duration: 'P7D' })) },
      [
        ['2014-01-06', '2014-01-13', 1],
        ['2014-01-06', '2014-01-13', 1],
      ],
    ],
    [
      'that are partial owe nothing by default',
      { ...monthly, validFrom: '2014-01-10', validTo: '2014-03-10' },
      [['2014-02-01', '2014-03-01', 1]],
    ],
    [
      'are cut in full',
      { ...monthly, ...byCount(4), validFrom: '2014-01-16', validTo: '2014-02-15', partial: 'full' },
      [
        ['2014-01-16', '2014-02-01', 4],
        ['2014-02-01', '2014-02-15', 4],
      ],
    ],
    [
      'are prorated, halves rounded up',
      { ...monthly, ...byCount(5), validFrom: '2014-02-15', validTo: '2014-03-01', partial: 'prorate' },
      [['2014-02-15', '2014-03-01', 3]],
    ],
    [
      'are prorated down below a half',
      { ...monthly, ...byCount(5), validFrom: '2014-02-16', validTo: '2014-03-01', partial: 'prorate' },
      [['2014-02-16', '2014-03-01', 2]],
    ],
    ['that are prorated to nothing owe nothing', { ...monthly, validFrom: '2014-02-16', validTo: '2014-03-01', partial: 'prorate' }, []],
    ['outside the validity are dropped', { validFrom: '2015-01-01', validTo: '2015-01-02' }, []],
  ])('%s', (_, part, expected) => {
    expect(owed(part)).toEqual(expected)
  })

  it('are cut to the organization when each owes by itself, and not when they owe jointly', () => {
    const late = { validFrom: '2014-01-16', validTo: null }
    const part: Partial<Commitment> = { partial: 'full', validFrom: '2014-01-13', validTo: '2014-01-20' }
    expect(owed(part, late)).toEqual([['2014-01-16', '2014-01-20', 1]])
    expect(owed({ ...part, aggregation: 'joint', obligors: ['station', 'paper'] }, late)).toEqual([['2014-01-13', '2014-01-20', 1]])
  })

  it('owe nothing where the two validities never meet', () => {
    expect(owed({}, { validFrom: '2015-01-01', validTo: null })).toEqual([])
  })
})

describe('nextWindows', () => {
  it('begins with the current one and stops with the commitment', () => {
    expect(nextWindows(commitment(), at('2014-01-14T12:00'), 5).map(({ start }) => day(formatInstant(start)))).toEqual([
      '2014-01-13',
      '2014-01-20',
      '2014-01-27',
    ])
  })

  it('gives as many as were asked for', () => {
    expect(nextWindows(commitment(), 0, 2)).toHaveLength(2)
  })
})

describe('windows of one rule without duration', () => {
  it('never overlap and leave no gap', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (rrule, dtstart) => {
        const check = checkRule({ rrule, dtstart })
        fc.pre(check.ok)
        const windows = check.ok ? occurrencesOf(check.rule, at('2012-01-01T00:00'), at('2018-01-01T00:00')) : []
        for (const [index, { start, end }] of windows.entries()) {
          expect(end === null || end > start).toBe(true)
          const next = windows[index + 1]
          if (next !== undefined) expect(end).toBe(next.start)
        }
      }),
      { numRuns: 300 },
    )
  })
})
