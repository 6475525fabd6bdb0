import { Document, Packer, PageOrientation, Paragraph } from 'docx'

import { formatDateTime } from '../../i18n/dates.ts'
import { bundleText as text } from '../../i18n/evidenceBundle.ts'
import type { Instant } from '../../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'
import { decree30, inTwips } from '../periodReport/decree30.ts'
import { withRows } from '../periodReport/docx/docx.ts'
import { annexWidth, centred, halfPoints, tableStyle, wordTable } from '../periodReport/docx/parts.ts'
import { rowsXml } from '../periodReport/docx/rows.ts'
import { readZip, writeZip } from '../periodReport/docx/zip.ts'
import type { ReportTable } from '../periodReport/draft.ts'
import { writeSheets, type SheetCell, type SheetRow } from '../periodReport/xlsx/writeSheets.ts'
import { plain } from '../plainText.ts'
import type { PlacedDocument } from './layout.ts'

/** A document of the bundle as its list tells of it: with the hash of its file, or null where there is no file. */
export interface ListedDocument extends PlacedDocument {
  readonly sha256: string | null
  /** The file is kept nowhere on the server. */
  readonly isMissing: boolean
}

export interface EvidenceList {
  readonly title: string
  readonly at: Instant
  readonly locale: Locale
  readonly documents: readonly ListedDocument[]
}

/** What a cell of a sheet holds at most. */
const MAX_CELL_LENGTH = 32_767

interface ListColumn {
  readonly heading: Text
  readonly share: number
  readonly align: 'start' | 'centre'
  readonly cell: (document: ListedDocument, locale: Locale) => string
}

const columns: readonly ListColumn[] = [
  { heading: text.number, share: 5, align: 'centre', cell: ({ number }) => String(number) },
  { heading: text.criterion, share: 20, align: 'start', cell: ({ criterionTitle }) => criterionTitle },
  { heading: text.document, share: 20, align: 'start', cell: ({ note, fileName, url }) => note || fileName || url || '' },
  { heading: text.file, share: 24, align: 'start', cell: fileWords },
  { heading: text.sha256, share: 22, align: 'start', cell: ({ sha256 }) => sha256 ?? '' },
  { heading: text.organization, share: 14, align: 'start', cell: ({ organization }) => organization },
  { heading: text.day, share: 9, align: 'centre', cell: ({ day }) => day },
]

function fileWords({ path, fileName, url, isMissing }: ListedDocument, locale: Locale): string {
  if (isMissing) return say(text.missing, locale, { file: fileName ?? '' })
  return path ?? url ?? ''
}

const madeWords = ({ at, documents, locale }: EvidenceList): string =>
  say(text.made, locale, { at: formatDateTime(at), n: documents.length })

const marker = 'rows of the list'

/** The numbered list as a Word document, laid out as an annex is. */
export async function evidenceListDocx(list: EvidenceList): Promise<Buffer> {
  const { locale, documents, title } = list
  const { sizes, annexMargins, page } = decree30
  const table: ReportTable = {
    kind: 'table',
    id: 'evidence',
    columns: columns.map(({ heading, share, align }) => ({ heading: pick(heading, locale), share, align })),
    rows: documents.map((document) => columns.map(({ cell }) => cell(document, locale))),
  }
  const { left, right, top, bottom } = annexMargins
  const word = new Document({
    title: plain(title),
    styles: {
      default: { document: { run: { font: decree30.font, size: halfPoints(sizes.body) } } },
      paragraphStyles: [{ id: tableStyle, name: 'Report table', basedOn: 'Normal', run: { size: halfPoints(sizes.table) } }],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: inTwips(page.width), height: inTwips(page.height), orientation: PageOrientation.LANDSCAPE },
            margin: { left: inTwips(left), right: inTwips(right), top: inTwips(top), bottom: inTwips(bottom) },
          },
        },
        children: [
          centred(pick(text.heading, locale), sizes.annex, { bold: true }),
          centred(title, sizes.annex, { bold: true }),
          centred(madeWords(list), sizes.body, { italics: true }),
          new Paragraph({ children: [] }),
          wordTable(table, annexWidth, documents.length === 0 ? null : marker),
        ],
      },
    ],
  })
  const files = await readZip(await Packer.toBuffer(word))
  if (documents.length === 0) return writeZip(files)
  const rows = await rowsXml(table, annexWidth)
  const filled = (xml: Buffer): Buffer => Buffer.from(withRows(xml.toString('utf8'), marker, rows), 'utf8')
  return writeZip(files.map((file) => (file.name === 'word/document.xml' ? { ...file, bytes: filled(file.bytes) } : file)))
}

/** Text that stays text: a name that begins with = is no formula. */
const words = (text: string, more: object = {}): SheetCell =>
  text === '' ? null : { value: plain(text).slice(0, MAX_CELL_LENGTH), type: 'String', alignVertical: 'top', wrap: true, ...more }

/** The same as a sheet. */
export function evidenceListXlsx(list: EvidenceList): Promise<Buffer> {
  const { locale, documents, title } = list
  const head: SheetRow[] = [
    [words(pick(text.heading, locale), { fontWeight: 'bold', wrap: false })],
    [words(title, { wrap: false })],
    [words(madeWords(list), { wrap: false })],
    [],
    columns.map(({ heading }) => words(pick(heading, locale), { fontWeight: 'bold', backgroundColor: '#e3e8ec' })),
  ]
  const rows = documents.map((document): SheetRow => {
    const [, ...others] = columns
    const number: SheetCell = { value: document.number, type: 'Number', alignVertical: 'top' }
    return [number, ...others.map(({ cell }) => words(cell(document, locale)))]
  })
  return writeSheets([
    {
      sheet: pick(text.sheet, locale),
      columns: columns.map(({ share }) => ({ width: share * 2 })),
      orientation: 'landscape',
      stickyRowsCount: head.length,
      data: [...head, ...rows],
    },
  ])
}

/** What `sha256sum -c` reads, in the order of the bundle. */
export const sha256Sums = (sums: readonly { readonly path: string; readonly sha256: string }[]): string =>
  sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
