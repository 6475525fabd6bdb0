import { reportHeadings } from '../../i18n/reportHeadings.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'

/** Who fills a section: one of the generators of `sections.ts`. */
export const generators = [
  'documents',
  'assignment',
  'checks',
  'byTheme',
  'byForm',
  'commitments',
  'comparison',
  'feedback',
  'strengths',
  'weaknesses',
  'causes',
  'nextTasks',
  'proposals',
] as const
export type Generator = (typeof generators)[number]

/** A line of the outline: a heading, and what stands under it before the next one. */
export interface OutlineLine {
  readonly id: string
  readonly level: 1 | 2
  readonly heading: Text
  /** Null for a heading alone. */
  readonly fill: Generator | null
  /** Words of the official's that stand under the heading first. */
  readonly text?: Text | null
}

/** The outline that a report has until the official makes another: reorder, rename or drop lines, and numbers follow. */
export const outline: readonly OutlineLine[] = [
  { id: 'progress', level: 1, heading: reportHeadings.progress, fill: null },
  { id: 'documents', level: 2, heading: reportHeadings.documents, fill: 'documents' },
  { id: 'assignment', level: 2, heading: reportHeadings.assignment, fill: 'assignment' },
  { id: 'checks', level: 2, heading: reportHeadings.checks, fill: 'checks' },
  { id: 'results', level: 1, heading: reportHeadings.results, fill: null },
  { id: 'byTheme', level: 2, heading: reportHeadings.byTheme, fill: 'byTheme' },
  { id: 'byForm', level: 2, heading: reportHeadings.byForm, fill: 'byForm' },
  { id: 'commitments', level: 2, heading: reportHeadings.commitments, fill: 'commitments' },
  { id: 'feedback', level: 2, heading: reportHeadings.feedback, fill: 'feedback' },
  { id: 'comparison', level: 2, heading: reportHeadings.comparison, fill: 'comparison' },
  { id: 'assessment', level: 1, heading: reportHeadings.assessment, fill: null },
  { id: 'strengths', level: 2, heading: reportHeadings.strengths, fill: 'strengths' },
  { id: 'weaknesses', level: 2, heading: reportHeadings.weaknesses, fill: 'weaknesses' },
  { id: 'causes', level: 2, heading: reportHeadings.causes, fill: 'causes' },
  { id: 'nextTasks', level: 1, heading: reportHeadings.nextTasks, fill: 'nextTasks' },
  { id: 'proposals', level: 1, heading: reportHeadings.proposals, fill: 'proposals' },
]

export type OutlineFault =
  | { readonly code: 'empty' }
  | { readonly code: 'unknownGenerator' | 'fillTwice' | 'duplicateId' | 'noParent' | 'noHeading'; readonly line: number }

/** What is wrong with an outline that somebody has made; null where nothing is. */
export function outlineFault(lines: readonly { id: string; level: number; heading: Text; fill: string | null }[]): OutlineFault | null {
  if (lines.length === 0) return { code: 'empty' }
  const ids = new Set<string>()
  const fills = new Set<string>()
  for (const [line, { id, level, heading, fill }] of lines.entries()) {
    if (fill !== null && !(generators as readonly string[]).includes(fill)) return { code: 'unknownGenerator', line }
    // The same paragraph twice could not be told apart by who edits one of them.
    if (fill !== null && fills.has(fill)) return { code: 'fillTwice', line }
    if (fill !== null) fills.add(fill)
    if (ids.has(id)) return { code: 'duplicateId', line }
    if (line === 0 && level !== 1) return { code: 'noParent', line }
    if (heading.vi.trim() === '' || heading.en.trim() === '') return { code: 'noHeading', line }
    ids.add(id)
  }
  return null
}

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

export function roman(n: number): string {
  let left = n
  let written = ''
  for (const [worth, sign] of romans) for (; left >= worth; left -= worth) written += sign
  return written
}

/** Letters in the order in which documents count with them. */
const letters = { vi: 'abcdđeghiklm', en: 'abcdefghijkl' } as const satisfies Text
export const letterOf = (n: number, locale: Locale): string => pick<string>(letters, locale)[n] ?? `${n + 1}`

/** The numbers of headings in their order: “I.”, “1.”, “2.”, “II.”. */
export function headingNumbers(lines: readonly Pick<OutlineLine, 'level'>[]): string[] {
  let [first, second] = [0, 0]
  return lines.map(({ level }) => {
    if (level === 1) {
      second = 0
      return `${roman(++first)}.`
    }
    return `${++second}.`
  })
}
