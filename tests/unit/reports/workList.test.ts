import { describe, expect, it } from '@jest/globals'

import { workListOf, type WorkItem, type WorkKind, type WorkRead } from '../../../src/reports/workList.ts'
import { workDueWords } from '../../../src/reports/workWords.ts'
import { at } from '../../helpers/promises.ts'

const item = (kind: WorkKind, title: string, due: number | null, since = 0): WorkItem => ({
  kind,
  id: title,
  title,
  body: null,
  due,
  since,
  path: `/collections/${title}`,
})
const read = (kind: WorkKind, ...items: [title: string, due: number | null, since?: number][]): WorkRead => ({
  kind,
  items: items.map(([title, due, since]) => item(kind, title, due, since)),
  total: items.length,
})

describe('the work list', () => {
  it.each<[string, WorkRead[], string[]]>([
    ['nothing waits: no group', [read('feedback'), read('shortfall')], []],
    ['within a group, the oldest deadline first', [read('shortfall', ['b', 20], ['a', 10])], ['shortfall: a b']],
    ['what has no deadline last, by how long it waits', [read('feedback', ['new', null, 9], ['old', null, 2])], ['feedback: old new']],
    [
      'the groups too',
      [read('answerFinding', ['answer', 30]), read('emptySlot', ['slot', 5]), read('feedback', ['question', null])],
      ['emptySlot: slot', 'answerFinding: answer', 'feedback: question'],
    ],
    [
      'alike, in the order of their kinds',
      [read('feedback', ['same', null]), read('decideFinding', ['same', null])],
      ['decideFinding: same', 'feedback: same'],
    ],
  ])('%s', (_label, given, expected) => {
    expect(workListOf(given, 0).map(({ kind, items }) => `${kind}: ${items.map(({ title }) => title).join(' ')}`)).toEqual(expected)
  })

  it('tells how many are past their deadline, and how many there are in all', () => {
    const [group] = workListOf([{ ...read('shortfall', ['a', 10], ['b', 20], ['c', 30]), total: 70 }], 20)
    expect([group!.overdue, group!.total]).toEqual([2, 70])
  })
})

describe('by when, in words', () => {
  const setting = { now: at('2026-04-13T09:00'), holidays: new Set<string>() }
  const words = (one: WorkItem): string[] => [workDueWords(one, setting, 'vi'), workDueWords(one, setting, 'en')]
  it.each<[string, WorkItem, string, string]>([
    [
      'a finding, in working days',
      item('answerFinding', 'x', at('2026-04-21T00:00')),
      'Trả lời chậm nhất ngày 20/04/2026 (còn 5 ngày làm việc)',
      'Answer by 20/04/2026 (5 working days left)',
    ],
    [
      'one that is late',
      item('overdueFinding', 'x', at('2026-04-11T00:00')),
      'Trả lời chậm nhất ngày 10/04/2026 (quá hạn 1 ngày làm việc)',
      'Answer by 10/04/2026 (1 working day overdue)',
    ],
    [
      'a shortfall, until when it can be made good',
      item('shortfall', 'x', at('2026-04-16T20:00')),
      'Chậm nhất 16/04/2026, 20:00 (còn 3 ngày)',
      'By 16/04/2026, 20:00 (3 days left)',
    ],
    [
      'what has aired',
      item('confirmPlacement', 'x', at('2026-04-12T20:15'), at('2026-04-12T20:00')),
      'Đã kết thúc lúc 12/04/2026 20:15, chưa ghi kết quả',
      'Over since 12/04/2026 20:15, no outcome recorded',
    ],
    [
      'a slot without content',
      item('emptySlot', 'x', at('2026-04-13T20:00'), at('2026-04-13T20:00')),
      'Theo lịch 13/04/2026 20:00 (còn 11 giờ)',
      'Scheduled 13/04/2026 20:00 (11 h left)',
    ],
    [
      'an answer, since when',
      item('decideFinding', 'x', null, at('2026-04-12T10:00')),
      'Đã trả lời lúc 12/04/2026 10:00',
      'Answered 12/04/2026 10:00',
    ],
    [
      'a question of a reader',
      item('feedback', 'x', null, at('2026-04-12T10:00')),
      'Nhận lúc 12/04/2026 10:00',
      'Received 12/04/2026 10:00',
    ],
  ])('%s', (_label, one, vi, en) => {
    expect(words(one)).toEqual([vi, en])
  })
})
