import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { faultsOf, type UncheckedCommitment } from '../../../collections/commitments/faults.ts'
import { titleOf } from '../../../src/rules/clauseTitle.ts'

const weekly: UncheckedCommitment = {
  checkedBy: 'machine',
  obligors: [1],
  aggregation: 'each',
  windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-01-05T00:00', duration: null, label: null }],
  validFrom: '2026-01-01T12:00:00.000Z',
  validTo: '2027-01-01T12:00:00.000Z',
  measure: { kind: 'count', target: 1 },
  minSecondsEach: 900,
  timeBand: { kind: 'prime', rule: 'start', bands: [] },
}
const window = (change: Record<string, unknown>) => ({
  windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-01-05T00:00', ...change }],
})
const band = { days: ['MO'], from: '19:45', to: '22:00' }

describe('a commitment the engine can judge', () => {
  it.each<[string, Record<string, unknown>]>([
    ['weekly at prime time', {}],
    ['with bands of its own', { timeBand: { kind: 'bands', rule: 'whole', bands: [band] } }],
    ['with a length of its windows', window({ duration: 'P1M' })],
    ['with a blank length', window({ duration: '' })],
    ['with a deadline', { answersDueDays: 6, windows: [...window({ label: 'Quý I' }).windows, ...window({}).windows] }],
    [
      'with two windows of one name, where nothing answers them',
      { windows: [...window({ label: 'Quý I' }).windows, ...window({ label: 'Quý I' }).windows] },
    ],
    ['by hand, with nothing of a rule', { checkedBy: 'hand', obligors: [], windows: [], validFrom: null, validTo: null, measure: null }],
  ])('%s', (_, change) => expect(faultsOf({ ...weekly, ...change })).toEqual([]))
})

describe('a commitment is refused, beside the field that is wrong', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['by machine without obligors', { obligors: [] }, ['obligors']],
    ['by machine without windows', { windows: null }, ['windows']],
    ['by machine without a target', { measure: { kind: 'count', target: null } }, ['measure.target']],
    ['by machine without a validity', { validFrom: null, validTo: undefined }, ['validFrom', 'validTo']],
    ['an obligor twice', { obligors: [1, { id: 1 }] }, ['obligors']],
    ['a rule outside the grammar', window({ rrule: 'FREQ=HOURLY' }), ['windows.0.rrule']],
    ['a rule without an occurrence', window({ rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31' }), ['windows.0.rrule']],
    ['a start that is no time', window({ dtstart: '05/01/2026' }), ['windows.0.dtstart']],
    ['a length that is none', window({ duration: '1 tháng' }), ['windows.0.duration']],
    [
      'the same by hand: a rule kept for later is right too',
      { ...window({ rrule: 'FREQ=HOURLY' }), checkedBy: 'hand' },
      ['windows.0.rrule'],
    ],
    ['an empty validity', { validTo: weekly.validFrom }, ['validTo']],
    ['a validity that runs backwards', { validTo: '2025-01-01T12:00:00.000Z' }, ['validTo']],
    ['prime time and bands together', { timeBand: { kind: 'prime', bands: [band] } }, ['timeBand.kind']],
    ['no band', { timeBand: { kind: 'bands', bands: [] } }, ['timeBand.bands']],
    ['half a placement', { measure: { kind: 'count', target: 0.5 } }, ['measure.target']],
    ['no seconds', { minSecondsEach: 0 }, ['minSecondsEach']],
    ['makegoods within half a day', { makegoodWithinDays: 0.5 }, ['makegoodWithinDays']],
    ['excused by no holidays', { excuseWhenHolidays: -1 }, ['excuseWhenHolidays']],
    ['a deadline more than a year later', { answersDueDays: 367 }, ['answersDueDays']],
    ['a deadline more than a month before', { answersDueDays: -32 }, ['answersDueDays']],
    ['a deadline by the half day', { answersDueDays: 0.5 }, ['answersDueDays']],
    [
      'a deadline beside makegoods and excuses',
      { answersDueDays: 0, makegoodWithinDays: 7, excuseWhenHolidays: 3 },
      ['makegoodWithinDays', 'excuseWhenHolidays'],
    ],
    [
      'answers for two windows of one name',
      { answersDueDays: 6, windows: [...window({ label: 'Quý I' }).windows, ...window({ label: 'Quý I' }).windows] },
      ['windows.1.label'],
    ],
    [
      'answers for two windows without one',
      { answersDueDays: 6, windows: [...window({ label: '' }).windows, ...window({}).windows] },
      ['windows.1.label'],
    ],
  ])('%s', (_, change, paths) => {
    const faults = faultsOf({ ...weekly, ...change })
    expect(faults.map(({ path }) => path)).toEqual(paths)
    for (const { text } of faults) expect(text.vi !== '' && text.en !== '').toBe(true)
  })

  it('also where something stands that no text can be made of', () => {
    const nothing = { toString: '' }
    expect(faultsOf({ ...weekly, validTo: nothing, minSecondsEach: nothing })).toMatchObject([
      { path: 'minSecondsEach', params: { value: '…' } },
    ])
  })

  it('whatever is sent, with a list of faults and never a crash', () => {
    const keys = [...Object.keys(weekly), 'makegoodWithinDays', 'excuseWhenHolidays']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (change) => {
        expect(Array.isArray(faultsOf({ ...weekly, ...change }))).toBe(true)
      }),
    )
  })
})

describe('a short title', () => {
  it.each<[string, string, string | null, string]>([
    ['is the clause', 'tổ chức tọa đàm mỗi tháng ít nhất một lần.', null, 'Tổ chức tọa đàm mỗi tháng ít nhất một lần'],
    [
      'names the column',
      'một tháng 02 chuyên mục.',
      'Xây dựng chuyên mục “Trao đổi ý kiến với bạn đọc” để',
      '“Trao đổi ý kiến với bạn đọc”: một tháng 02 chuyên mục',
    ],
    ['is cut between words', 'chuyên mục '.repeat(20), null, `C${'chuyên mục '.repeat(20).slice(1, 87)}…`],
  ])('%s', (_, text, context, title) => expect(titleOf(text, context)).toBe(title))

  it('is never longer than 91 characters', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 400 }), (text) => titleOf(text).length <= 91))
  })
})
