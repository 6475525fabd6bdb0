import type { Text } from '../platform/text.ts'

/** What a person is told when an act is refused: what is wrong, and what would be right. */
export const refused = {
  stillPublishes: {
    vi: 'Người này còn {count} mục hẹn giờ xuất bản. Hãy bỏ hẹn giờ hoặc để người khác hẹn lại trước khi xóa.',
    en: 'This person still has {count} publications scheduled. Take them off, or have somebody else schedule them, first.',
  },
  fileType: {
    vi: 'Tệp này không phải loại được nhận. Hãy dùng ảnh JPEG, PNG, WebP, AVIF, âm thanh MP3, M4A, video MP4 hoặc PDF; loại tệp được xét theo nội dung, không theo tên.',
    en: 'This file is not of a kind that is taken: JPEG, PNG, WebP or AVIF pictures, MP3 or M4A sound, MP4 video, or PDF. What counts is what is in it, not its name.',
  },
  fileMissing: {
    vi: 'Chưa có tệp. Không lấy tệp qua đường dẫn: hãy tải tệp về máy rồi tải lên.',
    en: 'There is no file. None is fetched from an address: download it and upload the file.',
  },
  fileBroken: {
    vi: 'Tệp ảnh bị hỏng, không đọc được. Hãy xuất lại ảnh rồi tải lên.',
    en: 'The picture is broken and cannot be read. Export it again and upload that.',
  },
  tooManyPixels: {
    vi: 'Ảnh có quá nhiều điểm ảnh (tối đa 50 triệu). Hãy thu nhỏ ảnh rồi tải lên.',
    en: 'The picture has too many pixels (at most 50 million). Make it smaller and upload that.',
  },
  namesNothing: {
    vi: 'Có mục được chọn không còn tồn tại; chưa lưu gì. Hãy tải lại trang và chọn lại.',
    en: 'Something that was chosen does not exist any more; nothing was saved. Reload the page and choose again.',
  },
  stillNamed: {
    vi: 'Không xóa được vì còn được dùng ở: {uses}. Nếu không dùng nữa, hãy ghi ngày ngừng dùng.',
    en: 'Cannot be deleted, because it is still used by: {uses}. To stop using it, set the day from which it is retired.',
  },
  retired: {
    vi: '“{name}” đã ngừng dùng từ ngày {day}. Hãy chọn mục khác.',
    en: '“{name}” has been retired from {day} on. Choose another.',
  },
  otherChannel: {
    vi: 'Kênh “{channel}” thuộc cơ quan khác; chỉ cơ quan chủ quản kênh được xếp lịch trên kênh đó.',
    en: 'Channel “{channel}” belongs to another organization; only its own may place on it.',
  },
  otherCopied: {
    vi: 'Chỉ nhân bản được dữ liệu của cơ quan mình.',
    en: 'Only what belongs to your own organizations can be duplicated.',
  },
  appendOnly: {
    vi: 'Bản ghi này chỉ được thêm, không được sửa hay xóa. Nếu có sai sót, hãy ghi thêm một bản đính chính.',
    en: 'This record can only be appended to, never edited or deleted. Where it is wrong, append a correction.',
  },
  ledger: {
    vi: 'Dữ liệu này do hệ thống tính toán; không ai sửa trực tiếp được.',
    en: 'This is computed by the system; nobody edits it directly.',
  },
  byActs: {
    vi: 'Bản ghi này chỉ thay đổi qua các bước xử lý trên trang của nó; không ai sửa trực tiếp được.',
    en: 'This is changed by the steps on its own page alone; nobody edits it directly.',
  },
  otherOrganization: {
    vi: 'Chỉ được sửa dữ liệu của cơ quan mình: {own}.',
    en: 'You may only change what belongs to your own organizations: {own}.',
  },
  secondsNotPositive: {
    vi: 'Thời lượng phải lớn hơn 0 giây.',
    en: 'The duration must be more than 0 seconds.',
  },
  secondsTooMany: {
    vi: 'Thời lượng không được quá 7 ngày.',
    en: 'The duration must not be more than 7 days.',
  },
  overlap: {
    vi: 'Trùng giờ trên kênh {channel} với “{title}” ({from} – {to}). Hãy chọn giờ khác hoặc dời mục kia trước.',
    en: 'Overlaps “{title}” ({from} – {to}) on channel {channel}. Choose another time or move that one first.',
  },
  makegoodOfAired: {
    vi: '“{title}” đã thực hiện, không cần bù. Chỉ bù cho mục không thực hiện, bị thay hoặc hủy.',
    en: '“{title}” went out, so there is nothing to make good. A makegood is for a missed, pre-empted or cancelled placement.',
  },
  makegoodOfOpen: {
    vi: '“{title}” chưa được ghi là không thực hiện, bị thay hoặc hủy; hãy ghi kết quả của mục đó trước khi bù.',
    en: '“{title}” is not yet marked missed, pre-empted or cancelled; record what happened to it before making it good.',
  },
  makegoodOfItself: {
    vi: 'Một mục không thể bù cho chính nó.',
    en: 'A placement cannot make good for itself.',
  },
  makegoodOfNothing: {
    vi: 'Không tìm thấy mục cần bù; có thể mục đó đã bị xóa.',
    en: 'There is no such placement to make good; it may have been deleted.',
  },
  madeGoodFor: {
    vi: 'Không thể xóa: có {count} mục bù cho mục này: {makegoods}. Mục không thực hiện được là căn cứ của mục bù; muốn xóa, trước hết bỏ liên kết ở các mục đó.',
    en: 'Cannot be deleted: {count} placement(s) make good for it: {makegoods}. What was lost is what a makegood rests on; to delete it, unlink those first.',
  },
  actualIncomplete: {
    vi: 'Giờ thực tế và thời lượng thực tế phải đi cùng nhau.',
    en: 'The actual start and the actual duration go together.',
  },
  deliveredInFuture: {
    vi: 'Chưa đến giờ theo lịch ({at}) nên chưa thể ghi là đã thực hiện.',
    en: 'Its time ({at}) has not come, so it cannot be marked delivered.',
  },
  notYetMissed: {
    vi: 'Chưa đến giờ theo lịch nên chưa thể ghi là không thực hiện. Nếu biết trước là sẽ không thực hiện thì chọn “Hủy” hoặc “Bị thay”.',
    en: 'Its time has not come, so it cannot have been missed. If it is known that it will not go out, cancel it or say that it is pre-empted.',
  },
  reasonMissing: {
    vi: 'Hãy ghi lý do không thực hiện, bị thay, hủy hoặc thu hồi.',
    en: 'Give the reason why it was missed, pre-empted, cancelled or retracted.',
  },
  airedRewritten: {
    vi: 'Mục đã thực hiện không thể sửa giờ, kênh hay nội dung. Hãy ghi thêm một “Kết quả phát sóng” để đính chính.',
    en: 'What has aired keeps its time, channel and content. Append an as-run entry to correct it.',
  },
  pastReplanned: {
    vi: 'Không xếp lại lịch của những ngày đã qua. Kết quả thực tế thì ghi ở “Kết quả phát sóng”; phần còn thiếu thì thực hiện bù.',
    en: 'Days that are over are not planned again. Record what really went out as run; make good what is missing.',
  },
  airedDeleted: {
    vi: 'Mục đã thực hiện là căn cứ đánh giá, không thể xóa.',
    en: 'What has aired is evidence and cannot be deleted.',
  },
  recordedDeleted: {
    vi: 'Mục này đã có kết quả được ghi trong “Kết quả phát sóng” nên không thể xóa. Nếu không thực hiện nữa, hãy ghi là đã hủy.',
    en: 'An outcome was recorded for this placement, so it cannot be deleted. If it will not air any more, record it as cancelled.',
  },
  dayAfterDay: {
    vi: 'Ngày bắt đầu phải trước ngày kết thúc.',
    en: 'The first day must come before the last.',
  },
  wallTime: {
    vi: 'phải là ngày giờ địa phương, ví dụ 2026-01-05T19:45',
    en: 'must be a local date and time, e.g. 2026-01-05T19:45',
  },
  changedMeanwhile: {
    vi: 'Người khác vừa thay đổi “{title}”. Hãy xem lại lịch rồi làm lại nếu vẫn cần.',
    en: 'Somebody else has just changed “{title}”. Look at the schedule again, then repeat this if it is still wanted.',
  },
  beingEdited: {
    vi: 'Người khác đang mở mục này để sửa. Hãy đợi họ xong.',
    en: 'Somebody else has this open for editing. Wait until they are done.',
  },
  placementMissing: {
    vi: 'Không tìm thấy mục này trên lịch; có thể mục đó vừa bị xóa.',
    en: 'No such placement; it may just have been deleted.',
  },
  notAllowed: {
    vi: 'Ông/Bà không có quyền thực hiện thao tác này.',
    en: 'You may not do this.',
  },
  notOpen: {
    vi: '“{title}” không còn là dự kiến nên không đưa ra khỏi lịch được. Hãy ghi ở “Kết quả phát sóng”.',
    en: '“{title}” is no longer a plan and cannot be taken off the schedule. Record what happened as run.',
  },
  notLost: {
    vi: '“{title}” không còn được ghi là không phát, bị thay hoặc hủy, nên không còn gì để hoàn tác.',
    en: '“{title}” is not recorded as missed, pre-empted or cancelled any more: there is nothing to undo.',
  },
  lossMadeGood: {
    vi: 'Không hoàn tác được: “{title}” đã có nội dung bù lúc {at}. Hãy gỡ nội dung bù trước.',
    en: 'This cannot be undone: “{title}” has a makegood at {at}. Take that off the schedule first.',
  },
  answersNothing: {
    vi: 'Không có kỳ báo cáo nào như vậy mà cơ quan này phải nộp. Các kỳ đang chờ nộp: {open}. Ngày đầu kỳ ghi theo quy định, kể cả khi cơ quan thành lập sau ngày đó.',
    en: 'This body owes no such period. Those waiting for an answer: {open}. The first day is that of the rule, also for a body founded after it.',
  },
  nothingToAnswer: {
    vi: 'Cơ quan này không có kỳ báo cáo nào đang chờ nộp cho loại nội dung này. Hãy để trống, hoặc xem lại cơ quan, hình thức và kênh.',
    en: 'This body owes no period that waits for a placement of this kind. Leave it empty, or look at organization, form and channel again.',
  },
  answerWithoutStart: {
    vi: 'Đã ghi tên kỳ thì phải ghi cả ngày đầu kỳ.',
    en: 'With the label of a period its first day is needed.',
  },
  lastAdmin: {
    vi: 'Phải còn ít nhất một quản trị viên.',
    en: 'At least one administrator must remain.',
  },
} as const satisfies Record<string, Text>
