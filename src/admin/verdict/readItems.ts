import type { PayloadRequest } from 'payload'

import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { type ExclusionReason, type Instant } from '../../obligations/index.ts'
import type { Stored } from '../../documents/stored.ts'
import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { placementShown, type PlacementShown } from '../../rules/placementShown.ts'

/** What proves a placement: a link, a file, a few words. */
export interface Proof {
  note: string | null
  url: string | null
  file: Stored<'media'> | null
}

export interface VerdictItem {
  id: Id
  /** Null: it is gone, or not for this person. */
  doc: Stored<'placements'> | null
  shown: PlacementShown
  start: Instant
  channel: string | null
  medium: string | null
  programme: string | null
  reason: ExclusionReason | null
  proofs: readonly Proof[]
}

const endOf = ({ endsAt, at, plannedStart }: Stored<'placements'>): Instant => instantFromStore(endsAt ?? at ?? plannedStart)

/** The placements of a verdict, by what they are to it. */
export interface ItemIds {
  /** What the verdict itself names, whose evidence is read. */
  named: ReadonlySet<string>
  /** What may still count. */
  hoped: readonly string[]
  reasons: ReadonlyMap<string, ExclusionReason>
}

/** The placements behind a verdict, as items of its page in the order of their starts. */
export async function readItems(
  req: PayloadRequest,
  { named, hoped, reasons }: ItemIds,
  programmes: ReadonlyMap<string, string>,
  now: Instant,
): Promise<(ids: readonly string[]) => VerdictItem[]> {
  const placements = await readPermittedByIds(req, 'placements', [...named, ...hoped])
  const runs = named.size === 0 ? [] : await readPermitted(req, 'as-run', { where: { placement: { in: [...named] } } })
  const channels = await readPermittedByIds(
    req,
    'channels',
    [...placements.values()].map(({ channel }) => idOrNull(channel)),
  )
  const rowsOf = (id: string): EvidenceRow[] => [
    ...(placements.get(id)?.evidence ?? []),
    ...runs.filter(({ placement }) => String(idOf(placement)) === id).flatMap(({ evidence }) => evidence ?? []),
  ]
  const files = await readPermittedByIds(
    req,
    'media',
    [...named].flatMap((id) => rowsOf(id).map(({ file }) => idOrNull(file))),
  )
  const item = (id: string): VerdictItem => {
    const doc = placements.get(id) ?? null
    const channel = doc === null ? undefined : channels.get(String(idOf(doc.channel)))
    const programme = doc === null ? null : idOrNull(doc.programme)
    return {
      id,
      doc,
      shown: doc === null ? 'planned' : placementShown(doc.status, endOf(doc), now),
      start: doc === null ? 0 : instantFromStore(doc.at ?? doc.plannedStart),
      channel: channel?.name ?? null,
      medium: channel?.medium ?? null,
      programme: programme === null ? null : (programmes.get(String(programme)) ?? null),
      reason: reasons.get(id) ?? null,
      proofs: proofsOf(rowsOf(id), files),
    }
  }
  return (ids) => ids.map(item).sort((a, b) => a.start - b.start)
}

type EvidenceRow = NonNullable<Stored<'placements'>['evidence']>[number] | NonNullable<Stored<'as-run'>['evidence']>[number]

/** What proves a placement, each thing once: an as-run entry repeats what its placement holds. */
function proofsOf(rows: readonly EvidenceRow[], files: ReadonlyMap<string, Stored<'media'>>): Proof[] {
  const seen = new Set<string>()
  return rows.flatMap(({ note, url, file }): Proof[] => {
    const proof = { note: note || null, url: url || null, file: files.get(String(idOrNull(file))) ?? null }
    const same = JSON.stringify([proof.note, proof.url, proof.file?.id ?? null])
    if (seen.has(same) || (proof.note === null && proof.url === null && proof.file === null)) return []
    seen.add(same)
    return [proof]
  })
}
