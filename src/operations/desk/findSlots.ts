import type { PayloadRequest } from 'payload'

import { idOf } from '../../documents/ids.ts'
import {
  obligationKey,
  DAY,
  SECOND,
  weekdays,
  type Band,
  type Commitment,
  type Instant,
  type Placement,
  type Span,
} from '../../obligations/index.ts'
import { proposals, type ProposalChannel } from '../../rules/proposals.ts'
import { isOneAtATime, mayUse, type ChannelDoc } from '../../store/channels.ts'
import { readAll } from '../../database/read.ts'
import { bandFact, type BandDoc } from '../../store/commitmentFact.ts'
import { readBusy } from '../../store/slots.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'
import type { ProposedSlot } from '../../contracts/desk.ts'

import { proposedSlot } from './proposedSlot.ts'

type ChannelRow = ChannelDoc & { primeTime?: BandDoc[] | null }

export const MAX_PROPOSALS = 10
/** Farther ahead nobody looks for free time. */
const SEARCH_AHEAD = 62 * DAY
const everyDay = [...weekdays]
/** Where neither the clause nor the channel names hours. */
const waking: Band = { days: everyDay, from: '06:00', to: '22:00' }
const office: Band = { days: everyDay, from: '08:00', to: '17:00' }

/** What is looked for, and which obligations it is to help until when. */
export interface SlotSearch {
  pattern: Placement | null
  organizations: readonly string[]
  commitments: readonly Commitment[]
  wanted: ReadonlyMap<string, { secured: number; deadline: Instant }>
  from: Instant
}

/** Slots and free time that the engine confirms would help, as the desk offers them. */
export async function findSlots(
  req: PayloadRequest,
  live: LiveLedger,
  { pattern, organizations, commitments, wanted, from }: SlotSearch,
  now: Instant,
): Promise<ProposedSlot[]> {
  const start = Math.max(now, from)
  const latest = Math.max(...[...wanted.values()].map(({ deadline }) => deadline))
  // A makegood may begin at its deadline itself.
  const span: Span = { start, end: Math.min(latest + 1, start + SEARCH_AHEAD) }
  if (wanted.size === 0 || span.start >= span.end) return []
  const docs = await readAll({ payload: req.payload }, 'channels', { sort: 'name' })
  const channels = channelsFor(docs, pattern, commitments, organizations)
  const found = proposals({
    pattern,
    makegoodFor: pattern?.makegoodFor ?? null,
    channels,
    slots: live.openSlots(organizations, span),
    busy: await busyOn(
      req,
      channels.map(({ id }) => id),
      span,
    ),
    span,
    wanted,
    would: (slot, placement) => live.would(slot, placement, now),
    keyOf: obligationKey,
    limit: MAX_PROPOSALS,
  })
  const names = new Map(docs.map(({ id, name }) => [String(id), name]))
  return found.map((proposal) => proposedSlot(req, live, proposal, names))
}

/** The channels that every clause allows and the organization may use; its own where there is one, and what was lost stays where it was first. */
function channelsFor(
  docs: readonly ChannelRow[],
  pattern: Placement | null,
  commitments: readonly Commitment[],
  organizations: readonly string[],
): ProposalChannel[] {
  const allowed = docs.filter(({ id, medium }) =>
    commitments.some(
      ({ match }) =>
        (match.channels.length === 0 || match.channels.includes(String(id))) && (match.media.length === 0 || match.media.includes(medium)),
    ),
  )
  const open = allowed.filter((channel) => organizations.some((organization) => mayUse(channel, organization)))
  const own = open.filter(({ id, organization }) => organizations.includes(String(idOf(organization))) || String(id) === pattern?.channel)
  return (own.length > 0 ? own : open).map(({ id, medium, primeTime }) => {
    const oneAtATime = isOneAtATime({ medium })
    const prime = (primeTime ?? []).map(bandFact)
    const asked = commitments.flatMap(({ timeBand }) => (timeBand === null ? [] : 'bands' in timeBand ? timeBand.bands : prime))
    const hours = asked.length > 0 ? asked : prime.length > 0 ? prime : [oneAtATime ? waking : office]
    return { id: String(id), oneAtATime, hours }
  })
}

async function busyOn(req: PayloadRequest, channels: readonly string[], { start, end }: Span): Promise<Map<string, Span[]>> {
  const busy = await readBusy(req, channels, { from: start, to: end + DAY })
  return new Map(
    [...busy].map(([channel, airings]) => [channel, airings.map((one) => ({ start: one.start, end: one.start + one.seconds * SECOND }))]),
  )
}
