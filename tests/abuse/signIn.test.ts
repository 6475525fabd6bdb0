import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'

interface Mail {
  to?: unknown
  text?: unknown
  subject?: unknown
}

describe.each(databases)('the doors on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let anybody: Caller
  const mails: Mail[] = []
  const people = new Map<string, Record<string, unknown> & { id: Id }>()

  const mailTo = async (address: string): Promise<Mail> => {
    for (;;) {
      const mail = mails.find(({ to }) => to === address)
      if (mail !== undefined) return mail
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const user = (id: Id) =>
    payload.db.findOne<Record<string, unknown> & { id: Id }>({ collection: 'users', where: { id: { equals: id } } }) as Promise<
      Record<string, unknown> & { sessions?: unknown[] }
    >

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    payload.sendEmail = ((mail: Mail) => {
      mails.push(mail)
      return Promise.resolve()
    }) as never
    town = await foundTown(payload)
    for (const role of ['admin', 'editor', 'viewer', 'auditor'] as const)
      people.set(role, await hire(payload, role, role === 'editor' ? [town.station] : []))
    server = await listen(opened)
    anybody = callerAt(server.url)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  describe('a forgotten password', () => {
    it('is mailed, opens the account, ends the sessions that were open, and holds up nobody', async () => {
      const { email, id } = people.get('viewer')!
      await signIn(server.url, String(email), password)
      const saves = Promise.all(
        [1, 2, 3].map((n) => payload.create({ collection: 'forms', data: { code: `f${n}`, name: `F${n}` } as never })),
      )
      const asked = await anybody.post('/api/users/forgot-password', { email })
      expect(asked.status).toBe(200)
      await saves
      const { text } = await mailTo(String(email))
      const [, token] = /\/admin\/reset\/([0-9a-f]+)/.exec(String(text))!
      expect(String(text)).toContain('Để đặt mật khẩu mới')
      const reset = await anybody.post('/api/users/reset-password', { token, password: 'một câu khác cũng dài' })
      expect(reset.status).toBe(200)
      expect((await user(id)).sessions).toHaveLength(1)
      expect((await anybody.post('/api/users/login', { email, password: 'một câu khác cũng dài' })).status).toBe(200)
      expect((await anybody.post('/api/users/reset-password', { token, password: 'lần nữa thì không được' })).status).toBe(403)
    })

    it('leaves nothing in the database that opens the account', async () => {
      const { id, email } = await hire(payload, 'scheduler', [town.station])
      await anybody.post('/api/users/forgot-password', { email })
      const token = /reset\/(\w+)/.exec(String((await mailTo(String(email))).text))![1]!
      const { resetPasswordToken: kept } = await user(id)
      const next = 'một mật khẩu khác hẳn'
      expect(String(kept)).toMatch(/^[0-9a-f]{64}$/)
      expect([kept === token, (await anybody.post('/api/users/reset-password', { token: kept, password: next })).status]).toEqual([
        false,
        403,
      ])
      expect((await anybody.post('/api/users/reset-password', { token, password: next })).status).toBe(200)
    })

    it('is answered alike whether there is such an account or not', async () => {
      const known = await anybody.post('/api/users/forgot-password', { email: people.get('auditor')!.email })
      const unknown = await anybody.post('/api/users/forgot-password', { email: 'khong-co-ai@vi-du.vn' })
      expect(unknown).toEqual(known)
    })

    it('is not asked for without end', async () => {
      const answers = []
      for (let n = 0; n < 5; n++) answers.push(await anybody.post('/api/users/forgot-password', { email: 'hom-thu@vi-du.vn' }))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
      expect(JSON.stringify(answers.at(-1)!.body)).toContain('Hãy thử lại sau')
    })
  })

  describe('signing in', () => {
    it('is answered alike for known and unknown addresses', async () => {
      const known = await anybody.post('/api/users/login', { email: people.get('auditor')!.email, password: 'sai hẳn rồi nhé' })
      const unknown = await anybody.post('/api/users/login', { email: 'khong-co-ai@vi-du.vn', password: 'sai hẳn rồi nhé' })
      expect([known.status, unknown]).toEqual([401, known])
    })

    it('is slowed down by failures, for who fails', async () => {
      const { email } = people.get('auditor')!
      const statuses = []
      for (let n = 0; n < 8; n++) statuses.push((await anybody.post('/api/users/login', { email, password: 'sai hẳn rồi nhé' })).status)
      expect(statuses).toContain(429)
      expect(statuses[0]).toBe(401)
      const row = await user(people.get('auditor')!.id)
      expect(row.lockUntil ?? null).toBeNull()
    })

    it('costs no write as long as it fails', async () => {
      const { email, id } = people.get('editor')!
      const before = await user(id)
      await anybody.post('/api/users/login', { email, password: 'sai hẳn rồi nhé' })
      expect(await user(id)).toEqual(before)
    })
  })

  describe('a password', () => {
    it.each([
      ['too short', 'ngắn quá', 'ít nhất 12 ký tự'],
      ['the commonest', '1q2w3e4r5t6y', 'quá phổ biến'],
      ['the commonest with digits', 'qwerty1234562024', 'quá phổ biến'],
      ['a run', 'abcdefghijklmnop', 'quá phổ biến'],
      ['a piece again and again', 'abababababababab', 'quá phổ biến'],
      ['one’s own address', 'admin-none@vi-du.vn', 'của chính người dùng'],
    ])('%s is refused wherever it is set', async (_, weak, why) => {
      const { id, email } = people.get('admin')!
      const admin = await signIn(server.url, String(email), password)
      const own = await admin.patch(`/api/users/${id}`, { password: weak, currentPassword: password })
      const other = await admin.post('/api/users', {
        email: 'moi@vi-du.vn',
        password: why.includes('chính') ? 'moi@vi-du.vn' : weak,
        name: 'Người mới',
        roles: ['viewer'],
      })
      expect([own.status, other.status]).toEqual([400, 400])
      expect(JSON.stringify(own.body) + JSON.stringify(other.body)).toContain(why)
    })

    it('is changed by who knows the old one, and ends the other sessions', async () => {
      const { id, email } = people.get('editor')!
      const [here, there] = [await signIn(server.url, String(email), password), await signIn(server.url, String(email), password)]
      const change = { password: 'mật khẩu mới thật dài' }
      expect((await here.patch(`/api/users/${id}`, change)).status).toBe(400)
      expect((await here.patch(`/api/users/${id}`, { ...change, currentPassword: 'không phải' })).status).toBe(400)
      expect((await here.patch(`/api/users/${id}`, { email: 'cua-ke-khac@vi-du.vn' })).status).toBe(400)
      expect((await here.patch(`/api/users/${id}`, { ...change, currentPassword: password })).status).toBe(200)
      const me = async (caller: Caller) => (await caller.get('/api/users/me')).body.user
      expect([await me(here), await me(there)]).toEqual([expect.objectContaining({ id }), null])
      expect(JSON.stringify(await user(id))).not.toContain('mật khẩu mới')
    })

    it('of somebody else is set by an administrator, and ends that person’s sessions', async () => {
      const { id, email } = people.get('auditor')!
      await payload.update({ collection: 'users', id, data: { password: 'một mật khẩu nữa rất dài' } as never })
      const admin = await signIn(server.url, String(people.get('admin')!.email), password)
      expect((await admin.patch(`/api/users/${id}`, { password: 'quản trị đặt lại cho' })).status).toBe(200)
      expect((await user(id)).sessions ?? []).toEqual([])
      expect(email).toBeTruthy()
    })
  })

  it('an editor without a body is refused', async () => {
    const data = { email: 'khong-co-quan@vi-du.vn', password, name: 'Không cơ quan', roles: ['editor'] } as never
    await expect(payload.create({ collection: 'users', data })).rejects.toThrow()
    await expect(
      payload.update({ collection: 'users', id: people.get('editor')!.id, data: { organizations: [] } as never }),
    ).rejects.toThrow()
  })

  describe('locks and preferences', () => {
    it('are made in one’s own name alone', async () => {
      const admin = await signIn(server.url, String(people.get('admin')!.email), password)
      const auditor = await signIn(server.url, String(people.get('auditor')!.email), 'quản trị đặt lại cho')
      const lock = (of: Id) => ({ document: { relationTo: 'plans', value: town.plan }, user: { relationTo: 'users', value: of } })
      const made = await auditor.post('/api/payload-locked-documents', lock(people.get('admin')!.id))
      expect((made.body.doc as { user: { value: { id: Id } | Id } }).user.value).toMatchObject({ id: people.get('auditor')!.id })
      const theirs = await admin.post('/api/payload-locked-documents', lock(people.get('admin')!.id))
      expect((await auditor.delete(`/api/payload-locked-documents/${(theirs.body.doc as { id: Id }).id}`)).status).toBe(403)
      expect((await admin.delete(`/api/payload-locked-documents/${(made.body.doc as { id: Id }).id}`)).status).toBe(200)
    })

    it('are nothing for the website’s key', async () => {
      const client = await hire(payload, 'apiClient')
      await payload.update({
        collection: 'users',
        id: client.id,
        data: { enableAPIKey: true, apiKey: 'khoa-cua-trang-tin-0123456789-abcdef' } as never,
      })
      const site = callerAt(server.url, { authorization: 'users API-Key khoa-cua-trang-tin-0123456789-abcdef' })
      const statuses = [
        (
          await site.post('/api/payload-locked-documents', {
            document: { relationTo: 'plans', value: town.plan },
            user: { relationTo: 'users', value: client.id },
          })
        ).status,
        (await site.get('/api/payload-locked-documents')).status,
        (await site.post('/api/payload-preferences/mau', { value: 1 })).status,
        (await site.get('/api/payload-preferences/mau')).status,
      ]
      expect(statuses.every((status) => status === 403 || status === 404)).toBe(true)
    })
  })
})
