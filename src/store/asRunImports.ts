import type { Payload, Where } from 'payload'

import type { Fault } from '../tables/fault.ts'
import { parseMapping, type Mapping } from '../asRun/mapping.ts'
import { idOf, type Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import type { Instant } from '../obligations/index.ts'
import type { LineKind, Planned } from '../rules/reconciliation.ts'
import { readInPieces, type Req } from './database.ts'
import type { PlacementDoc } from './placements.ts'

/** An outcome as it is kept until it is written: placement, outcome, start (ms) and seconds; or null, null. */
export type Pending = readonly [placement: Id, outcome: 'delivered' | 'missed', start: Instant | null, seconds: number | null]

export interface AsRunImportDoc {
  id: Id
  name: string
  channel: unknown
  state: 'writing' | 'done'
  total: number
  written: number
  recordedBy?: string | null
  recordedById?: string | null
  counts: Readonly<Record<LineKind, number>>
  mapping: Mapping
  faults: readonly Fault[]
  fileKey: string
  pending?: { reason: string; outcomes: readonly Pending[] } | null
  createdAt: string
}

const progressFields = { name: true, channel: true, state: true, total: true, written: true, fileKey: true } as const
export type ImportProgress = Pick<AsRunImportDoc, 'id' | 'name' | 'channel' | 'state' | 'total' | 'written'>

async function one<T>(payload: Payload, req: Req, where: Record<string, unknown>, select?: Readonly<Record<string, true>>): Promise<(T & { id: Id }) | null> {
  const { docs } = await payload.db.find<T & { id: Id }>({
    collection: 'as-run-imports', where: where as never, sort: '-createdAt', limit: 1, pagination: false, req, ...(select && { select }),
  })
  return docs[0] ?? null
}

export const readProgress = (payload: Payload, req: Req, id: Id): Promise<ImportProgress | null> => one<ImportProgress>(payload, req, { id: { equals: id } }, progressFields)

export const importByKey = (payload: Payload, req: Req, fileKey: string): Promise<ImportProgress | null> =>
  one<ImportProgress>(payload, req, { fileKey: { equals: fileKey } }, progressFields)

export const readImport = (payload: Payload, id: Id): Promise<AsRunImportDoc | null> => one<AsRunImportDoc>(payload, {}, { id: { equals: id } })

/** Imports that were begun and not ended. */
export async function unfinishedImports(payload: Payload): Promise<Id[]> {
  const { docs } = await payload.db.find<{ id: Id }>({ collection: 'as-run-imports', where: { state: { equals: 'writing' } }, sort: 'createdAt', limit: 0, pagination: false, select: { state: true } })
  return docs.map(({ id }) => id)
}

/** How the channel's files were read the last time. */
export async function rememberedMapping(payload: Payload, channel: Id): Promise<Mapping | null> {
  return parseMapping((await one<{ mapping: unknown }>(payload, {}, { channel: { equals: channel } }, { mapping: true }))?.mapping)
}

const plannedFields = { title: true, organization: true, status: true, plannedStart: true, plannedSeconds: true, actualStart: true, actualSeconds: true } as const

/** What is planned on a channel in a stretch of time, read piece by piece, of those organizations that are asked for. */
export async function readPlanned(payload: Payload, channel: Id, { from, to }: { from: Instant; to: Instant }, mine: (organization: Id) => boolean): Promise<Planned[]> {
  const planned: Planned[] = []
  const where: Where = { and: [{ channel: { equals: channel } }, { plannedStart: { greater_than_equal: instantToStore(from) } }, { plannedStart: { less_than: instantToStore(to) } }] }
  for await (const docs of readInPieces<PlacementDoc>(payload, {}, 'placements', where, plannedFields)) {
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
