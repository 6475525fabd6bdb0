import { describe, expect, it } from '@jest/globals'

import { auditActs } from '../../../src/i18n/auditActs.ts'
import type { Line, Said } from '../../../src/reports/changeLines.ts'
import { entryLines } from '../../../src/reports/entryLines.ts'

const words = (said: readonly Said[]): string => said.map(({ text, ref }) => [ref && `${ref.collection}/${ref.id}`, text].filter(Boolean).join(' ')).join(' | ')
const told = (lines: readonly Line[]): string[] => lines.map(({ label, kind, was, is }) => `${label}: ${kind === 'fact' ? words(is) : `${words(was)} → ${words(is)}`}`)

/** The details that each act leaves in the log. */
const table: [keyof typeof auditActs, unknown, string[]][] = [
  ['create', null, []],
  ['update', {}, []],
  ['delete', null, []],
  ['changeCredentials', null, []],
  ['fillSlots', { created: 3, removed: 1, taken: ['Cải cách hành chính 2026-03-04T20:00:00+07:00'] }, ['Kết quả: Đã xếp thêm 3, gỡ 1', 'Không xếp được vì kênh đã có lịch: Cải cách hành chính, 04/03/2026 20:00']],
  ['acknowledge', { note: 'Sẽ phát bù' }, ['Ghi chú: Sẽ phát bù']],
  ['editSeries', {
    scope: 'following', goesOnAs: 9, from: '2026-03-04T13:00:00.000Z', series: { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2026-03-04T20:00', seconds: 900 },
    changes: [{ placement: 5, why: 'moved', from: '2026-03-04T13:00:00.000Z', to: '2026-03-04T14:00:00.000Z' }, { placement: null, why: 'added', from: null, to: '2026-03-11T14:00:00.000Z' }],
    counts: { changes: 2, kept: 0, refused: 1 },
  }, [
    'Phạm vi: Từ đây về sau', 'Từ thời điểm: 04/03/2026 20:00', 'Nối tiếp bằng chương trình: programmes/9', 'Lịch mới: Phát mỗi tuần vào thứ Tư lúc 20:00; mỗi số 15 phút.',
    'Kết quả: Đổi 2, giữ nguyên 0, không đổi được 1', 'Nội dung đổi lịch: placements/5 04/03/2026 20:00 → 04/03/2026 21:00, Dời giờ | 11/03/2026 21:00, Thêm mới',
  ]],
  ['undoSeriesEdit', {
    undoes: 12, series: { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2026-03-04T20:00', seconds: 900 },
    changes: [{ placement: 5, why: 'moved', from: '2026-03-04T14:00:00.000Z', to: '2026-03-04T13:00:00.000Z' }],
  }, ['Hoàn tác: mục 12', 'Lịch mới: Phát mỗi tuần vào thứ Tư lúc 20:00; mỗi số 15 phút.', 'Nội dung đổi lịch: placements/5 04/03/2026 21:00 → 04/03/2026 20:00, Dời giờ']],
  ['followProgramme', { changes: 4, kept: 1, refused: 0 }, ['Kết quả: Đổi 4, giữ nguyên 1, không đổi được 0']],
  ['publicationRefused', { why: 'the right was lost' }, ['Lý do: Người hẹn giờ không còn quyền xuất bản.']],
  ['importPlan', { created: 10, updated: 2, unchanged: 5 }, ['Kết quả: Thêm 10, sửa 2, giữ nguyên 5']],
  ['import', { recorded: 40, notUnderstood: 2 }, ['Kết quả: Ghi 40 kết quả', 'Dòng không đọc được: 2']],
  ['importAsRun', { import: '1', from: 0, entries: 40, recordedBy: 'Trần Văn Nam' }, ['Kết quả: Ghi 40 kết quả', 'Người ghi: Trần Văn Nam']],
  ['recordUnplanned', { at: '2026-03-10T01:00:00.000Z', channel: 'Đối thoại ở cấp xã', source: 'doi-thoai.xlsx' }, ['Thời gian: 10/03/2026 08:00', 'Kênh: Đối thoại ở cấp xã', 'Từ tệp: doi-thoai.xlsx']],
  ['audit', { asOf: '2026-03-16T01:00:00.000Z', moves: [{ key: '1:2:0:x', from: 'onTrack', to: 'met' }, { key: '1:2:0:y', from: null, to: 'upcoming' }, { key: '1:2:0:z', from: 'short', to: null }] }, [
    'Đánh giá tại thời điểm: 16/03/2026 08:00',
    'Chỉ tiêu đổi đánh giá: obligations/1:2:0:x Đúng tiến độ → Đạt | obligations/1:2:0:y mới phát sinh → Chưa đến kỳ | obligations/1:2:0:z Không đạt → không còn phải thực hiện',
  ]],
  ['loadHolidays', { created: 12 }, ['Kết quả: Thêm 12 ngày nghỉ']],
  ['loadDemoYear', { placements: 900, contents: 300 }, ['Kết quả: 900 nội dung trên lịch, 300 tin, bài, tác phẩm']],
  ['mendMediaType', { before: 'image/png', after: 'image/jpeg' }, ['Loại tệp: image/png → image/jpeg']],
  ['acceptAuditLog', { faults: [{ kind: 'hash', seq: 7 }], anchored: { seq: 9, hash: 'x' }, now: { seq: 8, hash: 'y' } }, ['Lỗi đã chấp nhận: Nội dung mục 7 đã bị sửa sau khi ghi.', 'Điểm neo: mục 9 → mục 8']],
]

describe('what each act tells', () => {
  it('every act is in the table', () => {
    expect(new Set(table.map(([action]) => action))).toEqual(new Set(Object.keys(auditActs)))
  })

  it.each(table)('%s', (action, details, expected) => {
    expect(told(entryLines({ action, subject: 'placements', details }, () => [], 'vi'))).toEqual(expected)
  })

  it.each(Object.keys(auditActs))('%s with details of another kind tells without failing', (action) => {
    for (const details of [null, undefined, 'x', 7, [], { changes: 'x', moves: [null], faults: [{}], taken: [1] }]) {
      const lines = entryLines({ action, subject: 'placements', details }, () => [], 'en')
      expect(JSON.stringify(lines)).not.toMatch(/undefined|\[object/)
    }
  })
})
