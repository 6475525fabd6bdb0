import { join, resolve } from 'node:path'

import type { Payload } from 'payload'
import { z } from 'zod'

import type { Env } from '../platform/env.ts'
import { readOwnFile, writeOwnFile } from '../platform/ownFile.ts'

const head = z.object({ seq: z.number().int().min(0), hash: z.string(), signature: z.string().nullable() })

const anchorSchema = head.extend({
  /** When the head was written, an ISO instant; null in an empty log. */
  at: z.string().nullable(),
  /** What was accepted although its chain is broken: its end, how many rows that is, and a digest of them. */
  accepted: head.extend({ rows: z.number().int(), digest: z.string() }).optional(),
})

/**
 * How far the audit log had come when it was last written: kept outside the database, so that
 * whoever has the database alone can neither shorten the log nor write it anew.
 */
export type Anchor = z.infer<typeof anchorSchema>
export type Accepted = NonNullable<Anchor['accepted']>

/** The files beside the database that say how the audit log stands, as the configuration carries them. */
interface AuditFiles {
  anchor: string
  check: string
}

export const auditFilesIn = ({ dataDir }: Pick<Env, 'dataDir'>): { auditFiles: AuditFiles } => ({
  auditFiles: { anchor: resolve(join(dataDir, 'audit-log.anchor.json')), check: resolve(join(dataDir, 'audit-log.check.json')) },
})

export const auditFilesOf = ({ config }: Pick<Payload, 'config'>): AuditFiles =>
  (config.custom as ReturnType<typeof auditFilesIn>).auditFiles

/** The anchor; null when there is none, `unreadable` when the file does not hold one. */
export async function readAnchor(payload: Payload): Promise<Anchor | null | 'unreadable'> {
  const kept = await readOwnFile(auditFilesOf(payload).anchor).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null
    throw error
  })
  if (kept === undefined) return null
  return anchorIn(kept) ?? 'unreadable'
}

/** The anchor that a value read from a file holds; null when it holds none. */
export const anchorIn = (kept: unknown): Anchor | null => anchorSchema.safeParse(kept).data ?? null

export const writeAnchor = (payload: Payload, anchor: Anchor): Promise<void> => writeOwnFile(auditFilesOf(payload).anchor, anchor)
