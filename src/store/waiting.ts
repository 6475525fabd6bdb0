import type { Payload } from 'payload'

import { idOf, idOrNull, type Id } from '../fields/ids.ts'
import { instantFromStore } from '../fields/instants.ts'
import type { Waiting } from '../i18n/waiting.ts'
import type { Instant, PlacementStatus } from '../obligations/index.ts'
import { placementShown } from '../rules/placementShown.ts'
import { readAll, toStoredId, type Req } from './database.ts'

interface AiringDoc { id: Id; title?: string | null; programme?: unknown; channel: unknown; status: PlacementStatus; at: string; endsAt: string }
interface NamedDoc { id: Id; name?: string | null; medium?: Waiting['medium'] }

/** Which of some placements have had their time while nobody has said what became of them, by id; by name, as they are told of. */
export async function waitingAmong(payload: Payload, req: Req, ids: readonly string[], now: Instant): Promise<ReadonlyMap<string, Waiting>> {
  const named = async (collection: 'programmes' | 'channels', wanted: readonly (Id | null)[], fields: Readonly<Record<string, true>>): Promise<ReadonlyMap<string, NamedDoc>> => {
    const some = [...new Set(wanted)].filter((id) => id !== null)
    return new Map((some.length === 0 ? [] : await readAll<NamedDoc>(payload, req, collection, { id: { in: some } }, 'id', fields)).map((doc) => [String(doc.id), doc]))
  }
  if (ids.length === 0) return new Map()
  const all = await readAll<AiringDoc>(payload, req, 'placements', { id: { in: ids.map((id) => toStoredId(payload, id)) } }, 'at', {
    title: true, programme: true, channel: true, status: true, at: true, endsAt: true,
  })
  const docs = all.filter(({ status, endsAt }) => placementShown(status, instantFromStore(endsAt), now) === 'waiting')
  const programmes = await named('programmes', docs.map(({ programme }) => idOrNull(programme)), { name: true })
  const channels = await named('channels', docs.map(({ channel }) => idOf(channel)), { name: true, medium: true })
  return new Map(docs.map((doc): [string, Waiting] => {
    const channel = channels.get(String(idOf(doc.channel)))
    return [String(doc.id), {
      title: doc.title ?? '', programme: programmes.get(String(idOrNull(doc.programme)))?.name ?? null,
      channel: channel?.name ?? null, medium: channel?.medium ?? null, start: instantFromStore(doc.at),
    }]
  }))
}
