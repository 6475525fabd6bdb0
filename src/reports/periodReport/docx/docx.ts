import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'

import { decree30, inTwips } from '../decree30.ts'
import type { Annex } from '../draft.ts'
import { annexBelongsTo, annexHeading, type ReportDocument } from '../paper.ts'
import { plain } from '../../plainText.ts'
import { closingOf, paperFoot, paperHead, paragraphOf, sectionOf } from './body.ts'
import { annexWidth, centred, halfPoints, wordTable, tableStyle } from './parts.ts'
import { rowsXml } from './rows.ts'
import { readZip, writeZip } from './zip.ts'

const { sizes, page, margins, annexMargins } = decree30

const markerOf = ({ id }: Annex): string => `rows of ${id}`

/** A report as a Word document, laid out by Nghị định 30/2020. */
export async function reportDocx(document: ReportDocument): Promise<Buffer> {
  const files = await readZip(await Packer.toBuffer(wordFile(document)))
  const text = files.find(({ name }) => name === 'word/document.xml')!
  let xml = text.bytes.toString('utf8')
  for (const annex of document.draft.annexes) {
    if (annex.table !== null) xml = withRows(xml, markerOf(annex), await rowsXml(annex.table, annexWidth))
  }
  return writeZip(files.map((file) => (file === text ? { ...file, bytes: Buffer.from(xml, 'utf8') } : file)))
}

/** The row that holds a marker gives way to rows. */
export function withRows(xml: string, marker: string, rows: string): string {
  const at = xml.indexOf(`>${marker}<`)
  if (at === -1) throw new Error(`No marker: ${marker}`)
  const [start, end] = [
    Math.max(xml.lastIndexOf('<w:tr>', at), xml.lastIndexOf('<w:tr ', at)),
    xml.indexOf('</w:tr>', at) + '</w:tr>'.length,
  ]
  return xml.slice(0, start) + rows + xml.slice(end)
}

function wordFile(document: ReportDocument): Document {
  const { draft } = document
  const text: FileChild[] = [
    ...paperHead(document),
    ...draft.opening.map((each) => paragraphOf(each)),
    ...draft.sections.flatMap(sectionOf),
    ...closingOf(document),
    paperFoot(document),
  ]
  return new Document({
    title: plain(draft.subject),
    creator: plain(document.paper.issuer),
    styles: {
      default: {
        document: {
          run: { font: decree30.font, size: halfPoints(sizes.body), language: { value: draft.locale === 'vi' ? 'vi-VN' : 'en-GB' } },
        },
      },
      paragraphStyles: [
        {
          id: tableStyle,
          name: 'Report table',
          basedOn: 'Normal',
          run: { size: halfPoints(sizes.table) },
          paragraph: { spacing: { before: 20, after: 20 } },
        },
        ...['Heading1', 'Heading2'].map((id) => ({
          id,
          name: id.replace('Heading', 'heading '),
          basedOn: 'Normal',
          run: { color: '000000', size: halfPoints(sizes.body), bold: true },
        })),
      ],
    },
    sections: [
      { properties: pageOf('portrait'), ...numbered(document), children: text },
      ...draft.annexes.map((annex) => ({ properties: pageOf('landscape'), ...numbered(document), children: annexOf(annex, document) })),
    ],
  })
}

/** A4; numbers begin anew with each annex, as the decree has it, and are not shown on a first page. */
function pageOf(orientation: 'portrait' | 'landscape'): ISectionOptions['properties'] {
  const { top, bottom, left, right } = orientation === 'portrait' ? margins : annexMargins
  return {
    titlePage: true,
    page: {
      size: {
        width: inTwips(page.width),
        height: inTwips(page.height),
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: inTwips(top),
        bottom: inTwips(bottom),
        left: inTwips(left),
        right: inTwips(right),
        header: inTwips(10),
        footer: inTwips(10),
      },
      pageNumbers: { start: 1 },
    },
  }
}

/** The number of the page, centred at the top from the second page on; at the bottom of each, where the audit log stood. */
function numbered({ foot }: ReportDocument): Pick<ISectionOptions, 'headers' | 'footers'> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.pageNumber) })],
  })
  const nothing = (): Paragraph => new Paragraph({ children: [] })
  const bottom = (): Paragraph => (foot === null ? nothing() : centred(foot, sizes.logHead))
  return {
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [nothing()] }) },
    footers: { default: new Footer({ children: [bottom()] }), first: new Footer({ children: [bottom()] }) },
  }
}

function annexOf(annex: Annex, { draft, paper }: ReportDocument): FileChild[] {
  const { locale } = draft
  return [
    centred(annexHeading(annex, locale), sizes.annex, { bold: true }),
    centred(annex.title.toLocaleUpperCase('vi'), sizes.annex, { bold: true }),
    centred(annexBelongsTo(paper, locale), sizes.annex, { italics: true }),
    new Paragraph({ children: [] }),
    ...(annex.note === null ? [] : [centred(annex.note, sizes.body)]),
    ...(annex.table === null ? [] : [wordTable(annex.table, annexWidth, markerOf(annex))]),
  ]
}
