import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DAY, HOUR, parseInstant, type Instant, type VerdictStatus } from '../../../src/obligations/index.ts'
import { daysAfterDue, handInCounts, handInStanding, handInStates, standingReport, type HandInState } from '../../../src/rules/handIn.ts'

const at = (text: string): Instant => parseInstant(`${text}+07:00`)!
/** The report is due by the end of 20 March. */
const due = at('2026-03-21T00:00')
const verdict = (status: VerdictStatus, delivered = 0, target = 1) => ({ status, delivered, target, due })

describe('how the report of a body stands', () => {
  it.each([
    ['sent in time', 'met', 1, [], '2026-03-25T00:00', 'received', 0],
    ['sent after a makegood', 'madeGood', 0, [], '2026-03-25T00:00', 'received', 0],
    ['before it is due, nothing sent', 'atRisk', 0, [], '2026-03-20T23:59', 'notDue', 0],
    ['the moment it is due', 'short', 0, [], '2026-03-21T00:00', 'missing', 1],
    ['the day after the last day', 'short', 0, [], '2026-03-21T23:59', 'missing', 1],
    ['two days after', 'short', 0, [], '2026-03-22T00:00', 'missing', 2],
    ['sent in the first minute after', 'short', 0, ['2026-03-21T00:00'], '2026-03-25T00:00', 'late', 1],
    ['sent three days late', 'short', 0, ['2026-03-23T15:00'], '2026-04-25T00:00', 'late', 3],
    ['of two that came late, the first says how late', 'short', 0, ['2026-03-29T15:00', '2026-03-22T09:00'], '2026-04-25T00:00', 'late', 2],
    ['waived, nothing sent', 'waived', 0, [], '2026-03-25T00:00', 'waived', 0],
    ['waived, and sent late all the same', 'waived', 0, ['2026-03-22T09:00'], '2026-03-25T00:00', 'late', 2],
    ['excused by holidays', 'excused', 0, [], '2026-03-25T00:00', 'waived', 0],
    ['waits to be confirmed after it was due', 'unverified', 0, [], '2026-03-22T09:00', 'missing', 2],
    ['a period that has not begun', 'upcoming', 0, [], '2026-01-01T00:00', 'notDue', 0],
  ] as const)('%s', (_, status, delivered, late, now, state, days) => {
    expect(handInStanding(verdict(status, delivered), late.map(at), at(now))).toEqual({ state, days })
  })

  it('where two are asked for, the second that came decides how late', () => {
    expect(handInStanding(verdict('short', 1, 2), [at('2026-03-24T08:00')], at('2026-04-01T00:00'))).toEqual({ state: 'late', days: 4 })
    expect(handInStanding(verdict('short', 0, 2), [at('2026-03-24T08:00')], at('2026-04-01T00:00')).state).toBe('missing')
  })

  it('a report is one day late for each day that has begun, and never late before it is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400 * 24, max: 400 * 24 }), (hours) => {
        const days = daysAfterDue(due, due + hours * HOUR)
        expect(days > 0).toBe(hours >= 0)
        if (hours >= 0) expect((days - 1) * DAY).toBeLessThanOrEqual(hours * HOUR)
        expect(days * DAY).toBeGreaterThan(hours * HOUR)
      }),
    )
  })

  it('what was received does not become missing as time goes by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (late, later) => {
        const sent = due + late * DAY
        expect(handInStanding(verdict('short'), [sent], sent + later * DAY)).toEqual({ state: 'late', days: late + 1 })
      }),
    )
  })

  it('counts tell of every state', () => {
    const states: HandInState[] = ['missing', 'received', 'missing', 'late']
    expect(handInCounts(states)).toEqual({ missing: 2, late: 1, received: 1, notDue: 0, waived: 0 })
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...handInStates)), (all) => {
        expect(Object.values(handInCounts(all)).reduce((sum, n) => sum + n, 0)).toBe(all.length)
      }),
    )
  })
})

describe('which of several reports for a period stands', () => {
  const handed = (id: number, withdrawn = false) => ({ id, receivedAt: id, withdrawn })
  it.each([
    ['none', [], null],
    ['the only one', [handed(1)], 1],
    ['the correction', [handed(1), handed(2)], 2],
    ['the first, where the correction was withdrawn', [handed(1), handed(2, true)], 1],
    ['none, where all were withdrawn', [handed(1, true), handed(2, true)], null],
    ['the correction, where the first was withdrawn', [handed(1, true), handed(2)], 2],
  ])('%s', (_, reports, id) => {
    expect(standingReport(reports)?.id ?? null).toBe(id)
  })
})
