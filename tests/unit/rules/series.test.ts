import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DAY, checkRule, instantOf, occurrencesOf, parseInstant, weekdays, type Rule } from '../../../src/obligations/index.ts'
import { slotKeyOf, slotOfKey, slotsOf, type Occurrence, type Series } from '../../../src/rules/series.ts'
import { changed, split } from '../../../src/rules/series/change.ts'
import { correspondingSlots } from '../../../src/rules/series/correspondence.ts'
import { movedRule } from '../../../src/rules/series/moveRule.ts'
import { planEdit } from '../../../src/rules/series/planEdit.ts'
import type { EditSetting } from '../../../src/rules/series/editPlan.ts'
import { patterns, plainOfRule, ruleOfPlain, type PlainRule } from '../../../src/rules/series/plainRule.ts'
import { readPasted } from '../../../src/rules/series/pastedRule.ts'
import { writeRule, writeStart } from '../../../src/rules/series/ruleText.ts'

const at = (text: string): number => parseInstant(`${text}+07:00`)!
const ruleOf = (rrule: string, dtstart: string): Rule => {
  const check = checkRule({ rrule, dtstart })
  if (!check.ok) throw new Error(check.refusal.code)
  return check.rule
}
const startsOf = (rrule: string, dtstart: string, from: string, to: string): number[] =>
  occurrencesOf(ruleOf(rrule, dtstart), at(from), at(to)).map(({ start }) => start)

const anyPlain: fc.Arbitrary<PlainRule> = fc.record({
  pattern: fc.constantFrom(...patterns),
  interval: fc.integer({ min: 1, max: 12 }),
  weekdays: fc.subarray([...weekdays], { minLength: 1 }),
  monthDays: fc.subarray(
    Array.from({ length: 31 }, (_, n) => n + 1),
    { minLength: 1 },
  ),
  ordinal: fc.constantFrom(1, 2, 3, 4, 5, -1),
  weekday: fc.constantFrom(...weekdays),
  end: fc.constantFrom('never' as const, 'until' as const, 'count' as const),
  until: fc.constant('2040-06-30'),
  times: fc.integer({ min: 1, max: 1000 }),
})

