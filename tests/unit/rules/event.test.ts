import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DAY, localDateOf, parseInstant, startOfDay, type Instant } from '../../../src/obligations/index.ts'
import { eventStanding, type EventFacts } from '../../../src/rules/event.ts'

const at = (text: string): Instant => parseInstant(`${text}+07:00`)!
const law = { noticeDays: 7, resultDays: 10 }
/** A dialogue on Tuesday 10 March: notice by the 3rd, result by the 20th. */
const dialogue: EventFacts = { day: '2026-03-10', noticeOn: null, resultOn: null, held: false, off: false }
const held = { ...dialogue, held: true, noticeOn: '2026-03-01' }

describe('the notice before an event', () => {
  it.each([
    ['months ahead', dialogue, '2026-01-10T08:00', 'notDue', 0],
    ['in the two weeks before its last day', dialogue, '2026-02-17T08:00', 'due', 0],
    ['on its last day, to the last minute', dialogue, '2026-03-03T23:59', 'due', 0],
    ['the day after', dialogue, '2026-03-04T00:00', 'missing', 1],
    ['after the event', dialogue, '2026-03-12T00:00', 'missing', 9],
    ['published on the seventh day before', { ...dialogue, noticeOn: '2026-03-03' }, '2026-04-01T00:00', 'done', 0],
    ['published on the sixth day before', { ...dialogue, noticeOn: '2026-03-04' }, '2026-04-01T00:00', 'late', 1],
    ['called off without a notice', { ...dialogue, off: true }, '2026-03-05T00:00', 'none', 0],
    ['called off, notice published', { ...dialogue, off: true, noticeOn: '2026-03-02' }, '2026-03-05T00:00', 'done', 0],
  ] as const)('%s', (_, facts, now, state, days) => {
    expect(eventStanding(facts, law, at(now)).notice).toMatchObject({ state, days })
  })
})

describe('the result after an event', () => {
  it.each([
    ['before it is held', dialogue, '2026-03-09T08:00', 'notDue', 0],
    ['on the day itself', dialogue, '2026-03-10T08:00', 'due', 0],
    ['on the tenth day after', held, '2026-03-20T23:59', 'due', 0],
    ['the day after that', held, '2026-03-21T00:00', 'missing', 1],
    ['published on the tenth day', { ...held, resultOn: '2026-03-20' }, '2026-04-01T00:00', 'done', 0],
    ['published on the twelfth', { ...held, resultOn: '2026-03-22' }, '2026-04-01T00:00', 'late', 2],
    ['called off', { ...dialogue, off: true }, '2026-04-01T00:00', 'none', 0],
  ] as const)('%s', (_, facts, now, state, days) => {
    expect(eventStanding(facts, law, at(now)).result).toMatchObject({ state, days })
  })
})

describe('what the law asks', () => {
  it('nothing is late where it asks nothing', () => {
    const { notice, result } = eventStanding(held, { noticeDays: null, resultDays: null }, at('2027-01-01T00:00'))
    expect([notice.state, result.state]).toEqual(['none', 'none'])
  })

  it('over the end of February of a leap year', () => {
    const leap = { ...dialogue, day: '2028-03-05' }
    expect(eventStanding(leap, law, at('2028-01-01T00:00')).notice.last).toBe('2028-02-27')
    expect(eventStanding({ ...leap, day: '2028-02-20' }, law, at('2028-02-21T00:00')).result.last).toBe('2028-03-01')
  })

  it('what is published later is never less late, and what was published does not change with time', () => {
    const some = fc.integer({ min: -40, max: 40 })
    fc.assert(
      fc.property(some, fc.nat(30), fc.nat(400), (published, later, wait) => {
        const on = (n: number) => localDateOf(startOfDay(dialogue.day) + n * DAY)
        const judge = (n: number, now: Instant) => eventStanding({ ...dialogue, noticeOn: on(n) }, law, now).notice
        const now = at('2026-03-10T08:00')
        expect(judge(published + later, now).days).toBeGreaterThanOrEqual(judge(published, now).days)
        expect(judge(published, now + wait * DAY)).toEqual(judge(published, now))
      }),
    )
  })
})
