import type { ReportPaper } from '../../src/reports/periodReport/paper.ts'

export const demoPaper: ReportPaper = {
  superior: 'Ủy ban nhân dân tỉnh Cà Mau',
  issuer: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  place: 'Cà Mau',
  signature: { onBehalf: null, standingFor: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: null },
  recipients: ['Ủy ban nhân dân tỉnh;', 'Các sở, ban, ngành tỉnh;', 'Lưu: VT, CCHC.'],
  issued: null,
  year: 2026,
}
