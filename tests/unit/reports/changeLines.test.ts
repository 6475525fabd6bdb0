import { describe, expect, it } from '@jest/globals'

import { Articles } from '../../../collections/articles.ts'
import { Commitments } from '../../../collections/commitments/index.ts'
import { Placements } from '../../../collections/placements.ts'
import { Programmes } from '../../../collections/programmes.ts'
import { changesBetween } from '../../../src/hooks/history.ts'
import { changeLines, type ChangeLine, type LineValue } from '../../../src/reports/changeLines.ts'
import { readableFields } from '../../../src/reports/readable.ts'

const collections = { placements: Placements, programmes: Programmes, commitments: Commitments, articles: Articles }
const fields = Object.fromEntries(Object.entries(collections).map(([slug, { fields }]) => [slug, readableFields(fields)]))

const words = (said: readonly LineValue[]): string =>
  said.map(({ text, ref }) => [ref && `${ref.collection}/${ref.id}`, text].filter(Boolean).join(': ')).join(' | ')
const told = (lines: readonly ChangeLine[]): string[] =>
  lines.map(
    ({ label, kind, was, is, note }) =>
      `${label}: ${note ?? (kind === 'list' ? `-[${words(was)}] +[${words(is)}]` : `${words(was)} → ${words(is)}`)}`,
  )
const read = (slug: keyof typeof collections, details: unknown): string[] => told(changeLines(details, fields[slug]!, 'vi'))

