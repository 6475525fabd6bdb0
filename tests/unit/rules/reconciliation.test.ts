import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { coveredBy, reconcile, type Line, type LogRow, type Planned } from '../../../src/rules/reconciliation.ts'
import { at } from '../../helpers/promises.ts'

const now = at('2020-04-01T00:00')
const row = (start: string, title: string, more: Partial<LogRow> = {}): LogRow => ({
  row: 2,
  start: at(`2020-03-05T${start}`),
  exact: true,
  seconds: 900,
  title,
  code: '',
  aired: true,
  ...more,
})
const plan = (start: string, title: string, more: Partial<Planned> = {}): Planned => ({
  id: '1',
  title,
  start: at(`2020-03-05T${start}`),
  seconds: 900,
  status: 'planned',
  actualStart: null,
  actualSeconds: null,
  ...more,
})
const told = (lines: readonly Line[]): string[] =>
  lines.map(
    ({ kind, why, row: of, placement, settled }) => `${kind} ${why} ${of?.row ?? '-'}:${placement?.id ?? '-'}${settled ? ' settled' : ''}`,
  )
const against = (rows: LogRow[], plans: Planned[], wholeDays = true): string[] =>
  told(reconcile(rows, plans, coveredBy(rows, wholeDays)!, now))

describe('a log against the plan', () => {
  it.each<[string, LogRow[], Planned[], string[]]>([
    ['its title, its time', [row('19:45:20', 'CẢI CÁCH')], [plan('19:45', 'Cải cách')], ['asPlanned sameTime 2:1']],
    ['its title later', [row('20:30', 'Cải cách')], [plan('19:45', 'Cải cách')], ['differently otherTime 2:1']],
    ['shorter: as-run decides', [row('19:45', 'Cải cách', { seconds: 720 })], [plan('19:45', 'Cải cách')], ['differently otherLength 2:1']],
    [
      'a title much like it',
      [row('19:47', 'Cải cách hành chính (số 12)')],
      [plan('19:45', 'Cải cách hành chính')],
      ['differently otherTime 2:1'],
    ],
    ['no title, its time', [row('19:45', '')], [plan('19:45', 'Cải cách')], ['asPlanned timeAlone 2:1']],
    ['its number', [row('20:00', 'ABC', { code: '1' })], [plan('20:00', 'Cải cách')], ['asPlanned sameTime 2:1']],
    [
      'its day, where a paper has no times',
      [row('00:00', 'Bài', { exact: false, seconds: null })],
      [plan('05:00', 'Bài')],
      ['asPlanned sameDay 2:1'],
    ],
    ['not in the log', [row('08:00', 'Tin')], [plan('19:45', 'Cải cách')], ['unplanned noPlacement 2:- settled', 'missed notInLog -:1']],
    ['logged as not aired', [row('19:45', 'Cải cách', { aired: false })], [plan('19:45', 'Cải cách')], ['missed loggedAsNotAired 2:1']],
    [
      'the same title much later: a candidate',
      [row('23:30', 'Cải cách')],
      [plan('08:00', 'Cải cách')],
      ['candidate sameTitleElsewhere 2:1'],
    ],
    ['another title then: a candidate', [row('19:45', 'Bóng đá')], [plan('19:45', 'Cải cách')], ['candidate otherTitleThen 2:1']],
    [
      'the nearest of two with one title',
      [row('20:00', 'Tin')],
      [plan('19:00', 'Tin'), plan('20:05', 'Tin', { id: '2' })],
      ['missed notInLog -:1', 'differently otherTime 2:2'],
    ],
    [
      'recorded so already',
      [row('19:45', 'Tin')],
      [plan('19:45', 'Tin', { status: 'delivered', actualStart: at('2020-03-05T19:45'), actualSeconds: 900 })],
      ['asPlanned sameTime 2:1 settled'],
    ],
    [
      'cancelled is not missed again',
      [row('08:00', 'Khác')],
      [plan('19:45', 'Tin', { status: 'cancelled' })],
      ['unplanned noPlacement 2:- settled'],
    ],
  ])('%s', (_, rows, plans, expected) => {
    expect(against(rows, plans)).toEqual(expected)
  })

  it('what lies outside the log is not missed', () => {
    expect(
      against(
        [row('08:00', 'Tin'), row('09:00', 'Tin', { row: 3 })],
        [plan('08:00', 'Tin'), plan('19:45', 'Cải cách', { id: '2' })],
        false,
      ),
    ).toEqual(['asPlanned sameTime 2:1', 'unplanned noPlacement 3:- settled'])
  })

  it('each row and each placement is told once, whatever they are', () => {
    const minute = fc.integer({ min: 0, max: 2880 })
    const title = fc.constantFrom('', 'Tin', 'Cải cách hành chính', 'Cải cách', 'Bóng đá')
    const rows = fc.array(fc.record({ minute, title, aired: fc.boolean(), exact: fc.boolean() }), { minLength: 1, maxLength: 25 })
    const plans = fc.array(fc.record({ minute, title }), { maxLength: 25 })
    fc.assert(
      fc.property(rows, plans, (log, planned) => {
        const start = at('2020-03-05T00:00')
        const given = log.map((each, n) =>
          row('00:00', each.title, { row: n + 2, start: start + each.minute * 60_000, aired: each.aired, exact: each.exact }),
        )
        const lines = reconcile(
          given,
          planned.map((each, n) => plan('00:00', each.title, { id: String(n), start: start + each.minute * 60_000 })),
          coveredBy(given, true)!,
          now,
        )
        const seen = lines.flatMap(({ row: of }) => of?.row ?? [])
        expect(seen.toSorted((a, b) => a - b)).toEqual(given.map(({ row: of }) => of))
        const placements = lines.flatMap(({ placement }) => placement?.id ?? [])
        expect(new Set(placements).size).toBe(placements.length)
      }),
    )
  })
})
