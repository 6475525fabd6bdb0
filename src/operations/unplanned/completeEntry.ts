import type { PayloadRequest } from 'payload'

import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { appearing, type Medium } from '../../documents/mediums.ts'
import { wordUnplannedRefusal } from '../../i18n/wordRefusal.ts'
import { unplannedRefused } from '../../i18n/unplanned.ts'
import type { AnsweredPeriod, Instant } from '../../obligations/index.ts'
import { refuseUnfit, type ChannelTraits, type Happened } from '../../rules/unplanned.ts'
import { isOneAtATime, type ChannelDoc } from '../../store/channels.ts'
import { readOne, toStoredId } from '../../database/read.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'
import { channelDefaults } from './channelDefaults.ts'

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
  answers?: AnsweredPeriod | null
  evidence?: readonly Evidence[]
}

/** The same with nothing left open, and as the rule reads it. */
export interface CompleteEntry extends UnplannedEntry {
  seconds: number
  form: Id
  happened: Happened
  on: ChannelTraits
}

/** How things are on each channel, asked for once in an act. */
export type ChannelDefaults = Map<string, { channel: ChannelDoc; form: Id | null; seconds: number } | null>

/** Completes an entry by what its programme, or else what is usual on its channel, says. */
export async function completeEntry(
  req: PayloadRequest,
  entry: UnplannedEntry,
  { live, defaults, now }: { live: LiveLedger; defaults: ChannelDefaults; now: Instant },
): Promise<DeskResult<{ whole: CompleteEntry }>> {
  const custom = await defaultsOf(req, entry.channel, live, defaults)
  if (custom === null) return refuse(req, { text: unplannedRefused.noChannel, path: 'channel' }, 400)
  const programme =
    entry.programme == null
      ? null
      : await readOne(req, 'programmes', entry.programme, {
          form: true,
          seconds: true,
        })
  const content = entry.content?.relationTo !== 'segments' ? null : await readOne(req, 'segments', entry.content.value, { seconds: true })
  const seconds = entry.seconds ?? content?.seconds ?? programme?.seconds ?? custom.seconds
  const told = {
    title: entry.title.trim(),
    organization: String(entry.organization),
    channel: String(entry.channel),
    start: entry.start,
    seconds,
  }
  const unfit = refuseUnfit(told, now)
  if (unfit !== null) return refuse(req, wordUnplannedRefusal(unfit))
  const form = entry.form ?? idOrNull(programme?.form) ?? custom.form
  if (form === null) return refuse(req, { text: unplannedRefused.noForm, path: 'form' })
  return {
    ok: true,
    whole: {
      ...entry,
      seconds,
      form,
      happened: told,
      on: {
        oneAtATime: isOneAtATime(custom.channel),
        lasting: !appearing.includes(custom.channel.medium as Medium),
        channelName: custom.channel.name,
      },
    },
  }
}

async function defaultsOf(req: PayloadRequest, id: Id, live: LiveLedger, defaults: ChannelDefaults) {
  const key = String(id)
  const known = defaults.get(key)
  if (known !== undefined) return known
  const channel = await readOne(req, 'channels', id, {
    name: true,
    medium: true,
    organization: true,
    shared: true,
  })
  const usual = channel && channelDefaults(live, channel)
  const custom = channel && {
    channel: { ...channel, organization: idOf(channel.organization) },
    form: usual!.form === null ? null : toStoredId(req.payload, usual!.form),
    seconds: usual!.seconds,
  }
  defaults.set(key, custom)
  return custom
}
