import { Writable } from 'node:stream'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import pino from 'pino'
import { readSheet } from 'read-excel-file/node'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { place } from '../helpers/promises.ts'

/** The feed looks around now, so its placements are laid a week from today. */
const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

describe.each(databases)('out of the desk on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let nobody: Caller
  let viewer: Caller
  let editor: Caller
  let site: Caller
  let viewerId: Id
  let logged = ''

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    const out = new Writable({ write: (chunk, _, done) => ((logged += String(chunk)), done()) })
    server = await listen({ ...opened, payload: Object.create(payload, { logger: { value: pino({ level: 'debug' }, out) } }) as Payload })
    nobody = callerAt(server.url)
    viewerId = (await hire(payload, 'viewer')).id
    await hire(payload, 'editor', [town.station])
    viewer = await signIn(server.url, 'viewer-none@vi-du.vn', password)
    editor = await signIn(server.url, `editor-${town.station}@vi-du.vn`, password)
    const client = await hire(payload, 'apiClient')
    await payload.update({
      collection: 'users',
      id: client.id,
      data: { enableAPIKey: true, apiKey: 'khoa-cua-trang-tin-0123456789-abcdef' } as never,
    })
    site = callerAt(server.url, { authorization: 'users API-Key khoa-cua-trang-tin-0123456789-abcdef' })
    await place(payload, town, '2030-03-05T19:45', { title: '<b>Một cửa</b>' })
    await place(payload, town, '2030-03-05T23:50', { title: 'Qua nửa đêm', plannedSeconds: 1200 })
    await place(payload, town, '2030-03-06T19:45', { title: '=1+1' })
    await place(payload, town, '2030-03-05T05:00', { title: 'Bài báo', channel: town.paperChannel })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const fetched = async (path: string, by: Caller): Promise<string> => String((await by.get(path)).body.text)

  describe('the rundown', () => {
    it('is a channel’s day in order: a placement belongs to the day on which it starts', async () => {
      const page = await fetched(`/api/desk/rundown?channel=${town.channel}&day=2030-03-05`, viewer)
      expect(page).toMatch(/Thứ Ba, 05\/03\/2030[\s\S]*&lt;b&gt;Một cửa&lt;\/b&gt;[\s\S]*Trống 20:00 – 23:50[\s\S]*Qua nửa đêm/)
      expect(page).not.toContain('Bài báo')
      expect(await fetched(`/api/desk/rundown?channel=${town.channel}&day=2030-03-06`, viewer)).not.toContain('Qua nửa đêm')
    })

    it('follows the filter: several channels, or all', async () => {
      for (const filter of [`channel=${town.channel},${town.paperChannel}&`, '']) {
        const page = await fetched(`/api/desk/rundown?${filter}day=2030-03-05`, viewer)
        expect(page).toMatch(/Một cửa[\s\S]*Bài báo|Bài báo[\s\S]*Một cửa/)
      }
    })

    it('speaks the reader’s language', async () => {
      const response = await fetch(`${server.url}/api/desk/rundown?day=2030-03-05`, {
        headers: { ...(await headersOf(server.url)), 'accept-language': 'en' },
      })
      expect(await response.text()).toMatch(/<html lang="en">[\s\S]*Tuesday, 05\/03\/2030/)
    })

    it('is a PDF too', async () => {
      const response = await fetch(`${server.url}/api/desk/rundown?day=2030-03-05&format=pdf`, { headers: await headersOf(server.url) })
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    })
  })

  it('the week is a sheet of its channels', async () => {
    const response = await fetch(`${server.url}/api/desk/week.xlsx?from=2030-03-04&channels=${town.channel}`, {
      headers: await headersOf(server.url),
    })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="lich-phat-song-2030-03-04.xlsx"')
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
    expect(rows.slice(5).map((row) => row[6])).toEqual(['<b>Một cửa</b>', 'Qua nửa đêm', '=1+1'])
    const {
      docs: [last],
    } = await opened.payload.find({ collection: 'audit-log', sort: '-seq', limit: 1 })
    expect(rows[2]![0]).toMatch(new RegExp(` · Nhật ký: ${last!.seq}:${last!.hash.slice(0, 32)}$`))
  })

  it.each([
    ['rundown', 'rundown?day=2030-02-30', 400],
    ['rundown', 'rundown', 400],
    ['rundown', 'rundown?day=2030-03-05&format=docx', 400],
    ['rundown', 'rundown?day=2030-03-05&channel=nope', 404],
    ['week', 'week.xlsx', 400],
    ['week', 'week.xlsx?from=2030-03-05&to=2030-03-05', 400],
    ['week', 'week.xlsx?from=2030-03-05&to=2040-03-05', 400],
  ])('a %s that makes no sense is refused: %s', async (_, path, status) => {
    const { status: got, body } = await viewer.get(`/api/desk/${path}`)
    expect({ got, body }).toEqual({ got: status, body: { errors: [{ message: expect.any(String) }] } })
  })

  it.each(['rundown?day=2030-03-05', 'rundown?day=2030-03-05&format=pdf', 'week.xlsx?from=2030-03-04'])(
    '32: %s is for staff',
    async (path) => {
      expect((await nobody.get(`/api/desk/${path}`)).status).toBe(401)
      expect((await site.get(`/api/desk/${path}`)).status).toBe(403)
    },
  )

  describe('27: a calendar feed', () => {
    const make = async (by: Caller): Promise<{ id: Id; address: string }> => {
      const { status, body } = await by.post('/api/feeds', { name: 'Lịch CTV1', channels: [town.channel] })
      expect(status).toBe(201)
      const { doc } = body as { doc: { id: Id; address: string } }
      return { id: doc.id, address: new URL(doc.address).pathname + new URL(doc.address).search }
    }
    const events = (feed: string): string[] =>
      feed
        .replace(/\r\n[ \t]/g, '')
        .split('BEGIN:VEVENT')
        .slice(1)
    let planned: Id

    beforeAll(async () => {
      planned = await place(payload, town, `${soon}T19:45`, { title: 'Sắp phát' })
      await place(payload, town, `${soon}T05:00`, { title: 'Bài báo sắp đăng', channel: town.paperChannel })
    })

    it('holds what is planned on its channels, and needs no sign-in', async () => {
      const { address } = await make(viewer)
      const feed = await fetched(address, nobody)
      expect(events(feed)).toHaveLength(1)
      expect(feed).toMatch(/SUMMARY:Sắp phát/)
    })

    it('SEQUENCE grows at each change that shows, and a lost placement is cancelled', async () => {
      const { address } = await make(viewer)
      const seen = async (): Promise<(string | undefined)[]> => {
        const [event] = events(await fetched(address, nobody))
        return ['UID', 'SEQUENCE', 'STATUS', 'DTSTART'].map((name) => new RegExp(`^${name}:(.*)$`, 'm').exec(event!)?.[1]?.trim())
      }
      const change = (data: Record<string, unknown>) => editor.patch(`/api/placements/${planned}`, data)
      const uid = expect.stringMatching(new RegExp(`^placement-${planned}-\\w+@localhost$`)) as unknown as string
      const day = soon.replaceAll('-', '')
      expect(await seen()).toEqual([uid, '0', 'TENTATIVE', `${day}T124500Z`])
      await change({ rerun: false })
      expect((await seen())[1]).toBe('0')
      await change({ plannedStart: `${soon}T13:00:00.000Z` })
      expect(await seen()).toEqual([uid, '1', 'TENTATIVE', `${day}T130000Z`])
      await change({ status: 'confirmed', sequence: 0 })
      expect(await seen()).toEqual([uid, '2', 'CONFIRMED', `${day}T130000Z`])
      await change({ status: 'cancelled', reason: 'Nghỉ lễ' })
      expect(await seen()).toEqual([uid, '3', 'CANCELLED', `${day}T130000Z`])
    })

    it('its address is shown to who made it, and to nobody else', async () => {
      const { id } = await make(viewer)
      expect((await viewer.get(`/api/feeds/${id}`)).body).toMatchObject({ address: expect.stringContaining('?token=') })
      expect((await editor.get(`/api/feeds/${id}`)).status).toBe(404)
      await hire(payload, 'admin')
      const admin = await signIn(server.url, 'admin-none@vi-du.vn', password)
      const { body } = await admin.get(`/api/feeds/${id}`)
      expect(body).toMatchObject({ name: 'Lịch CTV1', address: null })
      expect(JSON.stringify(body)).not.toContain('feedKey')
    })

    it('a made-up maker or key is not taken', async () => {
      const { id } = (
        await editor.post('/api/feeds', { name: 'Của người khác', channels: [town.channel], createdBy: viewerId, feedKey: 'biết-trước' })
      ).body.doc as { id: Id }
      const doc = await payload.findByID({ collection: 'feeds', id, depth: 0, showHiddenFields: true })
      expect(doc.createdBy).not.toBe(viewerId)
      expect(doc.feedKey).not.toBe('biết-trước')
    })

    it('revoked, it is gone for good', async () => {
      const { id, address } = await make(viewer)
      await viewer.patch(`/api/feeds/${id}`, { revoked: true })
      expect((await nobody.get(address)).status).toBe(404)
      await viewer.patch(`/api/feeds/${id}`, { revoked: false })
      expect((await nobody.get(address)).status).toBe(404)
    })

    it('a wrong token looks like a revoked one', async () => {
      const { id, address } = await make(viewer)
      await viewer.patch(`/api/feeds/${id}`, { revoked: true })
      const [revoked, wrong, none] = await Promise.all(
        [address, address.replace(/.$/, '_'), '/api/desk/feeds/lich.ics'].map((path) => nobody.get(path)),
      )
      expect(wrong).toEqual(revoked)
      expect(none).toEqual(revoked)
    })

    it('reads by the rights that its maker has now', async () => {
      const maker = await hire(payload, 'scheduler', [town.station])
      const { address } = await make(await signIn(server.url, `scheduler-${town.station}@vi-du.vn`, password))
      expect((await nobody.get(address)).status).toBe(200)
      await payload.update({ collection: 'users', id: maker.id, data: { roles: ['apiClient'] } as never })
      expect((await nobody.get(address)).status).toBe(404)
      await payload.update({ collection: 'users', id: maker.id, data: { roles: ['viewer'] } as never })
      expect((await nobody.get(address)).status).toBe(200)
      await payload.delete({ collection: 'users', id: maker.id })
      expect((await nobody.get(address)).status).toBe(404)
    })

    it('no log has its token: neither the server’s nor the chain of acts', async () => {
      const { id, address } = await make(viewer)
      const token = address.split('token=')[1]!
      await nobody.get(address)
      await viewer.patch(`/api/feeds/${id}`, { name: 'Tên khác' })
      expect(logged).toContain('/api/desk/feeds/lich.ics')
      expect(logged).not.toContain(token.split('.')[1])
      const { docs } = await payload.find({ collection: 'audit-log', where: { subject: { equals: 'feeds' } }, limit: 0, pagination: false })
      expect(docs.length).toBeGreaterThan(1)
      expect(JSON.stringify(docs)).not.toContain(token.split('.')[0])
    })
  })
})

/** A viewer’s headers, for answers that are no text. */
async function headersOf(url: string): Promise<Record<string, string>> {
  const { body } = await callerAt(url).post('/api/users/login', { email: 'viewer-none@vi-du.vn', password })
  return { authorization: `JWT ${String(body.token)}` }
}
