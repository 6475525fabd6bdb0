import { localDateOf, type Instant, type LocalDate } from '../../obligations/index.ts'
import { offAir } from '../placement.ts'
import { ruleOf, slotsOf, type Occurrence, type Series } from '../series.ts'
import { correspondingSlots } from './correspondence.ts'

/** Where, when and how long something airs. */
export interface Airing {
  start: Instant
  seconds: number
  channel: string
}

export const changeReasons = ['moved', 'altered', 'added', 'removed'] as const
export const keptReasons = ['ownTime', 'ownLength', 'ownChannel', 'confirmed', 'decided', 'content', 'linked'] as const
export const refusedReasons = ['aired', 'past', 'taken', 'notYours'] as const

/** One occurrence of an edited series: where it stands, where it will, and why. */
export interface Line<Why extends string> {
  placement: string | null
  title: string
  from: Airing | null
  to: Airing | null
  /** The slot that it is known by afterwards; null when the series has none for it any more. */
  slot: Instant | null
  why: Why
}

export interface EditPlan {
  changes: Line<(typeof changeReasons)[number]>[]
  /** Exceptions: they stay what somebody made them. */
  kept: Line<(typeof keptReasons)[number]>[]
  refused: Line<(typeof refusedReasons)[number]>[]
  /** Occurrences that stand as before and are nobody's exception, by the slot that they now have. */
  same: { placement: string; slot: Instant }[]
  /** Days that the series must skip, because what would stand there has had its turn already. */
  skip: LocalDate[]
}

export interface EditSetting {
  before: Series
  after: Series
  occurrences: readonly Occurrence[]
  /** Slots before it are not part of the edit. */
  boundary: Instant
  /** Occurrences go over to another programme, which goes on from the boundary. */
  splits: boolean
  now: Instant
  /** Slots are laid out up to here. */
  until: Instant
  /** How far back and ahead slots are compared: whole weeks and months around `now` and `until`. */
  compared: { from: Instant; to: Instant }
  /** By how much one occurrence was moved, when the edit is a move. */
  shift: number | null
  /** What else takes time on a channel that carries one item at a time; empty for other channels. */
  busy: ReadonlyMap<string, readonly Airing[]>
  /** Channels that carry one item at a time. */
  oneAtATime: ReadonlySet<string>
}

const endOf = ({ start, seconds }: Airing): Instant => start + seconds * 1000
/** Half-open, on one channel. */
export const clash = (a: Airing, b: Airing): boolean => a.channel === b.channel && a.start < endOf(b) && b.start < endOf(a)
const sameAiring = (a: Airing, b: Airing): boolean => a.start === b.start && a.seconds === b.seconds && a.channel === b.channel
const sameTexts = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

/** What has begun or been decided is not rewritten. */
const hasHadItsTurn = ({ status, start }: Occurrence, now: Instant): boolean => start < now || status === 'delivered' || status === 'retracted'

/**
 * What an edit of a series does to each of its occurrences. An occurrence follows the series in what
 * it shares with it and keeps what somebody changed: a moved one keeps its time, a longer one its
 * length. What has aired, begun or been decided is left alone; what would have to run over something
 * else stays where it is.
 */
