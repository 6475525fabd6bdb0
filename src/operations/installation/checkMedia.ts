import { resolve } from 'node:path'

import { fileTypeFromFile } from 'file-type'
import type { Payload } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { mediaTypes, typeOfBytes } from '../../rules/mediaTypes.ts'
import { readInPieces } from '../../database/read.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { inTransaction } from '../../database/inTransaction.ts'

interface MediaRow {
  id: Id
  filename?: string | null
  mimeType?: string | null
}

export interface MediaChecked {
  files: number
  /** Files whose bytes are something else than was noted; the note is put right. */
  mended: string[]
  /** Files that are not there any more. */
  missing: string[]
}

/** What is stored is only downloaded: no browser runs it. */
const UNKNOWN = 'application/octet-stream'

/**
 * Holds what is noted of the stored files against their bytes: files from before types were taken from bytes, and what
 * was changed on the disk since. A type that is not true is put right, and what is not among the known types is only
 * downloaded from then on.
 */
export async function checkMedia(payload: Payload, now: number, mayGoOn: () => boolean): Promise<MediaChecked> {
  const root = resolve(payload.collections.media.config.upload.staticDir ?? 'media')
  const checked: MediaChecked = { files: 0, mended: [], missing: [] }
  const wrong: { row: MediaRow; mimeType: string }[] = []
  for await (const rows of readInPieces({ payload }, 'media', { select: { filename: true, mimeType: true } })) {
    for (const row of rows) {
      if (!mayGoOn()) break
      if (!row.filename) continue
      checked.files++
      try {
        const found = (await fileTypeFromFile(resolve(root, row.filename)))?.mime
        const mimeType = found !== undefined && mediaTypes[found] !== undefined ? typeOfBytes(found) : UNKNOWN
        if (mimeType !== row.mimeType) wrong.push({ row, mimeType })
      } catch {
        checked.missing.push(row.filename)
      }
    }
  }
  if (wrong.length > 0) {
    await inTransaction(payload, async (req) => {
      for (const { row, mimeType } of wrong) {
        await payload.db.updateOne({ collection: 'media', id: row.id, data: { mimeType }, req })
        const details = { before: row.mimeType ?? null, after: mimeType }
        await appendAuditEntry(
          req,
          { action: 'mendMediaType', subject: 'media', subjectId: row.id, label: row.filename ?? '', details },
          now,
        )
      }
    })
  }
  checked.mended = wrong.map(({ row }) => row.filename!)
  if (checked.missing.length > 0)
    payload.logger.warn({ files: checked.missing.slice(0, 20), count: checked.missing.length }, 'media files are missing')
  return checked
}
