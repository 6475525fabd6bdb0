import { describe, expect, it } from '@jest/globals'

import type { Band, Commitment, Match, Placement, TimeBand, TimeBandRule } from '../../../src/obligations/index.ts'
import { at, commitment, evening, facts, match, placement, standingsInFirstWeek, verdictOn } from './facts.ts'

const standings = (part: Partial<Commitment>, placements: Partial<Placement>[], asOf?: number): Record<string, string> =>
  standingsInFirstWeek(facts({ commitments: [commitment(part)], placements: placements.map(placement) }), asOf)

const night: Band = { days: ['WE'], from: '23:00', to: '01:00' }
const inBands = (bands: Band[], rule: TimeBandRule = 'start'): TimeBand => ({ bands, rule })

describe('identity', () => {
  it.each<[string, Partial<Match>, Partial<Placement>, boolean]>([
    ['no condition', {}, {}, true],
    ['its medium', { media: ['tv'] }, {}, true],
    ['another medium', { media: ['radio'] }, {}, false],
    ['its channel', { channels: ['radio', 'tv'] }, {}, true],
    ['another channel', { channels: ['radio'] }, {}, false],
    ['its form', { forms: ['column'] }, {}, true],
    ['another form', { forms: ['news'] }, {}, false],
    ['its programme', { programmes: ['reform'] }, { programme: 'reform' }, true],
    ['no programme where one is asked for', { programmes: ['reform'] }, {}, false],
    ['one of its themes', { themes: ['b', 'c'] }, { themes: ['a', 'b'] }, true],
    ['none of its themes', { themes: ['c'] }, { themes: ['a', 'b'] }, false],
    ['one of five themes', { themes: ['a', 'b', 'c', 'd', 'e'] }, { themes: ['e'] }, true],
    ['all conditions but one', { media: ['tv'], forms: ['news'] }, {}, false],
    ['somebody else’s', {}, { organization: 'paper' }, false],
  ])('%s', (_, part, given, has) => {
    expect(standings({ match: match(part) }, [given])).toEqual(has ? { p: 'counted' } : {})
  })
})

describe('class', () => {
  const sums = ['delivered', 'expected', 'tentative', 'unverified'] as const
  const airs = at('2014-01-08T20:00')

  it.each([
    ['delivered', 1, 'delivered'],
    ['delivered', 0, 'expected'],
    ['confirmed', 1, 'unverified'],
    ['confirmed', 0, 'expected'],
    ['planned', 1, 'unverified'],
    ['planned', 0, 'tentative'],
  ] as const)('%s, judged %i ms after it airs: %s', (status, later, sum) => {
    const verdict = verdictOn('2014-01-06', facts({ placements: [placement({ status })] }), airs + later)
    expect(sums.filter((name) => verdict[name] > 0)).toEqual([sum])
  })

  it.each(['missed', 'preempted', 'cancelled', 'retracted'] as const)('%s is excluded before and after', (status) => {
    for (const asOf of [airs, airs + 1]) expect(standings({}, [{ status }], asOf)).toEqual({ p: status })
  })
})

describe('duration', () => {
  it.each<[string, Partial<Placement>, string]>([
    ['exactly enough', { plannedSeconds: 900 }, 'counted'],
    ['a second short', { plannedSeconds: 899 }, 'duration'],
    ['planned long, aired short', { plannedSeconds: 900, actualSeconds: 720 }, 'duration'],
    ['planned short, aired long', { plannedSeconds: 720, actualSeconds: 900 }, 'counted'],
    ['short and in no band: the length is the reason', { plannedSeconds: 1, plannedStart: at('2014-01-08T03:00') }, 'duration'],
  ])('%s', (_, given, standing) => {
    expect(standings({ minSecondsEach: 900, timeBand: { prime: true, rule: 'start' } }, [given])).toEqual({ p: standing })
  })
})

