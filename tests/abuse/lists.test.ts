/** One value where a list belongs was taken as valid and stored as an empty list. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { place, promiseWeekly } from '../helpers/promises.ts'

describe.each(databases)('lists are lists, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let admin: Caller
  let adminId: Id
  let commitment: Id
  let placement: Id

  beforeAll(async () => {
    opened = await open({ LOG_LEVEL: 'silent' })
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    const chief = await hire(payload, 'admin')
    adminId = chief.id
    admin = await signIn(server.url, String(chief.email), password)
    commitment = await promiseWeekly(payload, town)
    placement = await place(payload, town, '2031-01-06T20:00')
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each([['admin'], ['viewer'], [null], [[]], ['xadmin'], [{ 0: 'admin' }], [['viewer']]])(
    'the last administrator with the roles %j is still one',
    async (roles) => {
      const { status } = await admin.patch(`/api/users/${adminId}`, { roles })
      expect(status).toBeLessThan(500)
      expect((await payload.findByID({ collection: 'users', id: adminId, depth: 0 })).roles).toEqual(['admin'])
    },
  )

  it.each<[string, (town: Town) => unknown]>([
    ['{"match":{"media":"tv"}}', () => ({ match: { media: 'tv' } })],
    ['{"match":{"media":{"0":"tv"}}}', () => ({ match: { media: { 0: 'tv' } } })],
    ['{"match":{"forms":ID}}', ({ form }) => ({ match: { forms: form } })],
    ['{"obligors":ID}', ({ station }) => ({ obligors: station })],
    ['{"windows":5}', () => ({ windows: 5 })],
  ])('a promise asks for what it asked for after %s', async (_text, data) => {
    expect((await admin.patch(`/api/commitments/${commitment}`, data(town))).status).toBeLessThan(500)
    const { match, obligors, windows } = (await payload.findByID({
      collection: 'commitments',
      id: commitment,
      depth: 0,
    })) as unknown as Record<string, Record<string, unknown[]>>
    expect([match!.media, match!.forms, obligors, windows!.length]).toEqual([['tv'], [town.form], [town.station], 1])
  })

  it.each<[Record<string, unknown>]>([[{ plannedStart: null }], [{ plannedStart: 'abc' }], [{ plannedSeconds: 1e308 }]])(
    'a placement is refused %j in words',
    async (data) => {
      expect((await admin.patch(`/api/placements/${placement}`, data)).status).toBe(400)
    },
  )
})