export function planEdit(setting: EditSetting): EditPlan {
  const { before, after, occurrences, boundary, now, until, compared } = setting
  const plan: EditPlan = { changes: [], kept: [], refused: [], same: [], skip: [] }
  const inScope = occurrences.filter(({ slot }) => slot >= boundary).sort((a, b) => a.slot - b.slot)
  const oldSlots = new Set([...slotsOf(before, Math.max(boundary, compared.from), compared.to), ...inScope.map(({ slot }) => slot)])
  const newSlots = slotsOf(after, compared.from, compared.to)
  const frequency = ruleOf(after)?.parts.freq ?? 'DAILY'
  const becomes = correspondingSlots([...oldSlots], newSlots, { frequency, shift: setting.shift })

  const movers: { occurrence: Occurrence; slot: Instant; to: Airing }[] = []
  const standing: Airing[] = []
  const taken = new Set<Instant>()
  for (const occurrence of inScope) {
    const slot = becomes.get(occurrence.slot) ?? null
    if (slot !== null) taken.add(slot)
    const from = airingOf(occurrence)
    const line = { placement: occurrence.id, title: occurrence.title, from, slot }
    const stays = (): void => {
      if (!offAir.includes(occurrence.status)) standing.push(from)
    }
    if (hasHadItsTurn(occurrence, now)) {
      leaveAlone(plan, setting, occurrence, slot)
      plan.refused.push({ ...line, slot: occurrence.slot, to: from, why: 'aired' })
    } else if (!occurrence.mine) {
      stays()
      leaveAlone(plan, setting, occurrence, slot)
      plan.refused.push({ ...line, slot: occurrence.slot, to: from, why: 'notYours' })
    } else if (occurrence.status !== 'planned') {
      stays()
      plan.kept.push({ ...line, to: from, why: occurrence.status === 'confirmed' ? 'confirmed' : 'decided' })
    } else if (slot === null) {
      if (isOwn(occurrence, before)) plan.changes.push({ ...line, to: null, why: 'removed' })
      else {
        stays()
        plan.kept.push({ ...line, to: from, why: exceptionOf(occurrence, occurrence.slot, before) ?? (occurrence.linked ? 'linked' : 'content') })
      }
    } else {
      const to = followed(occurrence, slot, before, after)
      const altered = after.form !== before.form || after.name !== before.name || !sameTexts(after.themes, before.themes)
      if (to.start < now) {
        stays()
        plan.refused.push({ ...line, to: from, why: 'past' })
      } else if (sameAiring(from, to)) {
        stays()
        const why = exceptionOf(occurrence, slot, after)
        if (altered) plan.changes.push({ ...line, to, why: 'altered' })
        else if (why !== null) plan.kept.push({ ...line, to: from, why })
        else plan.same.push({ placement: occurrence.id, slot })
      } else movers.push({ occurrence, slot, to })
    }
  }

  const added = newSlots.filter((slot) => slot >= now && slot < until && !taken.has(slot)).map((slot) => ({ start: slot, seconds: after.seconds, channel: after.channel }))
  const runsOver = overlapping(setting, standing, movers)
  for (const { occurrence, slot, to } of movers) {
    const from = airingOf(occurrence)
    const line = { placement: occurrence.id, title: occurrence.title, from, slot }
    if (runsOver.has(occurrence.id)) {
      standing.push(from)
      plan.refused.push({ ...line, to, why: 'taken' })
    } else {
      standing.push(to)
      plan.changes.push({ ...line, to, why: from.start === to.start && from.channel === to.channel ? 'altered' : 'moved' })
    }
  }
  const skipped = new Set(plan.skip)
  for (const to of added) {
    if (skipped.has(localDateOf(to.start))) continue
    const line = { placement: null, title: after.name, from: null, to, slot: to.start }
    if (isTaken(setting, standing, to)) plan.refused.push({ ...line, why: 'taken' })
    else plan.changes.push({ ...line, why: 'added' })
  }
  for (const lines of [plan.changes, plan.kept, plan.refused]) lines.sort((a, b) => whenOf(a) - whenOf(b))
  return plan
}

const whenOf = ({ from, to }: Line<string>): Instant => (from ?? to)!.start

const airingOf = ({ start, seconds, channel }: Occurrence): Airing => ({ start, seconds, channel })

/** Its identity is not rewritten either: the day on which the series would repeat it is skipped. */
function leaveAlone(plan: EditPlan, { splits, now }: EditSetting, occurrence: Occurrence, slot: Instant | null): void {
  if (slot !== null && slot >= now && (splits || slot !== occurrence.slot)) plan.skip.push(localDateOf(slot))
}

/** As the series laid it out: nobody has moved it, filled it, changed its length or made it part of a makegood. */
export const isOwn = (occurrence: Occurrence, series: Series): boolean =>
  occurrence.content === null && !occurrence.linked && exceptionOf(occurrence, occurrence.slot, series) === null

/** In what an occurrence differs from its series, most telling first; null when in nothing. */
export function exceptionOf(occurrence: Occurrence, slot: Instant, series: Series): 'ownTime' | 'ownChannel' | 'ownLength' | null {
  if (occurrence.start !== slot) return 'ownTime'
  if (occurrence.channel !== series.channel) return 'ownChannel'
  return occurrence.seconds === series.seconds ? null : 'ownLength'
}

/** The airing after an edit: what agreed with the series before agrees with it after. */
function followed(occurrence: Occurrence, slot: Instant, before: Series, after: Series): Airing {
  return {
    start: occurrence.start === occurrence.slot ? slot : occurrence.start,
    seconds: occurrence.seconds === before.seconds ? after.seconds : occurrence.seconds,
    channel: occurrence.channel === before.channel ? after.channel : occurrence.channel,
  }
}

const isTaken = ({ busy, oneAtATime }: EditSetting, standing: readonly Airing[], to: Airing): boolean =>
  oneAtATime.has(to.channel) && (standing.some((other) => clash(to, other)) || (busy.get(to.channel) ?? []).some((other) => clash(to, other)))

/** The occurrences that would run over something. One that therefore stays may be in the way of another. */
function overlapping(
  setting: EditSetting,
  standing: readonly Airing[],
  movers: readonly { occurrence: Occurrence; to: Airing }[],
): Set<string> {
  const refused = new Set<string>()
  for (;;) {
    const places = movers.map(({ occurrence, to }) => (refused.has(occurrence.id) ? airingOf(occurrence) : to))
    const next = movers.find(({ occurrence, to }, at) =>
      !refused.has(occurrence.id) && isTaken(setting, [...standing, ...places.filter((_, other) => other !== at)], to))
    if (next === undefined) return refused
    refused.add(next.occurrence.id)
  }
}
