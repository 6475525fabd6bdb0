import { idOf, idOrNull } from '../documents/ids.ts'
import { instantFromStore } from '../documents/instants.ts'
import type { AwaitingOutcome } from '../i18n/awaitingOutcome.ts'
import type { Instant } from '../obligations/index.ts'
import { placementShown } from '../rules/placementShown.ts'
import { readAll, readByIds, toStoredId, type DbRequest } from '../database/read.ts'

/** Which of some placements have had their time while nobody has said what became of them, by id; by name, as they are told of. */
export async function waitingAmong(req: DbRequest, ids: readonly string[], now: Instant): Promise<ReadonlyMap<string, AwaitingOutcome>> {
  if (ids.length === 0) return new Map()
  const all = await readAll(req, 'placements', {
    where: { id: { in: ids.map((id) => toStoredId(req.payload, id)) } },
    sort: 'at',
    select: {
      title: true,
      programme: true,
      channel: true,
      status: true,
      at: true,
      endsAt: true,
    },
  })
  const docs = all.filter(({ status, endsAt }) => placementShown(status, instantFromStore(endsAt), now) === 'waiting')
  const programmes = await readByIds(
    req,
    'programmes',
    docs.map(({ programme }) => idOrNull(programme)),
    { select: { name: true } },
  )
  const channels = await readByIds(
    req,
    'channels',
    docs.map(({ channel }) => idOf(channel)),
    { select: { name: true, medium: true } },
  )
  return new Map(
    docs.map((doc): [string, AwaitingOutcome] => {
      const channel = channels.get(String(idOf(doc.channel)))
      return [
        String(doc.id),
        {
          title: doc.title ?? '',
          programme: programmes.get(String(idOrNull(doc.programme)))?.name ?? null,
          channel: channel?.name ?? null,
          medium: channel?.medium ?? null,
          start: instantFromStore(doc.at),
        },
      ]
    }),
  )
}
