import { slugs, type Slug } from '../documents/slugs.ts'
import type { AuditAct } from '../i18n/auditActs.ts'
import type { Change } from './changes.ts'

/** How much an act writes in a collection: the one document that its entry names, or any number. */
export type Extent = 'nothing' | 'document' | 'many'

/** What each act writes: the document that its entry names, or any number of documents in these collections. */
const writtenBy: Readonly<Record<AuditAct, 'document' | readonly Slug[]>> = {
  create: 'document',
  update: 'document',
  delete: 'document',
  changeCredentials: 'document',
  publicationRefused: 'document',
  fillSlots: ['placements'],
  editSeries: ['programmes', 'placements'],
  undoSeriesEdit: ['programmes', 'placements'],
  followProgramme: ['programmes', 'placements'],
  import: 'document',
  importAsRun: ['placements', 'as-run', 'as-run-imports'],
  recordUnplanned: 'document',
  audit: ['obligations', 'shortfalls', 'notices'],
  acknowledge: 'document',
  raiseFinding: 'document',
  answerFinding: 'document',
  decideFinding: 'document',
  extendFinding: 'document',
  withdrawFinding: 'document',
  handInReport: ['handed-reports', 'placements', 'as-run'],
  enterPaperReport: ['handed-reports', 'placements', 'as-run', 'notices'],
  withdrawReport: ['handed-reports', 'placements', 'as-run', 'notices'],
  remindMissingReports: ['notices'],
  remindReportDue: ['notices'],
  signReport: 'document',
  enterPoints: 'document',
  attachEvidence: 'document',
  detachEvidence: 'document',
  adoptScheme: 'document',
  removeScoring: 'document',
  addReportScan: 'document',
  importPlan: ['organizations', 'channels', 'forms', 'audiences', 'plans', 'themes', 'commitments', 'duties', 'programmes'],
  beginDuty: 'document',
  reportDuty: 'document',
  withdrawDuty: 'document',
  confirmDuty: 'document',
  checkDuty: 'document',
  returnDuty: 'document',
  notRequireDuty: 'document',
  reopenDuty: 'document',
  remindDuties: ['notices'],
  makeDuties: ['duties', 'plans'],
  tellOfDuties: ['notices'],
  loadHolidays: ['holidays'],
  loadDemoYear: slugs,
  mendMediaType: 'document',
  recordFacts: [],
  acceptAuditLog: [],
}

/** What a change wrote in a collection. An act of another version of the program may have written anything. */
export function extentIn(collection: Slug, { action, subject, subjectId }: Change): Extent {
  const written = (writtenBy as Readonly<Record<string, 'document' | readonly Slug[] | undefined>>)[action]
  if (written === undefined) return 'many'
  if (written !== 'document') return written.includes(collection) ? 'many' : 'nothing'
  if (subject !== collection) return 'nothing'
  return subjectId === null ? 'many' : 'document'
}
