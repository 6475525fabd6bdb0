import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { actWords, actorWords, auditActs } from '../../../src/i18n/auditActs.ts'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })

const sources = ['src', 'collections', 'jobs'].flatMap(filesUnder).map((path) => readFileSync(path, 'utf8'))

/** The acts that the sources append: what stands after `action:` in the call, or in what is handed to a piece that makes it. */
const appended = sources.flatMap((source) => [...source.matchAll(/\baction: '(\w+)'/g)].map(([, action]) => action!))

describe('the acts of the log in words', () => {
  it('every act that the sources append has words, and no words are left over', () => {
    // A collection's history tells of what Payload did by its name.
    expect(new Set([...appended, 'create', 'update', 'delete'])).toEqual(new Set(Object.keys(auditActs)))
  })

  const thing = { vi: 'Lượt phát, lượt đăng', en: 'Placement' }
  it.each([
    ['create', thing, 'Thêm lượt phát, lượt đăng', 'Added placement'],
    ['update', thing, 'Sửa lượt phát, lượt đăng', 'Changed placement'],
    ['delete', thing, 'Xóa lượt phát, lượt đăng', 'Deleted placement'],
    ['editSeries', thing, 'Sửa lịch chương trình', 'Changed the schedule of a programme'],
    ['audit', null, 'Đánh giá chỉ tiêu', 'Audited obligations'],
    ['fromAnotherVersion', null, 'fromAnotherVersion', 'fromAnotherVersion'],
  ])('%s', (action, what, vi, en) => {
    expect([actWords(action, what, 'vi'), actWords(action, what, 'en')]).toEqual([vi, en])
  })

  it.each([
    ['system', 'Hệ thống'],
    ['server operator', 'Người vận hành máy chủ'],
    ['server operator (root)', 'Người vận hành máy chủ (root)'],
    ['Nguyễn Thị Hằng <hang@vi-du.vn>', 'Nguyễn Thị Hằng <hang@vi-du.vn>'],
  ])('%s is called %s', (actor, words) => {
    expect(actorWords(actor, 'vi')).toBe(words)
  })
})
