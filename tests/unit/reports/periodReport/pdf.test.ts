import { beforeAll, describe, expect, it } from '@jest/globals'

import { reportPdf } from '../../../../src/reports/periodReport/pdf/pdf.ts'
import { runsText } from '../../../../src/reports/periodReport/draft.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { demoYear } from '../../../../src/seed/demo/demoYear.ts'
import { demoPaper } from '../../../helpers/demoPaper.ts'
import { demoReport } from '../../../helpers/demoReport.ts'
import { linesOfPage, readPdf, type PdfPages } from '../../../helpers/pdfText.ts'
import { paragraphsOf } from '../../../helpers/reportCounts.ts'
import { demoKnownAt } from '../../../helpers/reportDrafts.ts'

const draft = writeDraft(demoReport(demoYear(demoKnownAt), 'Q1', { knownAt: demoKnownAt, locale: 'vi' }))
const MM = 72 / 25.4
const [WIDTH, HEIGHT] = [210 * MM, 297 * MM]
/** How words are read wherever lines break. */
const flowing = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('the report as PDF', () => {
  let pages: PdfPages
  let firstOfAnnexes: number[]
  beforeAll(async () => {
    pages = readPdf(await reportPdf({ draft, paper: demoPaper, at: demoKnownAt, foot: null }))
    firstOfAnnexes = pages.sizes.flatMap((_, index) => (/^Phụ lục [IV]+$/.test(linesOfPage(pages, index + 1)[0]!) ? [index + 1] : []))
  })
  const textPages = (): number[] => pages.sizes.map((_, index) => index + 1).filter((page) => page < firstOfAnnexes[0]!)

  it('is A4, upright for the text and on its side for annexes', () => {
    expect(firstOfAnnexes.length).toBe(3)
    for (const [index, [width, height]] of pages.sizes.entries()) {
      const upright = index + 1 < firstOfAnnexes[0]!
      expect([Math.round(width), Math.round(height)]).toEqual(upright ? [595, 842] : [842, 595])
    }
  })

  it('keeps the margins of the decree', () => {
    const words = pages.words.filter(({ page, y }) => textPages().includes(page) && y < HEIGHT - 20 * MM)
    expect(Math.min(...words.map(({ x }) => x))).toBeGreaterThanOrEqual(30 * MM - 0.01)
    expect(Math.max(...words.map(({ x }) => x))).toBeLessThan(WIDTH - 20 * MM)
    expect(Math.min(...words.map(({ y }) => y))).toBeGreaterThanOrEqual(20 * MM - 0.01)
  })

  it('is in letters as wide as those of Times New Roman, the text of 14 points', () => {
    expect([...new Set(pages.words.map(({ font }) => font))].sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ])
    const opening = pages.words.find(({ text }) => text.startsWith('Thực'))!
    expect([opening.size, Math.round((opening.x / MM) * 10) / 10]).toEqual([14, 42.7])
    expect(pages.words.some(({ text }) => text.includes('\uFFFD'))).toBe(false)
  })

  it('begins as the decree lays it out, number and day left open', () => {
    expect(linesOfPage(pages, 1).slice(0, 7)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH CÀ MAUCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /BC-SNV',
      'Cà Mau, ngày tháng năm 2026',
      'BÁO CÁO',
      'Kết quả công tác thông tin, tuyên truyền cải cách hành chính quý I năm',
    ])
  })

  it('shows the number of a page, centred at the top, from the second page on, and counts annexes anew', () => {
    const shown = pages.sizes.map(([width, height], index) => {
      const above = pages.words.filter(({ page, y }) => page === index + 1 && y > height - 20 * MM)
      return above.map(({ text, x }) => [text, Math.abs(x - width / 2) < 8])
    })
    const starts = [1, ...firstOfAnnexes]
    const counted = shown.map((_, index) => index + 2 - Math.max(...starts.filter((start) => start <= index + 1)))
    expect(shown).toEqual(counted.map((n) => (n === 1 ? [] : [[String(n), true]])))
  })

  it('holds every paragraph of the draft, in its order', () => {
    const whole = flowing(
      textPages()
        .map((page) =>
          linesOfPage(pages, page)
            .slice(page === 1 ? 0 : 1)
            .join(' '),
        )
        .join(' '),
    )
    let from = 0
    for (const { id, runs } of paragraphsOf(draft)) {
      const at = whole.indexOf(flowing(runsText(runs)), from)
      expect([id, at >= from]).toEqual([id, true])
      from = at + 1
    }
  })

  it('ends with ./., who receives it and who signs', () => {
    const lines = linesOfPage(pages, firstOfAnnexes[0]! - 1)
    const text = textPages().flatMap((page) => linesOfPage(pages, page).slice(page === 1 ? 0 : 1))
    expect(text.at(-7)).toMatch(/\.\/\.$/)
    expect(lines.slice(-6)).toEqual([
      'Nơi nhận:',
      'KT. GIÁM ĐỐC',
      '- Ủy ban nhân dân tỉnh;',
      'PHÓ GIÁM ĐỐC',
      '- Các sở, ban, ngành tỉnh;',
      '- Lưu: VT, CCHC.',
    ])
  })
})
