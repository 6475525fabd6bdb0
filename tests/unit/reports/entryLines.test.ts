import { describe, expect, it } from '@jest/globals'

import { auditActs } from '../../../src/i18n/auditActs.ts'
import type { ChangeLine, LineValue } from '../../../src/reports/changeLines.ts'
import { entryLines } from '../../../src/reports/entryLines.ts'

const words = (said: readonly LineValue[]): string =>
  said.map(({ text, ref }) => [ref && `${ref.collection}/${ref.id}`, text].filter(Boolean).join(' ')).join(' | ')
const told = (lines: readonly ChangeLine[]): string[] =>
  lines.map(({ label, kind, was, is }) => `${label}: ${kind === 'fact' ? words(is) : `${words(was)} → ${words(is)}`}`)

/** The details that each act leaves in the log. */
type ActTold = [keyof typeof auditActs, unknown, string[]]
const table: ActTold[] = [
  ['create', null, []],
  ['update', {}, []],
  ['delete', null, []],
  ['changeCredentials', null, []],
  [
    'fillSlots',
    { created: 3, removed: 1, taken: ['Cải cách hành chính 2026-03-04T20:00:00+07:00'] },
    ['Kết quả: Đã xếp thêm 3, gỡ 1', 'Không xếp được vì kênh đã có lịch: Cải cách hành chính, 04/03/2026 20:00'],
  ],
  ['acknowledge', { note: 'Sẽ phát bù' }, ['Ghi chú: Sẽ phát bù']],
  [
    'raiseFinding',
    { kind: 'question', text: 'Vì sao không phát?', organization: 3, dueBy: '2026-03-10T17:00:00.000Z' },
    ['Loại kiến nghị: Đề nghị giải trình', 'Nội dung: Vì sao không phát?', 'Cơ quan trả lời: organizations/3', 'Hạn trả lời: 10/03/2026'],
  ],
  [
    'answerFinding',
    {
      text: 'Do bão',
      evidence: [
        { note: 'Biên bản', url: 'https://vi-du.vn/1', file: null },
        { note: null, url: null, file: 8 },
      ],
    },
    ['Nội dung: Do bão', 'Tài liệu kiểm chứng: Biên bản: https://vi-du.vn/1 | media/8'],
  ],
  [
    'decideFinding',
    { decision: 'waive', text: 'Bão số 3', waiver: 12 },
    ['Quyết định: Chuyển thành được phép không thực hiện', 'Lý do, ý kiến: Bão số 3', 'Văn bản cho phép không thực hiện: waivers/12'],
  ],
  ['extendFinding', { text: '', dueBy: '2026-03-20T17:00:00.000Z' }, ['Hạn trả lời: 20/03/2026']],
  ['withdrawFinding', { text: 'Nêu nhầm kỳ' }, ['Lý do, ý kiến: Nêu nhầm kỳ']],
  [
    'editSeries',
    {
      scope: 'following',
      goesOnAs: 9,
      from: '2026-03-04T13:00:00.000Z',
      series: { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2026-03-04T20:00', seconds: 900 },
      changes: [
        { placement: 5, why: 'moved', from: '2026-03-04T13:00:00.000Z', to: '2026-03-04T14:00:00.000Z' },
        { placement: null, why: 'added', from: null, to: '2026-03-11T14:00:00.000Z' },
      ],
      counts: { changes: 2, kept: 0, refused: 1 },
    },
    [
      'Phạm vi: Từ đây về sau',
      'Từ thời điểm: 04/03/2026 20:00',
      'Nối tiếp bằng chương trình: programmes/9',
      'Lịch mới: Phát mỗi tuần vào thứ Tư lúc 20:00; mỗi số 15 phút.',
      'Kết quả: Đổi 2, giữ nguyên 0, không đổi được 1',
      'Nội dung đổi lịch: placements/5 04/03/2026 20:00 → 04/03/2026 21:00, Dời giờ | 11/03/2026 21:00, Thêm mới',
    ],
  ],
  [
    'undoSeriesEdit',
    {
      undoes: 12,
      series: { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2026-03-04T20:00', seconds: 900 },
      changes: [{ placement: 5, why: 'moved', from: '2026-03-04T14:00:00.000Z', to: '2026-03-04T13:00:00.000Z' }],
    },
    [
      'Hoàn tác: mục 12',
      'Lịch mới: Phát mỗi tuần vào thứ Tư lúc 20:00; mỗi số 15 phút.',
      'Nội dung đổi lịch: placements/5 04/03/2026 21:00 → 04/03/2026 20:00, Dời giờ',
    ],
  ],
  ['followProgramme', { changes: 4, kept: 1, refused: 0 }, ['Kết quả: Đổi 4, giữ nguyên 1, không đổi được 0']],
  ['publicationRefused', { why: 'the right was lost' }, ['Lý do: Người hẹn giờ không còn quyền xuất bản.']],
  ['importPlan', { created: 10, updated: 2, unchanged: 5 }, ['Kết quả: Thêm 10, sửa 2, giữ nguyên 5']],
  ['import', { recorded: 40, notUnderstood: 2 }, ['Kết quả: Ghi 40 kết quả', 'Dòng không đọc được: 2']],
  [
    'importAsRun',
    { import: '1', from: 0, entries: 40, recordedBy: 'Trần Văn Nam' },
    ['Kết quả: Ghi 40 kết quả', 'Người ghi: Trần Văn Nam'],
  ],
  [
    'recordUnplanned',
    { at: '2026-03-10T01:00:00.000Z', channel: 'Đối thoại ở cấp xã', source: 'doi-thoai.xlsx' },
    ['Thời gian: 10/03/2026 08:00', 'Kênh: Đối thoại ở cấp xã', 'Từ tệp: doi-thoai.xlsx'],
  ],
  [
    'audit',
    {
      asOf: '2026-03-16T01:00:00.000Z',
      moves: [
        { key: '1:2:0:x', from: 'onTrack', to: 'met' },
        { key: '1:2:0:y', from: null, to: 'upcoming' },
        { key: '1:2:0:z', from: 'short', to: null },
      ],
    },
    [
      'Đánh giá tại thời điểm: 16/03/2026 08:00',
      'Chỉ tiêu đổi đánh giá: obligations/1:2:0:x Đúng tiến độ → Đạt | obligations/1:2:0:y mới phát sinh → Chưa đến kỳ | obligations/1:2:0:z Không đạt → không còn phải thực hiện',
    ],
  ],
  ['beginDuty', { organization: 3, text: '' }, ['Cơ quan: organizations/3']],
  [
    'reportDuty',
    { organization: 3, text: 'Đã làm.', document: '12/BC', evidence: [{ url: 'https://vi-du.vn', note: 'Báo cáo' }] },
    ['Cơ quan: organizations/3', 'Nội dung: Đã làm.', 'Số, ký hiệu văn bản: 12/BC', 'Tài liệu kiểm chứng: Báo cáo: https://vi-du.vn'],
  ],
  ['withdrawDuty', { organization: 3, text: 'Ghi nhầm' }, ['Cơ quan: organizations/3', 'Nội dung: Ghi nhầm']],
  ['confirmDuty', { organization: 3, text: '', outcome: 'kept' }, ['Cơ quan: organizations/3', 'Kết quả: Đã thực hiện']],
  [
    'checkDuty',
    { organization: 3, text: 'Chưa cập nhật', outcome: 'notKept' },
    ['Cơ quan: organizations/3', 'Kết quả: Chưa thực hiện', 'Nội dung: Chưa cập nhật'],
  ],
  [
    'returnDuty',
    { organization: 3, text: 'Thiếu số liệu', dueBy: '2030-04-15T17:00:00.000Z' },
    ['Cơ quan: organizations/3', 'Nội dung: Thiếu số liệu', 'Hạn mới: 15/04/2030'],
  ],
  [
    'notRequireDuty',
    { organization: 3, text: 'Sáp nhập', document: '15/UBND' },
    ['Cơ quan: organizations/3', 'Nội dung: Sáp nhập', 'Số, ký hiệu văn bản: 15/UBND'],
  ],
  ['reopenDuty', { organization: 3, text: 'Ghi nhầm' }, ['Cơ quan: organizations/3', 'Nội dung: Ghi nhầm']],
  ['remindDuties', { bodies: 2, duties: 5 }, ['Kết quả: Nhắc 2 cơ quan về 5 nhiệm vụ']],
  ['makeDuties', { plans: 1, created: 9 }, ['Kết quả: Lập 9 nhiệm vụ của 1 kế hoạch']],
  ['tellOfDuties', { ahead: 3, overdue: 1 }, ['Kết quả: 3 cơ quan có nhiệm vụ sắp đến hạn, 1 cơ quan có nhiệm vụ vừa quá hạn']],
  ['loadHolidays', { created: 12 }, ['Kết quả: Thêm 12 ngày nghỉ']],
  ['loadDemoYear', { placements: 900, contents: 300 }, ['Kết quả: 900 nội dung trên lịch, 300 tin, bài, tác phẩm']],
  ['recordFacts', { because: 'begin', count: 12 }, ['Kết quả: Bắt đầu sổ diễn biến với 12 số liệu đang có']],
  ['recordFacts', { because: 'outside', count: 2 }, ['Kết quả: 2 số liệu đã thay đổi ngoài phần mềm']],
  ...(['handInReport', 'enterPaperReport'] as const).map((action): ActTold => [
    action,
    {
      ...{ number: '45/BC-SNV', day: '2026-03-18T12:00:00.000Z', receivedAt: '2026-03-19T02:00:00.000Z' },
      ...{ organization: 4, file: 9, corrects: 3, note: 'Bổ sung phụ lục.', placement: 7 },
    },
    [
      'Cơ quan: organizations/4',
      'Số báo cáo: 45/BC-SNV',
      'Ngày văn bản: 18/03/2026',
      'Nhận lúc: 19/03/2026 09:00',
      'Tệp báo cáo: media/9',
      'Đính chính cho: handed-reports/3',
      'Ghi chú: Bổ sung phụ lục.',
    ],
  ]),
  ['withdrawReport', { reason: 'Nộp nhầm kỳ.', organization: 4 }, ['Cơ quan: organizations/4', 'Lý do, ý kiến: Nộp nhầm kỳ.']],
  [
    'remindMissingReports',
    { reports: 2, bodies: [4, 5], note: 'Trước thứ Sáu.' },
    ['Kết quả: Nhắc 2 báo cáo', 'Cơ quan được nhắc: organizations/4 | organizations/5', 'Ghi chú: Trước thứ Sáu.'],
  ],
  [
    'remindReportDue',
    { report: 'Quý I năm 2026', sending: '2026-03-25' },
    ['Kết quả: Báo cáo Quý I năm 2026, gửi chậm nhất hết ngày 25/03/2026'],
  ],
  [
    'signReport',
    { number: '12', signatory: 'Nguyễn Văn A', files: [{ name: 'bao-cao-Q1-2026.pdf', sha256: 'ab12' }] },
    ['Số báo cáo: 12', 'Người ký: Nguyễn Văn A', 'Tệp và mã băm: bao-cao-Q1-2026.pdf ab12'],
  ],
  [
    'enterPoints',
    { criterion: '3', obligor: '5', reason: 'Có mô hình mới', points: { from: null, to: 0.4 } },
    ['Tiêu chí: 3', 'Cơ quan được chấm: organizations/5', 'Điểm: chưa chấm → 0,4', 'Lý do, ý kiến: Có mô hình mới'],
  ],
  [
    'attachEvidence',
    { criterion: '3', obligor: '', evidence: [{ note: 'Quyết định', url: 'https://vi-du.vn/1' }, { file: 8 }] },
    ['Tiêu chí: 3', 'Tài liệu kiểm chứng: Quyết định: https://vi-du.vn/1 | media/8'],
  ],
  [
    'detachEvidence',
    { criterion: '3', obligor: 'joint', evidence: [{ note: 'Bản quét', file: 8 }] },
    ['Tiêu chí: 3', 'Tài liệu kiểm chứng: media/8 Bản quét'],
  ],
  ['adoptScheme', { scheme: 4, before: '{}', after: '{}' }, ['Bộ tiêu chí: schemes/4']],
  ['removeScoring', { entered: 2, evidence: 3 }, ['Kết quả: 2 điểm đã chấm, 3 tài liệu kiểm chứng']],
  [
    'addReportScan',
    { name: 'ký số.pdf', sha256: 'ab12', firstRevision: 'ours' },
    ['Tệp bổ sung: ký số.pdf: SHA-256 ab12 | Giữ nguyên tệp PDF đã ký trên hệ thống, có phần bổ sung (chữ ký số)'],
  ],
  ['mendMediaType', { before: 'image/png', after: 'image/jpeg' }, ['Loại tệp: image/png → image/jpeg']],
  [
    'acceptAuditLog',
    { faults: [{ kind: 'hash', seq: 7 }], anchored: { seq: 9, hash: 'x' }, now: { seq: 8, hash: 'y' } },
    ['Lỗi đã chấp nhận: Nội dung mục 7 đã bị sửa sau khi ghi.', 'Điểm neo: mục 9 → mục 8'],
  ],
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
