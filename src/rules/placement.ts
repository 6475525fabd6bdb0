import { refused } from '../i18n/refused.ts'
import { formatLocalTime } from '../i18n/dates.ts'
import { localDateOf, startOfDay, type PlacementStatus } from '../obligations/index.ts'
import type { Refusal } from '../refusal.ts'

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

/** Statuses of what is still ahead and can be moved. */
export const openStatuses = ['planned', 'confirmed'] as const satisfies readonly PlacementStatus[]
export type OpenStatus = (typeof openStatuses)[number]
export const isOpen = (status: unknown): status is OpenStatus => (openStatuses as readonly unknown[]).includes(status)
/** Statuses of what did not go out, and can be made good. */
export const curableStatuses = ['missed', 'preempted', 'cancelled'] as const satisfies readonly PlacementStatus[]
export type CurableStatus = (typeof curableStatuses)[number]
export const isCurable = (status: unknown): status is CurableStatus => (curableStatuses as readonly unknown[]).includes(status)
/** Statuses that take no time on the channel. */
export const offAir: readonly PlacementStatus[] = [...curableStatuses, 'retracted']
/**
 * When the public could first be told of a placement: since it stands fast. It is kept, so that what then
 * falls out is told as well.
 */
export const announcedAfter = <Time>(before: Time | null, status: PlacementStatus | undefined, now: Time): Time | null =>
  before ?? (status === 'confirmed' || status === 'delivered' ? now : null)


export const startOf = (p: Pick<Draft, 'actualStart' | 'plannedStart'>): number => p.actualStart ?? p.plannedStart
export const endOf = (p: Pick<Draft, 'actualStart' | 'plannedStart' | 'actualSeconds' | 'plannedSeconds'>): number =>
  startOf(p) + (p.actualSeconds ?? p.plannedSeconds) * 1000

/** Why a placement cannot be what it asks to be, or null when it can. */
export function refusePlacement(after: Draft, around: Surroundings): Refusal | null {
  const { before, missed } = around
  if (!(after.plannedSeconds > 0)) return { text: refused.secondsNotPositive, path: 'plannedSeconds' }
  if (after.actualSeconds !== null && !(after.actualSeconds > 0)) return { text: refused.secondsNotPositive, path: 'actualSeconds' }
  for (const path of ['plannedSeconds', 'actualSeconds'] as const) {
    if (after[path] !== before?.[path] && (after[path] ?? 0) > longestSeconds) return { text: refused.secondsTooMany, path }
  }
  if ((after.actualStart === null) !== (after.actualSeconds === null)) {
    return { text: refused.actualIncomplete, path: after.actualStart === null ? 'actualStart' : 'actualSeconds' }
  }
  if (before?.status === 'delivered' && !around.byAsRun && rewritten(before, after)) return { text: refused.airedRewritten }
  if (around.byPerson && !around.byAsRun && replansThePast(before, after, around.now)) {
    return { text: refused.pastReplanned, path: 'plannedStart' }
  }
  if (after.status === 'delivered' && startOf(after) > around.now) {
    return { text: refused.deliveredInFuture, params: { at: formatLocalTime(startOf(after)) }, path: 'status' }
  }
  if (offAir.includes(after.status) && !after.reason) return { text: refused.reasonMissing, path: 'reason' }
  if (after.makegoodFor !== null && after.makegoodFor !== before?.makegoodFor) {
    if (after.makegoodFor === after.id) return { text: refused.makegoodOfItself, path: 'makegoodFor' }
    if (missed === null) return { text: refused.makegoodOfNothing, path: 'makegoodFor' }
    if (!isCurable(missed.status)) {
      const text = missed.status === 'delivered' ? refused.makegoodOfAired : refused.makegoodOfOpen
      return { text, params: { title: missed.title }, path: 'makegoodFor' }
    }
  }
  if (around.overlapping !== null) {
    const other = around.overlapping
    return {
      text: refused.overlap,
      params: {
        channel: around.channelName,
        title: other.title,
        from: formatLocalTime(startOf(other)),
        to: formatLocalTime(endOf(other)),
      },
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
  return kept.some((name) => before[name] !== after[name]) || !['delivered', 'retracted'].includes(after.status)
}
