import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { iso, place } from '../helpers/promises.ts'

/** What a refused write says, whichever way Payload wraps it. */
const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    const { data, message } = error as { data?: { errors?: { message: string }[] }; message: string }
    return data?.errors?.map((each) => each.message).join(' ') ?? message
  }
  throw new Error('was not refused')
}

describe.each(databases)('placements on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterAll(() => opened.close())

  it('back to back is no overlap', async () => {
    await place(payload, town, '2030-03-01T19:00')
    await expect(place(payload, town, '2030-03-01T19:15')).resolves.toBeDefined()
  })

  it('what a placement holds cannot be deleted until the placement holds something else', async () => {
    const { id } = await payload.create({
      collection: 'segments',
      data: { title: 'Có mặt trên sóng', organization: town.station, _status: 'draft' } as never,
      draft: true,
    })
    const held = await place(payload, town, '2030-03-09T19:00', { content: { relationTo: 'segments', value: id } })
    expect(await refusalOf(payload.delete({ collection: 'segments', id }))).toMatch(/^Không xóa được vì còn được dùng ở: 1 lượt phát/)
    await payload.update({ collection: 'placements', id: held, data: { content: null } as never })
    await expect(payload.delete({ collection: 'segments', id })).resolves.toBeDefined()
  })

  it('an overlap is refused, however early the other began', async () => {
    await place(payload, town, '2030-03-02T10:00', { plannedSeconds: 8 * 3600, title: 'Truyền hình trực tiếp' })
    expect(await refusalOf(place(payload, town, '2030-03-02T17:59'))).toBe(
      'Trùng giờ trên kênh CTV1 với “Truyền hình trực tiếp” (10:00 02/03/2030 – 18:00 02/03/2030). Hãy chọn giờ khác hoặc dời mục kia trước.',
    )
  })

  it('two articles of one issue do not overlap', async () => {
    const print = { channel: town.paperChannel }
    await place(payload, town, '2030-03-03T05:00', print)
    await expect(place(payload, town, '2030-03-03T05:00', print)).resolves.toBeDefined()
  })

  it('what was cancelled leaves its time free', async () => {
    await place(payload, town, '2030-03-04T19:00', { status: 'cancelled', reason: 'Nghỉ Tết' })
    await expect(place(payload, town, '2030-03-04T19:00')).resolves.toBeDefined()
  })

  it.each([
    ['zero length', { plannedSeconds: 0 }, /lớn hơn 0/],
    ['negative length', { plannedSeconds: -900 }, /lớn hơn 0/],
    ['delivered before its time', { status: 'delivered' }, /Chưa đến giờ theo lịch/],
    ['missed without a reason', { status: 'missed' }, /lý do/],
    ['an actual start without a duration', { actualStart: iso('2026-01-01T20:00') }, /đi cùng nhau/],
  ])('%s is refused', async (_label, more, reason) => {
    expect(await refusalOf(place(payload, town, '2030-03-05T19:00', more))).toMatch(reason)
    const { totalDocs } = await payload.count({ collection: 'placements', where: { plannedStart: { equals: iso('2030-03-05T19:00') } } })
    expect(totalDocs).toBe(0)
  })

  it('fills in title, form, length, themes and organization from the programme', async () => {
    const programme = await payload.create({
      collection: 'programmes',
      data: { name: 'Cải cách hành chính', channel: town.channel, form: town.form, seconds: 1200, organization: town.station } as never,
      depth: 0,
    })
    const made = await payload.create({
      collection: 'placements',
      data: { programme: programme.id, channel: town.channel, plannedStart: iso('2030-03-06T19:00') } as never,
      depth: 0,
    })
    expect(made).toMatchObject({ title: 'Cải cách hành chính', plannedSeconds: 1200, organization: town.station, form: town.form })
  })

  describe('what has aired', () => {
    let aired: Id
    beforeAll(async () => {
      aired = await place(payload, town, '2026-01-07T20:00', { status: 'confirmed' })
      await payload.create({
        collection: 'as-run',
        data: { placement: aired, outcome: 'delivered', start: iso('2026-01-07T20:01'), seconds: 912 } as never,
      })
    })

    it('is delivered as recorded', async () => {
      const doc = await payload.findByID({ collection: 'placements', id: aired, depth: 0 })
      expect(doc).toMatchObject({
        status: 'delivered',
        actualStart: iso('2026-01-07T20:01'),
        actualSeconds: 912,
        at: iso('2026-01-07T20:01'),
      })
    })

    it.each([
      ['moved', { plannedStart: iso('2026-01-14T20:00') }],
      ['lengthened', { actualSeconds: 1800 }],
      ['called planned again', { status: 'planned' }],
    ])('cannot be %s', async (_label, data) => {
      expect(await refusalOf(payload.update({ collection: 'placements', id: aired, data: data as never }))).toMatch(
        /đã thực hiện không thể sửa/,
      )
    })

    it('cannot be deleted', async () => {
      expect(await refusalOf(payload.delete({ collection: 'placements', id: aired }))).toMatch(/không thể xóa/)
    })

    it('cannot be made good', async () => {
      expect(await refusalOf(place(payload, town, '2030-03-07T20:00', { makegoodFor: aired }))).toMatch(/không cần bù/)
    })

    it('is corrected by another entry, and both stay', async () => {
      await payload.create({
        collection: 'as-run',
        data: { placement: aired, outcome: 'missed', reason: 'Đính chính: mất sóng' } as never,
      })
      const doc = await payload.findByID({ collection: 'placements', id: aired, depth: 0 })
      expect(doc).toMatchObject({ status: 'missed', actualStart: null, at: iso('2026-01-07T20:00') })
      const entries = await payload.find({ collection: 'as-run', where: { placement: { equals: aired } }, sort: 'createdAt' })
      expect(entries.docs.map((entry) => entry.outcome)).toEqual(['delivered', 'missed'])
    })

    it('an entry is neither edited nor deleted, whoever asks', async () => {
      const { docs } = await payload.find({ collection: 'as-run', limit: 1 })
      const { id } = docs[0]!
      expect(await refusalOf(payload.update({ collection: 'as-run', id, data: { seconds: 1 } as never }))).toMatch(/chỉ được thêm/)
      expect(await refusalOf(payload.delete({ collection: 'as-run', id }))).toMatch(/chỉ được thêm/)
    })
  })
})
