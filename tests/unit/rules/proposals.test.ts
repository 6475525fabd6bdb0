import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DAY, MINUTE, openLedger, type Facts, type Instant, type Placement, type Verdict } from '../../../src/obligations/index.ts'
import { proposals, securedIn, type Question } from '../../../src/rules/proposals.ts'
import { at, commitment, evening, facts, placement } from '../obligations/facts.ts'

const now = at('2014-01-07T12:00')
const keyOf = ({ commitment: id, windowStart }: Verdict): string => `${id} ${windowStart}`

/** What would help the first week of a commitment, with everything else as given. */
function ask(given: Facts, more: Partial<Question> = {}) {
  const ledger = openLedger(given)
  const [first] = ledger.judge(now)
  return proposals({
    pattern: placement({ id: 'new', status: 'confirmed', plannedStart: 0 }),
    makegoodFor: null,
    channels: [{ id: 'tv', oneAtATime: true, hours: [evening] }],
    slots: [],
    busy: new Map(),
    span: { start: now, end: first!.windowEnd },
    wanted: new Map([[keyOf(first!), { secured: securedIn(first!), deadline: first!.windowEnd }]]),
    would: (before, after) => ledger.would(before, after, now),
    keyOf,
    limit: 10,
    ...more,
  })
}

const prime = { prime: true, rule: 'start' } as const
const starts = (found: ReturnType<typeof ask>): Instant[] => found.map(({ placement: { plannedStart } }) => plannedStart)

describe('proposals', () => {
  it('name free time in the band of each day that is left, the earliest first', () => {
    const found = ask(facts({ commitments: [commitment({ timeBand: prime })] }))
    expect(starts(found)).toEqual([7, 8, 9, 10, 11, 12].map((day) => at(`2014-01-${String(day).padStart(2, '0')}T19:45`)))
  })

  it('go round what is on, by five minutes', () => {
    const busy = new Map([
      [
        'tv',
        [
          { start: at('2014-01-07T19:40'), end: at('2014-01-07T20:01') },
          { start: at('2014-01-07T20:10'), end: at('2014-01-07T20:31') },
        ],
      ],
    ])
    expect(starts(ask(facts({ commitments: [commitment({ timeBand: prime })] }), { busy }))[0]).toBe(at('2014-01-07T20:35'))
  })

  it('know that a paper carries many at once', () => {
    const busy = new Map([['tv', [{ start: at('2014-01-07T00:00'), end: at('2014-01-08T00:00') }]]])
    const channels = [{ id: 'tv', oneAtATime: false, hours: [evening] }]
    expect(starts(ask(facts(), { busy, channels }))[0]).toBe(at('2014-01-07T19:45'))
  })

  it('are silent where the engine would not count it', () => {
    expect(ask(facts({ commitments: [commitment({ minSecondsEach: 901 })] }))).toEqual([])
    expect(
      ask(facts({ commitments: [commitment({ timeBand: { bands: [{ ...evening, from: '06:00', to: '07:00' }], rule: 'start' } })] })),
    ).toEqual([])
  })

  it('offer a slot that is there before free time of the same day', () => {
    const slot = placement({ id: 'slot', status: 'planned', programme: 'cchc', plannedStart: at('2014-01-08T19:30') })
    const found = ask(facts({ placements: [slot] }), { slots: [slot] })
    expect(found[1]).toMatchObject({ slot: { id: 'slot' }, placement: { id: 'slot', status: 'confirmed' } })
  })

  it('find the makegood of what was lost, within its days and no later', () => {
    const lost = placement({ id: 'lost', status: 'missed', plannedStart: at('2014-01-08T20:00') })
    const given = facts({ placements: [lost], commitments: [commitment({ makegood: { withinDays: 7 }, timeBand: prime })] })
    const found = ask(given, {
      pattern: { ...lost, id: 'new', status: 'confirmed', makegoodFor: 'lost' },
      makegoodFor: 'lost',
      span: { start: now, end: at('2014-02-01T00:00') },
      wanted: new Map([[`weekly ${at('2014-01-06T00:00')}`, { secured: 0, deadline: lost.plannedStart + 7 * DAY }]]),
    })
    expect(starts(found).at(-1)).toBe(at('2014-01-15T19:45'))
    expect(found.every(({ deadline, cures }) => deadline === lost.plannedStart + 7 * DAY && cures.length === 1)).toBe(true)
  })

  it('never overlap what is on, never leave the span, and always count', () => {
    const span = fc.record({ from: fc.integer({ min: 0, max: 6 * 24 * 60 }), minutes: fc.integer({ min: 1, max: 300 }) })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (taken) => {
        const spans = taken
          .map(({ from, minutes }) => ({ start: now + from * MINUTE, end: now + (from + minutes) * MINUTE }))
          .sort((a, b) => a.end - b.end)
        const given = facts({ commitments: [commitment({ timeBand: prime })] })
        const found = ask(given, { busy: new Map([['tv', spans]]) })
        for (const { placement: made } of found) {
          const [start, end] = [made.plannedStart, made.plannedStart + made.plannedSeconds * 1000]
          expect(spans.some((other) => other.start < end && start < other.end)).toBe(false)
          expect(start >= now && start < at('2014-01-13T00:00')).toBe(true)
          const [verdict] = openLedger({ ...given, placements: [made as Placement] }).judge(now)
          expect(verdict!.expected).toBe(1)
        }
      }),
      { numRuns: 100 },
    )
  })
})
