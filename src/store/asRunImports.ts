import type { Payload, SelectType, Where } from 'payload'

import type { CellFault } from '../formats/tables/cellFault.ts'
import { parseMapping, type Mapping } from '../formats/asRun/mapping.ts'
import { idOf, type Id } from '../documents/ids.ts'
import type { Selected, Selection, Stored } from '../documents/stored.ts'
import { instantToStore } from '../documents/instants.ts'
import type { Instant } from '../obligations/index.ts'
import type { LineKind, Planned } from '../rules/reconciliation.ts'
import { readAll, readInPieces, type DbRequest } from '../database/read.ts'

/** An outcome as it is kept until it is written: placement, outcome, start (ms) and seconds; or null, null. */
export type Pending = readonly [placement: Id, outcome: 'delivered' | 'missed', start: Instant | null, seconds: number | null]

/** An import with what the schema knows as JSON alone, as the import itself writes it. */
export type AsRunImportDoc = Omit<Stored<'as-run-imports'>, 'counts' | 'mapping' | 'faults' | 'pending'> & {
  counts: Readonly<Record<LineKind, number>>
  mapping: Mapping
  faults: readonly CellFault[]
  pending?: { reason: string; outcomes: readonly Pending[] } | null
}

const progressFields = { name: true, channel: true, state: true, total: true, written: true, fileKey: true } as const
export type ImportProgress = Selected<'as-run-imports', typeof progressFields>

async function newestImport<const Fields extends Selection<'as-run-imports'>>(
  req: DbRequest,
  where: Where,
  select: Fields,
): Promise<Selected<'as-run-imports', Fields> | null> {
  const { docs } = await req.payload.db.find<Selected<'as-run-imports', Fields> & { id: Id }>({
    collection: 'as-run-imports',
    where,
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    req,
    select: select as SelectType,
  })
  return docs[0] ?? null
}

export const readProgress = (req: DbRequest, id: Id): Promise<ImportProgress | null> =>
  newestImport(req, { id: { equals: id } }, progressFields)

export const importByKey = (req: DbRequest, fileKey: string): Promise<ImportProgress | null> =>
  newestImport(req, { fileKey: { equals: fileKey } }, progressFields)

export async function readImport(payload: Payload, id: Id): Promise<AsRunImportDoc | null> {
  const [doc = null] = await readAll({ payload }, 'as-run-imports', { where: { id: { equals: id } } })
  return doc as AsRunImportDoc | null
}

/** Imports that were begun and not ended. */
export async function unfinishedImports(payload: Payload): Promise<Id[]> {
  const docs = await readAll({ payload }, 'as-run-imports', {
    where: { state: { equals: 'writing' } },
    sort: 'createdAt',
    select: { state: true },
  })
  return docs.map(({ id }) => id)
}

/** How the channel's files were read the last time. */
export async function rememberedMapping(payload: Payload, channel: Id): Promise<Mapping | null> {
  return parseMapping((await newestImport({ payload }, { channel: { equals: channel } }, { mapping: true }))?.mapping)
}

const plannedFields = {
  title: true,
  organization: true,
  status: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
} as const

/** What is planned on a channel in a stretch of time, read piece by piece, of those organizations that are asked for. */
export async function readPlanned(
  payload: Payload,
  channel: Id,
  { from, to }: { from: Instant; to: Instant },
  mine: (organization: Id) => boolean,
): Promise<Planned[]> {
  const planned: Planned[] = []
  const where: Where = {
    and: [
      { channel: { equals: channel } },
      { plannedStart: { greater_than_equal: instantToStore(from) } },
      { plannedStart: { less_than: instantToStore(to) } },
    ],
  }
  for await (const docs of readInPieces({ payload }, 'placements', { where, select: plannedFields })) {
    for (const doc of docs) {
      if (!mine(idOf(doc.organization))) continue
      planned.push({
        id: String(doc.id),
        title: doc.title ?? '',
        start: Date.parse(doc.plannedStart),
        seconds: doc.plannedSeconds,
        status: doc.status,
        actualStart: doc.actualStart ? Date.parse(doc.actualStart) : null,
        actualSeconds: doc.actualSeconds ?? null,
      })
    }
  }
  return planned
}
