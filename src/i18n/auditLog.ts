import type { LogFaultKind } from '../rules/auditLog/fault.ts'
import type { Text } from '../platform/text.ts'

/** What is wrong with the audit log; `{seq}` and `{more}` as src/rules/auditLog/fault.ts tells them. */
export const auditLogFault: Readonly<Record<LogFaultKind, Text>> = {
  gap: { vi: 'Thiếu mục {seq}: có mục đã bị xóa hoặc bị đánh số lại.', en: 'Entry {seq} is missing: it was removed, or renumbered.' },
  previous: {
    vi: 'Mục {seq} không nối với mục đứng trước: mục trước đã bị thay.',
    en: 'Entry {seq} does not follow on the one before: that one was replaced.',
  },
  hash: { vi: 'Nội dung mục {seq} đã bị sửa sau khi ghi.', en: 'Entry {seq} was changed after it was written.' },
  signature: {
    vi: 'Mục {seq} không mang chữ ký của hệ thống này: được thêm vào từ bên ngoài, hoặc khóa bí mật đã đổi.',
    en: 'Entry {seq} is not signed by this installation: it was added from outside, or the secret has changed.',
  },
  searchText: {
    vi: 'Chữ để tìm kiếm của mục {seq} đã bị sửa: tìm kiếm có thể bỏ sót mục này.',
    en: 'The text by which entry {seq} is searched was changed: a search may miss it.',
  },
  cut: {
    vi: 'Phần cuối nhật ký đã mất: chỉ còn đến mục {more}, trong khi đã từng ghi đến mục {seq}.',
    en: 'The end of the log is gone: it goes to entry {more}, and had come to entry {seq}.',
  },
  other: {
    vi: 'Mục {seq} không phải là mục đã được neo: nhật ký đã bị viết lại.',
    en: 'Entry {seq} is not the one that was anchored: the log was written anew.',
  },
  noAnchor: {
    vi: 'Mất điểm neo: tệp audit-log.anchor.json trong thư mục dữ liệu không có hoặc không đọc được, nên không biết nhật ký đã từng dài đến đâu.',
    en: 'The anchor is lost: audit-log.anchor.json in the data folder is missing or cannot be read, so it is not known how far the log had come.',
  },
  rows: {
    vi: 'Số dòng trong bảng nhật ký lệch {more} so với số mục: có dòng trùng số, không có số hoặc mang số nhỏ hơn 1.',
    en: 'The table of the log is {more} rows off the number of entries: some share a number, have none, or one below 1.',
  },
  accepted: {
    vi: 'Phần nhật ký đã được chấp nhận trước đây (đến mục {seq}) lại thay đổi.',
    en: 'The part of the log that was accepted before (up to entry {seq}) has changed since.',
  },
  facts: {
    vi: 'Số liệu mà mục {seq} đã ghi vào sổ diễn biến không còn như lúc ghi: đã bị sửa, xóa hoặc thêm.',
    en: 'What entry {seq} recorded in the fact journal is not as it was recorded: it was changed, removed or added to.',
  },
  strayFacts: {
    vi: 'Sổ diễn biến số liệu có {more} dòng không thuộc mục nhật ký nào.',
    en: 'The fact journal has {more} rows that belong to no entry of the log.',
  },
  guard: {
    vi: 'Chốt chặn sửa, xóa trong cơ sở dữ liệu đã bị gỡ hoặc bị thay: {more}.',
    en: 'A guard against edits in the database was removed or replaced: {more}.',
  },
  givenMissing: { vi: 'Nhật ký không có mục {seq}.', en: 'The log has no entry {seq}.' },
  givenOther: {
    vi: 'Mục {seq} trong nhật ký có mã băm khác với mã đã cho.',
    en: 'Entry {seq} of the log has another hash than the one given.',
  },
}

/** How the log is spoken of: in mails, prints, on the screen and in the terminal. */
export const auditLogText = {
  head: { vi: 'Nhật ký: {head}', en: 'Audit log: {head}' },
  banner: { vi: 'Nhật ký không còn nguyên vẹn', en: 'The audit log is not whole' },
  checkedAt: { vi: 'Phát hiện khi kiểm tra lúc {at}.', en: 'Found by the check at {at}.' },
  whatToDo: {
    vi: 'Đừng sửa hay xóa gì trong cơ sở dữ liệu. Giữ lại một bản sao, chạy “npm run verify” trên máy chủ và làm theo docs/audit-log.md.',
    en: 'Do not mend or delete anything in the database. Keep a copy of it, run “npm run verify” on the server, and follow docs/audit-log.md.',
  },
  noticeSubject: { vi: 'Nhật ký không còn nguyên vẹn', en: 'The audit log is not whole' },
  holds: { vi: 'Nhật ký nguyên vẹn: {seq} mục, mã băm cuối {hash}', en: 'The log is whole: {seq} entries, last hash {hash}' },
  containsGiven: {
    vi: 'Nhật ký vẫn chứa đúng những gì đã có đến mục {seq}.',
    en: 'It still contains exactly what it did up to entry {seq}.',
  },
  wholeUntil: { vi: 'Nhật ký nguyên vẹn đến mục {seq}.', en: 'The log is whole up to entry {seq}.' },
  fault: { vi: 'LỖI: {words}', en: 'FAULT: {words}' },
  acceptHint: {
    vi: 'Nếu đã rõ nguyên nhân (ví dụ vừa khôi phục bản sao lưu cũ), chạy “npm run verify -- --accept” để chấp nhận hiện trạng; việc này được ghi vào nhật ký.',
    en: 'Where the cause is known (an older backup was restored, say), “npm run verify -- --accept” accepts the log as it stands; the log tells of it.',
  },
  accepted: { vi: 'Đã chấp nhận hiện trạng và ghi vào nhật ký.', en: 'Accepted as it stands; the log tells of it.' },
  nothingToAccept: { vi: 'Không có gì để chấp nhận.', en: 'There is nothing to accept.' },
  notAccepted: {
    vi: 'Không chấp nhận: mã đã cho không khớp. Chạy lại không kèm mã nếu vẫn muốn chấp nhận.',
    en: 'Not accepted: the head given does not match. Run it without one to accept all the same.',
  },
  usage: {
    vi: 'Cách dùng: npm run verify [-- SỐ:MÃ] [--accept] [--lang vi|en]\n  SỐ:MÃ  như in ở cuối thư, bản in hoặc tệp xuất; ít nhất {fewest} chữ số hex đầu của mã băm',
    en: 'Usage: npm run verify [-- NUMBER:HASH] [--accept] [--lang vi|en]\n  NUMBER:HASH  as printed under a mail, a print or an export; at least the first {fewest} hex digits of the hash',
  },
  noDatabase: { vi: 'Không có cơ sở dữ liệu tại {file}.', en: 'There is no database at {file}.' },
} as const satisfies Record<string, Text>