describe('what an entry of the log says was changed', () => {
  it.each([
    [
      'an instant, in local time',
      'placements',
      { plannedStart: { from: '2026-03-04T13:00:00.000Z', to: '2026-03-05T13:30:00.000Z' } },
      ['Giờ dự kiến: 04/03/2026 20:00 → 05/03/2026 20:30'],
    ],
    ['a day without a time', 'programmes', { validTo: { from: null, to: '2026-12-31T12:00:00.000Z' } }, ['Đến trước ngày:  → 31/12/2026']],
    ['a choice by its words', 'placements', { status: { from: 'planned', to: 'missed' } }, ['Tình trạng: Dự kiến → Không thực hiện']],
    ['a mark that is set', 'placements', { rerun: { from: false, to: true } }, ['Phát lại: Không → Có']],
    [
      'a length, said with its unit once',
      'placements',
      { plannedSeconds: { from: 900, to: 1830 } },
      ['Thời lượng dự kiến: 15 phút → 30 phút 30 giây'],
    ],
    ['a relation, to be called by its name', 'placements', { channel: { from: 3, to: 4 } }, ['Kênh: channels/3 → channels/4']],
    [
      'a relation to one of several collections',
      'placements',
      { content: { from: null, to: { relationTo: 'segments', value: 7 } } },
      ['Nội dung:  → segments/7'],
    ],
    [
      'what left a list and what came',
      'placements',
      { themes: { from: [1, 2], to: [2, 5, 6] } },
      ['Nội dung theo kế hoạch: -[themes/1] +[themes/5 | themes/6]'],
    ],
    ['a list in another order', 'placements', { themes: { from: [1, 2], to: [2, 1] } }, ['Nội dung theo kế hoạch: đổi thứ tự']],
    [
      'a rule of recurrence',
      'programmes',
      { rrule: { from: 'FREQ=WEEKLY;BYDAY=WE', to: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR' } },
      ['Quy tắc lặp: mỗi tuần vào thứ Tư → cứ 2 tuần vào thứ Sáu, tính từ 01/01/2000'],
    ],
    ['the local time of its start', 'programmes', { dtstart: { from: '2026-01-07T20:00', to: null } }, ['Tính từ: 07/01/2026 20:00 → ']],
    [
      'what is only kept beside it says nothing',
      'placements',
      { at: { from: 'a', to: 'b' }, endsAt: { from: 'a', to: 'b' }, slotKey: { from: null, to: '1@x' } },
      [],
    ],
    [
      'rows that went and came, each in a line',
      'programmes',
      { skip: { from: [{ id: 'a', day: '2026-02-17T12:00:00.000Z', reason: 'Tết' }], to: [{ id: 'b', day: '2026-04-30T12:00:00.000Z' }] } },
      ['Những ngày không phát: -[Ngày: 17/02/2026; Lý do: Tết] +[Ngày: 30/04/2026]'],
    ],
    [
      'a row that stayed, field by field',
      'programmes',
      { skip: { from: [{ id: 'a', reason: 'Tết' }], to: [{ id: 'a', reason: 'Giỗ Tổ' }] } },
      ['Những ngày không phát, mục 1: Lý do: Tết → Giỗ Tổ'],
    ],
    [
      'fields inside a group',
      'commitments',
      { match: { from: { media: ['tv'], channels: [] }, to: { media: ['tv', 'radio'], channels: [1] } } },
      ['Điều kiện được tính: Loại hình: -[] +[Phát thanh]', 'Điều kiện được tính: Kênh: -[] +[channels/1]'],
    ],
    [
      'data without a form of its own',
      'commitments',
      { reading: { from: { a: 1 }, to: { a: 2 } } },
      ['Cách đọc điều khoản: có thay đổi; giá trị không chép lại trong nhật ký'],
    ],
    [
      'what was too long for an older log',
      'articles',
      { body: { from: '…', to: '…' } },
      ['Lời bình, toàn văn: có thay đổi; giá trị không chép lại trong nhật ký'],
    ],
    [
      'a formatted text of which the words stayed',
      'articles',
      { body: { from: 'Một', to: 'Một' } },
      ['Lời bình, toàn văn: chỉ đổi cách trình bày'],
    ],
    ['publication', 'articles', { _status: { from: 'draft', to: 'published' } }, ['Tình trạng xuất bản: Bản nháp → Đã xuất bản']],
    ['a field that the collection has no more', 'articles', { subtitle: { from: 'Cũ', to: 'Mới' } }, ['subtitle: Cũ → Mới']],
    ['anything else than changes', 'articles', 'x', []],
  ] as const)('%s', (_label, slug, details, expected) => {
    expect(read(slug, details)).toEqual(expected)
  })

  it('no value is ever told as JSON', () => {
    const strange = Object.fromEntries(
      fields.commitments!.map(({ name }) => [name, { from: { some: ['thing', { deep: 1 }] }, to: [[{ other: null }]] }]),
    )
    expect(
      JSON.stringify(
        changeLines(strange, fields.commitments!, 'vi').flatMap(({ was, is }) => [...was, ...is].map(({ text }) => text ?? '')),
      ),
    ).not.toMatch(/[{}]|\[object/)
  })
})

describe('what the log keeps of a change', () => {
  const paragraph = (text: string) => ({ root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] } })
  const long = 'Một câu dài. '.repeat(500)

  it.each([
    [
      'a formatted text as its words',
      'articles',
      { body: paragraph('Cũ') },
      { body: paragraph('Mới') },
      { body: { from: 'Cũ', to: 'Mới' } },
    ],
    [
      'a long text as far as it goes',
      'articles',
      { summary: 'Ngắn' },
      { summary: long },
      { summary: { from: 'Ngắn', to: `${long.slice(0, 4000)}…` } },
    ],
    [
      'documents by their ids, also in groups',
      'commitments',
      { match: { channels: [1] } },
      { match: { channels: [{ id: 2, name: 'CTV1', code: 'x' }] } },
      { match: { from: { channels: [1] }, to: { channels: [2] } } },
    ],
    [
      'of a long list what differs alone',
      'placements',
      { themes: Array.from({ length: 2000 }, (_, n) => n + 1) },
      { themes: Array.from({ length: 2000 }, (_, n) => n + 2) },
      { themes: { from: [1], to: [2001] } },
    ],
  ] as const)('%s', (_label, slug, before, after, expected) => {
    expect(changesBetween(before as never, after as never, fields[slug]!)).toEqual(expected)
  })
})
