import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'

/**
 * What Payload writes by itself. Where it wrote outside the transaction that it had begun, it waited for the turn that
 * it held itself, and everybody else with it, for half a minute. Each is done while others save.
 */
describe.each(databases)('what Payload writes by itself, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let anybody: Caller
  let admin: Caller
  let article: Id
  let saves = 0

  const besideOthers = async (work: () => Promise<{ status: number }>): Promise<[number, number[]]> => {
    const others = [1, 2, 3].map(() => admin.post('/api/forms', { code: `f${++saves}`, name: `F${saves}` }))
    const { status } = await work()
    return [status, (await Promise.all(others)).map((one) => one.status)]
  }
  const person = async (n: number) => {
    const email = `nguoi-${n}@vi-du.vn`
    const { id } = await payload.create({
      collection: 'users',
      data: { email, password, name: `Người ${n}`, roles: ['editor'], organizations: [town.station] } as never,
    })
    return { id: id as Id, email, caller: await signIn(server.url, email, password) }
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    payload.sendEmail = (() => Promise.resolve()) as never
    town = await foundTown(payload)
    server = await listen(opened)
    anybody = callerAt(server.url)
    admin = await signIn(server.url, String((await hire(payload, 'admin')).email), password)
    article = (
      await payload.create({
        collection: 'articles',
        data: { title: 'Bài', organization: town.station, _status: 'draft' } as never,
        draft: true,
      })
    ).id
    await payload.update({ collection: 'articles', id: article, data: { title: 'Bài, lần hai' } as never, draft: true })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each<[string, number, (of: Awaited<ReturnType<typeof person>>) => Promise<{ status: number }>]>([
    ['a session, signing in', 200, ({ email }) => anybody.post('/api/users/login', { email, password })],
    ['a session, signing in in vain', 401, ({ email }) => anybody.post('/api/users/login', { email, password: 'không phải mật khẩu này' })],
    ['a session, longer', 200, ({ caller }) => caller.post('/api/users/refresh-token', {})],
    ['a session, signing out', 200, ({ caller }) => caller.post('/api/users/logout', {})],
    ['all sessions, signing out everywhere', 200, ({ caller }) => caller.post('/api/users/logout?allSessions=true', {})],
    ['a token to reset a password', 200, ({ email }) => anybody.post('/api/users/forgot-password', { email })],
    ['a token for nobody', 200, () => anybody.post('/api/users/forgot-password', { email: 'khong-co@vi-du.vn' })],
    [
      'a password, by a token that is none',
      403,
      () => anybody.post('/api/users/reset-password', { token: 'x'.repeat(40), password: 'một mật khẩu dài khác' }),
    ],
    ['an account unlocked', 200, ({ email }) => admin.post('/api/users/unlock', { email })],
    ['an account unlocked by who may not', 403, ({ email, caller }) => caller.post('/api/users/unlock', { email })],
    ['a preference', 200, ({ caller }) => caller.post('/api/payload-preferences/nav', { value: { open: true } })],
    [
      'a preference taken back',
      200,
      async ({ caller }) => {
        await caller.post('/api/payload-preferences/nav', { value: { open: true } })
        return caller.delete('/api/payload-preferences/nav')
      },
    ],
    ['a lock', 201, ({ caller }) => caller.post('/api/payload-locked-documents', { document: { relationTo: 'articles', value: article } })],
    [
      'a version restored',
      200,
      async () => {
        const { docs } = await payload.findVersions({
          collection: 'articles',
          where: { parent: { equals: article } },
          sort: 'createdAt',
          limit: 1,
        })
        return admin.post(`/api/articles/versions/${docs[0]!.id}?draft=true`, {})
      },
    ],
    ['a copy', 200, () => admin.post(`/api/articles/${article}/duplicate?draft=true`, {})],
    ['a keystroke', 200, ({ caller }) => caller.patch(`/api/articles/${article}?draft=true&autosave=true`, { title: 'Bài, đang gõ' })],
  ])('%s', async (act, status, work) => {
    await payload.db.deleteMany({ collection: 'payload-locked-documents', where: { id: { exists: true } } })
    const of = await person(saves * 100 + act.length)
    expect(await besideOthers(() => work(of))).toEqual([status, [201, 201, 201]])
  })
})
