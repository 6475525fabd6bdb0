import { appearing, timeBased, type Medium } from '../documents/mediums.ts'
import { fold } from '../documents/searchText.ts'
import {
  localDateOf,
  SECOND,
  type Instant,
  type LocalDate,
  type PlacementStatus,
  isCurable,
  isOpen,
  isOffAir,
} from '../obligations/index.ts'
import type { CodedRefusal } from './codedRefusal.ts'
import { longestSeconds } from './placement.ts'

/** Something that happened and that nobody had planned, as it is told. */
export interface Happened {
  title: string
  organization: string
  channel: string
  start: Instant
  seconds: number
}

/** A placement that stands on a channel. */
export interface Neighbour extends Happened {
  id: string
  status: PlacementStatus
}

/** The channel that something happened on. */
export interface ChannelTraits {
  /** The channel carries one item at a time. */
  oneAtATime: boolean
  /** What is on it takes time, so that a body does one thing there at a time. */
  lasting: boolean
  channelName: string
}

export interface Around extends ChannelTraits {
  now: Instant
  /** What stands on the channel around that day. */
  standing: readonly Neighbour[]
  /** A playout log tells it: times touch by seconds there, and what was planned has been set against it already. */
  byLog: boolean
  /** The person has been told of what is like it, and says that this is another. */
  anyway: boolean
}

export type UnplannedRefusalCode = 'noTitle' | 'notYet' | 'secondsNotPositive' | 'secondsTooMany' | 'overlap'
export type UnplannedRefusal = CodedRefusal<UnplannedRefusalCode>

/** What is to be done about it. */
export type Decision =
  | { does: 'record' }
  | { does: 'refuse'; refusal: UnplannedRefusal }
  /** It was planned after all: its outcome is recorded. Where its hour tells no more than its name, it may be another. */
  | { does: 'confirm'; placement: Neighbour; another: boolean }
  /** It has been recorded. */
  | { does: 'known'; placement: Neighbour }

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
  const known =
    like.find((other) => delivered.includes(other) && (!around.byLog || other.start === told.start)) ?? (around.byLog ? undefined : same)
  if (known !== undefined && !around.anyway) return { does: 'known', placement: known }
  if (around.byLog) return { does: 'record' }

  // What appears has no time of its own: another article of the same minute is another.
  const then = around.lasting ? mine.filter((other) => isOpen(other.status) && overlap(told, other)) : []
  const named = like.filter(({ status }) => isOpen(status) || isCurable(status))
  const there = [...named, ...then].find((one) => overlap(told, one))
  // On a channel that carries one item at a time nothing else can have run in its place.
  const forced = around.oneAtATime && there !== undefined
  const planned = forced ? there : (named.find((one) => one === there) ?? named[0] ?? then[0])
  const other = around.oneAtATime ? here.find((one) => one !== planned && !isOffAir(one.status) && overlap(told, one)) : undefined
  if (other === undefined)
    return planned !== undefined && (forced || !around.anyway)
      ? { does: 'confirm', placement: planned, another: !forced }
      : { does: 'record' }
  return {
    does: 'refuse',
    refusal: {
      code: 'overlap',
      names: { channel: around.channelName, title: other.title },
      times: { from: other.start, to: endOf(other) },
      path: 'start',
    },
  }
}

/** Why nothing of the kind can have happened; null where it can. */
export function refuseUnfit({ title, start, seconds }: Happened, now: Instant): UnplannedRefusal | null {
  if (title.trim() === '') return { code: 'noTitle', path: 'title' }
  if (!(seconds > 0)) return { code: 'secondsNotPositive', path: 'seconds' }
  if (seconds > longestSeconds) return { code: 'secondsTooMany', path: 'seconds' }
  if (start > now) return { code: 'notYet', times: { at: start }, path: 'start' }
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

const fillers =
  /\b(quang cao|qc|tvc|spot|trailer|promo|jingle|filler|hinh hieu|nhac hieu|nhac cho|ident|station id|bumper|countdown|test|color ?bars?|gioi thieu chuong trinh|commercial|advert\w*|ad break)\b/

/** Whether a line of a log is an advertisement or what fills the time between programmes: nothing that one records. */
export const isFiller = (title: string): boolean => fold(title) === '' || fillers.test(fold(title).replace(/[^\p{L}\p{N}]+/gu, ' '))
