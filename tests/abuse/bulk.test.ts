import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, Payload } from 'payload'
import sharp from 'sharp'

import type { Id } from '../../src/documents/ids.ts'
import { MAX_BULK_DOCUMENTS as most } from '../../src/operations/bulkAct.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { countAll, readAll } from '../../src/database/read.ts'
import { insertMany } from '../../src/database/insertMany.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

/** As the admin's lists ask for what is ticked. */
const ticked = (ids: readonly Id[]): string => ids.map((id, n) => `where[and][0][id][in][${n}]=${id}`).join('&')

interface Answer {
  docs: { id: Id }[]
  errors: { message: string }[]
  message: string
}
const answerOf = ({ body }: { body: Record<string, unknown> }): Answer => body as unknown as Answer

describe.each(databases)('many documents at once on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let admin: Caller
  let scheduler: Caller
  let editor: Caller
  let adminId: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    const signedIn = async (user: Record<string, unknown>): Promise<Caller> => signIn(server.url, String(user.email), password)
    const chief = await hire(payload, 'admin')
    adminId = chief.id
    admin = await signedIn(chief)
    scheduler = await signedIn(await hire(payload, 'scheduler', [town.station]))
    editor = await signedIn(await hire(payload, 'editor', [town.paper]))
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const entries = (): Promise<number> => countAll({ payload }, 'audit-log')
  const stored = async <T>(collection: CollectionSlug, ids: readonly Id[]): Promise<T[]> =>
    readAll({ payload }, collection as never, { where: { id: { in: [...ids] } } }) as Promise<T[]>
  const wholeChain = async (): Promise<void> =>
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: await entries() }, faults: [] })

  /** Placements on one channel, a quarter of an hour each, in a week of their own. */
  let week = 0
  beforeEach(() => {
    week++
  })
  const several = async (count: number, more: Record<string, unknown> = {}): Promise<Id[]> => {
    const start = at('2031-01-06T00:00') + week * 7 * 86_400_000
    const ids: Id[] = []
    for (let n = 0; n < count; n++) {
      ids.push(
        await place(payload, town, '2031-01-06T00:00', {
          title: `Lượt ${n + 1}`,
          plannedStart: new Date(start + n * 900_000).toISOString(),
          ...more,
        }),
      )
    }
    return ids
  }

  it('“edit selected” changes each, with an entry in the log for each, and the chain stays whole', async () => {
    const ids = await several(80)
    const before = await entries()
    const changed = await scheduler.patch(`/api/placements?${ticked(ids)}`, { status: 'confirmed' })
    expect([changed.status, answerOf(changed)]).toEqual([
      200,
      expect.objectContaining({ errors: [], message: 'Đã cập nhật thành công 80 Lượt phát, lượt đăng.' }),
    ])
    expect(answerOf(changed).docs.map(({ id }) => id)).toEqual(ids)
    expect((await stored<{ status: string }>('placements', ids)).map(({ status }) => status)).toEqual(ids.map(() => 'confirmed'))
    expect(await entries()).toBe(before + 80)
    await wholeChain()
  })

  it('verdicts follow', async () => {
    await promiseWeekly(payload, town)
    const ids = [await place(payload, town, '2030-01-08T20:00'), await place(payload, town, '2030-01-15T20:00')]
    const standing = async () => {
      await runAudit(payload, { now: at('2029-12-01T12:00') })
      return (await readAll({ payload }, 'obligations', { sort: 'windowStart' })).map(({ expected }) => expected)
    }
    expect(await standing()).toEqual([0, 0, 0, 0])
    await scheduler.patch(`/api/placements?${ticked(ids)}`, { status: 'confirmed' })
    expect(await standing()).toEqual([1, 1, 0, 0])
    await scheduler.delete(`/api/placements?${ticked(ids)}`)
    expect(await standing()).toEqual([0, 0, 0, 0])
  })

  describe('one that is refused stops all', () => {
    const unchanged = async (ids: readonly Id[], act: () => Promise<void>): Promise<void> => {
      const [docs, log] = [await stored('placements', ids), await entries()]
      await act()
      expect(await stored('placements', ids)).toEqual(docs)
      expect(await entries()).toBe(log)
      await wholeChain()
    }

    it('of 8, the last: it is named, with the reason, in the language of who asked', async () => {
      const ids = await several(7)
      const aired = await place(payload, town, '2026-02-02T19:00', { title: 'Đã phát', status: 'delivered' })
      await unchanged([...ids, aired], async () => {
        const refused = await scheduler.patch(`/api/placements?${ticked([...ids, aired])}`, { plannedSeconds: 600 })
        const message =
          '“Đã phát”: Mục đã thực hiện không thể sửa giờ, kênh hay nội dung. Hãy ghi thêm một “Kết quả phát sóng” để đính chính. Vì vậy không có mục nào được thay đổi (đã chọn 8 mục).'
        expect([refused.status, refused.body]).toEqual([409, { docs: [], errors: [{ message }], message }])
        const login = await callerAt(server.url).post('/api/users/login', { email: 'admin-none@vi-du.vn', password })
        const english = callerAt(server.url, { authorization: `JWT ${String(login.body.token)}`, 'accept-language': 'en' })
        expect(answerOf(await english.patch(`/api/placements?${ticked([...ids, aired])}`, { plannedSeconds: 600 })).message).toBe(
          '“Đã phát”: What has aired keeps its time, channel and content. Append an as-run entry to correct it. So nothing has been changed (8 selected).',
        )
      })
    })

    it('“delete selected” with one that has aired', async () => {
      const ids = await several(3)
      const aired = await place(payload, town, '2026-02-03T19:00', { title: 'Đã phát', status: 'delivered' })
      await unchanged([...ids, aired], async () => {
        const refused = await scheduler.delete(`/api/placements?${ticked([...ids, aired])}`)
        expect([refused.status, refused.body]).toEqual([
          409,
          {
            docs: [],
            message: 'Chưa xóa mục nào.',
            errors: [
              {
                message:
                  '“Đã phát”: Mục đã thực hiện là căn cứ đánh giá, không thể xóa. Vì vậy không có mục nào được thay đổi (đã chọn 4 mục).',
              },
            ],
          },
        ])
      })
    })

    it('three on one channel at one instant', async () => {
      const ids = await several(3)
      await unchanged(ids, async () => {
        const refused = await admin.patch(`/api/placements?${ticked(ids)}`, { plannedStart: iso('2032-05-05T20:00') })
        expect([refused.status, answerOf(refused).message]).toEqual([
          409,
          expect.stringMatching(/^“Lượt 2”: Trùng giờ trên kênh CTV1 với “Lượt 1”/),
        ])
      })
    })

    it('what another organization placed, seen but not hers to change', async () => {
      const own = await several(2)
      const others = [await place(payload, town, '2031-05-05T05:00', { title: 'Của Báo', channel: town.paperChannel })]
      await unchanged([...own, ...others], async () => {
        for (const refused of [
          await scheduler.patch(`/api/placements?${ticked([...own, ...others])}`, { status: 'confirmed' }),
          await scheduler.delete(`/api/placements?${ticked([...own, ...others])}`),
        ]) {
          expect([refused.status, answerOf(refused).errors[0]?.message]).toEqual([
            403,
            expect.stringMatching(/^“Của Báo”: Ông\/Bà không có quyền thực hiện thao tác này\./),
          ])
        }
      })
    })

    it('what somebody else has open', async () => {
      const ids = await several(2)
      await payload.create({
        collection: 'payload-locked-documents',
        data: { document: { relationTo: 'placements', value: ids[1] }, user: { relationTo: 'users', value: adminId } } as never,
      })
      await unchanged(ids, async () => {
        const refused = await scheduler.patch(`/api/placements?${ticked(ids)}`, { plannedSeconds: 600 })
        expect([refused.status, answerOf(refused).message]).toEqual([
          409,
          expect.stringMatching(/^“Lượt 2”: Người khác đang mở mục này để sửa/),
        ])
      })
    })

    it('a field that is not what it must be is named', async () => {
      const ids = await several(2)
      await unchanged(ids, async () => {
        const refused = await scheduler.patch(`/api/placements?${ticked(ids)}`, { status: 'lost' })
        expect([refused.status, answerOf(refused).message]).toEqual([409, expect.stringMatching(/^“Lượt 1”: .*Tình trạng: /)])
      })
    })
  })

  it('“publish selected” publishes all or none', async () => {
    const draft = async (title: string, more: Record<string, unknown> = {}): Promise<Id> =>
      (
        await payload.create({
          collection: 'articles',
          data: { title, organization: town.paper, _status: 'draft', ...more } as never,
          draft: true,
          depth: 0,
        })
      ).id
    const [first, second, empty] = [await draft('Một'), await draft('Hai'), await draft('')]
    const publish = (ids: readonly Id[]) =>
      editor.patch(
        `/api/articles?where[and][0][_status][not_equals]=published&${ticked(ids).replaceAll('[and][0]', '[and][1]')}&draft=true`,
        { _status: 'published' },
      )
    const statuses = async (ids: readonly Id[]) => (await stored<{ _status: string }>('articles', ids)).map(({ _status }) => _status)

    const before = await entries()
    const refused = await publish([first, second, empty])
    expect([refused.status, answerOf(refused).message]).toEqual([409, expect.stringContaining('Tiêu đề')])
    expect([await statuses([first, second, empty]), await entries()]).toEqual([['draft', 'draft', 'draft'], before])

    const published = await publish([first, second])
    expect([published.status, answerOf(published).docs.length, await statuses([first, second])]).toEqual([
      200,
      2,
      ['published', 'published'],
    ])
    // Each in the log, and its appearance in print is none of these.
    expect(await entries()).toBe(before + 2)
    const unpublished = await editor.patch(`/api/articles?${ticked([first, second])}`, { _status: 'draft' })
    expect([unpublished.status, await statuses([first, second])]).toEqual([200, ['draft', 'draft']])
    await wholeChain()
  })

  it('many drafts are not changed past the log as if somebody were typing', async () => {
    const { id } = await payload.create({
      collection: 'articles',
      data: { title: 'Nháp', organization: town.paper, _status: 'draft' } as never,
      draft: true,
      depth: 0,
    })
    const before = await entries()
    expect((await editor.patch(`/api/articles?${ticked([id])}&draft=true&autosave=true`, { title: 'Nháp khác' })).status).toBe(200)
    expect(await entries()).toBe(before + 1)
  })

  describe('the last administrators', () => {
    const admins = () => countAll({ payload }, 'users', { roles: { contains: 'admin' } })
    const hired = async (email: string): Promise<Id> =>
      (await payload.create({ collection: 'users', data: { email, password, name: email, roles: ['admin'] } as never })).id

    it.each([
      ['demoted', (ids: Id[]) => admin.patch(`/api/users?${ticked(ids)}`, { roles: ['viewer'] })],
      ['deleted', (ids: Id[]) => admin.delete(`/api/users?${ticked(ids)}`)],
    ])('are not %s together', async (_how, act) => {
      const second = await hired(`second-${week}@vi-du.vn`)
      const held = await admins()
      const { status, body } = await act([second, adminId])
      expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('Phải còn ít nhất một quản trị viên.')])
      expect(await admins()).toBe(held)
      await payload.delete({ collection: 'users', id: second })
    })

    it.each([
      ['demoted', (by: Caller, id: Id) => by.patch(`/api/users/${id}`, { roles: ['viewer'] })],
      ['demoted from the list', (by: Caller, id: Id) => by.patch(`/api/users?${ticked([id])}`, { roles: ['viewer'] })],
      ['deleted', (by: Caller, id: Id) => by.delete(`/api/users/${id}`)],
      ['deleted from the list', (by: Caller, id: Id) => by.delete(`/api/users?${ticked([id])}`)],
    ])('are not %s by each other at the same time', async (_how, act) => {
      const emails = [`one-${week}@vi-du.vn`, `two-${week}@vi-du.vn`]
      const [one, two] = [await hired(emails[0]!), await hired(emails[1]!)]
      const [first, second] = [await signIn(server.url, emails[0]!, password), await signIn(server.url, emails[1]!, password)]
      await payload.update({ collection: 'users', id: adminId, data: { roles: ['viewer'] } as never })
      const answers = await Promise.all([act(first, two), act(second, one)])
      expect([answers.filter(({ status }) => status === 200).length, await admins()]).toEqual([1, 1])
      await payload.update({ collection: 'users', id: adminId, data: { roles: ['admin'] } as never })
      await payload.db.deleteMany({ collection: 'users', where: { id: { in: [one, two] } } })
    })
  })

  it.each([
    ['no condition', '', { status: 'confirmed' }],
    ['an empty one', 'where=%7B%7D', { status: 'confirmed' }],
    ['one that is no JSON', 'where=%7Bstatus', { status: 'confirmed' }],
    ['one that is a list', 'where=[]', { status: 'confirmed' }],
    ['data that is a list', 'where[status][equals]=planned', [{ status: 'confirmed' }]],
    ['no data', 'where[status][equals]=planned', undefined],
  ])('with %s nothing is changed', async (_what, query, data) => {
    const [log, planned] = [await entries(), await countAll({ payload }, 'placements', { status: { equals: 'planned' } })]
    expect(planned).toBeGreaterThan(0)
    expect((await admin.patch(`/api/placements?${query}`, data)).status).toBe(400)
    if (!query.startsWith('where[')) expect((await admin.delete(`/api/placements?${query}`)).status).toBe(400)
    expect([await entries(), await countAll({ payload }, 'placements', { status: { equals: 'planned' } })]).toEqual([log, planned])
  })

  it('nobody who is not signed in changes anything', async () => {
    const [id] = await several(1)
    for (const answer of [
      await callerAt(server.url).patch(`/api/placements?${ticked([id!])}`, { status: 'confirmed' }),
      await callerAt(server.url).delete(`/api/placements?${ticked([id!])}`),
    ]) {
      expect(answer.status).toBe(403)
    }
    expect(await stored('placements', [id!])).toMatchObject([{ status: 'planned' }])
  })

  it(`at most ${most} go together, so that others who save need not wait long`, async () => {
    const rows = Array.from({ length: most + 1 }, (_, n) => ({
      name: `Nhóm ${n}`,
      code: `nhom_${n}`,
      searchText: '',
      createdAt: iso('2026-01-01T00:00'),
      updatedAt: iso('2026-01-01T00:00'),
    }))
    await insertMany({ payload }, 'audiences', rows, {})
    const log = await entries()
    const refused = await admin.delete('/api/audiences?where[code][like]=nhom_&limit=0')
    expect([refused.status, answerOf(refused).errors[0]?.message]).toEqual([409, expect.stringContaining(`tối đa ${most} mục`)])
    expect([await countAll({ payload }, 'audiences'), await entries()]).toEqual([most + 1, log])
  })

  it('files, which no transaction brings back, are deleted and replaced one by one', async () => {
    const picture = async (name: string) => {
      const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
      return payload.create({
        collection: 'media',
        data: { alt: name, organization: town.paper } as never,
        file: { data, mimetype: 'image/png', name: `${name}-${week}.png`, size: data.length },
      })
    }
    const [one, two] = [await picture('mot'), await picture('hai')]
    const onDisk = () =>
      [one, two].map(({ filename }) => existsSync(resolve(payload.collections.media.config.upload.staticDir!, filename!)))
    const refused = await admin.delete(`/api/media?${ticked([one.id, two.id])}`)
    expect([refused.status, answerOf(refused).errors[0]?.message, onDisk()]).toEqual([
      409,
      expect.stringContaining('từng tệp một'),
      [true, true],
    ])
    expect((await admin.patch(`/api/media?${ticked([one.id, two.id])}`, { focalX: 10, focalY: 10 })).status).toBe(409)
    expect((await admin.patch(`/api/media?${ticked([one.id, two.id])}`, { credit: 'Báo Cà Mau' })).status).toBe(200)
    expect(await stored('media', [one.id, two.id])).toMatchObject([{ credit: 'Báo Cà Mau' }, { credit: 'Báo Cà Mau' }])
    for (const { id } of [one, two]) expect((await admin.delete(`/api/media/${id}`)).status).toBe(200)
    expect(onDisk()).toEqual([false, false])
  })

  it('our own code cannot start all documents at once', async () => {
    const ids = await several(2)
    await expect(
      payload.update({ collection: 'placements', where: { id: { in: ids } }, data: { status: 'confirmed' } as never }),
    ).rejects.toThrow(/by where/)
    await expect(payload.delete({ collection: 'placements', where: { id: { in: ids } } })).rejects.toThrow(/by where/)
    expect((await stored<{ status: string }>('placements', ids)).map(({ status }) => status)).toEqual(['planned', 'planned'])
  })
})
