import { beforeAll, describe, expect, it } from '@jest/globals'

import { reportDocx } from '../../../../src/reports/periodReport/docx/docx.ts'
import { readZip } from '../../../../src/reports/periodReport/docx/zip.ts'
import { runsText } from '../../../../src/reports/periodReport/draft.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { demoYear } from '../../../../src/seed/demo/demoYear.ts'
import { demoPaper } from '../../../helpers/demoPaper.ts'
import { demoReport } from '../../../helpers/demoReport.ts'
import { paragraphsOf } from '../../../helpers/reportCounts.ts'
import { demoKnownAt } from '../../../helpers/reportDrafts.ts'

const draft = writeDraft(demoReport(demoYear(demoKnownAt), 'Q1', { knownAt: demoKnownAt, locale: 'vi' }))
const readEntry = async (archive: Buffer, path: string): Promise<string> =>
  (await readZip(archive)).find(({ name }) => name === path)!.bytes.toString('utf8')

const MM_IN_TWIPS = 1440 / 25.4
const inMillimetres = (twips: string | undefined): number => Math.round(Number(twips) / MM_IN_TWIPS)

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
/** The words of each paragraph, in order. */
const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    unescaped([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  )

describe('the report as a Word document', () => {
  let docx: Buffer
  let xml: string
  beforeAll(async () => {
    docx = await reportDocx({ draft, paper: demoPaper, at: demoKnownAt, foot: null })
    xml = await readEntry(docx, 'word/document.xml')
  })

  it('is A4 with the margins of the decree, annexes on their side', () => {
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => {
      const size = attributesOf(/<w:pgSz[^>]*>/.exec(section)![0])
      const margin = attributesOf(/<w:pgMar[^>]*>/.exec(section)![0])
      return [size.orient, ...[size.w, size.h, margin.top, margin.bottom, margin.left, margin.right].map(inMillimetres)]
    })
    expect(sections).toEqual([
      ['portrait', 210, 297, 20, 20, 30, 20],
      ['landscape', 297, 210, 20, 20, 20, 20],
      ['landscape', 297, 210, 20, 20, 20, 20],
      ['landscape', 297, 210, 20, 20, 20, 20],
    ])
  })

  it('is in Times New Roman of 14 points, justified, the first line in by 1.27 cm', async () => {
    const styles = await readEntry(docx, 'word/styles.xml')
    const usual = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)![0]
    expect(attributesOf(/<w:rFonts[^>]*>/.exec(usual)![0])).toMatchObject({
      ascii: 'Times New Roman',
      hAnsi: 'Times New Roman',
      cs: 'Times New Roman',
    })
    expect(attributesOf(/<w:sz [^>]*>/.exec(usual)![0])).toEqual({ val: '28' })
    const opening = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => each).find((each) => each.includes('Thực hiện'))!
    expect(attributesOf(/<w:jc[^>]*>/.exec(opening)![0])).toEqual({ val: 'both' })
    expect(attributesOf(/<w:ind[^>]*>/.exec(opening)![0])).toEqual({ firstLine: '720' })
    expect([...new Set([...xml.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))]).toEqual([])
  })

  it('begins as the decree lays it out, number and day left open', () => {
    expect(
      paragraphs(xml)
        .filter((text) => text !== '')
        .slice(0, 8),
    ).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH CÀ MAU',
      'SỞ NỘI VỤ',
      'Số:      /BC-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Cà Mau, ngày      tháng      năm 2026',
      'BÁO CÁO',
      'Kết quả công tác thông tin, tuyên truyền cải cách hành chính quý I năm 2026',
    ])
  })

  it('holds every paragraph of the draft, in its order', () => {
    const written = paragraphs(xml)
    let from = 0
    for (const { id, runs, role } of paragraphsOf(draft)) {
      const text = `${role === 'item' ? '- ' : ''}${runsText(runs)}`
      const at = written.indexOf(text, from)
      expect([id, at >= from]).toEqual([id, true])
      from = at + 1
    }
  })

  it('ends with ./., who receives it and who signs', () => {
    const [text] = xml.split('<w:sectPr')
    expect(
      paragraphs(text!)
        .filter((each) => each !== '')
        .slice(-7),
    ).toEqual([
      expect.stringMatching(/\.\/\.$/),
      'Nơi nhận:',
      '- Ủy ban nhân dân tỉnh;',
      '- Các sở, ban, ngành tỉnh;',
      '- Lưu: VT, CCHC.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ])
  })

  it('shows the number of a page, centred at the top, from the second page on, and counts annexes anew', async () => {
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)
    expect(sections.map((section) => [section.includes('<w:titlePg/>'), /<w:pgNumType[^>]*w:start="1"/.test(section)])).toEqual(
      sections.map(() => [true, true]),
    )
    const relations = await readEntry(docx, 'word/_rels/document.xml.rels')
    const header = async (type: 'default' | 'first'): Promise<string> => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(sections[0]!)![1]!
      return readEntry(docx, `word/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)![1]!}`)
    }
    expect(await header('default')).toMatch(/<w:jc w:val="center"\/>.*<w:instrText[^>]*>PAGE<\/w:instrText>/s)
    expect(await header('first')).not.toContain('PAGE')
  })

  it('repeats the headings of a table on every page, and has all rows of the annexes', () => {
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
    const annexes = tables.slice(-3)
    expect(annexes.map((table) => (table.match(/<w:tblHeader\/>/g) ?? []).length)).toEqual([1, 1, 1])
    expect(annexes.map((table) => (table.match(/<\/w:tr>/g) ?? []).length - 1)).toEqual(
      draft.annexes.map(({ table }) => table!.rows.length),
    )
    expect(xml).not.toContain('rows of')
  })

  it('marks what is left for a person to write', () => {
    const asked = paragraphsOf(draft).filter(({ role }) => role === 'ask')
    expect(asked.length).toBeGreaterThan(5)
    expect((xml.match(/<w:highlight w:val="yellow"\/>/g) ?? []).length).toBe(asked.length)
  })

  it.each(['<b>&', '\u0007 chuông', 'a\uFFFFb', '\uD800 nửa chữ', ']]>', 'Tiê\u0302\u0301ng'])(
    'is not spoilt by what somebody has pasted: %j',
    async (pasted) => {
      const [annex] = draft.annexes
      const row = annex!.table!.rows[0]!.map((cell, index) => (index === 1 ? pasted : cell))
      const spoilt = { ...draft, subject: pasted, annexes: [{ ...annex!, table: { ...annex!.table!, rows: [row] } }] }
      const made = await readEntry(await reportDocx({ draft: spoilt, paper: demoPaper, at: demoKnownAt, foot: null }), 'word/document.xml')
      const bytes = Buffer.from(made, 'utf8').toString('utf8')
      expect(bytes).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFFFD]/)
      expect(bytes).not.toMatch(/<b>|&(?!amp;|lt;|gt;|quot;|apos;|#)/)
      expect(bytes.normalize('NFC')).toBe(bytes)
    },
  )
})
