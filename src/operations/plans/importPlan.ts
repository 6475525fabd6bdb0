import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { openCatalogue } from '../../formats/planFile/catalogue.ts'
import { readPlanFile, type PlanFileFault } from '../../formats/planFile/readPlanFile.ts'
import { makeDutiesOf } from '../duties/makeDuties.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { importCatalogue } from './catalogue.ts'
import { importContent } from './content.ts'
import { openRows, type Counts } from './rows.ts'
import { inTransaction } from '../../database/inTransaction.ts'

export type PlanImported = { ok: true; plan: Id } & Counts
export type PlanImport = PlanImported | { ok: false; refusal: { code: 'malformed'; faults: PlanFileFault[] } }

/**
 * Brings a plan file into the collections: its bodies, forms and audiences, the plan, its themes,
 * commitments and duties, each with its place in the document. All of it or nothing; importing the same file
 * again writes nothing.
 *
 * Rows are found by their references. What the file says of the plan, of a theme or of a clause is
 * brought up to date; what people decide is left alone: the rule of a commitment, its title, the
 * catalogue's names, whether the plan is audited.
 *
 * With a person behind the request their rights hold; without one the system imports.
 */
export async function importPlan({
  payload,
  req: given,
  file: value,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  file: unknown
  /** Epoch ms: for the audit log, and to tell a plan whose time is over. */
  now: number
}): Promise<PlanImport> {
  const read = readPlanFile(value)
  if (!read.ok) return { ok: false, refusal: { code: 'malformed', faults: read.faults } }
  const { file } = read

  return inTransaction(given ?? payload, (req) =>
    withSingleAuditEntry(req, async () => {
      const rows = openRows(req)
      const catalogue = openCatalogue()
      const organizations = await importCatalogue(file, rows, catalogue)
      const plan = await importContent({ file, organizations, rows, catalogue, now })
      await makeDutiesOf(req, plan, rows, now)
      const { counts } = rows
      if (counts.created + counts.updated > 0) {
        const label = file.document.title_vi
        await appendAuditEntry(req, { action: 'importPlan', subject: 'plans', subjectId: plan, label, details: counts }, now)
      }
      return { ok: true, plan, ...counts }
    }),
  )
}
