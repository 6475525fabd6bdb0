import type { PayloadRequest } from 'payload'
import { findPermitted } from '../../database/readPermitted.ts'

import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import type { Medium } from '../../documents/mediums.ts'
import { periodWords } from '../../i18n/periods.ts'
import { obligationKey, JOINT, localDateOf, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { isKept } from '../../rules/verdictCounts.ts'
import { obligorNameOf } from '../../store/ledger.ts'
import type { PlacementDoc } from '../../store/placements.ts'
import { mayUse } from '../../store/channels.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import type { EntryChoices, EntryPreset, PeriodChoice } from '../../contracts/unplanned.ts'

const emptyPreset: EntryPreset = {
  obligation: null,
  organization: null,
  channel: null,
  medium: null,
  form: null,
  theme: null,
  programme: null,
  answers: null,
}

/** The periods that reports of her bodies can still be for, the nearest deadline first. */
export async function owedPeriods(req: PayloadRequest, { organizations }: EntryChoices, now: Instant): Promise<PeriodChoice[]> {
  const live = await liveLedger(req.payload, now)
  const hers = new Set(organizations.map(({ id }) => String(id)))
  const asking = new Set(live.terms.facts.commitments.filter(({ answers }) => answers !== null).map(({ id }) => id))
  return [...live.verdicts(now).values()]
    .filter(
      ({ commitment, obligor, status, windowStart }) =>
        asking.has(commitment) && hers.has(obligor) && !isKept(status) && windowStart <= now,
    )
    .sort((a, b) => a.due - b.due)
    .map((verdict) => ({
      key: obligationKey(verdict),
      organization: verdict.obligor,
      answers: { start: localDateOf(verdict.occurrence), label: verdict.label },
      text: `${live.terms.commitments.get(verdict.commitment)?.title ?? ''}: ${periodWords(verdict, localeOf(req))}`,
    }))
}

/** What an obligation asks for, as far as the person can choose it; without one, where she recorded something the last time. */
export async function presetForm(req: PayloadRequest, choices: EntryChoices, obligation: Id | null, now: Instant): Promise<EntryPreset> {
  return (
    (obligation === null ? null : await presetForObligation(req, choices, obligation, now)) ?? (await presetFromLastEntry(req, choices))
  )
}

async function presetForObligation(req: PayloadRequest, choices: EntryChoices, id: Id, now: Instant): Promise<EntryPreset | null> {
  const doc = await findPermitted(req, 'obligations', id)
  const live = await liveLedger(req.payload, now)
  const verdict = doc === null ? undefined : live.verdicts(now).get(doc.key)
  const commitment = live.terms.facts.commitments.find((one) => one.id === verdict?.commitment)
  if (verdict === undefined || commitment === undefined) return null
  const { match, obligors, answers } = commitment
  const person = personOf(req.user)
  const body = verdict.obligor === JOINT ? obligors.find((one) => actsFor(person, one)) : verdict.obligor
  const organization = choices.organizations.find((one) => String(one.id) === body)?.id ?? null
  const asked = choices.channels.filter(
    (channel) =>
      (match.channels.length === 0 || match.channels.includes(String(channel.id))) &&
      (match.media.length === 0 || match.media.includes(channel.medium)) &&
      (organization === null || mayUse(channel, organization)),
  )
  const channel = asked.find((one) => String(one.organization) === String(organization)) ?? asked[0]
  const among = <T extends { id: Id }>(all: readonly T[], ids: readonly string[]): Id | null =>
    all.find((one) => ids.includes(String(one.id)))?.id ?? null
  return {
    obligation: [live.terms.commitments.get(commitment.id)?.title, obligorNameOf(verdict, live.terms), verdict.label]
      .filter(Boolean)
      .join(' · '),
    organization,
    channel: channel?.id ?? null,
    medium: channel === undefined ? ((match.media[0] as Medium | undefined) ?? null) : null,
    form: among(choices.forms, match.forms),
    // Of several that would do she knows which it was.
    theme:
      match.themes.length !== 1
        ? null
        : among(
            choices.plans.flatMap(({ themes }) => themes),
            match.themes,
          ),
    programme: among(choices.programmes, match.programmes),
    answers: answers === null ? null : obligationKey(verdict),
  }
}

interface LastRow extends Pick<PlacementDoc, 'channel' | 'organization' | 'form'> {
  id: Id
}

async function presetFromLastEntry(req: PayloadRequest, { organizations, channels }: EntryChoices): Promise<EntryPreset> {
  const {
    docs: [last],
  } = await req.payload.db.find<LastRow>({
    collection: 'placements',
    where: { 'unplanned.enteredById': { equals: String(req.user?.id) } },
    sort: '-unplanned.enteredAt',
    limit: 1,
    pagination: false,
    req,
    select: { channel: true, organization: true },
  })
  const known = (list: readonly { id: Id }[], ref: unknown) => list.find(({ id }) => String(id) === String(idOrNull(ref)))?.id
  const organization = known(organizations, last?.organization) ?? (organizations.length === 1 ? organizations[0]!.id : null)
  const own = channels.find((channel) => organizations.length === 1 && String(idOf(channel.organization)) === String(organization))
  const channel = known(channels, last?.channel) ?? own?.id ?? (channels.length === 1 ? channels[0]!.id : null)
  return { ...emptyPreset, organization, channel }
}
