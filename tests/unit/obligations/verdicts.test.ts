import { describe, expect, it } from '@jest/globals'

import { judge, type Facts } from '../../../src/obligations/index.ts'
import { at, commitment, facts, lateEnough, placement, verdictOn } from './facts.ts'

const during = at('2014-01-10T00:00')
const before = at('2014-01-05T23:59')
const waiver = { commitment: 'weekly', obligor: null, label: null, from: '2014-01-06', to: '2014-01-07' }
const excused = commitment({ excuseWhenHolidays: 2 })

describe('status', () => {
  it.each<[string, string, Partial<Facts>, number]>([
    ['delivered in time', 'met', { placements: [placement()] }, lateEnough],
    ['met goes before a waiver', 'met', { placements: [placement()], waivers: [waiver] }, lateEnough],
    ['waived for all', 'waived', { waivers: [waiver] }, lateEnough],
    ['waived by name', 'waived', { waivers: [{ ...waiver, obligor: 'station' }] }, lateEnough],
    ['waived for somebody else', 'short', { waivers: [{ ...waiver, obligor: 'paper' }] }, lateEnough],
    ['waived for another commitment', 'short', { waivers: [{ ...waiver, commitment: 'other' }] }, lateEnough],
    [
      'the waiver ends on the day the window starts',
      'short',
      { waivers: [{ ...waiver, from: '2014-01-01', to: '2014-01-06' }] },
      lateEnough,
    ],
    ['waived for another label', 'short', { waivers: [{ ...waiver, label: 'Q1' }] }, lateEnough],
    ['a waiver goes before the future', 'waived', { waivers: [waiver] }, before],
    ['excused by holidays', 'excused', { commitments: [excused], holidays: ['2014-01-06', '2014-01-12'] }, lateEnough],
    ['one holiday written twice is one', 'short', { commitments: [excused], holidays: ['2014-01-06', '2014-01-06'] }, lateEnough],
    ['the next Monday is outside', 'short', { commitments: [excused], holidays: ['2014-01-06', '2014-01-13'] }, lateEnough],
    ['no rule about holidays', 'short', { holidays: ['2014-01-06', '2014-01-12'] }, lateEnough],
    ['before the window', 'upcoming', { placements: [placement({ status: 'confirmed' })] }, before],
    [
      'in the window, confirmed',
      'onTrack',
      { placements: [placement({ status: 'confirmed', plannedStart: at('2014-01-11T20:00') })] },
      during,
    ],
    [
      'in the window, only planned',
      'atRisk',
      { placements: [placement({ status: 'planned', plannedStart: at('2014-01-11T20:00') })] },
      during,
    ],
    ['in the window, nobody confirmed what was aired', 'unverified', { placements: [placement({ status: 'confirmed' })] }, during],
    ['in the window, a draft stood in the slot', 'unverified', { placements: [placement({ status: 'planned' })] }, during],
    [
      'in the window, aired and unconfirmed, but too short',
      'atRisk',
      { commitments: [commitment({ minSecondsEach: 901 })], placements: [placement({ status: 'confirmed' })] },
      during,
    ],
    [
      'in the window, unconfirmed beside a confirmed one',
      'onTrack',
      {
        placements: [placement({ status: 'confirmed' }), placement({ id: 'q', status: 'confirmed', plannedStart: at('2014-01-11T20:00') })],
      },
      during,
    ],
    [
      'in the window, even both together are too few',
      'atRisk',
      {
        commitments: [commitment({ measure: { kind: 'count', target: 3 } })],
        placements: [placement(), placement({ id: 'q', status: 'confirmed' })],
      },
      during,
    ],
    ['at its first instant', 'atRisk', {}, at('2014-01-06T00:00')],
    ['at its last millisecond', 'atRisk', {}, at('2014-01-13T00:00') - 1],
    ['when it is over', 'short', {}, at('2014-01-13T00:00')],
    ['over, and nobody confirmed', 'unverified', { placements: [placement({ status: 'confirmed' })] }, lateEnough],
    ['over, and a draft stood in the slot', 'unverified', { placements: [placement({ status: 'planned' })] }, lateEnough],
    ['withdrawn', 'short', { placements: [placement({ status: 'retracted' })] }, lateEnough],
  ])('%s: %s', (_, status, part, asOf) => {
    expect(verdictOn('2014-01-06', facts(part), asOf).status).toBe(status)
  })
})

describe('joint and each', () => {
  const placements = [placement()]
  const obligors = ['station', 'paper']

  it('each owes by itself', () => {
    const verdicts = judge(facts({ commitments: [commitment({ obligors })], placements }), lateEnough)
    expect(verdicts.slice(0, 5).map(({ obligor, status }) => `${obligor} ${status}`)).toEqual([
      'paper short',
      'paper short',
      'paper short',
      'paper short',
      'station met',
    ])
  })

  it('together they owe once', () => {
    const verdict = verdictOn('2014-01-06', facts({ commitments: [commitment({ obligors, aggregation: 'joint' })], placements }))
    expect(verdict).toMatchObject({ obligor: 'joint', status: 'met' })
  })

  it('a waiver of the joint obligation names it', () => {
    const waivers = [{ ...waiver, obligor: 'joint' }]
    expect(verdictOn('2014-01-06', facts({ commitments: [commitment({ obligors, aggregation: 'joint' })], waivers })).status).toBe('waived')
  })
})

describe('sums', () => {
  it('seconds are those that were aired', () => {
    const given = facts({
      commitments: [commitment({ measure: { kind: 'seconds', target: 1_800 } })],
      placements: [placement({ actualSeconds: 912 })],
    })
    expect(verdictOn('2014-01-06', given)).toMatchObject({ delivered: 912, shortfall: 888, status: 'short' })
  })

  it('a surplus is not carried over', () => {
    const given = facts({ placements: [placement(), placement({ id: 'q' })] })
    expect(verdictOn('2014-01-06', given)).toMatchObject({ delivered: 2, shortfall: 0 })
    expect(verdictOn('2014-01-13', given)).toMatchObject({ delivered: 0, status: 'short' })
  })

  it('as run decides the week', () => {
    const given = facts({ placements: [placement({ actualStart: at('2014-01-13T00:00') })] })
    expect(verdictOn('2014-01-06', given).status).toBe('short')
    expect(verdictOn('2014-01-13', given).status).toBe('met')
  })
})

describe('order', () => {
  it('is by commitment, obligor, start, end, label with none first, and target, in code units', () => {
    const rule = { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', dtstart: '2014-01-06T00:00' }
    const windows = [
      { ...rule, duration: 'P2W' },
      { ...rule, duration: 'P1W', label: 'b' },
      { ...rule, duration: 'P1W', label: 'Z' },
      { ...rule, duration: 'P1W' },
    ]
    const commitments = ['đ', 'a', 'Z'].map((id) => commitment({ id, windows }))
    const verdicts = judge(facts({ commitments }), lateEnough)
    expect(verdicts.map(({ commitment: id, label, windowEnd }) => [id, windowEnd === at('2014-01-13T00:00') ? 1 : 2, label])).toEqual(
      ['Z', 'a', 'đ'].flatMap((id) => [
        [id, 1, null],
        [id, 1, 'Z'],
        [id, 1, 'b'],
        [id, 2, null],
      ]),
    )
  })

  it('of ids is by code unit', () => {
    const placements = ['b', 'a', 'Z', 'đ'].map((id) => placement({ id }))
    expect(verdictOn('2014-01-06', facts({ placements })).counted).toEqual(['Z', 'a', 'b', 'đ'])
  })
})
