import { idOrNull } from '../documents/ids.ts'
import type { DocumentOf } from '../documents/stored.ts'
import { timeBased } from '../documents/mediums.ts'
import { readAll, type DbRequest } from '../database/read.ts'

/** A channel's document; only what is read here. */
export type ChannelDoc = Pick<DocumentOf<'channels'>, 'id' | 'name' | 'medium' | 'organization' | 'shared'>

/** Whether an organization may place on a channel: on its own, or on one that is shared (dialogues, reports). */
export const mayUse = ({ organization: owner, shared }: Pick<ChannelDoc, 'organization' | 'shared'>, organization: unknown): boolean =>
  Boolean(shared) || String(idOrNull(owner)) === String(idOrNull(organization))

/** Whether a channel carries one item at a time. */
export const isOneAtATime = ({ medium }: Pick<ChannelDoc, 'medium'>): boolean => timeBased.includes(medium)

export const readChannels = (req: DbRequest): Promise<ChannelDoc[]> =>
  readAll(req, 'channels', { sort: 'name', select: { name: true, medium: true, organization: true, shared: true } })

/** The channels that carry one item at a time. */
export const channelsOneAtATime = async (req: DbRequest): Promise<Set<string>> =>
  new Set((await readChannels(req)).filter(isOneAtATime).map(({ id }) => String(id)))
