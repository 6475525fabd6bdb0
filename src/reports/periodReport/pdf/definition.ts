import type { Content, ContentText, StyleDictionary } from 'pdfmake/interfaces.js'

import { reportPaper } from '../../../i18n/reportPaper.ts'
import { pick } from '../../../platform/text.ts'
import { decree30, inPoints, ruleUnder } from '../decree30.ts'
import { isFigure, type Block, type Paragraph, type Run, type Section } from '../draft.ts'
import { numberWords, placeWords, type ReportDocument } from '../paper.ts'
import { plain } from '../../plainText.ts'
import type { DrawnAnnex } from './drawAnnex.ts'
import type { DrawnTable } from './drawTable.ts'
import { drawnAnnex, drawnTable, padding } from './drawn.ts'
import type { DrawnPage } from './pen.ts'

/** A table as it is handed over: words alone, since an object for every cell of thousands of rows would be copied. */
export interface PdfTable extends DrawnTable {
  readonly fontSize: number
  readonly after: number
}

export type PdfContent = Content | { readonly reportTable: PdfTable }

/** What a PDF is made from: plain data, since it is made in another thread. */
export interface PdfDefinition {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly createdAt: number
  readonly fontSize: number
  readonly styles: StyleDictionary
  /** At the bottom of every page; null for nothing. */
  readonly foot: { readonly text: string; readonly fontSize: number } | null
  readonly pageNumber: { readonly fontSize: number; readonly fromTop: number }
  /** Left, top, right, bottom, in points. */
  readonly pageMargins: [number, number, number, number]
  /** Round each cell of a table, in points. */
  readonly padding: number
  readonly text: readonly PdfContent[]
  readonly annexPage: DrawnPage
  readonly annexes: readonly DrawnAnnex[]
}

const { sizes, page, margins, annexMargins, head, foot, body } = decree30
const textWidth = page.width - margins.left - margins.right

export function pdfDefinition(document: ReportDocument): PdfDefinition {
  const { draft, paper, at } = document
  const logHead = document.foot === null ? null : { text: plain(document.foot), fontSize: sizes.logHead }
  return {
    title: plain(draft.subject),
    author: plain(paper.issuer),
    language: draft.locale,
    createdAt: at,
    fontSize: sizes.body,
    styles: {
      body: { alignment: 'justify', leadingIndent: inPoints(body.indent), lineHeight: body.lines },
    },
    foot: logHead,
    pageNumber: { fontSize: sizes.pageNumber, fromTop: inPoints(10) },
    padding,
    pageMargins: [inPoints(margins.left), inPoints(margins.top), inPoints(margins.right), inPoints(margins.bottom)],
    text: textOf(document),
    annexPage: {
      width: inPoints(page.height),
      height: inPoints(page.width),
      margins: {
        left: inPoints(annexMargins.left),
        top: inPoints(annexMargins.top),
        right: inPoints(annexMargins.right),
        bottom: inPoints(annexMargins.bottom),
      },
      numberSize: sizes.pageNumber,
      numberFromTop: inPoints(10),
      foot: logHead,
      tableSize: sizes.table,
      padding,
    },
    annexes: draft.annexes.map((annex) => drawnAnnex(annex, document)),
  }
}

const textOf = (document: ReportDocument): PdfContent[] => [
  ...paperHead(document),
  ...document.draft.opening.map(paragraphOf),
  ...document.draft.sections.flatMap(sectionOf),
  // A signature never stands on a page without any text.
  { unbreakable: true, stack: [...document.draft.closing.map(paragraphOf), paperFoot(document)] },
]

const centred = (text: string, fontSize: number, more: Partial<ContentText> = {}): Content => ({
  text: plain(text),
  fontSize,
  alignment: 'center',
  ...more,
})

function rule(text: string, at: { size: number; box: number; part: 'whole' | 'part' }): Content {
  const [width, inset] = [ruleUnder(text, at), (at.box - ruleUnder(text, at)) / 2]
  const line = { type: 'line', x1: inPoints(inset), y1: 3, x2: inPoints(inset + width), y2: 3, lineWidth: 0.75 } as const
  return { canvas: [line], margin: [0, 0, 0, 5] }
}

