import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../documents/ids.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { seriesRefused } from '../../i18n/series.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { siblingAt, slotOfKey } from '../../rules/series.ts'
import { seriesOf } from '../../store/series.ts'

interface Moving {
  programme?: unknown
  slotKey?: unknown
  plannedStart?: string
  plannedSeconds?: number | null
  channel?: unknown
}

/** Two occurrences of a series do not become one: an occurrence is not moved onto the slot of another. */
export async function siblingConflict(after: Moving, before: Moving | undefined, req: PayloadRequest): Promise<Refusal | null> {
  const slot = typeof after.slotKey === 'string' ? slotOfKey(after.slotKey) : null
  const programme = idOrNull(after.programme)
  if (slot === null || programme === null || !after.plannedStart) return null
  const start = Date.parse(after.plannedStart)
  if (start === slot || (before?.plannedStart !== undefined && Date.parse(before.plannedStart) === start)) return null
  const found = await req.payload.findByID({ collection: 'programmes', id: programme, depth: 0, disableErrors: true, req })
  if (!found) return null
  const series = seriesOf(found)
  if (String(idOrNull(after.channel)) !== series.channel) return null
  const sibling = siblingAt(series, slot, { start, seconds: after.plannedSeconds ?? series.seconds })
  if (sibling === null) return null
  return { text: seriesRefused.ontoSibling, params: { name: series.name, at: formatLocalTime(sibling) }, path: 'plannedStart' }
}
