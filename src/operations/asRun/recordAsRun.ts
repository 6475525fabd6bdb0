import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { idOf, idOrNull } from '../../documents/ids.ts'
import { payloadData, type DocumentOf } from '../../documents/stored.ts'

/** Marks a request that carries an as-run entry over to its placement. */
export const byAsRun = 'byAsRun'

/** An as-run entry as it is being appended; only what is read here. */
export type AsRunData = Pick<DocumentOf<'as-run'>, 'placement' | 'outcome'> &
  Partial<Pick<DocumentOf<'as-run'>, 'reinstatedAs' | 'start' | 'seconds' | 'reason' | 'organization'>>

/**
 * Completes an entry with copies of what it tells of, so that it reads the same for ever:
 * the title, the channel's and the programme's names, who recorded it, and the times.
 */
export async function copyIntoAsRun<T extends AsRunData>(entry: T, req: PayloadRequest): Promise<T> {
  const placement = await req.payload.findByID({
    collection: 'placements',
    id: idOf(entry.placement),
    depth: 1,
    disableErrors: true,
    req,
  })
  if (!placement) return entry
  const named = (ref: unknown): string | null =>
    typeof ref === 'object' && ref !== null && 'name' in ref ? String((ref as { name: unknown }).name) : null
  const delivered = entry.outcome === 'delivered'
  return {
    ...entry,
    title: placement.title,
    channelName: named(placement.channel),
    programmeName: named(placement.programme),
    recordedBy: nameOf(req.user) ?? 'system',
    // Never what the entry says: somebody would record for another body under their own name.
    organization: idOrNull(placement.organization) ?? entry.organization,
    start: entry.start ?? (delivered ? placement.plannedStart : null),
    seconds: entry.seconds ?? (delivered ? placement.plannedSeconds : null),
  }
}

/** Carries an appended entry over to the placement: as-run decides. */
export async function carryOverAsRun(entry: AsRunData, req: PayloadRequest): Promise<void> {
  const delivered = entry.outcome === 'delivered'
  const reinstated = entry.outcome === 'reinstated'
  await req.payload.update({
    collection: 'placements',
    id: idOf(entry.placement),
    data: payloadData<'placements'>({
      status: entry.outcome === 'reinstated' ? (entry.reinstatedAs ?? 'planned') : entry.outcome,
      actualStart: delivered ? entry.start : null,
      actualSeconds: delivered ? entry.seconds : null,
      ...(reinstated ? { reason: null } : entry.reason ? { reason: entry.reason } : {}),
    }),
    depth: 0,
    context: { ...req.context, [byAsRun]: true },
    req,
  })
}
