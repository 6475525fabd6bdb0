import type { Text } from '../platform/text.ts'

/** The words of plans and commitments: codes as the database keeps them, words as people read them. */

/** The six areas of Resolution 76/NQ-CP, and what plans add to them. */
export const parArea = {
  the_che: { vi: 'Cải cách thể chế', en: 'Institutional reform' },
  tthc: { vi: 'Cải cách thủ tục hành chính', en: 'Reform of administrative procedures' },
  bo_may: { vi: 'Cải cách tổ chức bộ máy hành chính nhà nước', en: 'Reform of the state apparatus' },
  cong_vu: { vi: 'Cải cách chế độ công vụ', en: 'Civil-service reform' },
  tai_chinh_cong: { vi: 'Cải cách tài chính công', en: 'Public finance reform' },
  cq_dien_tu_so: { vi: 'Xây dựng, phát triển Chính phủ điện tử, Chính phủ số', en: 'E-government and digital government' },
  chu_truong: { vi: 'Chủ trương, chính sách', en: 'Policy' },
  chi_dao_dieu_hanh: { vi: 'Chỉ đạo, điều hành, kết quả', en: 'Leadership, status and results' },
  chi_so: { vi: 'Các chỉ số', en: 'Indices' },
  dien_hinh: { vi: 'Mô hình, điển hình', en: 'Models and examples' },
  giam_sat_tham_gia: { vi: 'Giám sát, tham gia, phản hồi của người dân', en: 'Participation and feedback' },
  minh_bach: { vi: 'Công khai, minh bạch', en: 'Transparency' },
  don_vi_hanh_chinh: { vi: 'Đơn vị hành chính', en: 'Administrative units' },
  khac: { vi: 'Nội dung khác', en: 'Other' },
} as const satisfies Record<string, Text>

export const planKind = {
  ke_hoach: { vi: 'Kế hoạch', en: 'Plan' },
  ke_hoach_kem_quyet_dinh: { vi: 'Kế hoạch ban hành kèm theo quyết định', en: 'Plan enacted by a decision' },
} as const satisfies Record<string, Text>

export const auditing = {
  on: { vi: 'Theo dõi', en: 'Audited' },
  off: { vi: 'Chỉ lưu', en: 'Kept for reference' },
} as const satisfies Record<string, Text>

export const periodKind = {
  year: { vi: 'Một năm', en: 'One year' },
  multi_year: { vi: 'Nhiều năm', en: 'Several years' },
  inferred: { vi: 'Suy ra từ nội dung', en: 'Inferred from the text' },
} as const satisfies Record<string, Text>

