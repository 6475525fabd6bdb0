import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { endpoints } from '../../src/endpoints/index.ts'
import type { RailItem } from '../../src/contracts/desk.ts'
import { railItemsIn } from '../../src/operations/desk/railItems.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

const said = (body: Record<string, unknown>): string => JSON.stringify(body)

describe.each(databases)('abuse of the desk on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let admin: Caller
  let editor: Caller
  let scheduler: Caller
  let stranger: Caller
  let auditor: Caller
  let viewer: Caller
  let site: Caller
  let watcher: Record<string, unknown>

  const weekOf = async (start: string, now: string): Promise<RailItem> => {
    const items = await railItemsIn(await requestOf(payload, watcher), { start: at(start), end: at(start) + 1 }, at(now))
    return items.find(({ windowStart }) => windowStart === iso(start))!
  }
  const placement = (id: Id) => payload.findByID({ collection: 'placements', id, depth: 0 }) as unknown as Promise<Record<string, unknown>>
  const logged = async () => (await payload.count({ collection: 'audit-log' })).totalDocs

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town, {
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-01-05T00:00' }],
      validFrom: dayToStore('2026-01-05'),
    })
    server = await listen(opened)
    const join = async (role: Parameters<typeof hire>[1], ...organizations: Id[]) =>
      signIn(server.url, String((await hire(payload, role, organizations)).email), password)
    watcher = await hire(payload, 'viewer', [town.paper])
    admin = await join('admin')
    editor = await join('editor', town.station)
    scheduler = await join('scheduler', town.station)
    stranger = await join('editor', town.paper)
    auditor = await join('auditor')
    viewer = await join('viewer')
    const client = await hire(payload, 'apiClient')
    await payload.update({
      collection: 'users',
      id: client.id,
      data: { enableAPIKey: true, apiKey: 'khoa-cua-trang-tin-0123456789-abcdef' } as never,
    })
    site = callerAt(server.url, { authorization: 'users API-Key khoa-cua-trang-tin-0123456789-abcdef' })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('25: two who move the same placement: the second is told, and nothing is lost', async () => {
    const id = await place(payload, town, '2030-01-08T20:00')
    const { updatedAt } = await placement(id)
    const mine = await editor.post('/api/desk/place', { id, start: iso('2030-01-08T21:00'), expectedUpdatedAt: updatedAt })
    const theirs = await scheduler.post('/api/desk/place', { id, start: iso('2030-01-08T19:00'), expectedUpdatedAt: updatedAt })
    expect([mine.status, theirs.status]).toEqual([200, 409])
    expect(said(theirs.body)).toContain('Người khác vừa thay đổi')
    const undone = (mine.body.undo as { body: unknown }).body
    expect((await scheduler.post('/api/desk/place', { id, seconds: 1000 })).status).toBe(200)
    expect((await editor.post('/api/desk/place', undone)).status).toBe(409)
    expect(await placement(id)).toMatchObject({ plannedStart: iso('2030-01-08T21:00'), plannedSeconds: 1000 })
  })

  it('28: script in a title stays text, wherever it is told again', async () => {
    const title = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const { status, body } = await editor.post('/api/desk/place', {
      title,
      channel: town.channel,
      form: town.form,
      seconds: 900,
      start: iso('2030-01-09T09:00'),
    })
    expect([status, (body.card as { title: string }).title]).toEqual([200, title])
    const clash = await editor.post('/api/desk/place', {
      title: 'x',
      channel: town.channel,
      form: town.form,
      seconds: 900,
      start: iso('2030-01-09T09:00'),
    })
    expect([clash.status, said(clash.body)]).toEqual([409, expect.stringContaining('alert(1)')])
    const page = await fetch(`${server.url}/api/desk/place`, {
      method: 'POST',
      body: '{"title":"<script>"}',
      headers: { 'content-type': 'application/json' },
    })
    expect(page.headers.get('content-type')).toContain('application/json')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['check', 'place', 'rest', 'a new one by REST, delivered at once', 'moved by REST'])(
    '30: a shortfall that was raised is not filled by backdating: %s',
    async (way) => {
      const now = '2026-02-04T12:00'
      const week = '2026-01-26T00:00'
      const past = { channel: town.channel, form: town.form, seconds: 900, start: iso('2026-01-28T20:00'), title: 'x' }
      const doc = { channel: town.channel, form: town.form, plannedSeconds: 900, plannedStart: past.start, title: 'x' }
      await runAudit(payload, { now: at(now) })
      const before = await weekOf(week, now)
      const ahead = await place(payload, town, '2030-01-10T09:00', { form: town.form })
      const { status, body } = await {
        check: () => editor.post('/api/desk/check', past),
        place: () => editor.post('/api/desk/place', past),
        rest: () => editor.post('/api/placements', doc),
        'a new one by REST, delivered at once': () =>
          editor.post('/api/placements', { ...doc, status: 'delivered', actualStart: past.start, actualSeconds: 900 }),
        'moved by REST': () => editor.patch(`/api/placements/${ahead}`, { plannedStart: past.start }),
      }[way]!()
      expect([status >= 400 && status < 500, said(body)]).toEqual([true, expect.stringContaining('những ngày đã qua')])
      expect(before.status).toBe('short')
      expect(await weekOf(week, now)).toEqual(before)
      await payload.delete({ collection: 'placements', id: ahead })
    },
  )

  it('31: fourteen minutes and an overlapping duplicate are not fifteen, and the duplicate is refused', async () => {
    await place(payload, town, '2030-01-15T20:00', { plannedSeconds: 840, status: 'confirmed' })
    const again = await editor.post('/api/desk/place', {
      title: 'x',
      channel: town.channel,
      form: town.form,
      seconds: 840,
      start: iso('2030-01-15T20:01'),
    })
    expect([again.status, said(again.body)]).toEqual([409, expect.stringContaining('Trùng giờ')])
    // On a channel that carries many at once the duplicate may stand: it adds nothing either.
    const shared = await payload.create({
      collection: 'channels',
      data: { name: 'Đối thoại', code: 'doi-thoai', medium: 'dialogue_event', organization: town.paper, shared: true } as never,
    })
    await place(payload, town, '2030-01-15T20:01', {
      plannedSeconds: 840,
      status: 'confirmed',
      channel: shared.id,
      organization: town.station,
    })
    expect(await weekOf('2030-01-14T00:00', '2030-01-14T12:00')).toMatchObject({ planned: 0, needed: 1 })
  })

  /** What a caller without the right gets of every endpoint of the desk. */
  const deskPaths = endpoints
    .filter(({ path }) => path.startsWith('/desk/') && !path.includes('feeds'))
    .map(({ method, path }) => [method, path] as const)

  it.each(deskPaths)('32: %s %s gives nothing to who is signed out, nor to the website’s key', async (method, path) => {
    const url = `/api${path.replace(/:\w+/g, '1')}?from=${iso('2030-01-01T00:00')}&to=${iso('2030-02-01T00:00')}&channel=${town.channel}&day=2030-01-08&placement=1`
    for (const caller of [callerAt(server.url), site]) {
      const { status, body } =
        method === 'get' ? await caller.get(url) : await caller.post(url, { id: 1, outcome: 'missed', reason: 'x', for: 1 })
      expect([401, 403, 404]).toContain(status)
      expect(said(body)).not.toContain('"cards"')
    }
  })

  it('32: an endpoint writes with the person’s own rights, never around them', async () => {
    const id = await place(payload, town, '2030-01-16T09:00')
    const before = await placement(id)
    for (const caller of [stranger, auditor, viewer]) {
      for (const [act, data] of Object.entries({
        place: { id, start: iso('2030-01-16T10:00') },
        check: { id, start: iso('2030-01-16T10:00') },
        unplace: { id },
        lose: { id, outcome: 'cancelled', reason: 'x' },
      })) {
        expect([403, 409]).toContain((await caller.post(`/api/desk/${act}`, data)).status)
      }
    }
    expect(await placement(id)).toEqual(before)
  })

  it('33: an editor of one organization changes nothing of another’s: by the desk, by REST, by an as-run entry of her own', async () => {
    const id = await place(payload, town, '2030-01-17T09:00')
    const before = await placement(id)
    const entries = (await payload.count({ collection: 'as-run' })).totalDocs
    for (const answer of [
      await stranger.post('/api/desk/place', { id, start: iso('2030-01-17T10:00') }),
      await stranger.post('/api/desk/place', { id, organization: town.paper }),
      await stranger.patch(`/api/placements/${id}`, { organization: town.paper }),
      await stranger.delete(`/api/placements/${id}`),
      await stranger.post('/api/as-run', { placement: id, outcome: 'cancelled', reason: 'x' }),
      await stranger.post('/api/as-run', { placement: id, outcome: 'cancelled', reason: 'x', organization: town.paper }),
      await stranger.post('/api/desk/place', {
        title: 'x',
        channel: town.channel,
        form: town.form,
        seconds: 900,
        start: iso('2030-01-17T11:00'),
        organization: town.station,
      }),
    ]) {
      expect(answer.status >= 400 && answer.status < 500).toBe(true)
    }
    expect(await placement(id)).toEqual(before)
    expect((await payload.count({ collection: 'as-run' })).totalDocs).toBe(entries)
  })

  it('34: an auditor changes no placement, an editor waives nothing', async () => {
    const id = await place(payload, town, '2030-01-18T09:00')
    expect((await auditor.post('/api/desk/place', { id, seconds: 1000 })).status).toBe(403)
    expect((await auditor.patch(`/api/placements/${id}`, { plannedSeconds: 1000 })).status).toBe(403)
    const waiver = { reason: 'x', from: dayToStore('2026-01-05'), to: dayToStore('2031-01-05') }
    expect((await editor.post('/api/waivers', waiver)).status).toBe(403)
    expect(await placement(id)).toMatchObject({ plannedSeconds: 900 })
  })

  it('35: what was recorded as run, and the log of it, is neither edited nor deleted, through any surface', async () => {
    const id = await place(payload, town, '2030-01-22T09:00')
    const before = await logged()
    expect((await editor.post('/api/desk/lose', { id, outcome: 'cancelled', reason: 'Mất điện' })).status).toBe(200)
    expect(await logged()).toBeGreaterThan(before)
    const entry = (await payload.find({ collection: 'as-run', where: { placement: { equals: id } } })).docs[0]!
    const log = (await payload.find({ collection: 'audit-log', limit: 1, sort: '-seq' })).docs[0]!
    for (const [slug, one] of [
      ['as-run', entry.id],
      ['audit-log', log.id],
    ] as const) {
      for (const caller of [editor, admin]) {
        expect((await caller.patch(`/api/${slug}/${one}`, { reason: 'y', outcome: 'delivered' })).status).toBe(403)
        expect((await caller.delete(`/api/${slug}/${one}`)).status).toBe(403)
        expect((await caller.patch(`/api/${slug}?where[id][equals]=${one}`, { reason: 'y' })).status).toBe(403)
        expect((await caller.delete(`/api/${slug}?where[id][equals]=${one}`)).status).toBe(403)
      }
    }
    // The placement that it tells of stays too: off the desk, by REST, and under another status.
    expect((await editor.post('/api/desk/unplace', { id })).status).toBe(409)
    expect((await admin.delete(`/api/placements/${id}`)).status).toBe(403)
    expect(await payload.findByID({ collection: 'as-run', id: entry.id, depth: 0 })).toMatchObject({
      outcome: 'cancelled',
      reason: 'Mất điện',
    })
  })
})
