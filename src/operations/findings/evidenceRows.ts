import type { PayloadRequest } from 'payload'

import type { EvidenceGiven } from '../../contracts/findings.ts'
import { readPermittedByIds } from '../../database/readPermitted.ts'
import type { Id } from '../../documents/ids.ts'

/** One piece of evidence as a step keeps it. */
export interface EvidenceRow {
  id: string
  note: string | null
  url: string | null
  file: Id | null
}

/** Evidence as rows of a step, empty pieces left out; null when a file is not there, or not for this person. */
export async function evidenceRows(req: PayloadRequest, given: EvidenceGiven, step: string): Promise<EvidenceRow[] | null> {
  const files = given.flatMap(({ file }) => (file === undefined ? [] : [file]))
  const known = await readPermittedByIds(req, 'media', files)
  if (files.some((file) => !known.has(String(file)))) return null
  return given
    .filter(({ url, note, file }) => file !== undefined || url || note)
    .map(({ url, note, file }, at) => ({ id: `${step}.${at + 1}`, note: note || null, url: url || null, file: file ?? null }))
}