export const organizationLevel = {
  central: { vi: 'Trung ương', en: 'Central' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  province_department: { vi: 'Sở, ban, ngành cấp tỉnh', en: 'Department of a province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
} as const satisfies Record<string, Text>

/** What a body is answerable for, whatever it is called this year. */
export const organizationRole = {
  press_regulator: { vi: 'Quản lý nhà nước về báo chí', en: 'Press regulator' },
  par_standing_body: { vi: 'Thường trực cải cách hành chính', en: 'Standing body for administrative reform' },
  broadcaster: { vi: 'Cơ quan phát thanh, truyền hình', en: 'Broadcaster' },
  newspaper: { vi: 'Cơ quan báo', en: 'Newspaper' },
} as const satisfies Record<string, Text>

export const legalBaseRole = {
  implements: { vi: 'Thực hiện', en: 'Implements' },
  based_on: { vi: 'Căn cứ', en: 'Based on' },
  on_proposal_of: { vi: 'Xét đề nghị', en: 'On the proposal of' },
  cited_in_theme: { vi: 'Viện dẫn trong nội dung', en: 'Cited in a theme' },
  cited_in_duty: { vi: 'Viện dẫn trong nhiệm vụ', en: 'Cited in a duty' },
  cited_in_funding: { vi: 'Viện dẫn trong phần kinh phí', en: 'Cited under funding' },
} as const satisfies Record<string, Text>

export const legalBaseType = {
  luat: { vi: 'Luật', en: 'Law' },
  nghi_quyet: { vi: 'Nghị quyết', en: 'Resolution' },
  nghi_dinh: { vi: 'Nghị định', en: 'Decree' },
  quyet_dinh: { vi: 'Quyết định', en: 'Decision' },
  ke_hoach: { vi: 'Kế hoạch', en: 'Plan' },
  chuong_trinh_hanh_dong: { vi: 'Chương trình hành động', en: 'Programme of action' },
  to_trinh: { vi: 'Tờ trình', en: 'Proposal' },
  tieu_chuan: { vi: 'Tiêu chuẩn', en: 'Standard' },
} as const satisfies Record<string, Text>

export const objectiveScope = {
  general: { vi: 'Mục tiêu chung', en: 'General' },
  specific: { vi: 'Mục tiêu cụ thể', en: 'Specific' },
} as const satisfies Record<string, Text>

export const formGroup = {
  phuong_tien: { vi: 'Phương tiện', en: 'Means' },
  hinh_thuc: { vi: 'Hình thức', en: 'Forms' },
} as const satisfies Record<string, Text>

/** How often a duty falls due. */
export const dutyRhythm = {
  continuous: { vi: 'Thường xuyên', en: 'Continuous' },
  periodic: { vi: 'Định kỳ', en: 'Periodic' },
  one_off: { vi: 'Một lần', en: 'Once' },
  event_triggered: { vi: 'Khi có sự việc', en: 'When something happens' },
  periodic_by_other_plan: { vi: 'Theo kế hoạch khác', en: 'As another plan says' },
  unquantified: { vi: 'Không định lượng', en: 'Not quantified' },
} as const satisfies Record<string, Text>

export const commitmentKind = {
  quantified: { vi: 'Có định lượng', en: 'Quantified' },
  periodic_unquantified: { vi: 'Định kỳ, không nêu số lượng', en: 'Periodic, no number given' },
  periodic_by_law: { vi: 'Định kỳ theo quy định khác', en: 'Periodic, as a law says' },
  one_off: { vi: 'Một lần', en: 'Once' },
  event_triggered: { vi: 'Khi có sự việc', en: 'When something happens' },
  unquantified: { vi: 'Không định lượng', en: 'Not quantified' },
} as const satisfies Record<string, Text>

export const checkedBy = {
  machine: { vi: 'Hệ thống tự đối chiếu', en: 'By the system, against placements' },
  hand: { vi: 'Kiểm tra thủ công', en: 'By hand' },
} as const satisfies Record<string, Text>

/** Why a clause cannot be judged by counting placements. */
export const handReason = {
  no_quantity: { vi: 'Không nêu số lượng', en: 'No number is given' },
  no_period: { vi: 'Không nêu kỳ', en: 'No period is given' },
  period_elsewhere: { vi: 'Kỳ do văn bản khác quy định', en: 'Another document sets the period' },
  event_triggered: { vi: 'Chỉ phát sinh khi có sự việc', en: 'Falls due only when something happens' },
  not_countable: { vi: 'Không thể hiện bằng nội dung phát sóng, đăng tải', en: 'Not shown by placements' },
  not_expressible: { vi: 'Điều kiện chưa diễn đạt được thành quy tắc', en: 'A condition that no rule expresses' },
  obligors_unknown: { vi: 'Chưa rõ từng cơ quan thực hiện', en: 'The bodies that owe it are not known one by one' },
  nothing_to_count: { vi: 'Kế hoạch chưa có nội dung nào để đối chiếu', en: 'The plan has no themes to count by' },
} as const satisfies Record<string, Text>
export type HandReason = keyof typeof handReason

/** What stands in the note of an imported clause whose plan has no themes yet. */
export const chooseWhatCounts: Text = {
  vi: 'Trước khi chọn “Hệ thống tự đối chiếu”: hãy ghi kế hoạch cấp trên vào “Triển khai kế hoạch” hoặc bổ sung nội dung của kế hoạch; nếu không, hãy chọn chuyên mục hoặc nội dung cụ thể, hoặc chọn “Tính mọi nội dung, kể cả không gắn với kế hoạch”.',
  en: 'Before choosing “By the system, against placements”: name the plan above it under “Carries out the plan”, or add themes to the plan; if not, choose a programme or a theme, or tick “Count anything, whatever it is about”.',
}

export const handOutcome = {
  kept: { vi: 'Đã thực hiện', en: 'Kept' },
  notKept: { vi: 'Chưa thực hiện', en: 'Not kept' },
} as const satisfies Record<string, Text>

export const aggregation = {
  each: { vi: 'Từng cơ quan', en: 'Each body' },
  joint: { vi: 'Các cơ quan cùng nhau', en: 'The bodies together' },
} as const satisfies Record<string, Text>

/** What becomes of a window that the validity cuts (quota-semantics §3). */
export const partialPolicy = {
  skip: { vi: 'Bỏ qua kỳ không trọn vẹn', en: 'Skip it' },
  full: { vi: 'Giữ nguyên chỉ tiêu', en: 'Keep the full target' },
  prorate: { vi: 'Tính theo tỷ lệ thời gian', en: 'Prorate the target' },
} as const satisfies Record<string, Text>

export const measureKind = {
  count: { vi: 'Số lượng', en: 'Placements' },
  seconds: { vi: 'Số giây', en: 'Seconds' },
} as const satisfies Record<string, Text>

export const timeBandKind = {
  none: { vi: 'Không yêu cầu', en: 'None' },
  prime: { vi: 'Giờ vàng của kênh', en: 'Prime time of the channel' },
  bands: { vi: 'Khung giờ riêng', en: 'Bands of its own' },
} as const satisfies Record<string, Text>

export const timeBandRule = {
  start: { vi: 'Giờ bắt đầu nằm trong khung', en: 'Starts inside the band' },
  whole: { vi: 'Toàn bộ thời lượng nằm trong khung', en: 'Wholly inside the band' },
} as const satisfies Record<string, Text>

export const rerunPolicy = {
  exclude: { vi: 'Không tính phát lại', en: 'Do not count reruns' },
  count: { vi: 'Tính cả phát lại', en: 'Count reruns' },
} as const satisfies Record<string, Text>

export const periodCalendar = {
  civil: { vi: 'Theo lịch dương', en: 'Civil calendar' },
  report_15_14: { vi: 'Theo kỳ báo cáo (ngày 15 đến ngày 14)', en: 'Report calendar (15th to 14th)' },
} as const satisfies Record<string, Text>
