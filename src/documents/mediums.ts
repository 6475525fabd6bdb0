import type { Text } from '../platform/text.ts'

/** Through what something reaches people: of a channel, of a clause, of a form. */
export const mediums = {
  tv: { vi: 'Truyền hình', en: 'Television' },
  radio: { vi: 'Phát thanh', en: 'Radio' },
  print: { vi: 'Báo in', en: 'Print' },
  online_news: { vi: 'Báo điện tử', en: 'Online newspaper' },
  portal: { vi: 'Cổng thông tin điện tử', en: 'Portal' },
  agency_site: { vi: 'Trang thông tin điện tử của cơ quan', en: 'Website of a body' },
  district_center: { vi: 'Trung tâm truyền thông cấp huyện', en: 'District media centre' },
  commune_radio: { vi: 'Đài truyền thanh cấp xã', en: 'Commune loudspeakers' },
  social_media: { vi: 'Mạng xã hội', en: 'Social media' },
  digital_app: { vi: 'Ứng dụng số', en: 'Digital application' },
  led_screen: { vi: 'Màn hình LED', en: 'LED screen' },
  visual: { vi: 'Tuyên truyền trực quan', en: 'Visual display' },
  leaflet: { vi: 'Tờ rơi, tờ gấp', en: 'Leaflets' },
  stage: { vi: 'Sân khấu', en: 'Stage' },
  mobile_cinema: { vi: 'Chiếu phim lưu động', en: 'Mobile cinema' },
  posted_notice: { vi: 'Niêm yết', en: 'Posted notice' },
  documents: { vi: 'Văn bản, tài liệu', en: 'Documents' },
  newsletter: { vi: 'Bản tin', en: 'Newsletter' },
  press_briefing: { vi: 'Cung cấp thông tin cho báo chí', en: 'Press briefing' },
  training: { vi: 'Tập huấn, bồi dưỡng', en: 'Training' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  conference: { vi: 'Hội nghị, hội thảo', en: 'Conference' },
  contest: { vi: 'Hội thi, cuộc thi', en: 'Contest' },
  dialogue_event: { vi: 'Buổi đối thoại, tiếp xúc', en: 'Dialogue' },
  event: { vi: 'Sự kiện', en: 'Event' },
  reception: { vi: 'Tiếp công dân', en: 'Reception of citizens' },
  report: { vi: 'Báo cáo', en: 'Report' },
  inspection: { vi: 'Kiểm tra', en: 'Inspection' },
  submission: { vi: 'Văn bản gửi cấp trên', en: 'Submission' },
  source_information_system: { vi: 'Hệ thống thông tin nguồn', en: 'Source information system' },
  mass_media: { vi: 'Phương tiện thông tin đại chúng (không nêu cụ thể)', en: 'Mass media, not named' },
  exchange: { vi: 'Trao đổi, giao lưu', en: 'Exchange' },
  scoring: { vi: 'Chấm điểm, đánh giá', en: 'Scoring' },
  other: { vi: 'Hình thức khác', en: 'Other' },
} as const satisfies Record<string, Text>

export type Medium = keyof typeof mediums
export const mediumCodes = Object.keys(mediums) as [Medium, ...Medium[]]

/** Mediums in which something appears: from a moment on it is there, and no length says for how long. */
export const appearing: readonly Medium[] = [
  'print',
  'online_news',
  'portal',
  'agency_site',
  'social_media',
  'digital_app',
  'visual',
  'leaflet',
  'posted_notice',
  'documents',
  'newsletter',
  'report',
  'submission',
  'source_information_system',
  'scoring',
]

/** Mediums whose channels carry one item at a time, so that two cannot overlap. */
export const timeBased: readonly Medium[] = ['tv', 'radio', 'commune_radio', 'district_center', 'led_screen']

/** Mediums that carry content written here: a piece that is settled without it is usually one that is still to be written. */
export const carryingContent: readonly Medium[] = [
  ...timeBased,
  'print',
  'online_news',
  'portal',
  'agency_site',
  'social_media',
  'newsletter',
]

/** Mediums through which people come together: what is held on them may have a notice before and a result after. */
export const eventMediums: readonly Medium[] = ['dialogue_event', 'conference', 'training', 'meeting', 'event']
