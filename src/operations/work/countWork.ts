import type { PayloadRequest } from 'payload'

import { countPermitted } from '../../database/readPermitted.ts'
import type { Instant } from '../../obligations/index.ts'
import { readScope } from '../desk/readScope.ts'
import { dutiesToReport } from './dutyWork.ts'
import { workQuestions } from './workQuestions.ts'

/** How much waits for the person who asks: what the work list holds. */
export async function countWork(req: PayloadRequest, now: Instant): Promise<number> {
  const scope = await readScope(req)
  let count = (await dutiesToReport(req, now)).length
  for (const { collection, where } of await workQuestions(req, scope, now)) count += await countPermitted(req, collection, where)
  return count
}
