import { describe, expect, it } from '@jest/globals'

import { readList, type ListNames } from '../../../../src/formats/activityList/readList.ts'

const heads = ['Nội dung đã thực hiện', 'Cơ quan thực hiện', 'Kênh, nơi tổ chức', 'Ngày', 'Giờ', 'Nội dung theo kế hoạch']
const meeting = ['Đối thoại', 'Xã Năm Căn', 'Hội trường', '10/03/2020', '08:00', '1']
const blank = ['', 'Xã Năm Căn', 'Hội trường', '', '', '']
const times = (n: number, row: string[]): string[][] => Array.from({ length: n }, () => row)

/** What may be named, and how often anybody asked for its names. */
function counting(): { namable: ListNames; asked: () => number } {
  let asked = 0
  const told = <T>(value: T): T => {
    asked++
    return value
  }
  const namable: ListNames = {
    organizations: [
      {
        id: 1,
        name: 'Xã Năm Căn',
        get names() {
          return told(['Xã Năm Căn', 'nam-can'])
        },
      },
    ],
    channels: [
      {
        id: 2,
        name: 'Hội trường',
        medium: 'dialogue_event',
        organization: 1,
        shared: false,
        get names() {
          return told(['Hội trường'])
        },
      },
    ],
    themes: [
      {
        id: 3,
        marker: '1.',
        get text() {
          return told('Đối thoại về thủ tục hành chính')
        },
      },
    ],
    channel: null,
  }
  return { namable, asked: () => asked }
}

describe('the rows of a list', () => {
  it.each<[string, string[][], number, boolean]>([
    ['as many as are taken', times(5, meeting), 5, false],
    ['one more', times(6, meeting), 0, true],
    // The limit was looked at after all rows had been read, and counted only those that were right.
    ['one more, none of which is right', times(6, ['Đối thoại', 'Xã lạ', '', 'hôm qua', '', '']), 0, true],
    ['the template’s rows that nobody filled in are none', [...times(5, meeting), ...times(20, blank)], 5, false],
  ])('%s', async (_, table, rows, tooMany) => {
    const read = await readList([heads, ...table], counting().namable, 5)
    expect([read.rows.length, read.tooMany]).toEqual([rows, tooMany])
    expect(read.tooMany && read.faults.length > 0).toBe(false)
  })

  it('names are folded once, not again for each row', async () => {
    const [one, many] = [counting(), counting()]
    expect((await readList([heads, meeting], one.namable, 500)).rows).toEqual([
      expect.objectContaining({ row: 2, organization: 1, channel: 2, theme: 3 }),
    ])
    expect((await readList([heads, ...times(300, meeting)], many.namable, 500)).rows.length).toBe(300)
    expect(many.asked()).toBe(one.asked())
  })
})
