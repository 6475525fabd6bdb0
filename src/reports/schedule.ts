import type { Head } from '../rules/auditLog/chain.ts'
import type { Id } from '../documents/ids.ts'
import { type Instant, type PlacementStatus, isOffAir } from '../obligations/index.ts'
import { placementShown, type PlacementShown } from '../rules/placementShown.ts'

/** When, and how long in seconds. */
export interface Timed {
  start: Instant
  seconds: number
}

/** A placement as it leaves the desk: names where the database keeps ids. */
export interface ScheduledItem {
  id: Id
  title: string
  channel: Id
  programme: string | null
  form: string
  themes: readonly string[]
  status: PlacementStatus
  planned: Timed
  actual: Timed | null
  reason: string | null
  rerun: boolean
  /** It makes good for a lost placement. */
  makegood: boolean
  /** Nobody had planned it: it was recorded afterwards. */
  unplanned: boolean
  /** How often what a calendar shows of it was changed. */
  sequence: number
  createdAt: Instant
  updatedAt: Instant
}

export interface ScheduleChannel {
  id: Id
  name: string
  medium: string
  /** It carries one item at a time, so that the time between two items is a gap. */
  timeBased: boolean
  /** What is on it takes time, rather than to be there from a moment on. */
  lasting: boolean
}

/** What starts on some channels from `from` until before `to`: a placement belongs to the day on which it starts. */
export interface ScheduleExtract {
  from: Instant
  to: Instant
  channels: readonly ScheduleChannel[]
  /** Whether those are all the channels that there are. */
  allChannels: boolean
  items: readonly ScheduledItem[]
}

/** Who takes a copy of the schedule, when, and how far the audit log had come: a sheet of paper does not change with the plan. */
export interface Printing {
  at: Instant
  by: string
  head: Head
}

/** When it went out, or else when it is to. */
export const timeOf = ({ actual, planned }: ScheduledItem): Timed => actual ?? planned
export const endOfTimed = ({ start, seconds }: Timed): Instant => start + seconds * 1000
/** How it stands when somebody takes a copy of the schedule. */
export const itemShown = (item: ScheduledItem, now: Instant): PlacementShown => placementShown(item.status, endOfTimed(timeOf(item)), now)

/** It takes no time on its channel. */
export const isItemOffAir = ({ status }: ScheduledItem): boolean => isOffAir(status)

/** In order of time; what starts together in the order of its titles, so that two copies are alike. */
export const itemsInOrder = (items: readonly ScheduledItem[]): ScheduledItem[] =>
  [...items].sort(
    (a, b) => timeOf(a).start - timeOf(b).start || a.title.localeCompare(b.title, 'vi') || (String(a.id) < String(b.id) ? -1 : 1),
  )
