import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import { idOrNull } from '../../documents/ids.ts'
import type { NamedEvidence } from '../../reports/periodReport/input.ts'

type EvidenceRows = readonly { note?: string | null; url?: string | null; file?: unknown }[] | null | undefined

/** Evidence as it stands in a document, as a report names it: a file by its name, where the person may read it. */
export type EvidenceReader = (rows: EvidenceRows) => NamedEvidence[]

export async function readEvidence(req: PayloadRequest): Promise<EvidenceReader> {
  const files = new Map(
    (await readPermitted(req, 'media', { select: { filename: true } })).map(({ id, filename }) => [String(id), filename]),
  )
  return (rows) =>
    (rows ?? []).map(({ note, url, file }) => {
      const id = idOrNull(file)
      return { note: note || null, link: url || (id === null ? null : (files.get(String(id)) ?? null)) }
    })
}
