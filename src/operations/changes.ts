import type { Payload, PayloadRequest } from 'payload'

import type { Clock, Timers } from '../clock.ts'

/** One act of the audit log, as those hear of it who keep something that it may have made untrue. */
export interface Change {
  seq: number
  action: string
  subject: string | null
  subjectId: string | null
  /** The document before and after, where the act was done in this process and is of one document. */
  docs: readonly Readonly<Record<string, unknown>>[] | null
}

type Listener = (changes: readonly Change[] | 'unknown') => void

/** How often the log is asked for the acts of other instances: the bound on staleness is two seconds. */
const EVERY = 1000
/** So many acts at once are not told one by one. */
const MOST = 500

interface Channel {
  readonly waiting: Map<number | string, Change[]>
  readonly listeners: Set<Listener>
  /** Acts of this process that the log will show again. */
  readonly own: Set<number>
  /** How to stop looking at the log, while somebody listens. */
  looking: Promise<() => Promise<void>> | null
}
const channels = new WeakMap<Payload, Channel>()

function channelOf(payload: Payload): Channel {
  const known = channels.get(payload)
  if (known !== undefined) return known
  const channel: Channel = { waiting: new Map(), listeners: new Set(), own: new Set(), looking: null }
  channels.set(payload, channel)
  const { commitTransaction, rollbackTransaction } = payload.db
  payload.db.commitTransaction = async function (id) {
    const known = await id
    await commitTransaction.call(this, known)
    const changes = channel.waiting.get(known)
    channel.waiting.delete(known)
    if (changes !== undefined) tellOwn(channel, changes)
  }
  payload.db.rollbackTransaction = async function (id) {
    const known = await id
    channel.waiting.delete(known)
    await rollbackTransaction.call(this, known)
  }
  return channel
}

/** Acts of this process, once nothing can take them back: what is rolled back leaves its number to somebody else. */
function tellOwn(channel: Channel, changes: readonly Change[]): void {
  for (const { seq } of changes) channel.own.add(seq)
  tell(channel, changes)
}

function tell(channel: Channel, changes: readonly Change[] | 'unknown'): void {
  for (const listener of channel.listeners) listener(changes)
}

/** An act was written to the log: it is told when its transaction has been committed, before the save returns. */
export async function noteChange(payload: Payload, req: Partial<PayloadRequest>, change: Change): Promise<void> {
  const channel = channelOf(payload)
  // Nobody listens in a command or a job alone.
  if (channel.listeners.size === 0) return
  const transaction = await req.transactionID
  if (transaction === undefined || transaction === null) return tellOwn(channel, [change])
  const waiting = channel.waiting.get(transaction)
  if (waiting === undefined) channel.waiting.set(transaction, [change])
  else waiting.push(change)
}

interface Entry { seq: number; action: string; subject?: string | null; subjectId?: string | null }

const newestSeq = async (payload: Payload): Promise<number> => (await entriesAfter(payload, -1, '-seq', 1))[0]?.seq ?? 0

async function entriesAfter(payload: Payload, seq: number, sort: string, limit: number): Promise<Entry[]> {
  const { docs } = await payload.db.find<Entry>({
    collection: 'audit-log', where: { seq: { greater_than: seq } }, sort, limit, pagination: false,
    select: { seq: true, action: true, subject: true, subjectId: true },
  })
  return docs
}

/**
 * Tells of every act, whoever did it: of this process before the save returns, of other instances
 * within two seconds. `unknown`: the log could not be read, or too much happened to be told. Gives
 * back how to stop.
 */
export async function watchChanges(payload: Payload, listener: Listener, clock: Clock, timers: Timers): Promise<() => Promise<void>> {
  const channel = channelOf(payload)
  channel.listeners.add(listener)
  // One look for all who listen: what one of them has seen as its own must not be another's to the next.
  const stopLooking = (channel.looking ??= lookAtLog(payload, channel, clock, timers))
  await stopLooking
  return async () => {
    channel.listeners.delete(listener)
    if (channel.listeners.size > 0 || channel.looking !== stopLooking) return
    channel.looking = null
    await (await stopLooking)()
  }
}

/** Asks the log every second for what others did. Gives back how to stop. */
async function lookAtLog(payload: Payload, channel: Channel, clock: Clock, timers: Timers): Promise<() => Promise<void>> {
  let seen = await newestSeq(payload)
  let lookedAt = clock.now()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let guard: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    const entries = await entriesAfter(payload, seen, 'seq', MOST)
    lookedAt = clock.now()
    const last = entries.at(-1)
    if (last === undefined) return
    seen = last.seq
    const others = entries.filter(({ seq }) => !channel.own.has(seq))
    for (const seq of channel.own) if (seq <= seen) channel.own.delete(seq)
    if (entries.length === MOST) {
      seen = await newestSeq(payload)
      channel.own.clear()
      tell(channel, 'unknown')
    } else if (others.length > 0) {
      tell(channel, others.map(({ seq, action, subject, subjectId }) => ({ seq, action, subject: subject ?? null, subjectId: subjectId ?? null, docs: null })))
    }
  }

  /** Whoever cannot hear of changes must not go on as if there were none, also while the database does not answer. */
  function deaf(): void {
    if (clock.now() - lookedAt >= 2 * EVERY) tell(channel, 'unknown')
    guard = timers.setTimeout(deaf, EVERY)
    guard.unref?.()
  }

  function later(): void {
    timer = timers.setTimeout(() => {
      guard = timers.setTimeout(deaf, EVERY)
      looking = look()
        .catch((err: unknown) => {
          payload.logger.warn({ err }, 'the log of changes could not be read')
          tell(channel, 'unknown')
        })
        .then(() => {
          timers.clearTimeout(guard)
          if (!stopped) later()
        })
    }, EVERY)
    timer.unref?.()
  }
  later()
  return async () => {
    stopped = true
    timers.clearTimeout(timer)
    timers.clearTimeout(guard)
    await looking
  }
}
