import { describe, expect, it } from '@jest/globals'

import { adminLinks } from '../../../src/admin/links.ts'
import { readRules } from '../../../src/admin/fields/readRules.ts'

const links = adminLinks('/admin')

describe('addresses in the admin', () => {
  it.each([
    ['a whole list', links.list('plans'), '/admin/collections/plans'],
    ['a document', links.document('plans', 7), '/admin/collections/plans/7'],
    ['a new document', links.create('placements'), '/admin/collections/placements/create'],
    [
      'the proposals for what a period that runs still misses',
      links.proposals('1:2:0:2026-11-01', Date.parse('2026-10-31T17:00Z'), Date.parse('2026-11-20T03:00Z')),
      '/admin/lich?view=month&date=2026-11-20&obligation=1%3A2%3A0%3A2026-11-01',
    ],
    [
      'and of one that is to begin',
      links.proposals('1:2:0:2026-12-01', Date.parse('2026-11-30T17:00Z'), Date.parse('2026-11-20T03:00Z')),
      '/admin/lich?view=month&date=2026-12-01&obligation=1%3A2%3A0%3A2026-12-01',
    ],
    [
      'one condition',
      links.list('obligations', [['commitment', 'equals', 3]]),
      '/admin/collections/obligations?where[or][0][and][0][commitment][equals]=3',
    ],
    [
      'several',
      links.list('obligations', [
        ['status', 'in', ['short', 'curable']],
        ['windowEnd', 'greater_than', '2026-01-01T00:00:00.000Z'],
      ]),
      '/admin/collections/obligations?where[or][0][and][0][status][in][0]=short&where[or][0][and][0][status][in][1]=curable' +
        '&where[or][0][and][1][windowEnd][greater_than]=2026-01-01T00%3A00%3A00.000Z',
    ],
  ])('%s', (_, link, address) => {
    expect(link).toBe(address)
  })
})

describe('the rules of a form', () => {
  it('passes over what is blank, reads what is right and keeps why the rest is refused', () => {
    const { rules, refusals } = readRules([
      { rrule: '', dtstart: '2026-01-05T00:00' },
      { rrule: 'FREQ=WEEKLY', dtstart: '2026-01-05T00:00', duration: '', label: '' },
      { rrule: 'FREQ=HOURLY', dtstart: '2026-01-05T00:00' },
    ])
    expect(rules.map(({ label }) => label)).toEqual([null])
    expect(refusals.map(({ part, value }) => [part, value])).toEqual([['FREQ', 'HOURLY']])
  })
})
