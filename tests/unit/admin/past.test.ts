import { describe, expect, it } from '@jest/globals'

import { adminLinks } from '../../../src/admin/links.ts'
import { addressAt, pastVerdictAddress } from '../../../src/admin/past/addressAt.ts'
import { pastLinks } from '../../../src/admin/past/pastLinks.ts'
import type { Condition } from '../../../src/admin/links.ts'

describe('addresses of an earlier time', () => {
  it.each([
    ['now has none', '/admin', {}, '/admin'],
    ['a day', '/admin', { asOf: '2026-03-14' }, '/admin?asOf=2026-03-14'],
    [
      'both, after what is asked already',
      '/admin/x?a=1',
      { asOf: '2026-03-14', knownAt: '2026-03-20T01:02:03.004Z' },
      '/admin/x?a=1&asOf=2026-03-14&knownAt=2026-03-20T01:02:03.004Z',
    ],
    ['what is not ours is escaped', '/admin', { asOf: 'a&b=c' }, '/admin?asOf=a%26b%3Dc'],
  ])('%s', (_what, address, times, wanted) => {
    expect(addressAt(address, times)).toBe(wanted)
  })

  it('an obligation is named by its key', () => {
    expect(pastVerdictAddress('/admin', '7:3:0:2026-01-05T00:00:00+07:00', { asOf: '2026-02-01' })).toBe(
      '/admin/ket-qua-danh-gia?obligation=7%3A3%3A0%3A2026-01-05T00%3A00%3A00%2B07%3A00&asOf=2026-02-01',
    )
  })

  const links = pastLinks(adminLinks('/admin'), { asOf: '2026-02-01' })
  it.each<[string, 'obligations' | 'shortfalls' | 'plans', Condition[], string]>([
    ['all obligations', 'obligations', [], '/admin/giam-sat?asOf=2026-02-01'],
    [
      'those of a commitment in some states',
      'obligations',
      [
        ['commitment', 'equals', 4],
        ['status', 'in', ['short', 'short', 'curable']],
      ],
      '/admin/giam-sat?view=commitment&commitment=4&state=short,curable&asOf=2026-02-01',
    ],
    ['shortfalls', 'shortfalls', [], '/admin/giam-sat?state=atRisk,unverified,curable,makegoodPlanned,short&asOf=2026-02-01'],
    ['plans are what they are', 'plans', [], '/admin/collections/plans'],
  ])('a list of %s', (_what, slug, conditions, wanted) => {
    expect(links.list(slug, conditions)).toBe(wanted)
  })
})
