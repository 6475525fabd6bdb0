import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { signIn, type Caller } from '../helpers/http.ts'
import { make } from '../helpers/desk.ts'
import { admin, startInstallation, type Installation } from '../helpers/installation.ts'

/**
 * Over the server as it is built. The server opens Payload and Next answers for it; while Next brought a
 * copy of Payload of its own, that copy did not know the errors of the other and left their reasons out.
 */
describe('what the built server refuses', () => {
  let installation: Installation
  let caller: Caller
  beforeAll(async () => {
    installation = await startInstallation(3986)
    caller = await signIn(installation.url, admin.email, admin.password)
  })
  afterAll(() => installation.close())

  const reasons = (body: Record<string, unknown>): { path: string; message: string }[] =>
    (body.errors as { data: { errors: { path: string; message: string }[] } }[])[0]!.data.errors

  it('asks for parts of a page where there is none: not found, and no error of ours', async () => {
    for (const path of ['/public/segments', '/khong-co']) {
      const { status } = await fetch(installation.url + path, { method: 'POST', headers: { rsc: '1', 'next-action': 'x' }, body: '[]' })
      expect([path, status]).toEqual([path, 404])
    }
  })

  it('says why, beside the field', async () => {
    const organization = await make(caller, 'organizations', { name: 'Đài', code: 'dai' })
    const channel = await make(caller, 'channels', { name: 'Kênh', code: 'kenh', medium: 'tv', organization })
    const form = await make(caller, 'forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const placement = { title: 'Trước', channel, form, organization, plannedStart: '2040-01-02T13:00:00.000Z', plannedSeconds: 900 }
    await make(caller, 'placements', placement)
    const overlap = await caller.post('/api/placements', { ...placement, title: 'Sau' })
    expect(overlap.status).toBe(400)
    expect(reasons(overlap.body)).toEqual([
      { path: 'plannedStart', message: expect.stringMatching(/Trùng giờ trên kênh Kênh với “Trước”/) },
    ])
    const empty = await caller.post('/api/placements', { ...placement, plannedStart: '2040-01-03T13:00:00.000Z', plannedSeconds: -1 })
    expect(reasons(empty.body)).toMatchObject([{ path: 'plannedSeconds' }])
  })
})
