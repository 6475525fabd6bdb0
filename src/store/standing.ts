import type { Payload, Where } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import { DAY, type Span } from '../obligations/index.ts'
import { endOf, startOf } from '../rules/placement.ts'
import type { Standing } from '../rules/unplanned.ts'
import { readInPieces, type Req } from './database.ts'
import { placementDraft, type PlacementDoc } from './placements.ts'

const fields = {
  title: true, organization: true, channel: true, status: true, plannedStart: true, plannedSeconds: true, actualStart: true, actualSeconds: true,
} as const

/** What stands on some channels in a stretch of time and the days around it, read piece by piece. */
export async function readStanding(payload: Payload, req: Req, channels: readonly Id[], { start, end }: Span): Promise<Standing[]> {
  if (channels.length === 0) return []
  const standing: Standing[] = []
  const where: Where = {
    and: [
      { channel: { in: [...channels] } },
      { at: { greater_than_equal: instantToStore(start - DAY) } },
      { at: { less_than: instantToStore(end + DAY) } },
    ],
  }
  for await (const docs of readInPieces<PlacementDoc>(payload, req, 'placements', where, fields)) {
    for (const doc of docs) {
      const draft = placementDraft(doc)
      standing.push({
        id: String(doc.id), title: draft.title, organization: String(idOf(doc.organization)), channel: draft.channel, status: doc.status,
        start: startOf(draft), seconds: (endOf(draft) - startOf(draft)) / 1000,
      })
    }
  }
  return standing
}

/** The stretch of time in which some instants lie. */
export const spanOf = (instants: readonly number[]): Span =>
  ({ start: instants.reduce((a, b) => Math.min(a, b), Infinity), end: instants.reduce((a, b) => Math.max(a, b), -Infinity) + 1 })

