import type { Payload } from 'payload'

import { idOrNull, type Id } from '../fields/ids.ts'
import { timeBased } from '../fields/mediums.ts'
import { readAll, type Req } from './database.ts'

/** A channel's document; only what is read here. */
export interface ChannelDoc {
  id: Id
  name: string
  medium: string
  organization: unknown
  shared?: boolean | null
}

/** Whether an organization may place on a channel: on its own, or on one that is shared (dialogues, reports). */
export const mayUse = ({ organization: owner, shared }: Pick<ChannelDoc, 'organization' | 'shared'>, organization: unknown): boolean =>
  Boolean(shared) || String(idOrNull(owner)) === String(idOrNull(organization))

/** Whether a channel carries one item at a time. */
export const isOneAtATime = ({ medium }: Pick<ChannelDoc, 'medium'>): boolean => timeBased.includes(medium as never)

export const readChannels = (payload: Payload, req: Req): Promise<ChannelDoc[]> =>
  readAll<ChannelDoc>(payload, req, 'channels', {}, 'name', { name: true, medium: true, organization: true, shared: true })

/** The channels that carry one item at a time. */
export const channelsOneAtATime = async (payload: Payload, req: Req): Promise<Set<string>> =>
  new Set((await readChannels(payload, req)).filter(isOneAtATime).map(({ id }) => String(id)))
