import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'

/** An editor of two bodies lost the right to the draft that she had just begun: it was nobody's. */
describe.each(databases)('drafts on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let editor: Caller

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    editor = await signIn(server.url, String((await hire(payload, 'editor', [town.paper, town.station])).email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each(['articles', 'segments'] as const)(
    'of %s belong to the first body of who begins them, and stay theirs to change',
    async (collection) => {
      const { status, body } = await editor.post(`/api/${collection}?draft=true&autosave=true&depth=0`, {
        title: 'Bài mới',
        _status: 'draft',
      })
      const { id, organization } = body.doc as { id: Id; organization: Id }
      expect([status, organization]).toEqual([201, town.paper])
      expect((await editor.patch(`/api/${collection}/${id}?draft=true&autosave=true`, { title: 'Bài mới, viết tiếp' })).status).toBe(200)
      expect((await editor.patch(`/api/${collection}/${id}?draft=true`, { organization: town.station })).status).toBe(200)
    },
  )
})
