import { describe, expect, it } from '@jest/globals'

import type { Commitment, Placement, Verdict } from '../../../src/obligations/index.ts'
import { at, commitment, facts, lateEnough, match, placement, verdictOn } from './facts.ts'

const missed: Partial<Placement> = { id: 'root', status: 'missed', plannedStart: at('2014-01-08T20:00') }
const cure: Partial<Placement> = { id: 'cure', makegoodFor: 'root', plannedStart: at('2014-01-15T20:00') }
const within = (withinDays: number): Partial<Commitment> => ({ makegood: { withinDays } })

/** The verdicts on the week of the miss and on the week after. */
function weeks(part: Partial<Commitment>, placements: Partial<Placement>[], asOf = lateEnough): [Verdict, Verdict] {
  const given = facts({ commitments: [commitment({ ...within(7), ...part })], placements: placements.map(placement) })
  return [verdictOn('2014-01-06', given, asOf), verdictOn('2014-01-13', given, asOf)]
}

describe('a makegood', () => {
  it('cures the week of the miss and is not mentioned in its own', () => {
    const [first, second] = weeks({}, [missed, cure])
    expect(first).toMatchObject({
      status: 'madeGood',
      delivered: 0,
      cured: 1,
      cures: ['cure'],
      excluded: [{ id: 'root', reason: 'missed' }],
    })
    expect(second).toMatchObject({ status: 'short', delivered: 0, counted: [], excluded: [] })
  })

  it('that is still to come is expected where the miss was', () => {
    const [first, second] = weeks({}, [missed, { ...cure, status: 'confirmed' }], at('2014-01-10T00:00'))
    expect(first).toMatchObject({ status: 'onTrack', cured: 0, expectedCure: 1, cures: [] })
    expect(second).toMatchObject({ expected: 0 })
  })

  it.each<[string, Partial<Commitment>, Partial<Placement>[]]>([
    ['without a policy', { makegood: null }, [missed, cure]],
    ['too late by a second', {}, [missed, { ...cure, plannedStart: at('2014-01-15T20:00:01+07:00') }]],
    ['for a placement that was delivered', {}, [{ ...missed, status: 'delivered', plannedStart: at('2014-01-01T20:00') }, cure]],
    ['for one that was retracted', {}, [{ ...missed, status: 'retracted' }, cure]],
    ['for an id that does not exist', {}, [cure]],
    ['for itself', {}, [{ ...cure, makegoodFor: 'cure' }]],
    [
      'in a circle',
      {},
      [
        { ...cure, makegoodFor: 'b' },
        { id: 'b', status: 'missed', makegoodFor: 'cure' },
      ],
    ],
    ['for a root of another kind', { match: match({ forms: ['column'] }) }, [{ ...missed, form: 'news' }, cure]],
    ['for somebody else’s root', {}, [{ ...missed, organization: 'paper' }, cure]],
    [
      'for a root in no obligation',
      {},
      [
        { ...missed, plannedStart: at('2014-01-05T23:59') },
        { ...cure, plannedStart: at('2014-01-13T00:00') },
      ],
    ],
  ])('%s is an ordinary placement of its own week', (_, part, placements) => {
    const [first, second] = weeks(part, placements)
    expect(first).toMatchObject({ cured: 0, cures: [] })
    expect(second).toMatchObject({ status: 'met', counted: ['cure'] })
  })

  it.each<[string, Partial<Placement>[]]>([
    ['exactly on the last day', [missed, cure]],
    ['before the miss', [missed, { ...cure, plannedStart: at('2014-01-03T20:00') }]],
    [
      'through another that was lost',
      [missed, { id: 'between', status: 'preempted', makegoodFor: 'root', organization: 'paper' }, { ...cure, makegoodFor: 'between' }],
    ],
  ])('%s cures', (_, placements) => {
    expect(weeks({}, placements)[0]).toMatchObject({ status: 'madeGood', cures: ['cure'] })
  })

  it('comes first come first served: the second is an ordinary placement', () => {
    const [first, second] = weeks({}, [missed, { ...cure, id: 'later' }, { ...cure, id: 'sooner', plannedStart: at('2014-01-14T20:00') }])
    expect(first).toMatchObject({ cures: ['sooner'] })
    expect(second).toMatchObject({ status: 'met', counted: ['later'] })
  })

  it('must pass quality; one that does not leaves the cure to the next', () => {
    const [first, second] = weeks({ minSecondsEach: 900 }, [
      missed,
      { ...cure, id: 'short', plannedSeconds: 1, plannedStart: at('2014-01-14T20:00') },
      cure,
    ])
    expect(first.cures).toEqual(['cure'])
    expect(second.excluded).toEqual([{ id: 'short', reason: 'duration' }])
  })

  it('for those who owe jointly may be another’s', () => {
    const [first] = weeks({ aggregation: 'joint', obligors: ['station', 'paper'] }, [missed, { ...cure, organization: 'paper' }])
    expect(first.status).toBe('madeGood')
  })

  it('counts with its own seconds, in every window that holds the miss', () => {
    const windows = ['P1W', 'P2W'].map((duration) => ({ rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', dtstart: '2014-01-06T00:00', duration }))
    const given = facts({
      commitments: [commitment({ windows, makegood: { withinDays: 7 }, measure: { kind: 'seconds', target: 800 } })],
      placements: [missed, { ...cure, actualSeconds: 801 }].map(placement),
    })
    for (const end of ['2014-01-13T00:00', '2014-01-20T00:00']) {
      const week = {
        ...given,
        commitments: [
          { ...given.commitments[0]!, windows: windows.filter(({ duration }) => (duration === 'P1W') === end.startsWith('2014-01-13')) },
        ],
      }
      expect(verdictOn('2014-01-06', week)).toMatchObject({ cured: 801, windowEnd: at(end) })
    }
  })
})

describe('open roots', () => {
  const roots = (...starts: string[]): Partial<Placement>[] =>
    starts.map((start, index) => ({ id: `r${index}`, status: 'cancelled', plannedStart: at(start) }))
  const two = { measure: { kind: 'count', target: 2 } } as const
  const after = at('2014-01-14T00:00')

  it.each<[string, Partial<Commitment>, Partial<Placement>[], number, string | null]>([
    ['one miss, still in time', {}, roots('2014-01-08T20:00'), after, '2014-01-15T20:00'],
    ['on the last instant', {}, roots('2014-01-08T20:00'), at('2014-01-15T20:00'), '2014-01-15T20:00'],
    ['a millisecond too late', {}, roots('2014-01-08T20:00'), at('2014-01-15T20:00') + 1, null],
    ['without a policy', { makegood: null }, roots('2014-01-08T20:00'), after, null],
    ['two needed: the earlier deadline counts', two, roots('2014-01-08T20:00', '2014-01-09T20:00'), after, '2014-01-15T20:00'],
    ['one of two needed: the later', two, [...roots('2014-01-08T20:00', '2014-01-09T20:00'), { id: 'd' }], after, '2014-01-16T20:00'],
    ['not enough of them', two, roots('2014-01-08T20:00'), after, null],
    ['a lost makegood is no root', {}, [{ ...missed, makegoodFor: 'gone' }], after, null],
    [
      'in planned seconds',
      { measure: { kind: 'seconds', target: 900 } },
      [{ ...missed, plannedSeconds: 900, actualSeconds: 1 }],
      after,
      '2014-01-15T20:00',
    ],
    ['a miss that was never long enough', { minSecondsEach: 1_000 }, [missed], after, '2014-01-15T20:00'],
  ])('%s', (_, part, placements, asOf, until) => {
    const [first] = weeks(part, placements, asOf)
    expect(first).toMatchObject({ status: until === null ? 'short' : 'curable', curableUntil: until === null ? null : at(until) })
  })
})
