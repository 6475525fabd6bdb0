import {
  DAY,
  MINUTE,
  SECOND,
  instantOf,
  wallOf,
  type Band,
  type Instant,
  type Placement,
  type Span,
  type Verdict,
} from '../obligations/index.ts'
import { bandOn } from './bandSpans.ts'

/** A place where something could be put: a slot that is there, or free time. */
export interface Proposal {
  /** The slot's placement; null for free time. */
  slot: Placement | null
  /** As it would be. */
  placement: Placement
  /** The obligations that would have more: never none. */
  cures: readonly string[]
  /** The last instant of use to all of them. */
  deadline: Instant
}

export interface ProposalChannel {
  id: string
  /** One item at a time, so that what is on takes its time. */
  oneAtATime: boolean
  /** Hours in which to look for free time. */
  hours: readonly Band[]
}

export interface Question {
  /** What would be put into free time, without its time and channel; null: only slots are looked at. */
  pattern: Placement | null
  /** Named in a slot that is taken for it. */
  makegoodFor: string | null
  channels: readonly ProposalChannel[]
  /** Slots without content. */
  slots: readonly Placement[]
  /** What is on, by channel, in the order of its ends. */
  busy: ReadonlyMap<string, readonly Span[]>
  /** In which it must begin. */
  span: Span
  /** The obligations asked for: what they are sure of by now, and until when it helps. */
  wanted: ReadonlyMap<string, { secured: number; deadline: Instant }>
  /** The verdicts that a change would give, and what each is known by. */
  would: (before: Placement | null, after: Placement) => readonly Verdict[]
  keyOf: (verdict: Verdict) => string
  limit: number
}

/** People plan by five minutes. */
const grid = 5 * MINUTE
/** The engine is asked this often at most; what is not found by then is not near. */
const mostTries = 150

/** What an obligation can count on, if all that is settled goes out. */
export const securedIn = ({ delivered, cured, expected, expectedCure }: Verdict): number => delivered + cured + expected + expectedCure

/** Places that the engine itself confirms would count, the earliest first. */
export function proposals(question: Question): Proposal[] {
  const found: Proposal[] = []
  let tries = 0
  for (const midnight of daysIn(question.span)) {
    for (const candidate of candidatesOn(midnight, question)) {
      if (found.length === question.limit || tries === mostTries) return found
      tries += 1
      const cured = confirmed(candidate, question)
      if (cured !== null) found.push({ ...candidate, ...cured })
    }
  }
  return found
}

type Candidate = Pick<Proposal, 'slot' | 'placement'>

function confirmed({ slot, placement }: Candidate, { wanted, would, keyOf }: Question): Pick<Proposal, 'cures' | 'deadline'> | null {
  const cures: string[] = []
  let deadline = Infinity
  for (const verdict of would(slot, placement)) {
    const want = wanted.get(keyOf(verdict))
    if (want === undefined || securedIn(verdict) <= want.secured || placement.plannedStart > want.deadline) continue
    cures.push(keyOf(verdict))
    deadline = Math.min(deadline, want.deadline)
  }
  return cures.length === 0 ? null : { cures, deadline }
}

const midnightOf = (instant: Instant): Instant => instantOf(Math.floor(wallOf(instant) / DAY) * DAY)

function* daysIn({ start, end }: Span): Generator<Instant> {
  for (let midnight = midnightOf(start); midnight < end; midnight += DAY) yield midnight
}

function candidatesOn(midnight: Instant, question: Question): Candidate[] {
  const { pattern, makegoodFor, channels, slots, span } = question
  const within = (instant: Instant): boolean => instant >= span.start && instant < span.end
  const empty = slots
    .filter(({ plannedStart }) => plannedStart >= midnight && plannedStart < midnight + DAY && within(plannedStart))
    .map((slot): Candidate => ({
      slot,
      placement: { ...slot, status: 'confirmed', makegoodFor, contentId: pattern?.contentId ?? null },
    }))
  const free =
    pattern === null
      ? []
      : channels.flatMap((channel) =>
          freeTimes(channel, midnight, pattern.plannedSeconds, question)
            .filter(within)
            .map((plannedStart): Candidate => ({ slot: null, placement: { ...pattern, channel: channel.id, plannedStart } })),
        )
  return [...empty, ...free].sort((a, b) => a.placement.plannedStart - b.placement.plannedStart)
}

/** The first free time in each of a channel's bands of a day. */
function freeTimes({ id, oneAtATime, hours }: ProposalChannel, midnight: Instant, seconds: number, { busy, span }: Question): Instant[] {
  const taken = oneAtATime ? (busy.get(id) ?? []) : []
  return hours.flatMap((band) => {
    const open = bandOn(band, midnight)
    if (open === null) return []
    let start = onGrid(Math.max(open.start, span.start))
    for (const { start: from, end: to } of taken) {
      if (from < start + seconds * SECOND && to > start) start = onGrid(to)
    }
    return start + seconds * SECOND <= open.end ? [start] : []
  })
}

const onGrid = (instant: Instant): Instant => Math.ceil(instant / grid) * grid
