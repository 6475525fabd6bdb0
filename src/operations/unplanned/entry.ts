import type { PayloadRequest } from 'payload'

import { idOf, idOrNull, type Id } from '../../fields/ids.ts'
import { appearing, type Medium } from '../../fields/mediums.ts'
import { unplannedRefused } from '../../i18n/unplanned.ts'
import type { Answer, Instant } from '../../obligations/index.ts'
import { refuseUnfit, usualSeconds, type Happened } from '../../rules/unplanned.ts'
import { isOneAtATime, type ChannelDoc } from '../../store/channels.ts'
import { readOne, toStoredId } from '../../store/database.ts'
import { refuse, type DeskResult } from '../deskRefusal.ts'
import type { LiveLedger } from '../liveLedger.ts'

/** What proves it, as it is handed in. */
export interface Evidence {
  url?: string
  file?: Id
  note?: string
}

/** Something that happened outside the schedule, as a person tells it. */
export interface UnplannedEntry {
  title: string
  organization: Id
  channel: Id
  start: Instant
  /** Left out, what is usual on the channel. */
  seconds?: number
  form?: Id
  programme?: Id | null
  content?: { relationTo: 'segments' | 'articles'; value: Id } | null
  themes?: readonly Id[]
  answers?: Answer | null
  evidence?: readonly Evidence[]
}

/** The same with nothing left open, and as the rule reads it. */
export interface WholeEntry extends UnplannedEntry {
  seconds: number
  form: Id
  told: Happened
  oneAtATime: boolean
  lasting: boolean
  channelName: string
}

/** How things are on each channel, asked for once in an act. */
export type Customs = Map<string, { channel: ChannelDoc; form: Id | null; seconds: number } | null>

/** Completes an entry by what its programme, or else what is usual on its channel, says. */
export async function wholeEntry(req: PayloadRequest, live: LiveLedger, entry: UnplannedEntry, now: Instant, customs: Customs): Promise<DeskResult<{ whole: WholeEntry }>> {
  const custom = await customOn(req, live, entry.channel, customs)
  if (custom === null) return refuse(req, { text: unplannedRefused.noChannel, path: 'channel' }, 400)
  const programme = entry.programme == null ? null : await readOne<{ form?: unknown; seconds?: number | null }>(req.payload, req, 'programmes', entry.programme, { form: true, seconds: true })
  const content = entry.content?.relationTo !== 'segments' ? null : await readOne<{ seconds?: number | null }>(req.payload, req, 'segments', entry.content.value, { seconds: true })
  const seconds = entry.seconds ?? content?.seconds ?? programme?.seconds ?? custom.seconds
  const told = { title: entry.title.trim(), organization: String(entry.organization), channel: String(entry.channel), start: entry.start, seconds }
  const unfit = refuseUnfit(told, now)
  if (unfit !== null) return refuse(req, unfit)
  const form = entry.form ?? idOrNull(programme?.form) ?? custom.form
  if (form === null) return refuse(req, { text: unplannedRefused.noForm, path: 'form' })
  return { ok: true, whole: { ...entry, seconds, form, told, oneAtATime: isOneAtATime(custom.channel), lasting: !appearing.includes(custom.channel.medium as Medium), channelName: custom.channel.name } }
}

async function customOn(req: PayloadRequest, live: LiveLedger, id: Id, customs: Customs) {
  const key = String(id)
  const known = customs.get(key)
  if (known !== undefined) return known
  const channel = await readOne<ChannelDoc>(req.payload, req, 'channels', id, { name: true, medium: true, organization: true, shared: true })
  const alike = live.terms.facts.channels.filter(({ medium }) => medium === channel?.medium).map(({ id: other }) => other)
  const usual = live.usualOn([key]) ?? live.usualOn(alike)
  const asked = live.terms.facts.commitments.find(({ match }) => match.forms.length > 0 && (match.channels.includes(key) || match.media.includes(channel?.medium ?? '')))
  const form = usual?.form ?? asked?.match.forms[0] ?? null
  const custom = channel && {
    channel: { ...channel, organization: idOf(channel.organization) },
    form: form === null ? null : toStoredId(req.payload, form),
    seconds: usual?.seconds ?? usualSeconds(channel.medium as Medium),
  }
  customs.set(key, custom)
  return custom
}
