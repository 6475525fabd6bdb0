import type { Text } from '../../platform/text.ts'

/** Names of the forms that plans use so far. The list is open: a code without a name is its own name. */
const formNames: Readonly<Record<string, Text>> = {
  chuyen_muc: { vi: 'Chuyên mục', en: 'Column' },
  chuyen_trang: { vi: 'Chuyên trang', en: 'Special page' },
  chuyen_de: { vi: 'Chuyên đề', en: 'Special topic' },
  chuong_trinh: { vi: 'Chương trình', en: 'Programme' },
  tin: { vi: 'Tin', en: 'News item' },
  bai: { vi: 'Bài', en: 'Article' },
  phong_su: { vi: 'Phóng sự', en: 'Feature' },
  phong_van: { vi: 'Phỏng vấn', en: 'Interview' },
  toa_dam: { vi: 'Tọa đàm', en: 'Talk show' },
  video_clip: { vi: 'Video clip', en: 'Video clip' },
  ban_tin: { vi: 'Bản tin', en: 'Bulletin' },
  doi_thoai: { vi: 'Đối thoại', en: 'Dialogue' },
  doi_thoai_truc_tiep: { vi: 'Đối thoại trực tiếp', en: 'Direct dialogue' },
  gap_mat: { vi: 'Gặp mặt', en: 'Meeting with citizens' },
  gap_go_tiep_xuc: { vi: 'Gặp gỡ, tiếp xúc', en: 'Contact with citizens' },
  hoi_dap: { vi: 'Hỏi đáp', en: 'Questions and answers' },
  bao_cao: { vi: 'Báo cáo', en: 'Report' },
  danh_gia: { vi: 'Đánh giá', en: 'Evaluation' },
  cong_khai_bao_cao: { vi: 'Công khai báo cáo', en: 'Publication of a report' },
  cong_khai_lien_he: { vi: 'Công khai thông tin liên hệ', en: 'Publication of contacts' },
  cung_cap_thong_tin_bao_chi: { vi: 'Cung cấp thông tin cho báo chí', en: 'Information for the press' },
  hoi_thi: { vi: 'Hội thi', en: 'Contest' },
  cuoc_thi: { vi: 'Cuộc thi', en: 'Competition' },
  hoi_nghi: { vi: 'Hội nghị', en: 'Conference' },
  hoi_thao: { vi: 'Hội thảo', en: 'Workshop' },
  dien_dan: { vi: 'Diễn đàn', en: 'Forum' },
  tap_huan: { vi: 'Tập huấn', en: 'Training' },
  boi_duong: { vi: 'Bồi dưỡng', en: 'Further training' },
  quan_triet: { vi: 'Quán triệt', en: 'Briefing of staff' },
  cuoc_hop: { vi: 'Cuộc họp', en: 'Meeting' },
  hop_dinh_ky: { vi: 'Họp định kỳ', en: 'Regular meeting' },
  hop_thon_to_dan_pho: { vi: 'Họp thôn, tổ dân phố', en: 'Neighbourhood meeting' },
  giao_ban: { vi: 'Giao ban', en: 'Work briefing' },
  giao_ban_long_ghep: { vi: 'Giao ban lồng ghép', en: 'Work briefing with communication' },
  sinh_hoat_chi_bo: { vi: 'Sinh hoạt chi bộ', en: 'Party cell meeting' },
  su_kien: { vi: 'Sự kiện', en: 'Event' },
  mit_tinh: { vi: 'Mít tinh', en: 'Rally' },
  co_dong: { vi: 'Cổ động', en: 'Public campaign' },
  kiem_tra: { vi: 'Kiểm tra', en: 'Inspection' },
  theo_doi: { vi: 'Theo dõi', en: 'Monitoring' },
  ban_hanh_ke_hoach: { vi: 'Ban hành kế hoạch', en: 'Issue of a plan' },
  van_ban: { vi: 'Văn bản', en: 'Official document' },
  tai_lieu: { vi: 'Tài liệu', en: 'Printed material' },
  cap_nhat_van_ban: { vi: 'Cập nhật văn bản', en: 'Update of documents' },
  cap_nhat_tthc: { vi: 'Cập nhật thủ tục hành chính', en: 'Update of procedures' },
  niem_yet_tthc: { vi: 'Niêm yết thủ tục hành chính', en: 'Posting of procedures' },
  bang_tin: { vi: 'Bảng tin', en: 'Notice board' },
  bang_ron: { vi: 'Băng rôn', en: 'Banner' },
  ap_phich: { vi: 'Áp phích', en: 'Poster' },
  pa_no_ap_phich: { vi: 'Pa nô, áp phích', en: 'Billboards and posters' },
  khau_hieu: { vi: 'Khẩu hiệu', en: 'Slogan' },
  to_roi: { vi: 'Tờ rơi', en: 'Leaflet' },
  tranh_co_dong: { vi: 'Tranh cổ động', en: 'Campaign picture' },
  kich_ngan: { vi: 'Kịch ngắn', en: 'Short play' },
  tieu_pham: { vi: 'Tiểu phẩm', en: 'Sketch' },
  san_khau_hoa: { vi: 'Sân khấu hóa', en: 'Stage performance' },
  chieu_phim_luu_dong: { vi: 'Chiếu phim lưu động', en: 'Mobile film show' },
}

const audienceNames: Readonly<Record<string, Text>> = {
  can_bo_cong_chuc_vien_chuc: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials and public employees' },
  nguoi_lao_dong: { vi: 'Người lao động', en: 'Workers' },
  nhan_dan: { vi: 'Nhân dân', en: 'The people' },
  doanh_nghiep: { vi: 'Doanh nghiệp', en: 'Businesses' },
  to_chuc_chinh_tri_xa_hoi: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organizations' },
  to_chuc_xa_hoi: { vi: 'Tổ chức xã hội', en: 'Social organizations' },
  don_vi_su_nghiep_cong_lap: { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service units' },
  xa_hoi: { vi: 'Xã hội', en: 'Society at large' },
}

/** What the law asks before and after an event of a form: days of the calendar, and where it says so. */
interface EventDays {
  noticeDays: number
  resultDays: number
  daysSource: string
}

/** A commune's exchange and dialogue with its people: announced a week before, its result published within ten days. */
const ofDialogue: EventDays = {
  noticeDays: 7,
  resultDays: 10,
  daysSource: 'Luật Tổ chức chính quyền địa phương (hội nghị trao đổi, đối thoại với Nhân dân); Luật Thực hiện dân chủ ở cơ sở năm 2022',
}
const formDays: Readonly<Record<string, EventDays>> = { doi_thoai: ofDialogue, doi_thoai_truc_tiep: ofDialogue }

/** A row of a catalogue that is not there yet. */
type NamedRow = { code: string; name: string; nameEn: string } & Partial<EventDays>

/** A new row of the catalogue, as its code is known so far. */
export function namedRow(collection: 'forms' | 'audiences', code: string): NamedRow {
  const names = collection === 'forms' ? formNames : audienceNames
  const name = names[code] ?? { vi: code.replaceAll('_', ' '), en: code.replaceAll('_', ' ') }
  return { code, name: name.vi, nameEn: name.en, ...(collection === 'forms' && formDays[code]) }
}
