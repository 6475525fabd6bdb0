import type { CollectionBeforeChangeHook } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import { idOrNull, type Id } from '../fields/ids.ts'
import { refused } from '../i18n/refused.ts'
import { refusalError } from '../refusal.ts'

interface ChannelRow { id: Id; name: string; organization: unknown; shared?: boolean | null }

/**
 * A channel belongs to who places on it: its own organization, or anybody where it is shared (dialogues,
 * reports). Asked when the channel or the organization is set, whoever sets it.
 */
export const keepOwnChannel: CollectionBeforeChangeHook = async ({ data, originalDoc: source, operation, collection, req }) => {
  // A copy is made anew: its source is not what it was before.
  const originalDoc = operation === 'update' ? source : undefined
  const of = (name: 'channel' | 'organization', doc: Record<string, unknown> | undefined) => String(idOrNull(doc?.[name]))
  const after = { ...source, ...data } as Record<string, unknown>
  if (originalDoc && of('channel', after) === of('channel', originalDoc) && of('organization', after) === of('organization', originalDoc)) return data
  const id = idOrNull(after.channel)
  const channel = id === null ? null : await req.payload.db.findOne<ChannelRow>({ collection: 'channels', where: { id: { equals: id } }, req })
  if (channel === null || channel.shared || String(idOrNull(channel.organization)) === of('organization', after)) return data
  throw refusalError({ text: refused.otherChannel, params: { channel: channel.name }, path: 'channel' }, collection.slug as Slug, req)
}
