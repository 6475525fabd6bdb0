/**
 * How an official document is laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I: for DOCX and PDF alike. Where the decree
 * gives a range, one value of it is chosen here, once.
 */
export const decree30 = {
  font: 'Times New Roman',
  /** A4, in millimetres. */
  page: { width: 210, height: 297 },
  /** Top 20–25, bottom 20–25, left 30–35, right 15–20 mm. */
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  /** Of annexes that lie on their side: they are tables. */
  annexMargins: { top: 20, bottom: 20, left: 20, right: 20 },
  /** In points. */
  sizes: {
    state: 12,
    motto: 13,
    issuer: 12,
    number: 13,
    placeAndDay: 13,
    title: 14,
    body: 14,
    signature: 14,
    recipientsHeading: 12,
    recipients: 11,
    pageNumber: 13,
    annex: 14,
    table: 11,
    /** No part of the decree: where the audit log stood. */
    logHead: 7,
  },
  /** Of the widths of a head: who issues, and the state; and of a foot: who receives, and who signs. */
  head: { left: 69, right: 91 },
  foot: { left: 80, right: 80 },
  /** The first line of a paragraph goes in by 1 cm or 1.27 cm; between paragraphs at least 6 pt, lines single to 1.5. */
  body: { indent: 12.7, after: 6, lines: 1.15 },
} as const

export type Side = 'left' | 'right'

const MM_IN_POINTS = 72 / 25.4
export const inPoints = (millimetres: number): number => millimetres * MM_IN_POINTS
/** Twentieths of a point, in which Word counts. */
export const inTwips = (millimetres: number): number => Math.round(inPoints(millimetres) * 20)

/** How wide bold letters are on average, in sizes of the font: of Times New Roman and what is as wide. */
const widths = { capitals: 0.61, words: 0.44 }

/** How long a rule is drawn under words that stand in a box: of the motto as long as the words, else two fifths of them. */
export function ruleUnder(words: string, { size, box, part }: { size: number; box: number; part: 'whole' | 'part' }): number {
  const width = words === words.toLocaleUpperCase('vi') ? widths.capitals : widths.words
  const line = Math.min([...words].length * width * size * (25.4 / 72), box)
  return part === 'whole' ? line : line * 0.42
}