describe('time bands', () => {
  it.each<[string, TimeBand, Partial<Placement>, boolean]>([
    ['a second before prime time', { prime: true, rule: 'start' }, { plannedStart: at('2014-01-08T19:44:59+07:00') }, false],
    ['at the first second', { prime: true, rule: 'start' }, { plannedStart: at('2014-01-08T19:45') }, true],
    ['at the last second', { prime: true, rule: 'start' }, { plannedStart: at('2014-01-08T21:59:59+07:00') }, true],
    ['at its end', { prime: true, rule: 'start' }, { plannedStart: at('2014-01-08T22:00') }, false],
    ['on a channel without prime time', { prime: true, rule: 'start' }, { channel: 'radio' }, false],
    ['as it aired, not as planned', { prime: true, rule: 'start' }, { actualStart: at('2014-01-08T22:30') }, false],
    ['whole, ending with the band', { prime: true, rule: 'whole' }, { plannedStart: at('2014-01-08T21:45') }, true],
    ['whole, a second over', { prime: true, rule: 'whole' }, { plannedStart: at('2014-01-08T21:45'), plannedSeconds: 901 }, false],
    [
      'bands are not joined',
      inBands(
        [
          { ...evening, to: '20:10' },
          { ...evening, from: '20:10' },
        ],
        'whole',
      ),
      {},
      false,
    ],
    ['on another day', inBands([{ ...evening, days: ['TH'] }]), {}, false],
    ['in the night before midnight', inBands([night]), { plannedStart: at('2014-01-08T23:50') }, true],
    ['in the night after midnight', inBands([night]), { plannedStart: at('2014-01-09T00:59') }, true],
    ['on the morning of the day itself', inBands([night]), { plannedStart: at('2014-01-08T00:30') }, false],
    ['whole, across midnight', inBands([night], 'whole'), { plannedStart: at('2014-01-08T23:50'), plannedSeconds: 1_200 }, true],
    ['the whole day', inBands([{ days: ['WE'], from: '00:00', to: '00:00' }], 'whole'), { plannedStart: at('2014-01-08T23:45') }, true],
    [
      'the whole day, not the next',
      inBands([{ days: ['WE'], from: '00:00', to: '00:00' }]),
      { plannedStart: at('2014-01-09T00:00') },
      false,
    ],
    ['a day from ten to ten', inBands([{ days: ['WE'], from: '10:00', to: '10:00' }]), { plannedStart: at('2014-01-09T09:59') }, true],
    ['valid from that day', inBands([{ ...evening, validFrom: '2014-01-08' }]), {}, true],
    ['no longer valid on that day', inBands([{ ...evening, validTo: '2014-01-08' }]), {}, false],
    [
      'after midnight the validity of the day before decides',
      inBands([{ ...night, validTo: '2014-01-09' }]),
      { plannedStart: at('2014-01-09T00:30') },
      true,
    ],
    ['and so does its beginning', inBands([{ ...night, validFrom: '2014-01-09' }]), { plannedStart: at('2014-01-09T00:30') }, false],
  ])('%s', (_, timeBand, given, inside) => {
    expect(standings({ timeBand }, [given])).toEqual({ p: inside ? 'counted' : 'timeBand' })
  })
})

describe('reruns', () => {
  const same = { contentId: 'episode' }
  it.each<[string, Partial<Commitment>, Partial<Placement>[], Record<string, string>]>([
    ['flagged as one', {}, [{ id: 'a', rerun: true }], { a: 'rerun' }],
    [
      'counted where the commitment says so',
      { reruns: 'count' },
      [
        { id: 'a', rerun: true, ...same },
        { id: 'b', ...same },
      ],
      { a: 'counted', b: 'counted' },
    ],
    ['without content they are distinct', {}, [{ id: 'a' }, { id: 'b' }], { a: 'counted', b: 'counted' }],
    [
      'the earlier counts',
      {},
      [
        { id: 'a', ...same, plannedStart: at('2014-01-09T20:00') },
        { id: 'b', ...same },
      ],
      { a: 'rerun', b: 'counted' },
    ],
    [
      'at the same time the smaller id counts',
      {},
      [
        { id: 'b', ...same },
        { id: 'a', ...same, channel: 'radio' },
      ],
      { a: 'counted', b: 'rerun' },
    ],
    [
      'ids compare by code unit',
      {},
      [
        { id: 'a', ...same },
        { id: 'Z', ...same },
      ],
      { Z: 'counted', a: 'rerun' },
    ],
    [
      'a repeat saves a first showing outside the band',
      { timeBand: { prime: true, rule: 'start' } },
      [
        { id: 'a', ...same, plannedStart: at('2014-01-08T10:00') },
        { id: 'b', ...same },
      ],
      { a: 'timeBand', b: 'counted' },
    ],
    [
      'a showing in an earlier week counts there alone',
      { validFrom: '2013-12-30', windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2013-12-30T00:00' }] },
      [
        { id: 'a', ...same, plannedStart: at('2014-01-02T20:00') },
        { id: 'b', ...same },
      ],
      { b: 'rerun' },
    ],
    [
      'a showing outside every window counts all the same',
      {},
      [
        { id: 'a', ...same, plannedStart: at('2013-01-02T20:00') },
        { id: 'b', ...same },
      ],
      { b: 'rerun' },
    ],
    [
      'a missed showing takes nothing away',
      {},
      [
        { id: 'a', ...same, status: 'missed' },
        { id: 'b', ...same },
      ],
      { a: 'missed', b: 'counted' },
    ],
    [
      'somebody else’s showing takes nothing away',
      {},
      [
        { id: 'a', ...same, organization: 'paper' },
        { id: 'b', ...same },
      ],
      { b: 'counted' },
    ],
    [
      'but for those who owe jointly it does',
      { aggregation: 'joint', obligors: ['station', 'paper'] },
      [
        { id: 'a', ...same, organization: 'paper' },
        { id: 'b', ...same },
      ],
      { a: 'counted', b: 'rerun' },
    ],
  ])('%s', (_, part, placements, expected) => {
    expect(standings(part, placements)).toEqual(expected)
  })

  it('class goes before time', () => {
    const asOf = at('2014-01-10T00:00')
    const placements = [
      placement({ id: 'unverified', status: 'planned', contentId: 'episode', plannedStart: at('2014-01-06T10:00') }),
      placement({ id: 'tentative', status: 'planned', contentId: 'episode', plannedStart: at('2014-01-11T10:00') }),
      placement({ id: 'expected', status: 'confirmed', contentId: 'episode', plannedStart: at('2014-01-12T10:00') }),
    ]
    const verdict = verdictOn('2014-01-06', facts({ placements }), asOf)
    expect(verdict).toMatchObject({ expected: 1, tentative: 0, unverified: 0 })
    expect(verdict.excluded.map(({ id }) => id)).toEqual(['tentative', 'unverified'])
  })
})
