import { describe, expect, it } from '@jest/globals'
import { readSheet } from 'read-excel-file/node'

import { weekSheet } from '../../../src/reports/weekSheet.ts'
import { at, item, printing, schedule } from './schedules.ts'

const rowsOf = async (...items: ReturnType<typeof item>[]) =>
  (await readSheet(await weekSheet(schedule(items), printing, 'vi'))) as unknown[][]

/** A sheet counts in days, which no fraction of two makes exact. */
const nearestSecond = (time: unknown): Date => new Date(Math.round((time as Date).getTime() / 1000) * 1000)

describe('the week as a sheet', () => {
  it('begins with the filter and the time of printing', async () => {
    const rows = await rowsOf()
    expect(rows.slice(0, 3).map(([first]) => first)).toEqual([
      'Lịch phát sóng, đăng tải',
      'Bộ lọc: kênh CTV1; ngày 07/01/2030',
      'In lúc 14:05 07/01/2030 · Nguyễn Thị Hằng · Nhật ký: 12:ab12ab12ab12ab12ab12ab12ab12ab12',
    ])
  })

  it('has real dates and times of the local clock', async () => {
    const [row] = (await rowsOf(item('A', '19:45', { status: 'delivered', actual: { start: at('19:46:10'), seconds: 870 } }))).slice(5)
    const [date, weekday, channel, start, end, length] = row!
    expect({ date, weekday, channel, start, end: nearestSecond(end) }).toEqual({
      date: new Date('2030-01-07T00:00:00Z'),
      weekday: 'Thứ Hai',
      channel: 'CTV1',
      start: new Date('2030-01-07T19:45:00Z'),
      end: new Date('2030-01-07T20:00:00Z'),
    })
    // A length is a time of day zero.
    expect(nearestSecond(length).toISOString().slice(11, 19)).toBe('00:15:00')
    expect(nearestSecond(row![11])).toEqual(new Date('2030-01-07T19:46:10Z'))
  })

  it.each(['=1+1', '+84 912', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', "'=1", '\t=1', '<b>&'])(
    '29: %s is text, never a formula',
    async (title) => {
      const [row] = (await rowsOf(item(title, '19:00', { reason: title, programme: title }))).slice(5)
      const text = title.replace('\t', ' ')
      expect([row![6], row![7], row![14]].map((cell) => String(cell).trim())).toEqual([text, text, text].map((cell) => cell.trim()))
    },
  )
})
