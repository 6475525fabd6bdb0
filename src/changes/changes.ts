import type { Payload } from 'payload'

import type { DbRequest } from '../database/read.ts'
import { onTransactionEnd } from '../database/transactionEnd.ts'
import type { Clock, Timers } from '../platform/clock.ts'
import { callListeners } from './callListeners.ts'
import { followLog, type LoggedActs } from './followLog.ts'

/** One act of the audit log, once it is committed. */
export interface Change {
  seq: number
  action: string
  /** Collection and id of what was acted on; what else the act wrote says `writtenBy.ts`. */
  subject: string | null
  subjectId: string | null
  /** The document before and after, where the act was done in this process and is of one document. */
  docs: readonly Readonly<Record<string, unknown>>[] | null
  /** What the log does not say; absent for an act of another instance. */
  local?: LocalAct
}

/** What only the process knows that did an act. */
export interface LocalAct {
  /** The fields that an update changed; null for any other act. */
  fields: readonly string[] | null
  /** The same act goes on in another transaction: it is judged when the last of them is committed. */
  unfinished: boolean
}

/** `unknown`: the log could not be read, or too much happened to be told one by one. Look at everything again. */
export type Changes = readonly Change[] | 'unknown'
export type ChangeListener = (changes: Changes) => void

/** The feed of one instance. */
interface Feed {
  readonly payload: Payload
  readonly listeners: Set<ChangeListener>
  /** Acts of transactions that have not ended. */
  readonly uncommitted: Map<number | string, Change[]>
  /** Numbers of acts of this process that were announced and that the log will show again. */
  readonly announced: Set<number>
  /** How to stop following the log; null while nobody listens. */
  stopFollowing: Promise<() => Promise<void>> | null
}

const feeds = new WeakMap<Payload, Feed>()

function feedOf(payload: Payload): Feed {
  const known = feeds.get(payload)
  if (known !== undefined) return known
  const feed: Feed = { payload, listeners: new Set(), uncommitted: new Map(), announced: new Set(), stopFollowing: null }
  feeds.set(payload, feed)
  onTransactionEnd(payload, {
    committed(transaction) {
      const changes = feed.uncommitted.get(transaction)
      feed.uncommitted.delete(transaction)
      if (changes !== undefined) announceOwn(feed, changes)
    },
    rolledBack: (transaction) => feed.uncommitted.delete(transaction),
  })
  return feed
}

const announce = ({ payload, listeners }: Feed, changes: Changes): void => callListeners(payload, listeners, changes)

/** Remembered only now: an act that is rolled back leaves its number to whoever writes next. */
function announceOwn(feed: Feed, changes: readonly Change[]): void {
  for (const { seq } of changes) feed.announced.add(seq)
  announce(feed, changes)
}

function announceRead(feed: Feed, reading: LoggedActs): void {
  if (reading === 'unknown') {
    feed.announced.clear()
    return announce(feed, reading)
  }
  const others = reading.filter(({ seq }) => !feed.announced.has(seq))
  const last = reading.at(-1)!.seq
  for (const seq of feed.announced) if (seq <= last) feed.announced.delete(seq)
  if (others.length === 0) return
  announce(
    feed,
    others.map(({ seq, action, subject, subjectId }) => ({
      seq,
      action,
      subject: subject ?? null,
      subjectId: subjectId ?? null,
      docs: null,
    })),
  )
}

/** An act was written to the log: it is announced when its transaction has been committed, before the save returns. */
export async function noteChange(req: DbRequest, change: Change): Promise<void> {
  const feed = feedOf(req.payload)
  // Nobody listens in a command or a job alone.
  if (feed.listeners.size === 0) return
  const transaction = await req.transactionID
  if (transaction === undefined || transaction === null) return announceOwn(feed, [change])
  const changes = feed.uncommitted.get(transaction)
  if (changes === undefined) feed.uncommitted.set(transaction, [change])
  else changes.push(change)
}

/**
 * Calls the listener for every act, whoever did it, at least once: for those of this process before the save returns,
 * one call for each transaction; for those of other instances within two seconds. From when this is awaited on nothing
 * is missed. Gives back how to stop.
 */
export async function watchChanges(payload: Payload, listener: ChangeListener, clock: Clock, timers: Timers): Promise<() => Promise<void>> {
  const feed = feedOf(payload)
  feed.listeners.add(listener)
  // The log is followed once for all listeners: an act of this process is kept from each of them alike.
  const stopFollowing = (feed.stopFollowing ??= followLog(payload, (reading) => announceRead(feed, reading), clock, timers))
  await stopFollowing
  return async () => {
    feed.listeners.delete(listener)
    if (feed.listeners.size > 0 || feed.stopFollowing !== stopFollowing) return
    feed.stopFollowing = null
    feed.announced.clear()
    const stop = await stopFollowing
    await stop()
  }
}
