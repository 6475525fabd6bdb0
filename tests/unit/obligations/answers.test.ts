import { describe, expect, it } from '@jest/globals'

import {
  DAY,
  judge,
  nextWindows,
  openLedger,
  unmatchedAnswers,
  type AnsweredPeriod,
  type Commitment,
  type Facts,
  type Placement,
} from '../../../src/obligations/index.ts'
import { at, commitment, facts, match, placement } from './facts.ts'

/** The period from 15 December to 14 March, and the half year that begins with it; due by the 20th of the last month. */
const quarter = { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2013-12-15T00:00', duration: 'P3M', label: 'Q1' }
const half = { ...quarter, duration: 'P6M', label: 'H1' }

const report = (part: Partial<Commitment> = {}): Commitment =>
  commitment({ id: 'report', windows: [quarter, half], validFrom: '2013-12-15', validTo: '2014-12-15', answers: { dueDays: 6 }, ...part })

const q1: AnsweredPeriod = { start: '2013-12-15', label: 'Q1' }
const h1: AnsweredPeriod = { start: '2013-12-15', label: 'H1' }
const sent = (when: string, part: Partial<Placement> = {}): Placement => placement({ plannedStart: at(when), answers: q1, ...part })

const afterwards = at('2014-07-01T00:00')

/** The verdict on the window of a label, with one commitment and these placements. */
function verdictFor(
  label: string,
  placements: readonly Placement[],
  { asOf = afterwards, of = report(), ...part }: { asOf?: number; of?: Commitment } & Partial<Facts> = {},
) {
  const found = judge(facts({ commitments: [of], placements, ...part }), asOf).filter((verdict) => verdict.label === label)
  if (found.length !== 1) throw new Error(`${found.length} obligations are called ${label}`)
  return found[0]!
}

describe('the deadline of a report', () => {
  it.each<[string, number, string]>([
    ['the 20th inclusive, after the 14th', 6, '2014-03-21T00:00'],
    ['the end of the period', 0, '2014-03-15T00:00'],
    ['five days before it', -5, '2014-03-10T00:00'],
    ['a year and a day later', 366, '2015-03-16T00:00'],
  ])('%s: %d days', (_, dueDays, due) => {
    expect(verdictFor('Q1', [], { of: report({ answers: { dueDays } }) }).due).toBe(at(due))
  })

  it('is counted from the cut end, and validity is asked of the window alone', () => {
    const cut = report({ partial: 'full', validTo: '2014-03-01', windows: [quarter] })
    expect(verdictFor('Q1', [], { of: cut }).due).toBe(at('2014-03-07T00:00'))
    expect(verdictFor('Q1', [], { of: report({ validTo: '2014-03-15', windows: [quarter] }) }).due).toBe(at('2014-03-21T00:00'))
  })

  it('elsewhere is the end of the window', () => {
    expect(judge(facts(), afterwards).every(({ due, windowEnd }) => due === windowEnd)).toBe(true)
  })
})

describe('a report is in time', () => {
  it.each<[string, string, Partial<Placement>, string]>([
    ['on the 20th, a minute before midnight', 'counted', {}, '2014-03-20T23:59'],
    ['long before its period begins', 'counted', {}, '2013-10-01T08:00'],
    ['on the 21st', 'late', {}, '2014-03-21T00:00'],
    ['on the 21st, and too short', 'late', { plannedSeconds: 60 }, '2014-03-21T00:00'],
    ['on the 20th, but too short', 'duration', { plannedSeconds: 60 }, '2014-03-20T08:00'],
    ['on the 21st, but was withdrawn', 'retracted', { status: 'retracted' }, '2014-03-21T08:00'],
    ['planned for the 20th, sent on the 21st', 'late', { actualStart: at('2014-03-21T08:00') }, '2014-03-20T08:00'],
    ['planned for the 21st, sent on the 20th', 'counted', { actualStart: at('2014-03-20T08:00') }, '2014-03-21T08:00'],
    ['a repeat, and late', 'late', { rerun: true }, '2014-03-21T08:00'],
  ])('%s: %s', (_, standing, part, when) => {
    const { counted, excluded } = verdictFor('Q1', [sent(when, part)], { of: report({ minSecondsEach: 600 }) })
    expect(counted.length === 1 ? 'counted' : excluded[0]?.reason).toBe(standing)
  })

  it('or is known beforehand to be late', () => {
    const planned = sent('2014-03-21T08:00', { status: 'confirmed' })
    expect(verdictFor('Q1', [planned], { asOf: at('2014-03-16T00:00') })).toMatchObject({
      status: 'atRisk',
      expected: 0,
      excluded: [{ id: 'p', reason: 'late' }],
    })
  })
})

describe('a report answers', () => {
  it.each<[string, AnsweredPeriod | null, string | null]>([
    ['the window that it names by first day and label', q1, 'Q1'],
    ['the half year that begins on the same day', h1, 'H1'],
    ['nothing without a label where windows have one', { start: '2013-12-15', label: null }, null],
    ['nothing on another day', { start: '2013-12-16', label: 'Q1' }, null],
    ['nothing when it does not say', null, null],
  ])('%s', (_, answers, label) => {
    const verdicts = judge(
      facts({ commitments: [report({ validTo: '2014-06-15' })], placements: [sent('2014-03-01T08:00', { answers })] }),
      afterwards,
    )
    expect(verdicts.filter(({ counted }) => counted.length > 0).map((verdict) => verdict.label)).toEqual(label === null ? [] : [label])
    expect(verdicts.every(({ excluded }) => excluded.length === 0)).toBe(true)
  })

  it('an uncut name, where the window is cut', () => {
    const organizations = [{ id: 'station', validFrom: '2014-01-10', validTo: null }]
    const given = { organizations, of: report({ partial: 'full' }) }
    expect(verdictFor('Q1', [sent('2014-03-01T08:00')], given)).toMatchObject({ status: 'met', windowStart: at('2014-01-10T00:00') })
  })

  it('as anybody of those who owe together', () => {
    const of = report({ aggregation: 'joint', obligors: ['station', 'paper'] })
    expect(verdictFor('Q1', [sent('2014-03-01T08:00', { organization: 'paper' })], { of })).toMatchObject({
      obligor: 'joint',
      status: 'met',
    })
  })

  it('and means nothing to what asks for no answers', () => {
    const given = facts({ placements: [placement({ answers: q1 })] })
    expect(judge(given, afterwards)[0]).toMatchObject({ status: 'met', counted: ['p'] })
    expect(unmatchedAnswers(given)).toEqual([])
  })
})

describe('a corrected version', () => {
  const first = sent('2014-03-10T08:00', { id: 'first', contentId: 'text' })
  const corrected = sent('2014-03-12T08:00', { id: 'corrected', contentId: 'text' })

  it('counts no second time', () => {
    expect(verdictFor('Q1', [corrected, first])).toMatchObject({ counted: ['first'], excluded: [{ id: 'corrected', reason: 'rerun' }] })
  })

  it('counts when the first was withdrawn', () => {
    expect(verdictFor('Q1', [corrected, { ...first, status: 'retracted' }]).counted).toEqual(['corrected'])
  })

  it('leaves the first where it comes late', () => {
    const late = { ...corrected, plannedStart: at('2014-03-21T08:00') }
    expect(verdictFor('Q1', [late, first])).toMatchObject({ counted: ['first'], excluded: [{ id: 'corrected', reason: 'late' }] })
  })

  it('is no repeat of what answers another window', () => {
    const other = { ...corrected, answers: h1 }
    expect(verdictFor('Q1', [other, first]).counted).toEqual(['first'])
    expect(verdictFor('H1', [other, first]).counted).toEqual(['corrected'])
  })
})

describe('the status of a report', () => {
  const due = at('2014-03-21T00:00')
  const confirmed = sent('2014-03-18T08:00', { status: 'confirmed' })
  it.each<[string, string, number, readonly Placement[]]>([
    ['while its period is young', 'upcoming', at('2014-01-01T00:00'), []],
    ['a millisecond before the week that ends with the deadline', 'upcoming', due - 7 * DAY - 1, []],
    ['in that week', 'atRisk', due - 7 * DAY, []],
    ['confirmed for a day to come', 'onTrack', at('2014-03-17T00:00'), [confirmed]],
    ['its day is past, nobody has confirmed it', 'unverified', at('2014-03-19T00:00'), [confirmed]],
    ['the same from the deadline on', 'unverified', due, [confirmed]],
    ['in its last millisecond', 'atRisk', due - 1, []],
    ['from the deadline on', 'short', due, []],
    ['sent long before it is asked for', 'met', at('2014-01-01T00:00'), [sent('2013-12-20T08:00')]],
  ])('%s: %s', (_, status, asOf, placements) => {
    expect(verdictFor('Q1', placements, { asOf }).status).toBe(status)
  })

  it.each<[string, number, string, string]>([
    ['with a year to answer it is asked for from the end of its period', 366, '2014-03-15T00:00', '2015-03-16T00:00'],
    ['with a deadline before the end, a week before that', -5, '2014-03-03T00:00', '2014-03-10T00:00'],
  ])('%s', (_, dueDays, asked, over) => {
    const of = report({ answers: { dueDays } })
    const statuses = [at(asked) - 1, at(asked), at(over) - 1, at(over)].map((asOf) => verdictFor('Q1', [], { of, asOf }).status)
    expect(statuses).toEqual(['upcoming', 'atRisk', 'atRisk', 'short'])
  })
})

describe('a waiver with a label', () => {
  const waiver = { commitment: 'report', obligor: null, label: 'Q1', from: '2013-12-15', to: '2013-12-16' }
  it.each([
    ['Q1', 'waived'],
    ['H1', 'short'],
  ])('of Q1 and the window %s: %s', (label, status) => {
    expect(verdictFor(label, [], { waivers: [waiver] }).status).toBe(status)
  })
})

describe('what answers nothing', () => {
  const nothing: AnsweredPeriod = { start: '2010-01-01', label: null }
  it.each<[string, Partial<Placement>, boolean]>([
    ['names a window that is owed', {}, false],
    ['names none', { answers: nothing }, true],
    ['names none, and was cancelled', { answers: nothing, status: 'cancelled' }, true],
    ['does not say', { answers: null }, false],
    ['is of another form', { answers: nothing, form: 'talk' }, false],
    ['is by somebody who owes no report', { answers: nothing, organization: 'commune' }, false],
  ])('%s', (_, part, listed) => {
    const of = report({ match: match({ forms: ['column'] }) })
    expect(unmatchedAnswers(facts({ commitments: [of], placements: [sent('2014-03-01T08:00', part)] }))).toEqual(listed ? ['p'] : [])
  })

  it('is what answers no window of any commitment, in code-unit order', () => {
    const yearly = report({ id: 'yearly', windows: [{ ...quarter, label: 'Y', duration: 'P1Y' }] })
    const placements = [
      sent('2014-03-01T08:00', { answers: { ...q1, label: 'Y' } }),
      ...['b', 'a', 'Z'].map((id) => sent('2014-03-01T08:00', { id, answers: nothing })),
    ]
    expect(unmatchedAnswers(facts({ commitments: [report(), yearly], placements }))).toEqual(['Z', 'a', 'b'])
  })
})

describe('a ledger of reports', () => {
  it('re-judges the windows that a report leaves and enters, and no others', () => {
    const before = sent('2014-03-01T08:00', { contentId: 'text' })
    const ledger = openLedger(
      facts({ commitments: [report()], placements: [before, sent('2014-03-01T08:00', { id: 'q', contentId: 'text', answers: h1 })] }),
    )
    const moved = { ...before, answers: { ...q1, label: 'none' } }
    expect(ledger.would(before, moved, afterwards).map(({ label, status }) => [label, status])).toEqual([['Q1', 'short']])
    expect(ledger.change(before, { ...before, answers: h1 }, afterwards).map(({ label, status }) => [label, status])).toEqual([
      ['Q1', 'short'],
      ['H1', 'met'],
    ])
  })
})

describe('the next windows', () => {
  it('are open until they are due', () => {
    const names = (asOf: string) => nextWindows(report(), at(asOf), 2).map(({ label, due }) => [label, due])
    const [first, second] = [
      ['Q1', at('2014-03-21T00:00')],
      ['H1', at('2014-06-21T00:00')],
    ]
    expect(names('2014-03-20T23:59')).toEqual([first, second])
    expect(names('2014-03-21T00:00')).toEqual([second])
  })
})
