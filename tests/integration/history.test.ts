import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { appendAuditEntry } from '../../src/operations/history/appendAuditEntry.ts'
import { applySeriesEdit } from '../../src/operations/series/editSeries.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import type { DescribedEntry } from '../../src/operations/history/describeEntries.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place } from '../helpers/promises.ts'

const now = at('2030-01-01T08:00')

/** An entry as one reads it: the act, then each line. */
const read = ({ act, lines }: DescribedEntry): string[] => [
  act,
  ...lines.map(({ label, was, is, note }) => {
    const words = (said: typeof was) =>
      said.map(({ text, ref }) => [ref && (ref.gone ? `${ref.name} (đã xóa)` : ref.name), text].filter(Boolean).join(': ')).join('; ')
    return `${label}: ${note ?? [words(was), words(is)].filter((side) => side !== '').join(' → ')}`
  }),
]

describe.each(databases)('the history of a document on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const callers: Record<string, Caller> = {}
  let placement: Id
  let draft: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    callers.nobody = callerAt(server.url)
    for (const role of ['admin', 'editor', 'scheduler', 'auditor', 'viewer'] as const) {
      callers[role] = await signIn(
        server.url,
        String((await hire(payload, role, role === 'editor' || role === 'scheduler' ? [town.station] : [])).email),
        password,
      )
    }
    const client = await hire(payload, 'apiClient')
    await payload.update({
      collection: 'users',
      id: client.id,
      data: { enableAPIKey: true, apiKey: 'khoa-cua-trang-tin-0123456789-abcdef' } as never,
    })
    callers.apiClient = callerAt(server.url, { authorization: 'users API-Key khoa-cua-trang-tin-0123456789-abcdef' })

    placement = await place(payload, town, '2030-01-10T20:00', { title: 'Số 1' })
    expect(
      (await callers.editor!.patch(`/api/placements/${placement}`, { plannedStart: iso('2030-01-11T20:30'), status: 'confirmed' })).status,
    ).toBe(200)
    draft = (
      await payload.create({
        collection: 'segments',
        data: { title: 'Một cửa', organization: town.station, _status: 'published' } as never,
      })
    ).id
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const history = async (collection: string, id: Id, by = 'viewer', query = '') => {
    const { status, body } = await callers[by]!.get(`/api/history/${collection}/${id}${query}`)
    return { status, entries: (body.entries ?? []) as DescribedEntry[], older: body.older as number | null, body }
  }

  it('tells who changed what, from what to what, the newest first', async () => {
    const { entries, older } = await history('placements', placement)
    expect(entries.map(read)).toEqual([
      ['Sửa lượt phát, lượt đăng', 'Giờ dự kiến: 10/01/2030 20:00 → 11/01/2030 20:30', expect.stringMatching(/^Tình trạng: Dự kiến → /)],
      ['Thêm lượt phát, lượt đăng'],
    ])
    expect(entries.map(({ who }) => who)).toEqual([expect.stringContaining('editor <'), 'Hệ thống'])
    expect(older).toBeNull()
  })

  it('speaks English to those who read English', async () => {
    const english = await signIn(server.url, 'viewer-none@vi-du.vn', password)
    const response = await fetch(`${server.url}/api/history/placements/${placement}`, {
      headers: { 'accept-language': 'en', authorization: await authorizationOf(english) },
    })
    expect(((await response.json()) as { entries: DescribedEntry[] }).entries[0]).toMatchObject({
      act: 'Changed placement',
      lines: [{ label: 'Planned start' }, {}],
    })
  })
  const authorizationOf = async (_: Caller): Promise<string> => {
    const { body } = await callers.nobody!.post('/api/users/login', { email: 'viewer-none@vi-du.vn', password })
    return `JWT ${String(body.token)}`
  }

  it.each(['admin', 'editor', 'scheduler', 'auditor', 'viewer'])('%s, who may read the document, may read its history', async (by) => {
    expect((await history('placements', placement, by)).status).toBe(200)
    expect((await history('segments', draft, by)).status).toBe(200)
  })

  it.each([
    ['somebody signed out', 'nobody', 'placements'],
    ['the website’s key, of what it may not read', 'apiClient', 'placements'],
    ['the website’s key, of what is published: its drafts are nobody’s outside', 'apiClient', 'segments'],
  ])('not %s', async (_label, by, collection) => {
    const { status, entries } = await history(collection, collection === 'segments' ? draft : placement, by)
    expect([status, entries]).toEqual([404, []])
  })

  it.each([
    ['a document that there is not', '/api/history/placements/999999', 404],
    ['what is no id', '/api/history/placements/abc', 404],
    ['a collection that shows none', '/api/history/users/1', 404],
    ['the log itself', '/api/history/audit-log/1', 404],
    ['a place in the log that is none', '/api/history/placements/1?before=x', 400],
  ])('%s', async (_label, path, status) => {
    expect((await callers.admin!.get(path)).status).toBe(status)
  })

  it('the log itself stays with auditors and administrators', async () => {
    const [auditor, viewer] = [await callers.auditor!.get('/api/audit-log'), await callers.viewer!.get('/api/audit-log')]
    expect([auditor.status, viewer.status]).toEqual([200, 403])
  })

  it('what was never changed has a time since when it is there', async () => {
    const quiet = await payload.db.create({
      collection: 'programmes',
      data: { name: 'Yên lặng', organization: town.station, channel: town.channel, form: town.form, seconds: 900 } as never,
      req: {},
    })
    const { entries, body } = await history('programmes', quiet.id as Id)
    expect([entries, typeof body.madeAt]).toEqual([[], 'string'])
  })

  it('names what is gone as the log last called it', async () => {
    const theme = (
      await payload.create({
        collection: 'themes',
        data: { plan: town.plan, ref: 'a', title: 'Dịch vụ công', text: 'Dịch vụ công', ordinal: 1 } as never,
        depth: 0,
      })
    ).id
    const other = await place(payload, town, '2030-01-12T20:00', { title: 'Số 2', themes: [theme] })
    await payload.update({ collection: 'placements', id: other, data: { themes: [] } as never })
    await payload.delete({ collection: 'themes', id: theme })
    expect((await history('placements', other)).entries.map(read)[0]).toEqual([
      'Sửa lượt phát, lượt đăng',
      'Nội dung theo kế hoạch: Dịch vụ công (đã xóa)',
    ])
  })

  it('an act on many is told to each that it moved', async () => {
    const req = await requestOf(payload, await hire(payload, 'scheduler', [town.station, town.paper]))
    const programme = (
      await payload.create({
        collection: 'programmes',
        depth: 0,
        data: {
          name: 'Cải cách hành chính',
          channel: town.channel,
          form: town.form,
          organization: town.station,
          seconds: 900,
          rrule: 'FREQ=WEEKLY;BYDAY=WE',
          dtstart: '2030-01-02T19:00',
        } as never,
      })
    ).id
    await fillSlots(payload, now)
    const { docs } = await payload.find({ collection: 'placements', where: { programme: { equals: programme } }, sort: 'at', depth: 0 })
    const edited = await applySeriesEdit(
      req,
      programme,
      { scope: 'all', slot: null, change: { dtstart: '2030-01-03T19:00', rrule: 'FREQ=WEEKLY;BYDAY=TH' } },
      now,
    )
    expect(edited.ok).toBe(true)
    expect((await history('placements', docs[0]!.id)).entries.map(read)).toEqual([
      [
        'Sửa lịch chương trình',
        'Phạm vi: Tất cả',
        expect.stringContaining('Nội dung đổi lịch: Cải cách hành chính: 02/01/2030 19:00 → 03/01/2030 19:00'),
      ],
    ])
    expect((await history('programmes', programme)).entries.map(({ act }) => act)).toContain('Sửa lịch chương trình')
  })

  it('is read page by page, each entry once', async () => {
    const many = await place(payload, town, '2030-01-14T20:00', { title: 'Nhiều lần' })
    await inTransaction(payload, async (req) => {
      for (let n = 0; n < 44; n++) {
        await appendAuditEntry(
          req,
          {
            action: 'update',
            subject: 'placements',
            subjectId: many,
            label: 'Nhiều lần',
            details: { plannedSeconds: { from: 900 + n, to: 901 + n } },
          },
          now + n,
        )
      }
    })
    const seen: (number | null)[] = []
    for (let before = ''; ;) {
      const page = await history('placements', many, 'viewer', before)
      expect(page.entries.length).toBeLessThanOrEqual(20)
      seen.push(...page.entries.map(({ seq }) => seq))
      if (page.older === null) break
      before = `?before=${page.older}`
    }
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
  })
})
