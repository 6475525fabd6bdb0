import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../documents/ids.ts'
import { refused } from '../../i18n/refused.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { readOne } from '../../database/read.ts'
import { mayUse } from '../../store/channels.ts'

interface Placed {
  channel?: unknown
  organization?: unknown
}

/** A channel belongs to who places on it. What stands on one that was handed over since stays there. */
export async function refuseOthersChannel(after: Placed, before: Placed | undefined, req: PayloadRequest): Promise<Refusal | null> {
  const same = (name: keyof Placed) => String(idOrNull(after[name])) === String(idOrNull(before?.[name]))
  if (before !== undefined && same('channel') && same('organization')) return null
  const id = idOrNull(after.channel)
  const channel = id === null ? null : await readOne(req, 'channels', id, { name: true, organization: true, shared: true })
  return channel === null || mayUse(channel, after.organization)
    ? null
    : { text: refused.otherChannel, params: { channel: channel.name }, path: 'channel' }
}
