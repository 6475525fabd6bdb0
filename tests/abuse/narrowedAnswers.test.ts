import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { countAll, readAll } from '../../src/database/read.ts'
import { databases } from '../helpers/databases.ts'
import { factChangesDuring } from '../helpers/factChanges.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { place } from '../helpers/promises.ts'

/** What follows from a change must not depend on how much of it somebody wants to see. */
describe.each(databases)('a change that asks for a part of the document as its answer, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let admin: Caller

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    admin = await signIn(server.url, String((await hire(payload, 'admin')).email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const lastEntry = async (subjectId: Id) =>
    (
      await readAll({ payload }, 'audit-log', {
        where: { subjectId: { equals: String(subjectId) } },
        sort: '-seq',
      })
    )[0]

  const toldBy = (act: () => Promise<unknown>): Promise<number> => factChangesDuring(payload, act)

  it.each([
    ['one by one', (id: Id) => `/api/placements/${id}?select[updatedAt]=true`],
    ['from the list', (id: Id) => `/api/placements?where[id][in]=${id}&select[updatedAt]=true`],
  ])('is told whole in the log, and to who judges: %s', async (how, path) => {
    const id = await place(payload, town, how === 'one by one' ? '2030-01-08T20:00' : '2030-01-09T20:00', { title: 'Kỳ này' })
    expect(await toldBy(async () => expect((await admin.patch(path(id), { plannedSeconds: 600 })).status).toBe(200))).toBe(1)
    const { details, ...entry } = (await lastEntry(id))!
    expect([entry, Object.keys(details as object).sort()]).toEqual([
      expect.objectContaining({ action: 'update', label: 'Kỳ này' }),
      ['endsAt', 'plannedSeconds'],
    ])
    expect(await toldBy(async () => expect((await admin.delete(path(id))).status).toBe(200))).toBe(1)
    expect(await lastEntry(id)).toMatchObject({ action: 'delete', label: 'Kỳ này' })
  })

  it('publishes like any other', async () => {
    const { id } = await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Một cửa', organization: town.paper, _status: 'draft' } as never,
    })
    await payload.create({
      collection: 'webhooks',
      data: { name: 'Trang', url: 'https://vi-du.vn/moi', events: ['publication'], active: true } as never,
    })
    expect((await admin.patch(`/api/articles/${id}?select[updatedAt]=true`, { _status: 'published' })).status).toBe(200)
    expect(await countAll({ payload }, 'webhook-deliveries', { event: { equals: 'publication' } })).toBe(1)
  })
})
