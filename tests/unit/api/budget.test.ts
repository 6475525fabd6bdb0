import { describe, expect, it } from '@jest/globals'

import { clientOf, createBudget } from '../../../src/access/budget.ts'

describe('one client', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, client) => expect(clientOf(address)).toBe(client))
})

describe('a budget', () => {
  it('is spent, and comes back with time, for each client by itself', () => {
    let now = 0
    const { spend } = createBudget({ most: 2, perSecond: 1 }, { now: () => now })
    expect([spend('a'), spend('a'), spend('a'), spend('b')]).toEqual([0, 0, 1, 0])
    now += 1_000
    expect([spend('a'), spend('a')]).toEqual([0, 1])
  })
  it('says how long to wait', () => {
    const { spend } = createBudget({ most: 1, perSecond: 1 / 60 }, { now: () => 0 })
    expect([spend('a'), spend('a')]).toEqual([0, 60])
  })
})
