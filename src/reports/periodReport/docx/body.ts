import { AlignmentType, Paragraph, type FileChild, type IParagraphOptions, HeadingLevel } from 'docx'

import { reportPaper } from '../../../i18n/reportPaper.ts'
import { pick } from '../../../platform/text.ts'
import { decree30, inTwips } from '../decree30.ts'
import type { Block, Paragraph as DraftParagraph, Section } from '../draft.ts'
import { numberWords, placeWords, type ReportDocument } from '../paper.ts'
import { askedRun, centred, rule, runsOf, sideBySide, wordTable, textWidth, words } from './parts.ts'

const { sizes, head, foot, body } = decree30

/** Who issues, the state and its motto, the number, the place and the day; then what the report is called. */
export function paperHead({ draft, paper }: ReportDocument): FileChild[] {
  const { locale } = draft
  const [state, motto] = [pick(reportPaper.state, locale), pick(reportPaper.motto, locale)]
  const upper = (text: string): string => text.toLocaleUpperCase('vi')
  const gap = new Paragraph({ spacing: { before: 0, after: 0 }, children: [] })
  return [
    sideBySide(
      [
        ...(paper.superior === null ? [] : [centred(upper(paper.superior), sizes.issuer)]),
        centred(upper(paper.issuer), sizes.issuer, { bold: true }),
        rule(upper(paper.issuer), { size: sizes.issuer, box: head.left, part: 'part' }),
        centred(numberWords(paper, locale), sizes.number),
      ],
      [
        centred(state, sizes.state, { bold: true }),
        centred(motto, sizes.motto, { bold: true }),
        rule(motto, { size: sizes.motto, box: head.right, part: 'whole' }),
        centred(placeWords(paper, locale), sizes.placeAndDay, { italics: true }),
      ],
      head,
    ),
    gap,
    centred(draft.title, sizes.title, { bold: true }),
    centred(draft.subject, sizes.title, { bold: true }),
    rule(draft.subject, { size: sizes.title, box: textWidth, part: 'part' }),
    ...(draft.preview === null ? [] : [centred(draft.preview, sizes.body, { italics: true, highlight: 'yellow' })]),
    gap,
  ]
}

const bodyParagraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: inTwips(body.indent) },
    spacing: { after: body.after * 20, line: Math.round(body.lines * 240), lineRule: 'auto' },
    ...options,
  })

/** A paragraph of the report; one of a list begins with a dash, as official documents have it. */
export function paragraphOf({ runs, role }: DraftParagraph, more: Pick<IParagraphOptions, 'keepNext' | 'keepLines'> = {}): Paragraph {
  const dash = role === 'item' ? [words('- ', sizes.body)] : []
  return bodyParagraph({ ...more, children: [...dash, ...runsOf(runs, sizes.body, role === 'ask' ? askedRun : {})] })
}

function blockOf(block: Block): FileChild[] {
  if (block.kind === 'paragraph') return [paragraphOf(block)]
  return [wordTable(block, textWidth), new Paragraph({ spacing: { before: 0, after: body.after * 20 }, children: [] })]
}

export function sectionOf({ level, number, heading, blocks }: Section): FileChild[] {
  const text = level === 1 ? heading.toLocaleUpperCase('vi') : heading
  return [
    bodyParagraph({
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      keepNext: true,
      children: [words(`${number} ${text}`, sizes.body, { bold: true })],
    }),
    ...blocks.flatMap(blockOf),
  ]
}

/** A signature never stands on a page without any text. */
export const closingOf = ({ draft }: ReportDocument): FileChild[] =>
  draft.closing.map((each) => paragraphOf(each, { keepNext: true, keepLines: true }))

/** Who receives it on the left, who signs it on the right. */
export function paperFoot({ draft, paper }: ReportDocument): FileChild {
  const { locale } = draft
  const { onBehalf, standingFor, position, name } = paper.signature
  const signing = [onBehalf, standingFor, position].filter((line) => line !== null)
  const space = Array.from({ length: 4 }, () => new Paragraph({ spacing: { before: 0, after: 0 }, children: [] }))
  return sideBySide(
    [
      new Paragraph({ children: [words(pick(reportPaper.recipients, locale), sizes.recipientsHeading, { bold: true, italics: true })] }),
      ...paper.recipients.map((recipient) => new Paragraph({ children: [words(`- ${recipient}`, sizes.recipients)] })),
    ],
    [
      ...signing.map((line) => centred(line.toLocaleUpperCase('vi'), sizes.signature, { bold: true })),
      ...space,
      centred(name ?? '', sizes.signature, { bold: true }),
    ],
    foot,
  )
}
