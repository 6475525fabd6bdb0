import type { Text } from '../platform/text.ts'

/** What stands on every official document around its text (Nghị định 30/2020/NĐ-CP). */
export const reportPaper = {
  state: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  number: { vi: 'Số: {number}/{symbol}', en: 'No. {number}/{symbol}' },
  /** Left open until the report is issued. */
  openNumber: { vi: '     ', en: '     ' },
  openPlace: { vi: '………', en: '………' },
  placeAndDay: { vi: '{place}, ngày {day} tháng {month} năm {year}', en: '{place}, {day} {month} {year}' },
  openDay: { vi: '{place}, ngày      tháng      năm {year}', en: '{place},                    {year}' },
  recipients: { vi: 'Nơi nhận:', en: 'To:' },
  archive: { vi: 'Lưu: VT.', en: 'Archive.' },
  recipient: { vi: '{name};', en: '{name};' },
  onBehalfOfCommittee: { vi: 'TM. ỦY BAN NHÂN DÂN', en: 'FOR THE PEOPLE’S COMMITTEE' },
  chair: { vi: 'CHỦ TỊCH', en: 'CHAIR' },
  director: { vi: 'GIÁM ĐỐC', en: 'DIRECTOR' },
  headOfBody: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE BODY' },
  kindOfPaper: { vi: 'BC', en: 'BC' },
  symbol: { vi: 'BC-{body}', en: 'BC-{body}' },
  sheetOfFigures: { vi: 'Số liệu', en: 'Figures' },
  value: { vi: 'Giá trị', en: 'Value' },
  source: { vi: 'Nguồn', en: 'Source' },
  ofAnnex: { vi: 'PL{n}', en: 'Annex {n}' },
  dayOfAnnex: { vi: '… tháng … năm {year}', en: '… {year}' },
} as const satisfies Record<string, Text>
