import type { Block } from './draft.ts'
import type { Generator } from './outline.ts'
import { causes, nextTasks, proposalsAsked, strengths, weaknesses } from './sections/assessment.ts'
import { commitments } from './sections/commitments.ts'
import { comparison } from './sections/comparison.ts'
import { feedback } from './sections/feedback.ts'
import { byForm, byTheme } from './sections/output.ts'
import { assignment, checks, documents } from './sections/progress.ts'
import type { Writer } from './writer.ts'

/** Who writes which section of the outline. */
export const sectionWriters: Readonly<Record<Generator, (writer: Writer) => Block[]>> = {
  documents,
  assignment,
  checks,
  byTheme,
  byForm,
  commitments,
  comparison,
  feedback,
  strengths,
  weaknesses,
  causes,
  nextTasks,
  proposals: proposalsAsked,
}