describe('a recurrence in plain fields', () => {
  it('is a rule that reads back as the same fields', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const rrule = ruleOfPlain(plain)
        const back = plainOfRule(rrule, '2030-01-02T20:00')!
        expect(back).toMatchObject({ pattern: plain.pattern, interval: plain.interval, end: plain.end })
        expect(ruleOfPlain(back)).toBe(rrule)
      }),
    )
  })

  it.each([
    ['several positions', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['some months only', 'FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=1'],
    ['a year', 'FREQ=YEARLY'],
    ['weeks from Sunday in twos', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    ['Friday the 13th', 'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR'],
    ['the day before the last', 'FREQ=MONTHLY;BYMONTHDAY=-2'],
    ['no rule at all', 'FREQ=HOURLY'],
  ])('says more than plain fields can: %s', (_label, rrule) => {
    expect(plainOfRule(rrule, '2030-01-02T20:00')).toBeNull()
  })

  it.each([
    ['a rule alone', 'FREQ=WEEKLY;BYDAY=WE', { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: null, skip: [] }],
    ['lower case', 'rrule:freq=weekly;byday=we', { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: null, skip: [] }],
    [
      'an event',
      'BEGIN:VEVENT\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20300102T200000\r\nRRULE:FREQ=WEEKLY;\r\n BYDAY=WE\r\nEXDATE;TZID=Asia/Ho_Chi_Minh:20300109T200000,20300116T200000\r\nEND:VEVENT',
      { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2030-01-02T20:00', skip: ['2030-01-09', '2030-01-16'] },
    ],
    [
      'times in UTC',
      'DTSTART:20300102T180000Z\nRRULE:FREQ=WEEKLY;UNTIL=20300201T170000Z',
      { rrule: 'FREQ=WEEKLY;UNTIL=20300202T000000', dtstart: '2030-01-03T01:00', skip: [] },
    ],
  ])('is taken over from another calendar: %s', (_label, pasted, expected) => {
    expect(readPasted(pasted)).toEqual({ ok: true, value: expected })
  })

  it('is not found where there is none', () => {
    expect(readPasted('Thứ Tư hằng tuần')).toEqual({ ok: false, refusal: { code: 'noRule' } })
  })
})

describe('a rule as text', () => {
  it.each([
    'FREQ=DAILY;INTERVAL=3;COUNT=10',
    'FREQ=WEEKLY;UNTIL=20301231T235959;BYDAY=MO,WE;WKST=SU',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  ])('%s is written as it was read', (rrule) => {
    expect(writeRule(ruleOf(rrule, '2028-01-01T00:00').parts)).toBe(rrule)
  })

  it('a start keeps its seconds where it has them', () => {
    expect([writeStart(Date.parse('2030-01-02T20:00:00Z')), writeStart(Date.parse('2030-01-02T20:00:30Z'))]).toEqual([
      '2030-01-02T20:00',
      '2030-01-02T20:00:30',
    ])
  })
})

describe('a rule moved with one of its occurrences', () => {
  it.each<[string, string, string, string, string, { rrule: string; dtstart: string } | null]>([
    [
      'another hour',
      'FREQ=WEEKLY;BYDAY=WE',
      '2030-01-02T20:00',
      '2030-01-09T20:00',
      '2030-01-09T06:30',
      { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2030-01-02T06:30' },
    ],
    [
      'another weekday',
      'FREQ=WEEKLY;BYDAY=WE',
      '2030-01-02T20:00',
      '2030-01-09T20:00',
      '2030-01-10T19:00',
      { rrule: 'FREQ=WEEKLY;BYDAY=TH', dtstart: '2030-01-03T19:00' },
    ],
    [
      'a weekday that the start implied',
      'FREQ=WEEKLY',
      '2030-01-02T20:00',
      '2030-01-09T20:00',
      '2030-01-08T20:00',
      { rrule: 'FREQ=WEEKLY', dtstart: '2030-01-01T20:00' },
    ],
    [
      'one of several weekdays',
      'FREQ=WEEKLY;BYDAY=MO,WE',
      '2030-01-02T20:00',
      '2030-01-07T20:00',
      '2030-01-08T20:00',
      { rrule: 'FREQ=WEEKLY;BYDAY=TU,WE', dtstart: '2030-01-02T20:00' },
    ],
    ['one of several onto another', 'FREQ=WEEKLY;BYDAY=MO,WE', '2030-01-02T20:00', '2030-01-07T20:00', '2030-01-09T21:00', null],
    [
      'one of several out of its week, in twos',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
      '2030-01-02T20:00',
      '2030-01-14T20:00',
      '2030-01-13T20:00',
      null,
    ],
    [
      'the only day of every second week, out of its week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      '2029-12-31T20:00',
      '2030-01-14T20:00',
      '2030-01-13T20:00',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', dtstart: '2029-12-30T20:00' },
    ],
    [
      'out of its week, from a start on another day',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
      '2030-01-02T20:00',
      '2030-01-20T20:00',
      '2030-01-21T20:00',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', dtstart: '2030-01-09T20:00' },
    ],
    [
      'a day of the month',
      'FREQ=MONTHLY;BYMONTHDAY=8,22',
      '2030-01-08T20:00',
      '2030-01-22T20:00',
      '2030-01-24T20:00',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=8,24', dtstart: '2030-01-08T20:00' },
    ],
    [
      'the last day, to the day before',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2030-01-31T20:00',
      '2030-02-28T20:00',
      '2030-02-27T20:00',
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-2', dtstart: '2030-01-27T20:00' },
    ],
    [
      'an nth weekday',
      'FREQ=MONTHLY;BYDAY=1SA',
      '2030-01-05T20:00',
      '2030-02-02T20:00',
      '2030-02-10T20:00',
      { rrule: 'FREQ=MONTHLY;BYDAY=2SU', dtstart: '2030-01-05T20:00' },
    ],
    [
      'the last weekday',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2030-01-25T20:00',
      '2030-02-22T20:00',
      '2030-02-28T20:00',
      { rrule: 'FREQ=MONTHLY;BYDAY=-1TH', dtstart: '2030-01-25T20:00' },
    ],
    ['into another month', 'FREQ=MONTHLY;BYMONTHDAY=31', '2030-01-31T20:00', '2030-01-31T20:00', '2030-02-01T20:00', null],
    [
      'a set of positions',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2030-01-31T20:00',
      '2030-01-31T20:00',
      '2030-01-30T20:00',
      null,
    ],
    [
      'every third day',
      'FREQ=DAILY;INTERVAL=3',
      '2030-01-02T20:00',
      '2030-01-05T20:00',
      '2030-01-06T20:00',
      { rrule: 'FREQ=DAILY;INTERVAL=3', dtstart: '2030-01-03T20:00' },
    ],
    [
      'its end goes along',
      'FREQ=WEEKLY;UNTIL=20300131T200000;BYDAY=WE',
      '2030-01-02T20:00',
      '2030-01-09T20:00',
      '2030-01-10T21:00',
      { rrule: 'FREQ=WEEKLY;UNTIL=20300201T210000;BYDAY=TH', dtstart: '2030-01-03T21:00' },
    ],
  ])('%s', (_label, rrule, dtstart, from, to, expected) => {
    expect(movedRule(ruleOf(rrule, dtstart), at(from), at(to))).toEqual(expected)
  })

  it('has an occurrence where it was moved to, and keeps its beat', () => {
    fc.assert(
      fc.property(anyPlain, fc.nat(8), fc.integer({ min: -3, max: 3 }), fc.nat(1439), (plain, nth, days, minute) => {
        const dtstart = '2030-01-02T20:00'
        const rule = ruleOf(ruleOfPlain({ ...plain, end: 'never' }), dtstart)
        const from = occurrencesOf(rule, at('2030-01-01T00:00'), at('2040-01-01T00:00'))[nth]?.start
        if (from === undefined) return
        const day = Math.floor((from + 7 * 3_600_000) / DAY) + days
        const to = instantOf(day * DAY + minute * 60_000)
        const moved = movedRule(rule, from, to)
        if (moved === null || to < at('2030-01-10T00:00')) return
        expect(startsOf(moved.rrule, moved.dtstart, '2030-01-01T00:00', '2041-01-01T00:00')).toContain(to)
      }),
    )
  })
})

describe('which slot an old one has become', () => {
  const wednesdays = ['2030-01-02T20:00', '2030-01-09T20:00', '2030-01-16T20:00'].map(at)
  const pairs = (before: number[], after: number[], how: { shift?: number; frequency?: 'WEEKLY' | 'MONTHLY' | 'DAILY' } = {}) => [
    ...correspondingSlots(before, after, { frequency: how.frequency ?? 'WEEKLY', shift: how.shift ?? null }),
  ]

  it('the same instant', () => {
    expect(pairs(wednesdays, wednesdays)).toEqual(wednesdays.map((slot) => [slot, slot]))
  })
  it('the same day at another hour', () => {
    const later = wednesdays.map((slot) => slot + 1_800_000)
    expect(pairs(wednesdays, later)).toEqual(wednesdays.map((slot, n) => [slot, later[n]]))
  })
  it('the same week', () => {
    const fridays = wednesdays.map((slot) => slot + 2 * DAY)
    expect(pairs(wednesdays, fridays)).toEqual(wednesdays.map((slot, n) => [slot, fridays[n]]))
  })
  it('across the end of a week, when the move is known', () => {
    const mondays = wednesdays.map((slot) => slot + 5 * DAY)
    expect(pairs(wednesdays, mondays, { shift: 5 * DAY })).toEqual(wednesdays.map((slot, n) => [slot, mondays[n]]))
  })
  it('none, where a week has fewer', () => {
    expect(pairs(wednesdays, [at('2030-01-10T20:00'), at('2030-01-11T20:00')])).toEqual([])
  })
  it('no two become one', () => {
    const instants = fc.uniqueArray(
      fc.integer({ min: 0, max: 60 }).map((n) => at('2030-01-01T20:00') + n * DAY),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(instants, instants, fc.option(fc.integer({ min: -9, max: 9 }).map((n) => n * DAY)), (before, after, shift) => {
        const found = correspondingSlots(before, after, { frequency: 'WEEKLY', shift })
        expect(new Set(found.values()).size).toBe(found.size)
        expect([...found.values()].every((slot) => after.includes(slot))).toBe(true)
      }),
    )
  })
})

const weekly: Series = {
  name: 'Cải cách',
  channel: 'tv',
  form: 'f',
  themes: [],
  seconds: 900,
  rrule: 'FREQ=WEEKLY;BYDAY=WE',
  dtstart: '2030-01-02T20:00',
  validFrom: null,
  validTo: null,
  skip: [],
}

describe('a series', () => {
  it('leaves out skipped days and what lies outside its validity', () => {
    const series = { ...weekly, validFrom: '2030-01-09', validTo: '2030-01-30', skip: [{ day: '2030-01-16', reason: null }] }
    expect(slotsOf(series, at('2030-01-01T00:00'), at('2030-03-01T00:00'))).toEqual([at('2030-01-09T20:00'), at('2030-01-23T20:00')])
  })
  it('a key names its slot', () => {
    expect(slotOfKey(slotKeyOf(7, at('2030-01-09T20:00')))).toBe(at('2030-01-09T20:00'))
  })
  it('a division leaves no slot out and doubles none', () => {
    fc.assert(
      fc.property(anyPlain, fc.nat(20), (plain, nth) => {
        const series = { ...weekly, rrule: ruleOfPlain(plain) }
        const all = slotsOf(series, at('2030-01-01T00:00'), at('2034-01-01T00:00'))
        const boundary = all[nth]
        if (boundary === undefined) return
        const { ended, goesOn } = split(series, series, boundary, null)
        expect([ended, goesOn].flatMap((half) => slotsOf(half, at('2030-01-01T00:00'), at('2034-01-01T00:00')))).toEqual(all)
      }),
    )
  })
  it.each([
    ['to a time of no occurrence', '2030-01-08T20:00', '2030-01-09T20:00', 'notOfSeries'],
    ['onto the next', '2030-01-09T20:00', '2030-01-16T21:00', 'ontoSibling'],
  ])('is not moved %s', (_label, slot, start, refusal) => {
    expect(changed(weekly, at(slot), { start: at(start) })).toEqual({ ok: false, refusal })
  })
})

describe('the plan of an edit', () => {
  const now = at('2030-01-01T08:00')
  const occurrence = (slot: string, more: Partial<Occurrence> = {}): Occurrence => ({
    id: slot,
    slot: at(slot),
    title: 'Cải cách',
    channel: 'tv',
    form: 'f',
    themes: [],
    start: at(slot),
    seconds: 900,
    status: 'planned',
    content: null,
    linked: false,
    mine: true,
    ...more,
  })
  const setting = (more: Partial<EditSetting>): EditSetting => ({
    before: weekly,
    after: weekly,
    occurrences: [],
    boundary: 0,
    splits: false,
    now,
    until: at('2030-01-20T00:00'),
    compared: { from: at('2029-12-01T00:00'), to: at('2030-03-01T00:00') },
    shift: null,
    busy: new Map(),
    oneAtATime: new Set(['tv']),
    ...more,
  })

  it('nothing changes where nothing was changed', () => {
    const occurrences = ['2030-01-02T20:00', '2030-01-09T20:00', '2030-01-16T20:00'].map((slot) => occurrence(slot))
    expect(planEdit(setting({ occurrences }))).toMatchObject({ changes: [], kept: [], refused: [], skip: [] })
  })
  it('another organization’s occurrence is left alone, and its day not laid out again', () => {
    const after = { ...weekly, rrule: 'FREQ=WEEKLY;BYDAY=TH', dtstart: '2030-01-03T20:00' }
    const plan = planEdit(setting({ after, occurrences: [occurrence('2030-01-09T20:00', { mine: false })] }))
    expect(plan.refused).toMatchObject([{ why: 'notYours' }])
    expect(plan.skip).toEqual(['2030-01-10'])
    expect(plan.changes.map(({ to }) => to!.start)).toEqual([at('2030-01-03T20:00'), at('2030-01-17T20:00')])
  })
  it('one that stays because its new time is taken may be in the way of the next', () => {
    const daily = { ...weekly, rrule: 'FREQ=DAILY;COUNT=2', seconds: 3600 }
    const occurrences = [
      occurrence('2030-01-02T20:00', { seconds: 3600 }),
      occurrence('2030-01-03T20:00', { seconds: 3600, start: at('2030-01-02T21:30') }),
    ]
    const busy = new Map([['tv', [{ channel: 'tv', start: at('2030-01-02T22:40'), seconds: 600 }]]])
    const plan = planEdit(setting({ before: daily, after: { ...daily, seconds: 5400 }, occurrences, busy }))
    expect(plan.refused.map(({ placement, why }) => [placement, why])).toEqual([['2030-01-03T20:00', 'taken']])
    expect(plan.changes.map(({ placement }) => placement)).toEqual(['2030-01-02T20:00'])
  })
})
