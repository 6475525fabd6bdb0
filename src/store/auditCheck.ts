import type { Payload } from 'payload'
import { z } from 'zod'

import { logFaultKinds } from '../rules/auditLog/fault.ts'
import { readOwnFile, writeOwnFile } from '../platform/ownFile.ts'
import { auditFilesOf } from './auditAnchor.ts'

const checkSchema = z.object({
  /** When it was made, an ISO instant. */
  at: z.string(),
  /** How far the log was whole. */
  links: z.number(),
  faults: z.array(
    z.object({ kind: z.enum(logFaultKinds), seq: z.number().nullable(), more: z.union([z.string(), z.number()]).optional() }),
  ),
})

/** What the last check of the audit log found. Kept beside the anchor: in the database it could be taken back. */
export type AuditCheck = z.infer<typeof checkSchema>

/** The last check; null before the first, and where its file does not hold one. */
export async function readAuditCheck(payload: Payload): Promise<AuditCheck | null> {
  const kept = await readOwnFile(auditFilesOf(payload).check).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null
    throw error
  })
  return checkSchema.safeParse(kept).data ?? null
}

export const writeAuditCheck = (payload: Payload, check: AuditCheck): Promise<void> => writeOwnFile(auditFilesOf(payload).check, check)
