import type { PayloadRequest } from 'payload'

import { say } from '../../platform/text.ts'
import { unplannedRefused } from '../../i18n/unplanned.ts'
import { localeOf } from '../../platform/refusal.ts'
import { catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'

/** Does what a row of a file asks for; a refusal, also one that is thrown, names the row. */
export async function withRowInRefusal<T>(req: PayloadRequest, row: number, work: () => Promise<DeskResult<T>>): Promise<DeskResult<T>> {
  const done = await catchRefusals(req, work)
  if (done.ok) return done
  const errors = done.refusal.errors.map((error) => ({
    ...error,
    message: say(unplannedRefused.rowRefused, localeOf(req), { row, why: error.message }),
  }))
  return { ok: false, refusal: { ...done.refusal, errors } }
}
