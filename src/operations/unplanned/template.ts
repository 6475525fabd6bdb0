import type { PayloadRequest } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import type { Instant } from '../../obligations/index.ts'
import type { ListTemplate } from '../../reports/listTemplate.ts'
import { mayUse } from '../../store/channels.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import type { EntryChoices } from '../../contracts/unplanned.ts'

/** The template of a list with the person's bodies filled in; whoever records for everybody gets those who owe something. */
export async function templateOf(
  req: PayloadRequest,
  { organizations, channels, plans }: EntryChoices,
  channelId: string | null,
  now: Instant,
): Promise<ListTemplate> {
  const { terms } = await liveLedger(req.payload, now)
  const channel = channels.find(({ id }) => String(id) === channelId)
  const asking =
    channel === undefined
      ? terms.facts.commitments
      : terms.facts.commitments.filter(({ match }) => match.channels.includes(String(channel.id)) || match.media.includes(channel.medium))
  const owing = new Set(asking.flatMap(({ obligors }) => obligors))
  const hers = organizations.filter(({ id }) => channel === undefined || mayUse(channel, id))
  const rows =
    holds(personOf(req.user), 'admin') && hers.some(({ id }) => owing.has(String(id)))
      ? hers.filter(({ id }) => owing.has(String(id)))
      : hers
  return {
    rows: rows.map(({ name }) => ({ organization: name, channel: channel?.name ?? '' })),
    channels: channels.map(({ name }) => name),
    themes: plans.flatMap(({ title, themes }) => themes.map(({ marker, text }) => ({ marker, text, plan: title }))),
  }
}
