import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, idOrNull, type Id } from '../../fields/ids.ts'
import type { Medium } from '../../fields/mediums.ts'
import { periodWords } from '../../i18n/periods.ts'
import { JOINT, localDateOf, type Answer, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../refusal.ts'
import { keyOf, obligorNameOf } from '../../store/ledger.ts'
import type { PlacementDoc } from '../../store/placements.ts'
import { mayUse } from '../../store/channels.ts'
import { liveLedger } from '../liveLedger.ts'
import type { Choices } from './choices.ts'

/** What stands in the form before anything is typed. */
export interface Preset {
  /** The obligation for which something is recorded, in words. */
  obligation: string | null
  organization: Id | null
  channel: Id | null
  /** What kind of place it would be, where she may use none of that kind. */
  medium: Medium | null
  form: Id | null
  theme: Id | null
  programme: Id | null
  answers: string | null
}

/** A period that a report can be for, and the body that owes it. */
export interface PeriodChoice {
  key: string
  organization: string
  answers: Answer
  text: string
}

const nothing: Preset = { obligation: null, organization: null, channel: null, medium: null, form: null, theme: null, programme: null, answers: null }

/** The periods that reports of her bodies can still be for, the nearest deadline first. */
export async function reportPeriods(req: PayloadRequest, { organizations }: Choices, now: Instant): Promise<PeriodChoice[]> {
  const live = await liveLedger(req.payload, now)
  const hers = new Set(organizations.map(({ id }) => String(id)))
  const asking = new Set(live.terms.facts.commitments.filter(({ answers }) => answers !== null).map(({ id }) => id))
  return [...live.verdicts(now).values()]
    .filter(({ commitment, obligor, status, windowStart }) => asking.has(commitment) && hers.has(obligor) && status !== 'met' && status !== 'madeGood' && windowStart <= now)
    .sort((a, b) => a.due - b.due)
    .map((verdict) => ({
      key: keyOf(verdict), organization: verdict.obligor, answers: { start: localDateOf(verdict.occurrence), label: verdict.label },
      text: `${live.terms.commitments.get(verdict.commitment)?.title ?? ''}: ${periodWords(verdict, localeOf(req))}`,
    }))
}

/** What an obligation asks for, as far as the person can choose it; without one, where she recorded something the last time. */
export async function presetOf(req: PayloadRequest, choices: Choices, obligation: Id | null, now: Instant): Promise<Preset> {
  return (obligation === null ? null : await asAsked(req, choices, obligation, now)) ?? (await asLastTime(req, choices))
}

async function asAsked(req: PayloadRequest, choices: Choices, id: Id, now: Instant): Promise<Preset | null> {
  const doc = await req.payload.findByID({ collection: 'obligations', id, depth: 0, disableErrors: true, overrideAccess: false, user: req.user, req })
  const live = await liveLedger(req.payload, now)
  const verdict = doc === null ? undefined : live.verdicts(now).get(doc.key)
  const commitment = live.terms.facts.commitments.find((one) => one.id === verdict?.commitment)
  if (verdict === undefined || commitment === undefined) return null
  const { match, obligors, answers } = commitment
  const person = personOf(req.user)
  const body = verdict.obligor === JOINT ? obligors.find((one) => actsFor(person, one)) : verdict.obligor
  const organization = choices.organizations.find((one) => String(one.id) === body)?.id ?? null
  const asked = choices.channels.filter((channel) =>
    (match.channels.length === 0 || match.channels.includes(String(channel.id))) && (match.media.length === 0 || match.media.includes(channel.medium))
    && (organization === null || mayUse(channel, organization)))
  const channel = asked.find((one) => String(one.organization) === String(organization)) ?? asked[0]
  const among = <T extends { id: Id }>(all: readonly T[], ids: readonly string[]): Id | null => all.find((one) => ids.includes(String(one.id)))?.id ?? null
  return {
    obligation: [live.terms.commitments.get(commitment.id)?.title, obligorNameOf(verdict, live.terms), verdict.label].filter(Boolean).join(' · '),
    organization,
    channel: channel?.id ?? null,
    medium: channel === undefined ? ((match.media[0] as Medium | undefined) ?? null) : null,
    form: among(choices.forms, match.forms),
    // Of several that would do she knows which it was.
    theme: match.themes.length !== 1 ? null : among(choices.plans.flatMap(({ themes }) => themes), match.themes),
    programme: among(choices.programmes, match.programmes),
    answers: answers === null ? null : keyOf(verdict),
  }
}

interface LastRow extends Pick<PlacementDoc, 'channel' | 'organization' | 'form'> { id: Id }

async function asLastTime(req: PayloadRequest, { organizations, channels }: Choices): Promise<Preset> {
  const { docs: [last] } = await req.payload.db.find<LastRow>({
    collection: 'placements', where: { 'unplanned.enteredById': { equals: String(req.user?.id) } }, sort: '-unplanned.enteredAt', limit: 1, pagination: false, req,
    select: { channel: true, organization: true },
  })
  const known = (list: readonly { id: Id }[], ref: unknown) => list.find(({ id }) => String(id) === String(idOrNull(ref)))?.id
  const organization = known(organizations, last?.organization) ?? (organizations.length === 1 ? organizations[0]!.id : null)
  const own = channels.find((channel) => organizations.length === 1 && String(idOf(channel.organization)) === String(organization))
  const channel = known(channels, last?.channel) ?? own?.id ?? (channels.length === 1 ? channels[0]!.id : null)
  return { ...nothing, organization, channel }
}
