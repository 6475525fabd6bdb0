import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { stillReads } from '../../src/endpoints/desk/answers.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password } from '../helpers/people.ts'

describe.each(databases)('strangers and those who have left, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let anybody: Caller
  let admin: Caller
  let editor: Caller
  let editorId: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    const town = await foundTown(payload)
    server = await listen(opened)
    anybody = callerAt(server.url)
    admin = await signIn(server.url, String((await hire(payload, 'admin')).email), password)
    const hired = await hire(payload, 'editor', [town.station])
    editorId = hired.id
    editor = await signIn(server.url, String(hired.email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('whatever a stranger writes is refused without a turn at writing: it is answered while somebody else has the turn', async () => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await payload.create({ collection: 'forms', data: { code: 'giu-luot', name: 'Giữ lượt' } as never, req })
    const answers: string[] = []
    for (const slug of Object.keys(payload.collections)) {
      for (const [method, path] of [
        ['post', ''],
        ['patch', '/1'],
        ['delete', '/1'],
        ['patch', '?where[id][equals]=1'],
        ['delete', '?where[id][exists]=true'],
        ['post', '/1/duplicate'],
      ] as const) {
        const { status } =
          method === 'delete' ? await anybody.delete(`/api/${slug}${path}`) : await anybody[method](`/api/${slug}${path}`, { name: 'Thử' })
        if (![403, 404, 501].includes(status)) answers.push(`${method} ${slug}${path}: ${status}`)
      }
    }
    const firstUser = await anybody.post('/api/users/first-register', { email: 'ai-do@vi-du.vn', password: 'một mật khẩu rất dài' })
    await commitTransaction(req)
    expect([answers, firstUser.status]).toEqual([[], 403])
  })

  it('a lock is taken over where it is, and not moved away from its document', async () => {
    const [mine, other] = await Promise.all(
      ['mot', 'hai'].map((code) => payload.create({ collection: 'forms', data: { code, name: code } as never })),
    )
    const { body } = await editor.post('/api/payload-locked-documents', { document: { relationTo: 'forms', value: mine!.id } })
    const { id } = body.doc as { id: Id }
    expect((await admin.patch(`/api/payload-locked-documents/${id}`, { document: { relationTo: 'forms', value: other!.id } })).status).toBe(
      200,
    )
    const lock = await payload.findByID({ collection: 'payload-locked-documents', id, depth: 0 })
    expect(lock.document).toEqual({ relationTo: 'forms', value: mine!.id })
  })

  it('a key that could be guessed is refused', async () => {
    const { status, body } = await admin.patch(`/api/users/${editorId}`, { enableAPIKey: true, apiKey: 'mot-khoa-ngan' })
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('ít nhất 32 ký tự')])
  })

  it.each<[string, (id: Id) => Promise<unknown>]>([
    ['whose session ended', (id) => payload.update({ collection: 'users', id, data: { sessions: [] } as never })],
    ['who became the website’s key', (id) => payload.update({ collection: 'users', id, data: { roles: ['apiClient'] } as never })],
    ['who was removed', (id) => payload.delete({ collection: 'users', id })],
  ])('a stream of changes is ended for somebody %s', async (_, leave) => {
    const user = await hire(payload, 'viewer')
    await payload.login({ collection: 'users', data: { email: String(user.email), password } as never })
    const row = await payload.db.findOne<{ id: Id; sessions?: { id: string }[] }>({
      collection: 'users',
      where: { id: { equals: user.id } },
    })
    const req = await createLocalReq({ user: { ...user, _sid: row!.sessions![0]!.id } as never }, payload)
    const before = await stillReads(req)
    await leave(user.id)
    expect([before, await stillReads(req)]).toEqual([true, false])
    await payload.db.deleteMany({ collection: 'users', where: { id: { equals: user.id } } })
  })
})
