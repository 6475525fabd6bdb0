import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { HOUR, judge } from '../../../src/obligations/index.ts'
import { decideUnplanned, type Happened, type Neighbour } from '../../../src/rules/unplanned.ts'
import { at, commitment, facts, lateEnough, placement } from '../obligations/facts.ts'

const monday = at('2014-01-06T00:00')

/** Meetings of two bodies in one week, some told twice, some planned before. */
const meetings = fc.array(
  fc.record({
    organization: fc.constantFrom('station', 'paper'),
    title: fc.constantFrom('Đối thoại', 'Tiếp dân', 'Họp dân'),
    hour: fc.integer({ min: 0, max: 100 }),
    hours: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
)
const toldOf = (rows: { organization: string; title: string; hour: number; hours: number }[]): Happened[] =>
  rows.map(({ organization, title, hour, hours }) => ({
    organization,
    title,
    channel: 'hall',
    start: monday + hour * HOUR,
    seconds: hours * 3600,
  }))

/** Everything that is told is decided on, one after the other, as a list is. */
function enterAll(told: readonly Happened[], before: readonly Neighbour[]) {
  let standing = [...before]
  const done = { recorded: 0, confirmed: 0 }
  for (const one of told) {
    const decision = decideUnplanned(one, {
      now: lateEnough,
      oneAtATime: false,
      lasting: true,
      channelName: 'Hội trường',
      standing,
      byLog: false,
      anyway: false,
    })
    if (decision.does === 'record') {
      standing.push({ ...one, id: `new ${standing.length}`, status: 'delivered' })
      done.recorded++
    } else if (decision.does === 'confirm') {
      const { id } = decision.placement
      standing = standing.map((each) =>
        each.id === id ? { ...each, status: 'delivered' as const, start: one.start, seconds: one.seconds } : each,
      )
      done.confirmed++
    }
  }
  return { standing, done }
}

const planned = (rows: readonly Happened[]): Neighbour[] => rows.map((row, n) => ({ ...row, id: `planned ${n}`, status: 'planned' }))

describe('what is recorded outside the schedule', () => {
  it('counts once each, whatever is told and whatever was planned', () => {
    fc.assert(
      fc.property(meetings, meetings, (plan, rows) => {
        const { standing, done } = enterAll(toldOf(rows), planned(toldOf(plan)))
        const verdicts = judge(
          facts({
            channels: [{ id: 'hall', medium: 'dialogue_event', primeTime: [] }],
            commitments: [commitment({ obligors: ['station', 'paper'], measure: { kind: 'count', target: 100 } })],
            placements: standing.map(({ id, organization, start, seconds, status }) =>
              placement({ id, organization, channel: 'hall', status, plannedStart: start, plannedSeconds: seconds }),
            ),
          }),
          lateEnough,
        )
        const delivered = verdicts.reduce((sum, verdict) => sum + verdict.delivered, 0)
        const ids = verdicts.flatMap(({ counted }) => counted)
        expect([delivered, new Set(ids).size]).toEqual([done.recorded + done.confirmed, ids.length])
      }),
    )
  })

  it('told again, nothing is recorded and nothing is confirmed', () => {
    fc.assert(
      fc.property(meetings, (rows) => {
        const told = toldOf(rows)
        const { standing } = enterAll(told, [])
        expect(enterAll(told, standing).done).toEqual({ recorded: 0, confirmed: 0 })
      }),
    )
  })
})
