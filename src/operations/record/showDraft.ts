import type { ShownDraft, ShownParagraph, ShownTable } from '../../contracts/record.ts'
import { cellText, isFigure, type Block, type Paragraph } from '../../reports/periodReport/draft.ts'
import type { EditedDraft, Edits } from '../../reports/periodReport/edits.ts'
import { annexHeading } from '../../reports/periodReport/paper.ts'

/** A draft as a page shows it; annexes by their titles alone, since they are long and stand in the files. */
export function showDraft({ draft, replaced }: EditedDraft, edits: Edits): ShownDraft {
  const paragraph = ({ kind, id, role, runs }: Paragraph): ShownParagraph => ({
    ...{ kind, id, role },
    runs: runs.map((run) => (isFigure(run) ? { figure: run.figure, shown: run.shown } : run)),
    edited: Object.hasOwn(edits, id),
    replaced: replaced.flatMap((one) => (one.paragraph === id ? [{ figure: one.figure, computed: one.computed }] : [])),
  })
  const block = (each: Block): ShownParagraph | ShownTable =>
    each.kind === 'paragraph'
      ? paragraph(each)
      : {
          kind: 'table',
          id: each.id,
          columns: each.columns.map(({ heading }) => heading),
          rows: each.rows.map((row) => row.map(cellText)),
        }
  const { title, subject, period, preview, locale } = draft
  return {
    ...{ title, subject, period, preview },
    opening: draft.opening.map(paragraph),
    sections: draft.sections.map(({ id, level, number, heading, blocks }) => ({ id, level, number, heading, blocks: blocks.map(block) })),
    closing: draft.closing.map(paragraph),
    annexes: draft.annexes.map((annex) => ({
      heading: annexHeading(annex, locale),
      title: annex.title,
      rows: annex.table?.rows.length ?? 0,
    })),
  }
}
