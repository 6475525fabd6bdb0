import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { refuseCall } from '../../src/admin/serverFunctions.ts'

const viewer = { id: 1, roles: ['viewer'], organizations: [] }

/** As this version of Payload has them. */
const table = /const baseServerFunctions = \{([^}]*)\}/.exec(
  readFileSync('node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js', 'utf8'),
)![1]!
const ofPayload = [...table.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name]) => name!)

describe('what the admin’s pages call on the server', () => {
  it.each(ofPayload)('%s is handed on for who works here, and for nobody else', (name) => {
    expect(refuseCall({ name, args: {} }, viewer, 'vi')).toBeNull()
    for (const user of [null, undefined, { id: 2, roles: ['apiClient'], organizations: [] }])
      expect(refuseCall({ name, args: {} }, user, 'vi')).toEqual({ errors: [{ message: 'Hãy đăng nhập.' }] })
  })

  it.each([
    'constructor',
    'toString',
    'valueOf',
    '__proto__',
    'hasOwnProperty',
    '__defineGetter__',
    'khong-co',
    '',
    undefined,
    null,
    5,
    ['form-state'],
    { a: 1 },
  ])('a name that is none is refused: %s', (name) => {
    expect(refuseCall({ name, args: {} }, viewer, 'en')).toEqual({ errors: [{ message: 'There is no such function.' }] })
  })

  it.each([null, undefined, {}])('nothing is refused: %s', (call) => {
    expect(refuseCall(call, viewer, 'en')).toEqual({ errors: [{ message: 'There is no such function.' }] })
  })

  it('a question that no database could be asked is not asked', () => {
    expect(refuseCall({ name: 'table-state', args: { query: { limit: 1e300 } } }, viewer, 'en')).toMatchObject({
      errors: [{ message: expect.stringContaining('wrong') }],
    })
    expect(refuseCall({ name: 'table-state', args: { query: { limit: 10, where: { title: { like: 'a' } } } } }, viewer, 'en')).toBeNull()
  })
})
