import { say } from '../../platform/text.ts'
import { annexText } from '../../i18n/reportAnnexWords.ts'
import { cellText, isFigure, runsText, type Annex, type Block, type PeriodDraft, type Run, type ReportTable } from './draft.ts'

/** How a run is told: as it is read, or with the path of its figure beside it. */
export type RunWords = (run: Run) => string

export const asRead: RunWords = (run) => runsText([run])
/** “{total.owed: 42}”, so that a reader of the text sees where each number comes from. */
export const withSources: RunWords = (run) => (isFigure(run) ? `{${run.figure}: ${run.shown}}` : run.text)

/** A draft as plain text, one paragraph a line; tables are told as they are read. */
export function draftText(draft: PeriodDraft, words: RunWords = asRead): string {
  const lines = [
    draft.title,
    draft.subject,
    draft.period,
    ...(draft.preview === null ? [] : [draft.preview]),
    '',
    ...draft.opening.flatMap((block) => blockLines(block, words)),
    ...draft.sections.flatMap(({ number, heading, blocks, level }) => [
      '',
      `${number} ${level === 1 ? heading.toLocaleUpperCase(draft.locale) : heading}`,
      ...blocks.flatMap((block) => blockLines(block, words)),
    ]),
    '',
    ...draft.closing.flatMap((block) => blockLines(block, words)),
    ...draft.annexes.flatMap((annex) => annexLines(annex, draft)),
  ]
  return `${lines.join('\n')}\n`
}

function annexLines({ number, title, note, table }: Annex, { locale }: PeriodDraft): string[] {
  return [
    '',
    say(annexText.annex, locale, { number }),
    title.toLocaleUpperCase(locale),
    ...(note === null ? [] : [note]),
    ...(table === null ? [] : tableLines(table)),
  ]
}

function blockLines(block: Block, words: RunWords): string[] {
  if (block.kind === 'table') return tableLines(block)
  const text = block.runs.map(words).join('')
  return [block.role === 'item' ? `- ${text}` : text]
}

const tableLines = ({ columns, rows }: ReportTable): string[] =>
  [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(cellText))].map((cells) => `| ${cells.join(' | ')} |`)
