import { describe, expect, it } from '@jest/globals'

import { actsFor, personOf, type Person, type Role } from '../../../src/access/roles.ts'
import { anyRule, nobody, only, own, published, self, staff } from '../../../src/access/rules.ts'

const person = (role: Role, ...organizations: number[]): Person => ({ id: 7, roles: [role], organizations })

describe('a request’s user as a person', () => {
  it.each([
    ['nobody', null, null],
    ['a user of something else', { email: 'x' }, null],
    ['roles that do not exist', { id: 1, roles: ['admin', 'root'] }, { id: 1, roles: ['admin'], organizations: [] }],
    ['populated organizations', { id: 1, roles: [], organizations: [{ id: 3 }, 4] }, { id: 1, roles: [], organizations: [3, 4] }],
    ['roles that are no list', { id: 1, roles: 'admin' }, { id: 1, roles: [], organizations: [] }],
  ])('%s', (_label, user, expected) => {
    expect(personOf(user)).toEqual(expected)
  })
})

describe('rules', () => {
  const mine = { organization: { in: [1, 2] } }
  it.each([
    ['nobody may', nobody(person('admin')), false],
    ['staff: signed out', staff(null), false],
    ['staff: the website’s key', staff(person('apiClient')), false],
    ['staff: a viewer', staff(person('viewer')), true],
    ['only: the role', only('auditor')(person('auditor')), true],
    ['only: another role', only('auditor')(person('admin')), false],
    ['own: of the organizations', own('editor')(person('editor', 1, 2)), mine],
    ['own: with no organization', own('editor')(person('editor')), false],
    ['own: without the role', own('editor')(person('viewer', 1)), false],
    ['self: oneself', self(person('viewer')), { id: { equals: 7 } }],
    ['self: signed out', self(null), false],
    ['published: for the key', published('apiClient')(person('apiClient')), { _status: { equals: 'published' } }],
    ['any of: one yes is a yes', anyRule(only('admin'), own('editor'))({ ...person('editor', 1), roles: ['admin', 'editor'] }), true],
    ['any of: one narrowed', anyRule(only('admin'), own('editor'))(person('editor', 1, 2)), mine],
    ['any of: two narrowed', anyRule(self, own('editor'))(person('editor', 1, 2)), { or: [{ id: { equals: 7 } }, mine] }],
    ['any of: none', anyRule(only('admin'), own('editor'))(person('viewer', 1)), false],
  ])('%s', (_label, answer, expected) => {
    expect(answer).toEqual(expected)
  })
})

describe('acting for an organization', () => {
  it.each([
    ['an editor for an own one', person('editor', 1), 1, true],
    ['an editor for another', person('editor', 1), 2, false],
    ['ids as text', person('scheduler', 1), '1', true],
    ['an auditor', person('auditor', 1), 1, false],
    ['an admin', person('admin'), 9, true],
    ['nobody', null, 1, false],
  ])('%s', (_label, who, organization, expected) => {
    expect(actsFor(who, organization)).toBe(expected)
  })
})
