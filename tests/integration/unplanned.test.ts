import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { iso, place, promiseWeekly } from '../helpers/promises.ts'

interface Verdict {
  status: string
  obligorName: string
  done: number
  target: number
}
interface Answer {
  question: { about: string; placement: { id: string }; another: boolean; text: string } | null
  entered: { id: Id; title: string; how: string } | null
  counted: Verdict[]
  warnings: { code: string }[]
  notFollowed: string | null
}

const messages = (body: Record<string, unknown>): string => (body.errors as { message: string }[]).map(({ message }) => message).join(' ')

describe.each(databases)('what was not planned, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let theme: Id
  let dialogueForm: Id
  let hall: Id
  const people: Record<string, Caller> = {}

  const record = async (
    data: Record<string, unknown>,
    who = 'scheduler',
  ): Promise<{ status: number; body: Answer & Record<string, unknown> }> => {
    const meeting = {
      title: 'Đối thoại với người dân',
      organization: town.paper,
      channel: hall,
      start: iso('2020-03-10T08:00'),
      themes: [theme],
      ...data,
    }
    return (await people[who]!.post('/api/desk/unplanned', meeting)) as never
  }
  const recorded = async (data: Record<string, unknown>, who?: string): Promise<Answer & { entered: NonNullable<Answer['entered']> }> => {
    const { status, body } = await record(data, who)
    if (status !== 200 || body.entered === null) throw new Error(JSON.stringify(body))
    return body as never
  }
  const stored = (id: Id) => payload.findByID({ collection: 'placements', id, depth: 0 }) as unknown as Promise<Record<string, unknown>>
  const count = async (title: string) =>
    (await payload.count({ collection: 'placements', where: { and: [{ title: { equals: title } }, { status: { equals: 'delivered' } }] } }))
      .totalDocs

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
    theme = await make('themes', { plan: town.plan, ordinal: 4, ref: 'kh.4', marker: '4.', text: 'Đối thoại về thủ tục hành chính' })
    dialogueForm = await make('forms', { code: 'doi_thoai', name: 'Đối thoại' })
    hall = await make('channels', {
      name: 'Đối thoại ở cấp xã',
      code: 'doi-thoai',
      medium: 'dialogue_event',
      organization: town.station,
      shared: true,
    })
    await promiseWeekly(payload, town, {
      ref: 'dialogue',
      title: 'Mỗi năm một cuộc đối thoại',
      obligors: [town.paper, town.station],
      windows: [{ rrule: 'FREQ=YEARLY', dtstart: '2020-01-01T00:00' }],
      validFrom: dayToStore('2020-01-01'),
      validTo: dayToStore('2022-01-01'),
      match: { media: ['dialogue_event'], themes: [theme], forms: [dialogueForm] },
      minSecondsEach: 3600,
      makegoodWithinDays: null,
    })
    server = await listen(opened)
    const hired = async (name: string, role: 'scheduler' | 'editor' | 'auditor' | 'viewer' | 'admin', ...organizations: Id[]) => {
      people[name] = await signIn(server.url, String((await hire(payload, role, organizations)).email), password)
    }
    await hired('scheduler', 'scheduler', town.paper)
    await hired('stranger', 'editor', town.station)
    await hired('auditor', 'auditor')
    await hired('viewer', 'viewer')
    await hired('admin', 'admin')
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('is recorded, counts once, and says so at once', async () => {
    const { counted, entered } = await recorded({ evidence: [{ url: 'https://vi-du.vn/doi-thoai', note: 'Biên bản' }] })
    expect(counted).toEqual([expect.objectContaining({ obligorName: 'Báo Cà Mau', status: 'met', done: 1, target: 1 })])
    expect(entered).toMatchObject({ title: 'Đối thoại với người dân', how: 'recorded' })

    const doc = await stored(entered.id)
    expect(doc).toMatchObject({
      status: 'delivered',
      form: dialogueForm,
      plannedStart: iso('2020-03-10T08:00'),
      actualStart: iso('2020-03-10T08:00'),
      plannedSeconds: 7200,
      actualSeconds: 7200,
      unplanned: { enteredBy: 'scheduler', enteredAt: expect.any(String), enteredById: expect.any(String) },
    })
    const { docs: runs } = await payload.find({ collection: 'as-run', where: { placement: { equals: entered.id } }, depth: 0 })
    expect(runs).toEqual([
      expect.objectContaining({
        outcome: 'delivered',
        recordedBy: 'scheduler',
        channelName: 'Đối thoại ở cấp xã',
        evidence: [expect.objectContaining({ url: 'https://vi-du.vn/doi-thoai' })],
      }),
    ])
    const { docs: log } = await payload.find({
      collection: 'audit-log',
      where: { subjectId: { equals: String(entered.id) }, subject: { equals: 'placements' } },
    })
    expect(log).toEqual([
      expect.objectContaining({ action: 'recordUnplanned', actor: expect.stringContaining('scheduler'), label: 'Đối thoại với người dân' }),
    ])
  })

  it('its history says in words who recorded it', async () => {
    const {
      docs: [doc],
    } = await payload.find({ collection: 'placements', where: { title: { equals: 'Đối thoại với người dân' } } })
    const { body } = await people.scheduler!.get(`/api/history/placements/${doc!.id}`)
    const entries = body.entries as { act: string; lines: { label: string; is: { text: string }[] }[] }[]
    expect(entries.map(({ act }) => act)).toEqual(['Ghi nhận nội dung ngoài lịch'])
    expect(entries[0]!.lines.map(({ label, is }) => [label, is[0]!.text])).toEqual([
      ['Thời gian', '10/03/2020 08:00'],
      ['Kênh', 'Đối thoại ở cấp xã'],
    ])
  })

  it('the same again is asked about, and recorded when it is another', async () => {
    const { body } = await record({ start: iso('2020-03-10T14:00') })
    expect(body.question).toMatchObject({
      about: 'known',
      text: '“Đối thoại với người dân” ngày 10/03/2020 đã được ghi nhận. Đây có phải là một lần khác?',
    })
    expect(await count('Đối thoại với người dân')).toBe(1)
    const { counted } = await recorded({ start: iso('2020-03-10T14:00'), anyway: true })
    expect(counted).toEqual([expect.objectContaining({ done: 2, target: 1 })])
  })

  it('twice at once it is recorded once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => record({ title: 'Cùng lúc', start: iso('2020-03-12T08:00') })))
    expect(answers.map(({ status, body }) => [status, body.question?.about ?? 'recorded']).sort()).toEqual([
      [200, 'known'],
      [200, 'known'],
      [200, 'recorded'],
    ])
    expect(await count('Cùng lúc')).toBe(1)
  })

  it.each<[string, string, () => Record<string, unknown>, number, string]>([
    [
      'somebody of another body',
      'stranger',
      () => ({ title: 'Việc của báo' }),
      403,
      'dữ liệu của cơ quan mình: Đài Phát thanh - Truyền hình Cà Mau.',
    ],
    ['an auditor, who places nothing', 'auditor', () => ({ title: 'Giám sát ghi' }), 403, 'không'],
    ['who only reads', 'viewer', () => ({ title: 'Chỉ xem' }), 403, 'không'],
    [
      'on another body’s channel',
      'scheduler',
      () => ({ title: 'Kênh khác', channel: town.channel }),
      403,
      'Kênh “CTV1” thuộc cơ quan khác',
    ],
    ['what is still ahead', 'scheduler', () => ({ title: 'Tương lai', start: iso('2090-01-01T08:00') }), 409, 'chưa diễn ra'],
    ['without saying what', 'scheduler', () => ({ title: ' ' }), 409, 'Hãy ghi nội dung đã thực hiện.'],
    [
      'a place that she may not make',
      'scheduler',
      () => ({ title: 'Nơi mới', channel: { name: 'Hội trường', medium: 'dialogue_event' } }),
      403,
      'không được thêm kênh',
    ],
    [
      'a link that is none',
      'scheduler',
      () => ({ title: 'Đường dẫn lạ', start: iso('2020-08-01T08:00'), evidence: [{ url: 'javascript:alert(1)' }] }),
      409,
      'http',
    ],
    [
      'a field that is for nobody to write',
      'scheduler',
      () => ({ title: 'Giả mạo', unplanned: { enteredBy: 'ai khác' } }),
      400,
      'unplanned',
    ],
  ])('%s is refused', async (_, who, data, status, why) => {
    const { status: answered, body } = await record(data(), who)
    expect([answered, messages(body)]).toEqual([status, expect.stringContaining(why)])
    expect((await payload.count({ collection: 'placements', where: { title: { equals: String(data().title) } } })).totalDocs).toBe(0)
  })

  it('what was in the schedule after all is recorded as its outcome, without a second', async () => {
    const planned = await place(payload, town, '2020-03-20T08:00', {
      title: 'Buổi đã xếp',
      organization: town.paper,
      channel: hall,
      form: dialogueForm,
      plannedSeconds: 7200,
    })
    const asked = await record({ title: 'Buổi đối thoại', start: iso('2020-03-20T08:30') })
    expect(asked.body.question).toMatchObject({ about: 'confirm', placement: { id: String(planned) }, another: true })
    const { entered } = await recorded({ title: 'Buổi đối thoại', start: iso('2020-03-20T08:30'), confirm: String(planned) })
    expect(entered).toMatchObject({ id: planned, how: 'confirmed' })
    expect(await stored(planned)).toMatchObject({
      status: 'delivered',
      actualStart: iso('2020-03-20T08:30'),
      unplanned: { enteredAt: null },
    })
    expect(await count('Buổi đối thoại')).toBe(0)
  })

  it('what the plan left open is told by who confirms it: the theme by which it counts, and what proves it', async () => {
    const other = await payload.create({
      collection: 'themes',
      data: { plan: town.plan, ordinal: 5, ref: 'kh.5', marker: '5.', text: 'Chuyện khác' } as never,
      depth: 0,
    })
    const proof = { url: 'https://vi-du.vn/bien-ban', note: 'Biên bản' }
    const confirmed = async (day: string, planned: Record<string, unknown>) => {
      const id = await place(payload, town, `${day}T08:00`, {
        title: 'Đã xếp',
        organization: town.paper,
        channel: hall,
        form: dialogueForm,
        plannedSeconds: 7200,
        ...planned,
      })
      const { entered, counted } = await recorded({ title: 'Đã xếp', start: iso(`${day}T08:00`), confirm: String(id), evidence: [proof] })
      expect(entered).toMatchObject({ id, how: 'confirmed' })
      return { counted: counted.length, ...(await stored(id)) }
    }
    expect(await confirmed('2020-03-23', { themes: [] })).toMatchObject({
      counted: 1,
      themes: [theme],
      evidence: [expect.objectContaining(proof)],
    })
    // What somebody planned it for is not overruled by a choice in a form.
    expect(await confirmed('2020-03-24', { themes: [other.id], evidence: [{ note: 'Giấy mời' }] })).toMatchObject({
      counted: 0,
      themes: [other.id],
      evidence: [expect.objectContaining({ note: 'Giấy mời' }), expect.objectContaining(proof)],
    })
  })

  it('is withdrawn, not deleted, and can be recorded anew', async () => {
    const { entered } = await recorded({ title: 'Ghi nhầm', start: iso('2020-04-01T08:00') })
    expect((await people.stranger!.post('/api/desk/unplanned/withdraw', { id: entered.id })).status).toBe(403)
    expect((await people.scheduler!.post('/api/desk/unplanned/withdraw', { id: entered.id })).status).toBe(200)
    expect((await people.scheduler!.post('/api/desk/unplanned/withdraw', { id: entered.id })).status).toBe(200)
    expect(await stored(entered.id)).toMatchObject({ status: 'retracted', unplanned: { enteredBy: 'scheduler' } })
    expect((await people.scheduler!.delete(`/api/placements/${entered.id}`)).status).not.toBe(200)
    const runs = await payload.find({ collection: 'as-run', where: { placement: { equals: entered.id } }, sort: 'createdAt', depth: 0 })
    expect(runs.docs.map(({ outcome }) => outcome)).toEqual(['delivered', 'retracted'])
    await recorded({ title: 'Ghi nhầm', start: iso('2020-04-01T08:00') })
  })

  it('what was planned is not withdrawn here', async () => {
    const planned = await place(payload, town, '2020-05-20T08:00')
    expect((await people.admin!.post('/api/desk/unplanned/withdraw', { id: planned })).status).toBe(409)
  })

  it('the mark is written by nobody else: not over REST, not by a copy', async () => {
    const { entered } = await recorded({ title: 'Bản gốc', start: iso('2020-06-01T08:00') })
    const forged = await people.admin!.post('/api/placements', {
      title: 'Tự nhận',
      channel: hall,
      form: dialogueForm,
      organization: town.paper,
      plannedStart: iso('2090-01-01T08:00'),
      plannedSeconds: 60,
      unplanned: { enteredBy: 'ai đó', enteredAt: iso('2020-01-01T00:00') },
    })
    expect(await stored((forged.body.doc as { id: Id }).id)).toMatchObject({ unplanned: { enteredBy: null, enteredAt: null } })
    await people.admin!.patch(`/api/placements/${entered.id}`, { unplanned: { enteredBy: 'ai khác', enteredAt: null } })
    expect(await stored(entered.id)).toMatchObject({ unplanned: { enteredBy: 'scheduler' } })
  })

  it('a place that has no channel gets one from whoever may make channels, once', async () => {
    const hallOf = { name: 'Hội trường khóm 3', medium: 'dialogue_event' }
    const first = await recorded({ title: 'Họp khóm', channel: hallOf, start: iso('2020-07-01T08:00') }, 'admin')
    const second = await recorded({ title: 'Họp khóm lần hai', channel: hallOf, start: iso('2020-07-02T08:00') }, 'admin')
    const [one, other] = [await stored(first.entered.id), await stored(second.entered.id)]
    expect(one.channel).toBe(other.channel)
    expect(await payload.findByID({ collection: 'channels', id: one.channel as Id, depth: 0 })).toMatchObject({
      ...hallOf,
      organization: town.paper,
      code: 'hoi-truong-khom-3',
    })
  })

  it('a place is made only with what happened there: of a refusal it does not stay', async () => {
    // What is returned from a transaction is committed: the channel had been made by then.
    const { status } = await record(
      { title: 'Chưa tới', channel: { name: 'Nhà văn hóa khóm 9', medium: 'dialogue_event' }, start: iso('2090-01-01T08:00') },
      'admin',
    )
    expect([
      status,
      (await payload.count({ collection: 'channels', where: { name: { equals: 'Nhà văn hóa khóm 9' } } })).totalDocs,
    ]).toEqual([409, 0])
  })

  it('a place of the same name that is of another kind, or no longer in use, is another', async () => {
    const at = async (day: string, medium: string): Promise<Id> =>
      (
        await stored(
          (
            await recorded(
              {
                title: `Ở nhà văn hóa ${day}`,
                channel: { name: 'Nhà văn hóa khóm 5', medium },
                form: dialogueForm,
                start: iso(`${day}T08:00`),
              },
              'admin',
            )
          ).entered.id,
        )
      ).channel as Id
    const first = await at('2020-07-05', 'dialogue_event')
    expect(await at('2020-07-06', 'commune_radio')).not.toBe(first)
    await payload.update({ collection: 'channels', id: first, data: { validTo: dayToStore('2020-12-31') } as never })
    expect(await at('2020-07-07', 'dialogue_event')).not.toBe(first)
  })

  it('what lies before plans are followed counts for nothing, and says so', async () => {
    await payload.update({ collection: 'plans', id: town.plan, data: { followedFrom: dayToStore('2019-06-01') } as never })
    const answer = await recorded({ title: 'Chuyện cũ', start: iso('2019-03-10T08:00') })
    expect([answer.counted, answer.notFollowed]).toEqual([[], 'Trước ngày bắt đầu theo dõi kế hoạch (01/06/2019) nên không được đánh giá.'])
  })

  it('too short to count is said, not hidden', async () => {
    const { counted, warnings } = await recorded({ title: 'Gặp nhanh', start: iso('2021-02-01T08:00'), seconds: 600 })
    expect([counted, warnings.map(({ code }) => code)]).toEqual([[], ['duration']])
  })

  it('the public is told of no person', async () => {
    const response = await fetch(`${server.url}/public/v1/schedule?day=2020-03-10`)
    const said = await response.text()
    expect([response.status, said.includes('Đối thoại với người dân'), /scheduler|unplanned|enteredBy/.test(said)]).toEqual([
      200,
      true,
      false,
    ])
  })
})
