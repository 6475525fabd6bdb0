import type { Payload, Where } from 'payload'

import { instantToStore } from '../documents/instants.ts'
import type { Instant } from '../obligations/index.ts'
import { TRUNCATED } from '../rules/auditLog/truncated.ts'
import { announcedFields, type AnnouncedRow } from './announced.ts'

interface Entry {
  subjectId: string
  details?: Readonly<Record<string, { from: unknown; to: unknown }>> | null
}

/**
 * Placements that were announced and are only planned again since an instant, as cancelled and as they stood when
 * people last heard of them: what has been planned since is not theirs. The audit log tells how they stood.
 */
export async function plannedAgain(
  payload: Payload,
  { where, since, limit }: { where: readonly Where[]; since: Instant; limit: number },
): Promise<AnnouncedRow[]> {
  const { docs: rows } = await payload.db.find<AnnouncedRow>({
    collection: 'placements',
    sort: ['at', 'id'],
    limit,
    pagination: false,
    select: announcedFields,
    where: {
      and: [
        ...where,
        { status: { equals: 'planned' } },
        { announcedAt: { exists: true } },
        { updatedAt: { greater_than_equal: instantToStore(since) } },
      ],
    },
  })
  if (rows.length === 0) return []
  const { docs: entries } = await payload.db.find<Entry>({
    collection: 'audit-log',
    sort: '-seq',
    limit: 0,
    pagination: false,
    select: { subjectId: true, details: true },
    where: {
      and: [
        { subject: { equals: 'placements' } },
        { subjectId: { in: rows.map(({ id }) => String(id)) } },
        { action: { equals: 'update' } },
      ],
    },
  })
  return rows.map((row) => ({
    ...asAnnounced(
      row,
      entries.filter(({ subjectId }) => subjectId === String(row.id)),
    ),
    status: 'cancelled',
  }))
}

/** Takes back the changes of a placement, newest first, up to the one that made it a plan again. */
function asAnnounced(row: AnnouncedRow, entries: readonly Entry[]): AnnouncedRow {
  const before: Record<string, unknown> = { ...row }
  for (const { details } of entries) {
    for (const [name, { from }] of Object.entries(details ?? {}))
      if (name in announcedFields) before[name] = from === TRUNCATED ? null : from
    if (details?.status?.to === 'planned') break
  }
  return before as unknown as AnnouncedRow
}