function paperHead({ draft, paper }: ReportDocument): Content[] {
  const { locale } = draft
  const upper = (text: string): string => text.toLocaleUpperCase('vi')
  const [state, motto] = [pick(reportPaper.state, locale), pick(reportPaper.motto, locale)]
  const issuer: Content[] = [
    ...(paper.superior === null ? [] : [centred(upper(paper.superior), sizes.issuer)]),
    centred(upper(paper.issuer), sizes.issuer, { bold: true }),
    rule(upper(paper.issuer), { size: sizes.issuer, box: head.left, part: 'part' }),
    centred(numberWords(paper, locale), sizes.number, { preserveLeadingSpaces: true }),
  ]
  const nation: Content[] = [
    centred(state, sizes.state, { bold: true }),
    centred(motto, sizes.motto, { bold: true }),
    rule(motto, { size: sizes.motto, box: head.right, part: 'whole' }),
    centred(placeWords(paper, locale), sizes.placeAndDay, { italics: true, preserveLeadingSpaces: true }),
  ]
  return [
    {
      columns: [
        { width: inPoints(head.left), stack: issuer },
        { width: inPoints(head.right), stack: nation },
      ],
      margin: [0, 0, 0, 16],
    },
    centred(draft.title, sizes.title, { bold: true }),
    centred(draft.subject, sizes.title, { bold: true }),
    rule(draft.subject, { size: sizes.title, box: textWidth, part: 'part' }),
    ...(draft.preview === null ? [] : [centred(draft.preview, sizes.body, { italics: true, background: 'yellow' })]),
    { text: '', margin: [0, 0, 0, 10] },
  ]
}

const wordsOf = (run: Run): string => plain(isFigure(run) ? run.shown : run.text)

/** What is left for a person to write is marked, so that nobody sends it. */
function paragraphOf({ runs, role }: Paragraph): Content {
  const text = `${role === 'item' ? '- ' : ''}${runs.map(wordsOf).join('')}`
  return { text, style: 'body', margin: [0, 0, 0, body.after], ...(role === 'ask' && { italics: true, background: 'yellow' }) }
}

const blockOf = (block: Block): PdfContent =>
  block.kind === 'paragraph'
    ? paragraphOf(block)
    : { reportTable: { ...drawnTable(block, textWidth), fontSize: sizes.table, after: body.after + 4 } }

/** A heading stays with what comes first under it. */
function sectionOf({ level, number, heading, blocks }: Section): PdfContent[] {
  const text = plain(`${number} ${level === 1 ? heading.toLocaleUpperCase('vi') : heading}`)
  const own: Content = { text, style: 'body', bold: true, margin: [0, 0, 0, body.after] }
  const [first, ...rest] = blocks
  return first?.kind === 'paragraph'
    ? [{ stack: [own, paragraphOf(first)], unbreakable: true }, ...rest.map(blockOf)]
    : [own, ...blocks.map(blockOf)]
}

function paperFoot({ draft, paper }: ReportDocument): Content {
  const { onBehalf, standingFor, position, name } = paper.signature
  const recipients: Content[] = [
    { text: pick(reportPaper.recipients, draft.locale), fontSize: sizes.recipientsHeading, bold: true, italics: true },
    ...paper.recipients.map((recipient) => ({ text: plain(`- ${recipient}`), fontSize: sizes.recipients })),
  ]
  const signing = [onBehalf, standingFor, position].filter((line) => line !== null)
  const signature: Content[] = [
    ...signing.map((line) => centred(line.toLocaleUpperCase('vi'), sizes.signature, { bold: true })),
    centred(name ?? '', sizes.signature, { bold: true, margin: [0, 68, 0, 0] }),
  ]
  return {
    columns: [
      { width: inPoints(foot.left), stack: recipients },
      { width: inPoints(foot.right), stack: signature },
    ],
    margin: [0, 6, 0, 0],
  }
}
