import { sharedDelivery, type Delivery } from './delivery.ts'
import type { Text } from '../platform/text.ts'

/** What is counted: a number of these. */
export const units = {
  airing: { one: { vi: 'lượt phát', en: 'airing' }, many: { vi: 'lượt phát', en: 'airings' } },
  episode: { one: { vi: 'số', en: 'episode' }, many: { vi: 'số', en: 'episodes' } },
  news: { one: { vi: 'tin', en: 'news item' }, many: { vi: 'tin', en: 'news items' } },
  article: { one: { vi: 'bài', en: 'article' }, many: { vi: 'bài', en: 'articles' } },
  feature: { one: { vi: 'phóng sự', en: 'feature' }, many: { vi: 'phóng sự', en: 'features' } },
  event: { one: { vi: 'cuộc', en: 'event' }, many: { vi: 'cuộc', en: 'events' } },
  report: { one: { vi: 'báo cáo', en: 'report' }, many: { vi: 'báo cáo', en: 'reports' } },
  any: { one: { vi: 'lần', en: 'placement' }, many: { vi: 'lần', en: 'placements' } },
} as const satisfies Record<string, { one: Text; many: Text }>
export type Unit = keyof typeof units

/** Forms by the unit in which they are counted; one that is not here is counted as its medium is. */
const unitsOfForms: Readonly<Partial<Record<Unit, readonly string[]>>> = {
  episode: ['chuyen_muc', 'chuyen_trang', 'chuyen_de', 'chuong_trinh', 'ban_tin', 'hoi_dap'],
  news: ['tin'],
  article: ['bai'],
  feature: ['phong_su'],
  event: [
    'toa_dam',
    'doi_thoai',
    'doi_thoai_truc_tiep',
    'gap_mat',
    'gap_go_tiep_xuc',
    'hoi_thi',
    'cuoc_thi',
    'hoi_nghi',
    'hoi_thao',
    'dien_dan',
    'tap_huan',
    'boi_duong',
    'quan_triet',
    'cuoc_hop',
    'hop_dinh_ky',
    'hop_thon_to_dan_pho',
    'giao_ban',
    'giao_ban_long_ghep',
    'su_kien',
    'mit_tinh',
    'kiem_tra',
  ],
  report: ['bao_cao'],
}
const unitsOfDeliveries: Readonly<Record<Delivery, Unit>> = { broadcast: 'airing', published: 'article', held: 'event', sent: 'report' }

const unitOfForm = (code: string): Unit | null =>
  (Object.keys(unitsOfForms) as Unit[]).find((unit) => unitsOfForms[unit]!.includes(code)) ?? null

/** What a commitment counts, as people name it. */
export interface CountingWords {
  delivery: Delivery | null
  unit: Unit
}

export const anyCountingWords: CountingWords = { delivery: null, unit: 'any' }

/** By the mediums and the forms (their codes) that a commitment asks for. */
export function countingWordsOf(mediums: readonly string[], forms: readonly string[]): CountingWords {
  const delivery = sharedDelivery(mediums)
  const [unit = null, ...others] = new Set(forms.map(unitOfForm))
  if (unit !== null && others.length === 0) return { delivery, unit }
  return { delivery, unit: delivery === null ? 'any' : unitsOfDeliveries[delivery] }
}
