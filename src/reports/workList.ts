import type { Id } from '../documents/ids.ts'
import type { Instant } from '../obligations/index.ts'

/** What can wait for somebody, in the order in which it is told where nothing is due sooner than the rest. */
export const workKinds = [
  'answerFinding',
  'decideFinding',
  'overdueFinding',
  'handInDuty',
  'confirmDuty',
  'shortfall',
  'confirmPlacement',
  'emptySlot',
  'feedback',
  'reportDue',
  'publishNotice',
  'publishResult',
  'lateEvent',
] as const
export type WorkKind = (typeof workKinds)[number]

/** One thing that waits for the person who looks. */
export interface WorkItem {
  kind: WorkKind
  id: Id
  title: string
  /** The body whose matter it is; null where it is nobody's in particular. */
  body: string | null
  /** By when; null where nothing sets a deadline. */
  due: Instant | null
  /** Since when it waits. */
  since: Instant
  /** Where it is done, from the root of the admin. */
  path: string
}

export interface WorkGroup {
  kind: WorkKind
  items: readonly WorkItem[]
  /** How many there are, of which the items may be the first alone. */
  total: number
  /** How many of the items are past their deadline. */
  overdue: number
}

/** What is read of a kind: the first by their deadlines, and how many there are. */
export interface WorkRead {
  kind: WorkKind
  items: readonly WorkItem[]
  total: number
}

/** The oldest deadline first, then what has none, by how long it waits. */
export function compareWork(one: WorkItem, other: WorkItem): number {
  const [a, b] = [one.due ?? Infinity, other.due ?? Infinity]
  return a === b ? one.since - other.since || one.title.localeCompare(other.title, 'vi') : a - b
}

/** What waits, by what is to be done: each group, and the groups among themselves, with the oldest deadline first. */
export function workListOf(read: readonly WorkRead[], now: Instant): WorkGroup[] {
  return read
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items, total }) => ({
      kind,
      items: items.toSorted(compareWork),
      total,
      // All of these are; of the others those that are shown are counted.
      overdue: kind === 'overdueFinding' ? total : items.filter(({ due }) => due !== null && due <= now).length,
    }))
    .sort((a, b) => compareWork(a.items[0]!, b.items[0]!) || workKinds.indexOf(a.kind) - workKinds.indexOf(b.kind))
}
