import type { PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { freeName } from '../../store/freeName.ts'
import { slugOf } from '../../documents/slug.ts'
import { payloadData } from '../../documents/stored.ts'
import { formatLocalDay, formatLocalTime } from '../../i18n/dates.ts'
import { say } from '../../platform/text.ts'
import { unplannedRefused, unplannedText } from '../../i18n/unplanned.ts'
import type { Instant } from '../../obligations/index.ts'
import { wordUnplannedRefusal } from '../../i18n/wordRefusal.ts'
import { localeOf } from '../../platform/refusal.ts'
import { decideUnplanned, type Decision } from '../../rules/unplanned.ts'
import { readAll } from '../../database/read.ts'
import { standsAt } from '../../store/retired.ts'
import { readNeighbours, spanOfInstants } from '../../store/neighbours.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { refuseOthersChannel } from '../refusals/refuseOthersChannel.ts'
import { confirmScheduled, writeUnplanned, type EnteredPlacement } from './writeUnplanned.ts'
import { completeEntry } from './completeEntry.ts'
import { outcomeOfEntry } from './outcome.ts'
import { refuseOthers } from './refuseOthers.ts'
import type { RecordAnswer, RecordQuestion, RecordRequest } from '../../contracts/unplanned.ts'

/** Records what nobody had planned and happened all the same, with the person's rights, in one transaction. */
export function recordUnplanned(req: PayloadRequest, recording: RecordRequest, now: Instant): Promise<DeskResult<RecordAnswer>> {
  return catchRefusals(req, async () => {
    const live = await liveLedger(req.payload, now)
    const done = await actInTransaction(
      req,
      async (): Promise<DeskResult<{ question: RecordQuestion } | { entered: EnteredPlacement; how: 'recorded' | 'confirmed' }>> => {
        const hers = await refuseOthers(req, recording.organization)
        if (hers !== null) return hers
        const channel = await channelOf(req, recording, now)
        if (!channel.ok) return channel
        const others = await refuseOthersChannel({ organization: recording.organization, channel: channel.id }, undefined, req)
        if (others !== null) return refuse(req, others, 403)
        const result = await completeEntry(req, { ...recording, channel: channel.id }, { live, defaults: new Map(), now })
        if (!result.ok) return result
        const { whole } = result
        const neighbours = await readNeighbours(req, [whole.channel], spanOfInstants([whole.start]))
        const decision = decideUnplanned(whole.happened, {
          now,
          ...whole.on,
          standing: neighbours,
          byLog: false,
          anyway: recording.anyway === true,
        })
        if (decision.does === 'refuse') return refuse(req, wordUnplannedRefusal(decision.refusal))
        if (decision.does === 'known') return { ok: true, question: questionOf(req, decision) }
        if (decision.does === 'confirm') {
          if (recording.confirm !== decision.placement.id) return { ok: true, question: questionOf(req, decision) }
          return { ok: true, entered: await confirmScheduled(req, decision.placement.id, whole), how: 'confirmed' }
        }
        return { ok: true, entered: await writeUnplanned(req, whole, { at: now, byLog: false }, null), how: 'recorded' }
      },
    )
    if (!done.ok) return done
    if ('question' in done) return { ok: true, question: done.question, entered: null }
    const { id, title } = done.entered
    return { ok: true, question: null, entered: { id, title, how: done.how }, ...(await outcomeOfEntry(req, done.entered, now)) }
  })
}

/** The channel; a place without one of its own gets it here, of whoever may make channels. */
async function channelOf(req: PayloadRequest, { channel, organization }: RecordRequest, now: Instant): Promise<DeskResult<{ id: Id }>> {
  if (typeof channel !== 'object') return { ok: true, id: channel }
  if (rights.channels.create(personOf(req.user)) === false) return refuse(req, { text: unplannedRefused.mayNotMake, path: 'channel' }, 403)
  const alike = await readAll(req, 'channels', {
    where: {
      and: [{ name: { equals: channel.name } }, { medium: { equals: channel.medium } }, { organization: { equals: organization } }],
    },
    select: { validTo: true },
  })
  const same = alike.find((one) => standsAt(one, now))
  if (same !== undefined) return { ok: true, id: same.id }
  const made = await req.payload.create({
    collection: 'channels',
    data: payloadData<'channels'>({
      ...channel,
      code: await freeName(slugOf(channel.name) || 'noi', 'channels', req, 'code'),
      organization,
    }),
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { ok: true, id: idOf(made) }
}

function questionOf(req: PayloadRequest, decision: Extract<Decision, { does: 'confirm' | 'known' }>): RecordQuestion {
  const { id, title, start } = decision.placement
  const text =
    decision.does === 'known'
      ? say(unplannedText.known, localeOf(req), { title, at: formatLocalDay(start) })
      : say(unplannedText.standing, localeOf(req), { title, at: formatLocalTime(start) })
  return { about: decision.does, placement: { id, title }, another: decision.does === 'known' || decision.another, text }
}
