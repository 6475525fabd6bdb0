import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { startOfDay } from '../../src/obligations/index.ts'
import { commitmentHolds, programmeHolds } from '../../src/operations/audit/whatHolds.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at } from '../helpers/promises.ts'

describe.each(databases)('what the pages say beside the rule, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let req: PayloadRequest
  let [first, second]: [Id, Id] = ['', '']
  const now = at('2030-01-07T08:00')

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    req = await requestOf(payload, await hire(payload, 'viewer'))
    const programme = async (name: string, more: Record<string, unknown> = {}): Promise<Id> =>
      (
        await payload.create({
          collection: 'programmes',
          depth: 0,
          data: {
            name,
            channel: town.channel,
            form: town.form,
            seconds: 900,
            organization: town.station,
            rrule: 'FREQ=WEEKLY;BYDAY=WE',
            dtstart: '2030-01-02T20:00',
            ...more,
          } as never,
        })
      ).id
    first = await programme('Cải cách hành chính')
    second = await programme('Một cửa', { continues: first, validFrom: dayToStore('2030-03-01') })
    for (const [date, standing] of [
      ['2030-02-04', 'confirmed'],
      ['2030-02-05', 'confirmed'],
      ['2030-02-06', 'expected'],
      ['2030-02-07', 'expected'],
    ] as const) {
      await payload.create({ collection: 'holidays', data: { date: dayToStore(date), name: 'Tết', standing } as never })
    }
  })
  afterAll(() => opened.close())

  const ofProgramme = async (id: Id, locale: 'vi' | 'en' = 'vi') =>
    (await programmeHolds(req, (await payload.findByID({ collection: 'programmes', id, depth: 0 })) as never, now, locale)).join('\n')

  it('a programme says which one it goes on from, and which one goes on from it since when', async () => {
    expect(await ofProgramme(second)).toContain(
      'Tiếp nối “Cải cách hành chính”: chỉ tiêu nêu tên “Cải cách hành chính” tính cả chương trình này.',
    )
    expect(await ofProgramme(first)).toContain('Được tiếp nối bởi “Một cửa” từ ngày 01/03/2030')
    expect(await ofProgramme(first, 'en')).toContain('“Một cửa” goes on from it from 01/03/2030')
  })

  it('it names the days on which it has a slot and that nobody has confirmed as holidays, and no others', async () => {
    // 06/02/2030 is a Wednesday, 07/02 is not; 04/02 and 05/02 are confirmed.
    expect(await ofProgramme(first)).toContain('Ngày nghỉ chưa được xác nhận: 06/02/2030. Lịch của những ngày này vẫn xếp như ngày thường')
  })

  it('a commitment says that what goes on from the named programme counts', async () => {
    expect(await commitmentHolds(req, { match: { programmes: [first] } }, { window: null, now, locale: 'vi' })).toEqual([
      'Tính cả chương trình tiếp nối: “Một cửa”.',
    ])
    expect(await commitmentHolds(req, { match: { programmes: [second] } }, { window: null, now, locale: 'vi' })).toEqual([])
  })

  it.each<[string, [string, string], string[]]>([
    [
      'a window with some of both',
      ['2030-02-04', '2030-02-11'],
      [
        'Kỳ này có 2 ngày nghỉ đã xác nhận; chưa xác nhận, chưa tính: 06/02/2030, 07/02/2030. Đủ 3 ngày đã xác nhận thì không phải thực hiện.',
      ],
    ],
    [
      'a window with none confirmed',
      ['2030-02-06', '2030-02-08'],
      [
        'Kỳ này chưa có ngày nghỉ nào được xác nhận; chưa xác nhận, chưa tính: 06/02/2030, 07/02/2030. Đủ 3 ngày đã xác nhận thì không phải thực hiện.',
      ],
    ],
    ['a window without any that is not confirmed', ['2030-01-28', '2030-02-04'], []],
  ])('%s', async (_, [from, to], expected) => {
    expect(
      await commitmentHolds(
        req,
        { excuseWhenHolidays: 3 },
        { window: { start: startOfDay(from), end: startOfDay(to) }, now, locale: 'vi' },
      ),
    ).toEqual(expected)
  })

  it('and in general', async () => {
    const [said] = await commitmentHolds(req, { excuseWhenHolidays: 3 }, { window: null, now, locale: 'vi' })
    expect(said).toBe(
      'Kỳ có từ 3 ngày nghỉ đã xác nhận thì không phải thực hiện. Ngày nghỉ chưa xác nhận thì chưa tính. Chưa xác nhận: 06/02/2030, 07/02/2030.',
    )
  })
})
