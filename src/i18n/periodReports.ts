import type { Text } from '../platform/text.ts'

export const reportState = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  signed: { vi: 'Đã ký, phát hành', en: 'Signed and issued' },
} as const satisfies Record<string, Text>

export const reportCalendars = {
  report: { vi: 'Kỳ báo cáo (chốt số liệu ngày 14)', en: 'Reporting periods (cut off on the 14th)' },
  civil: { vi: 'Tháng, quý, năm theo lịch', en: 'Calendar months, quarters, years' },
} as const satisfies Record<string, Text>

export const reportLanguages = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
} as const satisfies Record<string, Text>

export const reportFileKinds = {
  docx: { vi: 'Word (DOCX)', en: 'Word (DOCX)' },
  pdf: { vi: 'PDF', en: 'PDF' },
  xlsx: { vi: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  scan: { vi: 'Bản quét', en: 'Scan' },
} as const satisfies Record<string, Text>

/** What a file added to a signed report is to the PDF that was kept with the signature. */
export const firstRevisionWords = {
  ours: {
    vi: 'Giữ nguyên tệp PDF đã ký trên hệ thống, có phần bổ sung (chữ ký số)',
    en: 'Carries our PDF unchanged, with an update after it (a digital signature)',
  },
  same: { vi: 'Trùng với tệp PDF đã ký trên hệ thống, không có phần bổ sung', en: 'Is our PDF, byte by byte, with nothing added' },
  other: { vi: 'Không chứa nguyên tệp PDF đã ký trên hệ thống', en: 'Does not carry our PDF' },
} as const satisfies Record<string, Text>

export const reportPaperLabels = {
  superior: { vi: 'Cơ quan chủ quản', en: 'Superior body' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  onBehalf: { vi: 'Thay mặt (TM.)', en: 'On behalf of' },
  standingFor: { vi: 'Ký thay (KT.), thừa lệnh (TL.)', en: 'Signing for' },
  position: { vi: 'Chức vụ người ký', en: 'Position of the signatory' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
  recipients: { vi: 'Nơi nhận (mỗi dòng một nơi)', en: 'Recipients, one a line' },
} as const satisfies Record<string, Text>

export const reportFoot: Text = {
  vi: 'Số liệu theo những gì đã ghi đến {at}; nhật ký đến mục {seq}, SHA-256 {hash}',
  en: 'Figures as recorded up to {at}; audit log up to entry {seq}, SHA-256 {hash}',
}

/** Why a report is not made, changed or signed. */
export const reportRefused = {
  mayNotWrite: {
    vi: 'Chỉ cán bộ giám sát và quản trị viên được lập, sửa báo cáo.',
    en: 'Only auditors and administrators write reports.',
  },
  mayNotSign: { vi: 'Chỉ cán bộ giám sát được ký, phát hành báo cáo.', en: 'Only auditors sign reports.' },
  missing: { vi: 'Không có báo cáo này, hoặc tài khoản này không được xem.', en: 'There is no such report, or you may not see it.' },
  noSuchPeriod: {
    vi: 'Không có kỳ báo cáo này: hãy chọn lại cách tính kỳ, kỳ và năm.',
    en: 'There is no such period: choose calendar, period and year again.',
  },
  noSuchPlan: {
    vi: 'Không có kế hoạch này, hoặc tài khoản này không được xem. Hãy chọn ít nhất một kế hoạch.',
    en: 'There is no such plan, or you may not see it. Choose at least one plan.',
  },
  notBegun: { vi: 'Kỳ này chưa bắt đầu nên chưa có gì để báo cáo.', en: 'This period has not begun: there is nothing to report.' },
  notOfPlan: {
    vi: 'Kỳ này không thuộc thời gian thực hiện của kế hoạch “{plan}” ({from} – {to}).',
    en: 'This period lies outside that of the plan “{plan}” ({from} – {to}).',
  },
  noData: {
    vi: 'Trong kỳ này kế hoạch chưa có chỉ tiêu nào đến hạn và chưa ghi nhận sản phẩm nào: không có gì để báo cáo.',
    en: 'In this period nothing of the plan was due and nothing went out: there is nothing to report.',
  },
  changedSince: {
    vi: 'Báo cáo này vừa được {name} sửa lúc {at}. Nội dung vừa gõ chưa được lưu; hãy tải lại báo cáo rồi lưu lại.',
    en: '{name} has just changed this report, at {at}. What you typed is not saved: load the report again, then save.',
  },
  scanOfDraft: {
    vi: 'Báo cáo chưa ký, phát hành thì chưa bổ sung bản quét, bản ký số được.',
    en: 'A scan or a digitally signed PDF is added to a signed report only.',
  },
  notScan: {
    vi: 'Tệp này không phải PDF, JPEG hay PNG. Hãy quét hoặc xuất báo cáo thành một trong các loại đó.',
    en: 'This file is no PDF, JPEG or PNG. Scan or export the report as one of these.',
  },
  noScan: { vi: 'Chưa chọn tệp để bổ sung.', en: 'Choose a file to add.' },
  scanTooLarge: { vi: 'Tệp quá lớn: tối đa {most} MB.', en: 'The file is too large: at most {most} MB.' },
  scanTwice: { vi: 'Tệp này đã được bổ sung với tên “{name}”.', en: 'This file has been added already, as “{name}”.' },
  signedAlready: {
    vi: 'Báo cáo đã ký, phát hành thì không sửa, không xóa, không rút chữ ký được. Nếu có sai sót, hãy lập bản mới thay thế.',
    en: 'A signed report is neither changed nor deleted, and no signature is taken back. To correct it, write a new version.',
  },
  noParagraph: { vi: 'Báo cáo không còn đoạn này.', en: 'The report has no such paragraph any more.' },
  isPreview: {
    vi: 'Kỳ báo cáo chưa kết thúc (hết ngày {day}): đây mới là bản xem trước, chưa ký được.',
    en: 'The period is not over (it ends with {day}): this is a preview and cannot be signed.',
  },
  leftToWrite: {
    vi: 'Còn {n} đoạn phải viết trước khi ký (đánh dấu vàng trong báo cáo).',
    en: '{n} paragraphs are still to be written before it is signed (marked yellow).',
  },
  noIssuer: { vi: 'Chưa ghi cơ quan ban hành.', en: 'Who issues the report is not said.' },
  noPosition: { vi: 'Chưa ghi chức vụ người ký.', en: 'The position of the signatory is not said.' },
  replaced: {
    vi: 'Có {n} số liệu trong báo cáo khác với số hệ thống tính. Hãy xem lại, hoặc xác nhận vẫn ký với số đã sửa.',
    en: '{n} figures of the text are not those that were computed. Look at them again, or confirm that they are to be signed.',
  },
  badDay: {
    vi: 'Ngày ký phải từ ngày kết thúc kỳ báo cáo đến hôm nay.',
    en: 'The day must lie between the end of the period and today.',
  },
  recordedMeanwhile: {
    vi: 'Trong lúc làm tệp có số liệu mới được ghi. Chưa ký; hãy ký lại.',
    en: 'Something was recorded while the files were made. Nothing is signed: sign again.',
  },
  notSigned: { vi: 'Báo cáo này chưa ký: hãy sửa trực tiếp.', en: 'This report is not signed: change it as it is.' },
  supersededAlready: {
    vi: 'Báo cáo này đã có bản thay thế: “{title}”.',
    en: 'This report has a new version already: “{title}”.',
  },
  noFile: { vi: 'Loại tệp chỉ được là docx, pdf hoặc xlsx.', en: 'The kind of file may be docx, pdf or xlsx.' },
} as const satisfies Record<string, Text>

/** What a request for a report must look like. */
export const reportAsked = {
  calendar: { vi: 'phải là report hoặc civil', en: 'must be report or civil' },
  kind: { vi: 'phải là tên kỳ, ví dụ Q1, H1, Y hoặc M3', en: 'must name a period, such as Q1, H1, Y or M3' },
  year: { vi: 'phải là năm có bốn chữ số', en: 'must be a year of four digits' },
  locale: { vi: 'chỉ được là vi hoặc en', en: 'may only be vi or en' },
  revision: { vi: 'phải là số lần sửa đã đọc', en: 'must be the revision that was read' },
  edits: {
    vi: 'phải là { mã đoạn: nội dung }, mỗi đoạn không quá 20.000 ký tự; null để trở lại nội dung hệ thống viết',
    en: 'must be { paragraph: text } of at most 20,000 characters each; null goes back to what was computed',
  },
  paper: { vi: 'phải là văn bản hoặc null, không quá 2.000 ký tự', en: 'must be text or null, of at most 2,000 characters' },
  number: { vi: 'Hãy ghi số báo cáo.', en: 'Give the number of the report.' },
  day: { vi: 'Hãy ghi ngày ký.', en: 'Give the day.' },
  signatory: { vi: 'Hãy ghi họ tên người ký.', en: 'Give the name of the signatory.' },
} as const satisfies Record<string, Text>
