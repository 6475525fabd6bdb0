import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, iso, promiseWeekly } from '../helpers/promises.ts'

describe.each(databases)('over HTTP on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let nobody: Caller
  let editor: Caller
  let auditor: Caller
  let site: Caller
  let draft: Id
  let published: Id
  let stopping = false

  beforeAll(async () => {
    opened = await open({ METRICS_TOKEN: 'a token for metrics' })
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
    await runAudit(payload, { now: at('2030-01-09T12:00') })
    server = await listen(opened, () => stopping)
    nobody = callerAt(server.url)
    await hire(payload, 'admin')
    const mail = async (role: 'editor' | 'auditor') => String((await hire(payload, role, role === 'editor' ? [town.station] : [])).email)
    editor = await signIn(server.url, await mail('editor'), password)
    auditor = await signIn(server.url, await mail('auditor'), password)
    const client = await hire(payload, 'apiClient')
    await payload.update({
      collection: 'users',
      id: client.id,
      data: { enableAPIKey: true, apiKey: 'khoa-cua-trang-tin-0123456789-abcdef' } as never,
    })
    site = callerAt(server.url, { authorization: 'users API-Key khoa-cua-trang-tin-0123456789-abcdef' })
    const segment = (title: string, status: string) =>
      payload.create({
        collection: 'segments',
        data: { title, organization: town.station, _status: status } as never,
        draft: status === 'draft',
      })
    draft = (await segment('Bản nháp bí mật', 'draft')).id
    published = (await segment('Một cửa liên thông', 'published')).id
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each(['segments', 'articles', 'plans', 'users', 'audit-log', 'obligations', 'shortfalls', 'placements'])(
    'signed out, %s are closed',
    async (slug) => {
      expect((await nobody.get(`/api/${slug}`)).status).toBe(403)
      expect((await nobody.post(`/api/${slug}`, {})).status).toBe(403)
    },
  )

  it.each([
    ['the list', '/api/segments'],
    ['the list of drafts', '/api/segments?draft=true'],
    ['a search for drafts', '/api/segments?where[_status][equals]=draft'],
    ['versions', '/api/segments/versions'],
  ])('the website’s key sees no draft: %s', async (_label, path) => {
    const { body } = await site.get(path)
    expect(JSON.stringify(body)).not.toContain('bí mật')
  })

  it('the website’s key sees what is published, and forbidden looks like missing', async () => {
    expect((await site.get(`/api/segments/${published}`)).body.title).toBe('Một cửa liên thông')
    const [hidden, missing] = await Promise.all([site.get(`/api/segments/${draft}`), site.get('/api/segments/ffffffffffffffffffffffff')])
    expect(hidden.status).toBe(404)
    expect(hidden).toEqual(missing)
  })

  it('GraphQL and first registration are off', async () => {
    expect((await nobody.post('/api/graphql', { query: '{ __typename }' })).status).toBe(404)
    expect((await nobody.post('/api/users/first-register', { email: 'x@y.vn', password: 'x' })).status).toBe(403)
  })

  it('a colleague cannot be found by a hidden field', async () => {
    expect((await editor.get('/api/users?where[resetPasswordToken][like]=a')).status).toBe(400)
    expect((await editor.get('/api/users?where[apiKeyIndex][exists]=true')).status).toBe(400)
  })

  it('an editor places a segment, and what is wrong comes back beside its field', async () => {
    const data = {
      content: { relationTo: 'segments', value: published },
      channel: town.channel,
      form: town.form,
      plannedStart: iso('2030-01-10T20:00'),
      plannedSeconds: 900,
    }
    const made = await editor.post('/api/placements', data)
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ title: 'Một cửa liên thông', status: 'planned', at: iso('2030-01-10T20:00') })
    const again = await editor.post('/api/placements', data)
    expect(again.status).toBe(400)
    expect(again.body.errors).toMatchObject([
      { data: { errors: [{ path: 'plannedStart', message: expect.stringContaining('Trùng giờ') }] } },
    ])
  })

  it('an auditor changes no placement, an editor waives nothing', async () => {
    expect((await auditor.post('/api/placements', { title: 'x' })).status).toBe(403)
    expect((await editor.post('/api/waivers', { reason: 'x' })).status).toBe(403)
  })

  it.each(['audit-log', 'as-run', 'obligations', 'shortfalls'])('%s cannot be edited or deleted, in bulk either', async (slug) => {
    const admin = await signIn(server.url, 'admin-none@vi-du.vn', password)
    expect((await admin.patch(`/api/${slug}?where[id][exists]=true`, { title: 'x' })).status).toBe(403)
    expect((await admin.delete(`/api/${slug}?where[id][exists]=true`)).status).toBe(403)
  })

  it('who answers for a shortfall acknowledges it once', async () => {
    const { docs } = (await auditor.get('/api/shortfalls')).body as { docs: { id: Id; state: string }[] }
    const { id } = docs[0]!
    expect((await nobody.post(`/api/shortfalls/${id}/acknowledge`, {})).status).toBe(403)
    expect((await editor.post(`/api/shortfalls/${id}/acknowledge`, { note: 'Sẽ phát bù' })).status).toBe(200)
    expect((await editor.post(`/api/shortfalls/${id}/acknowledge`, {})).status).toBe(200)
    const { body } = await auditor.get(`/api/shortfalls/${id}`)
    expect(body).toMatchObject({ state: 'acknowledged', life: [{ state: 'raised' }, { state: 'acknowledged', note: 'Sẽ phát bù' }] })
  })

  it('an audit by hand is for auditors', async () => {
    expect((await editor.post('/api/obligations/audit', {})).status).toBe(403)
    expect((await auditor.post('/api/obligations/audit', {})).body.report).toMatchObject({ obligations: 4 })
  })

  it('lists are searched without marks', async () => {
    for (const asked of ['mot cua', 'Một cửa', 'MOT CUA LIEN THONG']) {
      const { body } = await editor.get(`/api/segments?where[searchText][like]=${encodeURIComponent(asked)}`)
      expect(body.totalDocs).toBe(1)
    }
  })

  it('errors speak the user’s language', async () => {
    const english = callerAt(server.url, { 'accept-language': 'en' })
    expect(JSON.stringify((await english.post('/api/users/login', { email: 'x@y.vn', password: 'sai' })).body)).toMatch(/incorrect/)
    expect(JSON.stringify((await nobody.post('/api/users/login', { email: 'x@y.vn', password: 'sai' })).body)).toMatch(/không chính xác/)
  })

  it('health, readiness and metrics', async () => {
    expect((await nobody.get('/healthz')).status).toBe(200)
    expect(await nobody.get('/readyz')).toEqual({ status: 200, body: { state: 'ready' } })
    stopping = true
    expect((await nobody.get('/readyz')).status).toBe(503)
    stopping = false
    expect((await nobody.get('/metrics')).status).toBe(404)
    const metrics = await callerAt(server.url, { authorization: 'Bearer a token for metrics' }).get('/metrics')
    expect(metrics.body.text).toMatch(/dinh_ky_obligations\{status="atRisk"\}/)
  })
})
