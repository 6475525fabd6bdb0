import type { PayloadRequest } from 'payload'

import { rights } from '../access/rights.ts'
import { personOf } from '../access/roles.ts'
import { idOf, type Id } from '../fields/ids.ts'
import type { Medium } from '../fields/mediums.ts'
import { freeName, slugOf } from '../fields/slug.ts'
import { formatLocalDay, formatLocalTime } from '../i18n/dates.ts'
import { say } from '../i18n/text.ts'
import { unplannedRefused, unplannedText } from '../i18n/unplanned.ts'
import type { Instant } from '../obligations/index.ts'
import { localeOf } from '../refusal.ts'
import { decideUnplanned, type Decision } from '../rules/unplanned.ts'
import { readAll } from '../store/database.ts'
import { standsAt } from '../store/retired.ts'
import { readStanding, spanOf } from '../store/standing.ts'
import { actInTransaction } from './actInTransaction.ts'
import { refuse, refusing, type DeskResult } from './deskRefusal.ts'
import { liveLedger } from './liveLedger.ts'
import { refuseOthersChannel } from './refuseOthersChannel.ts'
import { confirmStanding, enter, type Entered } from './unplanned/enter.ts'
import { wholeEntry, type UnplannedEntry } from './unplanned/entry.ts'
import { broughtBy, type Brought } from './unplanned/outcome.ts'
import { refuseOthers } from './unplanned/refuseOthers.ts'

/** Something unplanned, and what the person answered when she was asked about it. */
export interface Recording extends Omit<UnplannedEntry, 'channel'> {
  /** A channel, or a place that is made with it by whoever may. */
  channel: Id | { name: string; medium: Medium }
  /** The placement in the schedule that it is the outcome of. */
  confirm?: string
  /** It is another than what was shown. */
  anyway?: boolean
}

/** What is asked back before anything is written. */
export interface Question {
  about: 'confirm' | 'known'
  placement: { id: string; title: string }
  /** It may be recorded as another. */
  another: boolean
  text: string
}

export type RecordAnswer = { question: Question; entered: null } | ({ question: null; entered: { id: Id; title: string; how: 'recorded' | 'confirmed' } } & Brought)

/** Records what nobody had planned and happened all the same, with the person's rights, in one transaction. */
export function recordUnplanned(req: PayloadRequest, recording: Recording, now: Instant): Promise<DeskResult<RecordAnswer>> {
  return refusing(req, async () => {
    const live = await liveLedger(req.payload, now)
    const done = await actInTransaction(req, async (): Promise<DeskResult<{ question: Question } | { entered: Entered; how: 'recorded' | 'confirmed' }>> => {
      const hers = await refuseOthers(req, recording.organization)
      if (hers !== null) return hers
      const channel = await channelOf(req, recording, now)
      if (!channel.ok) return channel
      const others = await refuseOthersChannel({ organization: recording.organization, channel: channel.id }, undefined, req)
      if (others !== null) return refuse(req, others, 403)
      const result = await wholeEntry(req, live, { ...recording, channel: channel.id }, now, new Map())
      if (!result.ok) return result
      const { whole } = result
      const standing = await readStanding(req.payload, req, [whole.channel], spanOf([whole.start]))
      const decision = decideUnplanned(whole.told, {
        now, oneAtATime: whole.oneAtATime, lasting: whole.lasting, channelName: whole.channelName, standing, byLog: false, anyway: recording.anyway === true,
      })
      if (decision.does === 'refuse') return refuse(req, decision.refusal)
      if (decision.does === 'known') return { ok: true, question: questionOf(req, decision) }
      if (decision.does === 'confirm') {
        if (recording.confirm !== decision.placement.id) return { ok: true, question: questionOf(req, decision) }
        return { ok: true, entered: await confirmStanding(req, decision.placement.id, whole), how: 'confirmed' }
      }
      return { ok: true, entered: await enter(req, whole, { at: now, byLog: false }, null), how: 'recorded' }
    })
    if (!done.ok) return done
    if ('question' in done) return { ok: true, question: done.question, entered: null }
    const { id, title } = done.entered
    return { ok: true, question: null, entered: { id, title, how: done.how }, ...(await broughtBy(req, done.entered, now)) }
  })
}

/** The channel; a place without one of its own gets it here, of whoever may make channels. */
async function channelOf(req: PayloadRequest, { channel, organization }: Recording, now: Instant): Promise<DeskResult<{ id: Id }>> {
  if (typeof channel !== 'object') return { ok: true, id: channel }
  if (rights.channels.create(personOf(req.user)) === false) return refuse(req, { text: unplannedRefused.mayNotMake, path: 'channel' }, 403)
  const alike = await readAll<{ id: Id; validTo?: string | null }>(req.payload, req, 'channels', {
    and: [{ name: { equals: channel.name } }, { medium: { equals: channel.medium } }, { organization: { equals: organization } }],
  }, 'id', { validTo: true })
  const same = alike.find((one) => standsAt(one, now))
  if (same !== undefined) return { ok: true, id: same.id }
  const made = await req.payload.create({
    collection: 'channels', data: { ...channel, code: await freeName(slugOf(channel.name) || 'noi', 'channels', req, 'code'), organization } as never, depth: 0, overrideAccess: false, user: req.user, req,
  })
  return { ok: true, id: idOf(made) }
}

function questionOf(req: PayloadRequest, decision: Extract<Decision, { does: 'confirm' | 'known' }>): Question {
  const { id, title, start } = decision.placement
  const text = decision.does === 'known'
    ? say(unplannedText.known, localeOf(req), { title, at: formatLocalDay(start) })
    : say(unplannedText.standing, localeOf(req), { title, at: formatLocalTime(start) })
  return { about: decision.does, placement: { id, title }, another: decision.does === 'known' || decision.another, text }
}
