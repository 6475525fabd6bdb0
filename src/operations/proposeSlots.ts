import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../access/roles.ts'
import { idOf, idsOf, type Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import { spokenSeconds } from '../i18n/amounts.ts'
import { before as beforeDeadline } from '../i18n/deadline.ts'
import { proposalWords } from '../i18n/desk.ts'
import { allOf } from '../i18n/lists.ts'
import { say } from '../i18n/text.ts'
import {
  DAY, SECOND, JOINT, localDateOf, weekdays,
  type Answer, type Band, type Commitment, type Instant, type Placement, type Span, type Verdict,
} from '../obligations/index.ts'
import { localeOf } from '../refusal.ts'
import { followersOf } from '../rules/makegoodsInHand.ts'
import { isCurable } from '../rules/placement.ts'
import { proposals, securedIn, type Proposal, type ProposalChannel } from '../rules/proposals.ts'
import { isOneAtATime, mayUse, type ChannelDoc } from '../store/channels.ts'
import { readAll, toStoredId } from '../store/database.ts'
import { bandFact, type BandDoc } from '../store/commitmentFact.ts'
import { keyOf } from '../store/ledger.ts'
import { readBusy } from '../store/series.ts'
import { liveLedger, type LiveLedger } from './liveLedger.ts'

/** A place that would help, as the desk offers it. Instants are ISO. */
export interface ProposedSlot {
  /** The placement of an empty slot that is there; null for free time. */
  id: string | null
  start: string
  seconds: number
  channel: string
  programme: string | null
  form: string
  themes: readonly string[]
  organization: string
  makegoodFor: string | null
  answers: Answer | null
  deadline: string
  /** Keys of the obligations that would have more. */
  cures: readonly string[]
  why: string
}

type ChannelRow = ChannelDoc & { primeTime?: BandDoc[] | null }
interface ProgrammeDoc { id: Id; form: unknown; themes?: unknown; seconds: number }

const most = 10
/** Farther ahead nobody looks for free time. */
const farthest = 62 * DAY
const usualSeconds = 900
const everyDay = [...weekdays]
/** Where neither the clause nor the channel names hours. */
const waking: Band = { days: everyDay, from: '06:00', to: '22:00' }
const office: Band = { days: everyDay, from: '08:00', to: '17:00' }

/** What an obligation asks a new placement to be: in a window that is open, or as the makegood of what was lost in it. */
export async function proposeForObligation(req: PayloadRequest, key: string, now: Instant): Promise<ProposedSlot[]> {
  const live = await liveLedger(req.payload, now)
  const verdict = live.verdicts(now).get(key)
  const commitment = live.terms.facts.commitments.find(({ id }) => id === verdict?.commitment)
  if (verdict === undefined || commitment === undefined) return []
  if (now < verdict.due) {
    const pattern = await patternOf(req, live, commitment, verdict)
    const wanted = new Map([[key, { secured: securedIn(verdict), deadline: verdict.due }]])
    const organizations = verdict.obligor === JOINT ? commitment.obligors : [verdict.obligor]
    return propose(req, live, { pattern, organizations, commitments: [commitment], wanted, from: verdict.windowStart }, now)
  }
  const lost = verdict.excluded.flatMap(({ id }) => live.placement(id) ?? [])
  const found: ProposedSlot[] = []
  for (const each of lost) found.push(...(await proposeMakegoods(req, live, each, now)))
  return found.filter(({ cures }) => cures.includes(key)).sort((a, b) => (a.start < b.start ? -1 : 1)).slice(0, most)
}

/** Where a lost placement could be made good, for each commitment that it served. */
export async function proposeForPlacement(req: PayloadRequest, id: string, now: Instant): Promise<ProposedSlot[]> {
  const live = await liveLedger(req.payload, now)
  const lost = live.placement(id)
  return lost === null ? [] : proposeMakegoods(req, live, lost, now)
}

async function proposeMakegoods(req: PayloadRequest, live: LiveLedger, lost: Placement, now: Instant): Promise<ProposedSlot[]> {
  if (!isCurable(lost.status)) return []
  const root = rootOf(live, lost)
  const followers = new Set(followersOf(root.id, live).map(({ id }) => id))
  const commitments: Commitment[] = []
  const wanted = new Map<string, { secured: number; deadline: Instant }>()
  let from = root.plannedStart
  for (const verdict of live.would(lost, lost, now)) {
    const commitment = live.terms.facts.commitments.find(({ id }) => id === verdict.commitment)
    const holdsRoot = verdict.windowStart <= root.plannedStart && root.plannedStart < verdict.windowEnd
    const inHand = live.makegoodsInHand(verdict, now)
    if (commitment === undefined || !holdsRoot || securedIn(verdict) + inHand.amount >= verdict.target) continue
    // What it lost has its makegood: another would not count.
    if ([...verdict.cures, ...verdict.hoped, ...inHand.ids].some((id) => followers.has(id))) continue
    const reach = (commitment.makegood?.withinDays ?? 0) * DAY
    commitments.push(commitment)
    from = Math.min(from, verdict.windowStart, root.plannedStart - reach)
    wanted.set(keyOf(verdict), { secured: securedIn(verdict), deadline: Math.max(root.plannedStart + reach, verdict.windowEnd) })
  }
  const pattern: Placement = { ...lost, id: 'new', status: 'confirmed', actualStart: null, actualSeconds: null, makegoodFor: lost.id }
  return propose(req, live, { pattern, organizations: [lost.organization], commitments, wanted, from }, now)
}

function rootOf(live: LiveLedger, placement: Placement): Placement {
  const walked = new Set<string>()
  let here = placement
  while (here.makegoodFor !== null && !walked.has(here.id)) {
    walked.add(here.id)
    here = live.placement(here.makegoodFor) ?? { ...here, makegoodFor: null }
  }
  return here
}

interface Sought {
  pattern: Placement | null
  organizations: readonly string[]
  commitments: readonly Commitment[]
  wanted: ReadonlyMap<string, { secured: number; deadline: Instant }>
  from: Instant
}

async function propose(req: PayloadRequest, live: LiveLedger, { pattern, organizations, commitments, wanted, from }: Sought, now: Instant): Promise<ProposedSlot[]> {
  const start = Math.max(now, from)
  const latest = Math.max(...[...wanted.values()].map(({ deadline }) => deadline))
  // A makegood may begin at its deadline itself.
  const span: Span = { start, end: Math.min(latest + 1, start + farthest) }
  if (wanted.size === 0 || span.start >= span.end) return []
  const docs = await readAll<ChannelRow>(req.payload, {}, 'channels', {}, 'name')
  const channels = channelsFor(docs, pattern, commitments, organizations)
  const found = proposals({
    pattern,
    makegoodFor: pattern?.makegoodFor ?? null,
    channels,
    slots: live.openSlots(organizations, span),
    busy: await busyOn(req, channels.map(({ id }) => id), span),
    span,
    wanted,
    would: (slot, placement) => live.would(slot, placement, now),
    keyOf,
    limit: most,
  })
  const names = new Map(docs.map(({ id, name }) => [String(id), name]))
  return found.map((proposal) => proposed(req, live, proposal, names))
}

/** The channels that every clause allows and the organization may use; its own where there is one, and what was lost stays where it was first. */
function channelsFor(docs: readonly ChannelRow[], pattern: Placement | null, commitments: readonly Commitment[], organizations: readonly string[]): ProposalChannel[] {
  const allowed = docs.filter(({ id, medium }) =>
    commitments.some(({ match }) =>
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
  const busy = await readBusy(req.payload, req, channels, { from: start, to: end + DAY })
  return new Map([...busy].map(([channel, airings]) => [channel, airings.map((one) => ({ start: one.start, end: one.start + one.seconds * SECOND }))]))
}

/** A new placement of the kind that a commitment asks for; null when nothing says in which form. */
async function patternOf(req: PayloadRequest, live: LiveLedger, commitment: Commitment, { obligor, target, occurrence, label }: Verdict): Promise<Placement | null> {
  const { match, minSecondsEach, measure, obligors } = commitment
  const [programme] = match.programmes.length === 0 ? [] : await readAll<ProgrammeDoc>(req.payload, {}, 'programmes', {
    id: { in: match.programmes.map((id) => toStoredId(req.payload, id)) },
  })
  const person = personOf(req.user)
  const organization = obligor === JOINT ? (obligors.find((id) => actsFor(person, id)) ?? obligors[0]!) : obligor
  const form = match.forms[0] ?? (programme ? String(idOf(programme.form)) : live.usualForm(organization))
  if (form === null) return null
  const ofProgramme = idsOf(programme?.themes).map(String)
  return {
    id: 'new', organization, channel: '', form,
    programme: programme ? String(programme.id) : null,
    themes: match.themes.length === 0 || match.themes.some((id) => ofProgramme.includes(id)) ? ofProgramme : [match.themes[0]!],
    contentId: null, rerun: false, status: 'confirmed', plannedStart: 0,
    plannedSeconds: Math.max(minSecondsEach ?? 0, programme?.seconds ?? (measure.kind === 'seconds' ? Math.min(target, usualSeconds) : minSecondsEach ?? usualSeconds)),
    actualStart: null, actualSeconds: null, makegoodFor: null,
    answers: commitment.answers === null ? null : { start: localDateOf(occurrence), label },
  }
}

function proposed(req: PayloadRequest, live: LiveLedger, { slot, placement, cures, deadline }: Proposal, channels: ReadonlyMap<string, string>): ProposedSlot {
  const locale = localeOf(req)
  const titles = cures.map((key) => `“${live.terms.commitments.get(key.split(':')[0]!)?.title ?? ''}”`)
  const why = [
    slot === null ? say(proposalWords.freeTime, locale, { channel: channels.get(placement.channel) ?? '' }) : proposalWords.emptySlot[locale],
    say(proposalWords.length, locale, { length: spokenSeconds(placement.plannedSeconds, locale) }),
    say(proposalWords.serves, locale, { commitments: allOf([...new Set(titles)], locale) }),
    beforeDeadline(deadline, locale),
  ]
  return {
    id: slot?.id ?? null,
    start: instantToStore(placement.plannedStart),
    seconds: placement.plannedSeconds,
    channel: placement.channel,
    programme: placement.programme,
    form: placement.form,
    themes: placement.themes,
    organization: placement.organization,
    makegoodFor: placement.makegoodFor,
    answers: placement.answers,
    deadline: instantToStore(deadline),
    cures,
    why: why.join('; '),
  }
}
