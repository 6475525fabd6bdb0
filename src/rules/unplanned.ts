import { appearing, timeBased, type Medium } from '../fields/mediums.ts'
import { fold } from '../fields/search.ts'
import { formatLocalTime } from '../i18n/dates.ts'
import { refused } from '../i18n/refused.ts'
import { unplannedRefused } from '../i18n/unplanned.ts'
import { localDateOf, SECOND, type Instant, type LocalDate, type PlacementStatus } from '../obligations/index.ts'
import type { Refusal } from '../refusal.ts'
import { isCurable, isOpen, longestSeconds } from './placement.ts'

/** Something that happened and that nobody had planned, as it is told. */
export interface Happened {
  title: string
  organization: string
  channel: string
  start: Instant
  seconds: number
}

/** A placement that stands on a channel. */
export interface Standing extends Happened {
  id: string
  status: PlacementStatus
}

export interface Around {
  now: Instant
  /** The channel carries one item at a time. */
  oneAtATime: boolean
  /** What is on it takes time, so that a body does one thing there at a time. */
  lasting: boolean
  channelName: string
  /** What stands on the channel around that day. */
  standing: readonly Standing[]
  /** A playout log tells it: times touch by seconds there, and what was planned has been set against it already. */
  byLog: boolean
  /** The person has been told of what is like it, and says that this is another. */
  anyway: boolean
}

/** What is to be done about it. */
export type Decision =
  | { does: 'record' }
  | { does: 'refuse'; refusal: Refusal }
  /** It was planned after all: its outcome is recorded. Where its hour tells no more than its name, it may be another. */
  | { does: 'confirm'; placement: Standing; another: boolean }
  /** It has been recorded. */
  | { does: 'known'; placement: Standing }

const endOf = ({ start, seconds }: Pick<Happened, 'start' | 'seconds'>): Instant => start + seconds * SECOND
const overlap = (one: Happened, other: Happened): boolean => one.start < endOf(other) && other.start < endOf(one)

/** What is recorded of something unplanned: as it is, as the outcome of what stands in the plan, not again, or not at all. */
export function decideUnplanned(told: Happened, around: Around): Decision {
  const refusal = refuseUnfit(told, around.now)
  if (refusal !== null) return { does: 'refuse', refusal }
  const here = around.standing.filter(({ channel }) => channel === told.channel)
  const mine = here.filter(({ organization }) => organization === told.organization)
  const like = mine.filter((other) => localDateOf(other.start) === localDateOf(told.start) && fold(other.title) === fold(told.title))

  const delivered = mine.filter(({ status }) => status === 'delivered')
  const same = delivered.find(({ start }) => start === told.start && around.lasting)
  const known = like.find((other) => delivered.includes(other) && (!around.byLog || other.start === told.start)) ?? (around.byLog ? undefined : same)
  if (known !== undefined && !around.anyway) return { does: 'known', placement: known }
  if (around.byLog) return { does: 'record' }

  // What appears has no time of its own: another article of the same minute is another.
  const then = around.lasting ? mine.filter((other) => isOpen(other.status) && overlap(told, other)) : []
  const named = like.filter(({ status }) => isOpen(status) || isCurable(status))
  const there = [...named, ...then].find((one) => overlap(told, one))
  // On a channel that carries one item at a time nothing else can have run in its place.
  const forced = around.oneAtATime && there !== undefined
  const planned = forced ? there : (named.find((one) => one === there) ?? named[0] ?? then[0])
  const other = around.oneAtATime ? here.find((one) => one !== planned && (isOpen(one.status) || one.status === 'delivered') && overlap(told, one)) : undefined
  if (other === undefined) return planned !== undefined && (forced || !around.anyway) ? { does: 'confirm', placement: planned, another: !forced } : { does: 'record' }
  const params = { channel: around.channelName, title: other.title, from: formatLocalTime(other.start), to: formatLocalTime(endOf(other)) }
  return { does: 'refuse', refusal: { text: refused.overlap, params, path: 'start' } }
}

/** Why nothing of the kind can have happened; null where it can. */
export function refuseUnfit({ title, start, seconds }: Happened, now: Instant): Refusal | null {
  if (title.trim() === '') return { text: unplannedRefused.noTitle, path: 'title' }
  if (!(seconds > 0)) return { text: refused.secondsNotPositive, path: 'seconds' }
  if (seconds > longestSeconds) return { text: refused.secondsTooMany, path: 'seconds' }
  if (start > now) return { text: unplannedRefused.notYet, params: { at: formatLocalTime(start) }, path: 'start' }
  return null
}

/** How long something takes where nothing tells: it is there from a moment on, is on the air, or people sit together. */
export function usualSeconds(medium: Medium): number {
  if (appearing.includes(medium)) return 60
  return timeBased.includes(medium) ? 15 * 60 : 2 * 3600
}

/** From which day on the first of the plans is followed, where something lies before that of all of them; null otherwise. */
export function beforeFollowing(start: Instant, followedFrom: Iterable<LocalDate>, followedThroughout: boolean): LocalDate | null {
  const first = [...followedFrom].sort()[0]
  return followedThroughout || first === undefined || localDateOf(start) >= first ? null : first
}

const fillers = /\b(quang cao|qc|tvc|spot|trailer|promo|jingle|filler|hinh hieu|nhac hieu|nhac cho|ident|station id|bumper|countdown|test|color ?bars?|gioi thieu chuong trinh|commercial|advert\w*|ad break)\b/

/** Whether a line of a log is an advertisement or what fills the time between programmes: nothing that one records. */
export const isFiller = (title: string): boolean => fold(title) === '' || fillers.test(fold(title).replace(/[^\p{L}\p{N}]+/gu, ' '))
