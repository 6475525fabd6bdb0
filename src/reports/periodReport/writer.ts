import { clauseWords, jointObligors } from '../../i18n/reportAnnexWords.ts'
import { groupedNumber } from '../../i18n/reportNumbers.ts'
import { JOINT, type ObligationKey } from '../../obligations/index.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'
import type { Cell, Figure, Paragraph, Run, ReportTable } from './draft.ts'
import { openFigures, type FigureBook } from './figureBook.ts'
import { figureTree } from './figureTree.ts'
import type { ReportInput, ReportedChange } from './input.ts'
import { forNumber, phrase, type ByNumber, type Fill } from './phrase.ts'
import { laterOf } from './verdicts.ts'

/** What every generator writes with: the input, its figures, and sentences in one language. */
export interface Writer {
  readonly input: ReportInput
  readonly locale: Locale
  readonly figures: FigureBook
  readonly say: (text: Text, fills?: Readonly<Record<string, Fill>>) => Run[]
  readonly word: (text: Text) => string
  /** The form of a text for a figure, filled with it as `{n}`; a number that is no figure, as of lines left out, is words. */
  readonly count: (n: Figure | number, forms: ByNumber | OneOrMany, fills?: Readonly<Record<string, Fill>>) => Run[]
  readonly commitment: (id: string) => string
  readonly obligor: (id: string) => string
  /** What came after the cut-off of an obligation; null for nothing. */
  readonly later: (verdict: ObligationKey) => ReportedChange | null
}

/** For figures that are there only where there is something to count. */
export type OneOrMany = Omit<ByNumber, 'none'>

export function openWriter(input: ReportInput): Writer {
  const { locale, names } = input
  const say: Writer['say'] = (text, fills) => phrase(text, locale, fills)
  return {
    input,
    locale,
    figures: openFigures(figureTree(input), locale),
    say,
    word: (text) => pick(text, locale),
    count: (n, forms, fills = {}) =>
      typeof n === 'number'
        ? say(forNumber(n, { none: forms.many, ...forms }), { n: groupedNumber(n, locale), ...fills })
        : say(forNumber(n.value ?? 0, { none: forms.many, ...forms }), { n, ...fills }),
    commitment: (id) => names.commitments.get(id)?.title ?? id,
    obligor: (id) => (id === JOINT ? pick(jointObligors, locale) : (names.organizations.get(id) ?? id)),
    later: laterOf(input.later),
  }
}

/** A commitment with where it stands in its plan: “Chuyên mục truyền hình … (mục III.1, điểm đ)”. */
export function commitmentWithClause({ input, locale, commitment }: Writer, id: string): string {
  const clause = input.names.commitments.get(id)?.clause ?? null
  return clause === null ? commitment(id) : `${commitment(id)} (${clauseWords(clause, locale)})`
}

type Role = Paragraph['role']

export const paragraph = (id: string, runs: readonly Run[], role: Role = 'text'): Paragraph => ({ kind: 'paragraph', id, role, runs })

/** A paragraph for a person to write. */
export const asked = ({ word }: Writer, id: string, text: Text): Paragraph => paragraph(id, [{ text: word(text) }], 'ask')

/** Of how many things at most a paragraph tells one by one. */
export const toldOneByOne = 12

export const columnsOf = (
  { word }: Writer,
  columns: readonly (readonly [heading: Text, share: number, align: 'start' | 'centre' | 'end'])[],
): ReportTable['columns'] => columns.map(([heading, share, align]) => ({ heading: word(heading), share, align }))

export const table = (id: string, columns: ReportTable['columns'], rows: readonly (readonly Cell[])[]): ReportTable => ({
  kind: 'table',
  id,
  columns,
  rows,
})
