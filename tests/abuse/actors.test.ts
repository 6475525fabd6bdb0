import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { publishDue } from '../../src/operations/publishing/publishDue.ts'
import { writeAsRunImport } from '../../src/operations/asRun/writeAsRunImport.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place } from '../helpers/promises.ts'

describe.each(databases)('who acted, in the log on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let editor: Awaited<ReturnType<typeof hire>>
  let admin: Caller

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    editor = await hire(payload, 'editor', [town.station, town.paper])
    await hire(payload, 'admin')
    server = await listen(opened)
    admin = await signIn(server.url, 'admin-none@vi-du.vn', password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const entries = async (where: Record<string, unknown>) =>
    (await payload.find({ collection: 'audit-log', where: where as never, sort: 'seq', pagination: false })).docs
  const byEditor = () => ({ actorId: String(editor.id), actor: `editor <${String(editor.email)}>` })

  it('is a user’s id, whatever the user is called by then', async () => {
    const caller = await signIn(server.url, String(editor.email), password)
    const rename = (name: string) => caller.patch(`/api/users/${editor.id}`, { name })
    expect((await rename('Bộ trưởng')).status).toBe(200)
    expect((await rename('editor')).status).toBe(200)
    const told = await entries({
      and: [{ subject: { equals: 'users' } }, { action: { equals: 'update' } }, { subjectId: { equals: String(editor.id) } }],
    })
    expect(told.map(({ actorId }) => actorId)).toEqual([String(editor.id), String(editor.id)])
    expect(told.map(({ actor }) => actor)).toContain(`editor <${String(editor.email)}>`)
    expect((await entries({ actor: { equals: 'system' } })).every(({ actorId }) => (actorId ?? null) === null)).toBe(true)
  })

  it('of slots that are laid out when a programme is saved: who saved it', async () => {
    await payload.create({
      collection: 'programmes',
      depth: 0,
      req: await requestOf(payload, editor),
      data: {
        name: 'Cải cách hành chính',
        channel: town.channel,
        form: town.form,
        organization: town.station,
        seconds: 900,
        rrule: 'FREQ=WEEKLY;BYDAY=WE',
        dtstart: iso('2030-01-02T20:00').slice(0, 16),
      } as never,
    })
    expect((await entries({ subject: { in: ['programmes', 'placements'] } })).map(({ actorId }) => actorId)).toEqual(
      expect.arrayContaining([String(editor.id)]),
    )
    expect(await entries({ and: [{ subject: { equals: 'placements' } }, { actor: { equals: 'system' } }] })).toEqual([])
  })

  it('of a publication at its time: who set the time; of what is recorded by it too', async () => {
    const web = (
      await payload.create({
        collection: 'channels',
        data: { name: 'Báo điện tử', code: 'web', medium: 'online_news', organization: town.paper } as never,
      })
    ).id
    const article = (
      await payload.create({
        collection: 'articles',
        draft: true,
        depth: 0,
        req: await requestOf(payload, editor),
        data: { title: 'Hẹn giờ', organization: town.paper, publishAt: iso('2030-01-01T08:00'), _status: 'draft' } as never,
      })
    ).id
    const placement = await placeArticle(article, web)
    expect(await publishDue(payload, at('2030-01-01T08:00'))).toEqual({ published: 1, refused: 0, failed: 0 })
    expect(await entries({ and: [{ subject: { equals: 'articles' } }, { action: { equals: 'update' } }] })).toMatchObject([byEditor()])
    expect(await entries({ subject: { equals: 'as-run' } })).toMatchObject([byEditor()])
    expect(await payload.find({ collection: 'as-run', where: { placement: { equals: placement } } })).toMatchObject({
      docs: [{ recordedBy: 'editor' }],
    })
  })

  it('of what an import writes after the request is over: who began it; the system where the account is gone', async () => {
    const stage = async (recordedById: string, placement: Id): Promise<Id> =>
      (
        await payload.db.create({
          collection: 'as-run-imports',
          data: {
            name: 'nhat-ky.csv',
            channel: town.channel,
            state: 'writing',
            total: 1,
            written: 0,
            recordedBy: 'editor',
            recordedById,
            counts: {},
            mapping: {},
            faults: [],
            fileKey: recordedById,
            pending: { reason: 'x', outcomes: [[placement, 'delivered', at('2020-01-02T20:00'), 900]] },
          },
        })
      ).id
    await writeAsRunImport(payload, await stage(String(editor.id), await place(payload, town, '2020-01-02T20:00')))
    await writeAsRunImport(
      payload,
      await stage(payload.db.defaultIDType === 'number' ? '999' : 'f'.repeat(24), await place(payload, town, '2020-01-03T20:00')),
    )
    expect(await entries({ action: { equals: 'importAsRun' } })).toMatchObject([
      byEditor(),
      { actor: 'system', details: { recordedBy: 'editor' } },
    ])
  })

  it('of an audit that somebody asked for: who asked; of one that follows by itself: the system', async () => {
    await payload.create({
      collection: 'commitments',
      depth: 0,
      data: {
        ref: 'weekly',
        title: 'Chuyên mục',
        text: 'Mỗi tuần một lần.',
        plan: town.plan,
        checkedBy: 'machine',
        obligors: [town.station],
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2030-01-07T00:00' }],
        validFrom: '2030-01-07T12:00:00.000Z',
        validTo: '2030-02-04T12:00:00.000Z',
        match: { media: ['tv'], forms: [town.form], anySubject: true },
        measure: { kind: 'count', target: 1 },
      } as never,
    })
    expect((await admin.post('/api/obligations/audit', {})).status).toBe(200)
    expect(await entries({ action: { equals: 'audit' } })).toMatchObject([{ actor: expect.stringContaining('admin <') }])
  })

  const placeArticle = async (article: Id, channel: Id): Promise<Id> =>
    (
      await payload.create({
        collection: 'placements',
        depth: 0,
        data: {
          content: { relationTo: 'articles', value: article },
          channel,
          form: town.form,
          plannedStart: new Date(Date.now() - 86_400_000).toISOString(),
          plannedSeconds: 60,
        } as never,
      })
    ).id
})
