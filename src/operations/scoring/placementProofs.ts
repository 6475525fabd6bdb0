import { setImmediate as othersFirst } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { toStoredId } from '../../database/read.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { groupedBy } from '../../rules/groupedBy.ts'

/** A file or a link that proves something; what is only said proves nothing. */
export interface BroughtProof {
  readonly note: string
  readonly url: string | null
  readonly file: Id | null
  /** Who gave it, by id; null for an auditor of no body. */
  readonly organization: string | null
  /** The instant of what it proves, as it is stored. */
  readonly at: string
}

type Rows = readonly { note?: string | null; url?: string | null; file?: unknown }[] | null | undefined

/** How many placements are read at once, before others get their turn. */
const piece = 500

/** What proves placements, by their ids: their own evidence and that of their as-run entries, each proof once. */
export async function readPlacementProofs(
  req: PayloadRequest,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, readonly BroughtProof[]>> {
  const proofs = new Map<string, readonly BroughtProof[]>()
  const all = [...new Set(ids)].map((id) => toStoredId(req.payload, id))
  for (let at = 0; at < all.length; at += piece) {
    for (const [id, found] of await readSome(req, all.slice(at, at + piece))) if (found.length > 0) proofs.set(id, found)
    await othersFirst()
  }
  return proofs
}

async function readSome(req: PayloadRequest, ids: readonly Id[]): Promise<[string, BroughtProof[]][]> {
  const docs = await readPermitted(req, 'placements', {
    where: { id: { in: [...ids] } },
    select: { title: true, at: true, organization: true, evidence: true },
  })
  const recorded = await readPermitted(req, 'as-run', {
    where: { placement: { in: [...ids] } },
    select: { placement: true, evidence: true },
  })
  const entries = groupedBy(recorded, ({ placement }) => String(idOf(placement)))
  return docs.map((doc): [string, BroughtProof[]] => {
    const rows: Rows = [...(doc.evidence ?? []), ...(entries.get(String(doc.id)) ?? []).flatMap(({ evidence }) => evidence ?? [])]
    const about = { title: doc.title ?? '', organization: String(idOf(doc.organization)), at: doc.at }
    return [String(doc.id), distinctProofs(rows.flatMap((row) => proofOf(row, about) ?? []))]
  })
}

function proofOf(
  { note, url, file }: NonNullable<Rows>[number],
  { title, ...about }: { title: string; organization: string; at: string },
): BroughtProof | null {
  const id = idOrNull(file)
  return id === null && !url ? null : { note: note ? `${title}: ${note}` : title, url: url || null, file: id, ...about }
}

/** The same file or link is one proof, whoever names it. */
export const distinctProofs = <P extends BroughtProof>(proofs: readonly P[]): P[] =>
  [...new Map(proofs.toReversed().map((proof) => [proof.file === null ? `u${proof.url}` : `f${proof.file}`, proof])).values()].toReversed()
