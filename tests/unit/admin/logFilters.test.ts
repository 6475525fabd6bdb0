import { describe, expect, it } from '@jest/globals'

import { adminLinks } from '../../../src/admin/links.ts'
import { conditionsFor, filterIn } from '../../../src/admin/log/filters.ts'

describe('the filter of the log in the address of its list', () => {
  it.each([
    ['nothing', { action: '', subject: '' }],
    ['an act', { action: 'editSeries', subject: '' }],
    ['a kind of document', { action: '', subject: 'as-run' }],
    ['both', { action: 'update', subject: 'placements' }],
  ])('%s: what was chosen is found again', (_label, filter) => {
    expect(filterIn(adminLinks('/admin').list('audit-log', conditionsFor(filter)).split('?')[1] ?? '')).toEqual(filter)
  })

  it('other conditions are left out of it', () => {
    expect(filterIn('where[or][0][and][0][seq][less_than]=9&where[or][0][and][1][action][equals]=audit&sort=-seq')).toEqual({
      action: 'audit',
      subject: '',
    })
  })
})
