import { isAired, isAnnounced, isCurable, isOffAir, localDateOf, startOfDay, type PlacementStatus } from '../obligations/index.ts'
import type { CodedRefusal } from './codedRefusal.ts'

/** What a placement asks to be, in instants (ms) and seconds; null where it is not said. */
export interface Draft {
  id: string | null
  title: string
  channel: string
  content: string | null
  status: PlacementStatus
  plannedStart: number
  plannedSeconds: number
  actualStart: number | null
  actualSeconds: number | null
  reason: string | null
  makegoodFor: string | null
}

/** What stands around it. */
export interface Surroundings {
  /** The placement as it stood before, when it is being changed. */
  before: Draft | null
  /** What it would make good for, when that exists. */
  missed: Draft | null
  /** A placement on the same channel at the same time, when the channel carries one at a time. */
  overlapping: Draft | null
  channelName: string
  now: number
  /** Set while an as-run entry is being carried over: the only way to change what has aired. */
  byAsRun: boolean
  /** A person plans; the seed, the filler and the jobs lay out what they are told to. */
  byPerson: boolean
}

/** A placement's most seconds. Who looks for what still runs need not look back any further. */
export const longestSeconds = 7 * 86_400

/**
 * When the public could first be told of a placement: since it stands fast. It is kept, so that what then
 * falls out is told as well.
 */
export const announcedAfter = <Time>(before: Time | null, status: PlacementStatus | undefined, now: Time): Time | null =>
  before ?? (isAnnounced(status) ? now : null)

export const startOf = (p: Pick<Draft, 'actualStart' | 'plannedStart'>): number => p.actualStart ?? p.plannedStart
export const endOf = (p: Pick<Draft, 'actualStart' | 'plannedStart' | 'actualSeconds' | 'plannedSeconds'>): number =>
  startOf(p) + (p.actualSeconds ?? p.plannedSeconds) * 1000

export type PlacementRefusalCode =
  | 'secondsNotPositive'
  | 'secondsTooMany'
  | 'actualIncomplete'
  | 'airedRewritten'
  | 'pastReplanned'
  | 'deliveredInFuture'
  | 'reasonMissing'
  | 'makegoodOfItself'
  | 'makegoodOfNothing'
  | 'makegoodOfAired'
  | 'makegoodOfOpen'
  | 'overlap'

/** Why a placement cannot be what it asks to be, or null when it can. */
export function refusePlacementBy(after: Draft, around: Surroundings): CodedRefusal<PlacementRefusalCode> | null {
  const { before, missed } = around
  if (!(after.plannedSeconds > 0)) return { code: 'secondsNotPositive', path: 'plannedSeconds' }
  if (after.actualSeconds !== null && !(after.actualSeconds > 0)) return { code: 'secondsNotPositive', path: 'actualSeconds' }
  for (const path of ['plannedSeconds', 'actualSeconds'] as const) {
    if (after[path] !== before?.[path] && (after[path] ?? 0) > longestSeconds) return { code: 'secondsTooMany', path }
  }
  if ((after.actualStart === null) !== (after.actualSeconds === null)) {
    return { code: 'actualIncomplete', path: after.actualStart === null ? 'actualStart' : 'actualSeconds' }
  }
  if (before?.status === 'delivered' && !around.byAsRun && rewritten(before, after)) return { code: 'airedRewritten' }
  if (around.byPerson && !around.byAsRun && replansThePast(before, after, around.now)) {
    return { code: 'pastReplanned', path: 'plannedStart' }
  }
  if (after.status === 'delivered' && startOf(after) > around.now) {
    return { code: 'deliveredInFuture', times: { at: startOf(after) }, path: 'status' }
  }
  if (isOffAir(after.status) && !after.reason) return { code: 'reasonMissing', path: 'reason' }
  if (after.makegoodFor !== null && after.makegoodFor !== before?.makegoodFor) {
    if (after.makegoodFor === after.id) return { code: 'makegoodOfItself', path: 'makegoodFor' }
    if (missed === null) return { code: 'makegoodOfNothing', path: 'makegoodFor' }
    if (!isCurable(missed.status)) {
      const code = missed.status === 'delivered' ? 'makegoodOfAired' : 'makegoodOfOpen'
      return { code, names: { title: missed.title }, path: 'makegoodFor' }
    }
  }
  if (around.overlapping !== null) {
    const other = around.overlapping
    return {
      code: 'overlap',
      names: { channel: around.channelName, title: other.title },
      times: { from: startOf(other), to: endOf(other) },
      path: 'plannedStart',
    }
  }
  return null
}

/**
 * Whether a plan would be laid into days that are over, or taken out of them: a shortfall that was
 * raised is not filled afterwards. Windows close at midnight, so today's plan may still be written down.
 */
function replansThePast(before: Draft | null, after: Draft, now: number): boolean {
  const today = startOfDay(localDateOf(now))
  if (before !== null && before.plannedStart === after.plannedStart && before.channel === after.channel) return false
  return after.plannedStart < today || (before !== null && before.plannedStart < today)
}

/** What has aired keeps what was aired, where and when; withdrawing it later is another matter. */
function rewritten(before: Draft, after: Draft): boolean {
  const kept = ['channel', 'content', 'plannedStart', 'plannedSeconds', 'actualStart', 'actualSeconds', 'makegoodFor'] as const
  return kept.some((name) => before[name] !== after[name]) || !isAired(after.status)
}
