import type { PayloadRequest } from 'payload'

import { dutyQuery, type DutyQuery } from '../../contracts/duties.ts'
import { requestFaultWords, requestFaults } from '../../contracts/requestFaults.ts'
import { idKindOf } from '../../database/read.ts'
import { localeOf } from '../../platform/refusal.ts'

/** What a page's address asks for; where it cannot be understood, everything, and what is wrong with it in words. */
export function dutyQueryAsked(
  req: PayloadRequest,
  asked: Readonly<Record<string, string>>,
): { query: DutyQuery; faults: readonly string[] } {
  const schema = dutyQuery(idKindOf(req.payload))
  const read = schema.safeParse(asked)
  if (read.success) return { query: read.data, faults: [] }
  return { query: schema.parse({}), faults: requestFaults(read.error, asked).map((fault) => requestFaultWords(fault, localeOf(req))) }
}
