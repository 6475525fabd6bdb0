import type { Where } from 'payload'

import { idOf, type Id } from '../documents/ids.ts'
import { instantToStore } from '../documents/instants.ts'
import { DAY, type Span } from '../obligations/index.ts'
import { endOf, startOf } from '../rules/placement.ts'
import type { Neighbour } from '../rules/unplanned.ts'
import { readInPieces, type DbRequest } from '../database/read.ts'
import { placementDraft } from './placements.ts'

const fields = {
  title: true,
  organization: true,
  channel: true,
  status: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
} as const

/** The placements on some channels within a span and a day before and after it, read piece by piece. */
export async function readNeighbours(req: DbRequest, channels: readonly Id[], { start, end }: Span): Promise<Neighbour[]> {
  if (channels.length === 0) return []
  const neighbours: Neighbour[] = []
  const where: Where = {
    and: [
      { channel: { in: [...channels] } },
      { at: { greater_than_equal: instantToStore(start - DAY) } },
      { at: { less_than: instantToStore(end + DAY) } },
    ],
  }
  for await (const docs of readInPieces(req, 'placements', { where, select: fields })) {
    for (const doc of docs) {
      const draft = placementDraft(doc)
      neighbours.push({
        id: String(doc.id),
        title: draft.title,
        organization: String(idOf(doc.organization)),
        channel: draft.channel,
        status: doc.status,
        start: startOf(draft),
        seconds: (endOf(draft) - startOf(draft)) / 1000,
      })
    }
  }
  return neighbours
}

/** The span that holds some instants. */
export const spanOfInstants = (instants: readonly number[]): Span => ({
  start: instants.reduce((a, b) => Math.min(a, b), Infinity),
  end: instants.reduce((a, b) => Math.max(a, b), -Infinity) + 1,
})
