import type { Payload } from 'payload'

import type { Clock, Timers } from '../platform/clock.ts'
import type { AuditEntry } from '../rules/auditLog/chain.ts'

/** An entry of the audit log, as far as it says what was done to what. */
export type LoggedAct = Pick<AuditEntry, 'seq' | 'hash' | 'action' | 'subject' | 'subjectId'>

/** Committed acts in the order of their numbers; `unknown`: any number of acts may have been missed. */
export type LoggedActs = readonly LoggedAct[] | 'unknown'

/** Milliseconds between two readings: what another instance commits is known here within two seconds. */
const READING_INTERVAL = 1_000
/** More new acts than this in one reading are `unknown`. */
const MAX_ACTS_PER_READING = 500

/** The last entry that was read. Its hash tells it from another entry that took its number after a failover. */
type Position = Pick<LoggedAct, 'seq' | 'hash'>
const START: Position = { seq: 0, hash: '' }

/**
 * Reads on in the audit log every second. Gap-free without a bound on how long a transaction may last: entry n + 1 is
 * made from entry n, so it can only be written once n is committed, on whichever instance (src/changes/CONTEXT.md).
 * A database that does not answer is `unknown`, once it has not answered for two seconds and every second from then on.
 * Gives back how to stop.
 */
export async function followLog(
  payload: Payload,
  onReading: (reading: LoggedActs) => void,
  clock: Clock,
  timers: Timers,
): Promise<() => Promise<void>> {
  let position = await readNewest(payload).catch(failed)
  let readAt = clock.now()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let silenceTimer: ReturnType<typeof setTimeout> | undefined
  let reading: Promise<void> = Promise.resolve()

  function failed(err: unknown): null {
    payload.logger.warn({ err }, 'the audit log could not be read for changes')
    return null
  }

  async function readOn(): Promise<void> {
    const { acts, end } =
      position === null ? { acts: 'unknown' as const, end: await readNewest(payload) } : await readAfter(payload, position)
    position = end
    readAt = clock.now()
    if (acts === 'unknown' || acts.length > 0) onReading(acts)
  }

  /** While the database does not answer, nobody may go on as if nothing had changed. */
  function reportSilence(): void {
    if (clock.now() - readAt >= 2 * READING_INTERVAL) onReading('unknown')
    silenceTimer = timers.setTimeout(reportSilence, READING_INTERVAL)
    silenceTimer.unref?.()
  }

  function schedule(): void {
    timer = timers.setTimeout(() => {
      silenceTimer = timers.setTimeout(reportSilence, READING_INTERVAL)
      reading = readOn()
        .catch((err: unknown) => {
          failed(err)
          onReading('unknown')
        })
        .then(() => {
          timers.clearTimeout(silenceTimer)
          if (!stopped) schedule()
        })
    }, READING_INTERVAL)
    timer.unref?.()
  }

  schedule()
  return async () => {
    stopped = true
    timers.clearTimeout(timer)
    timers.clearTimeout(silenceTimer)
    await reading
  }
}

/** The acts after a position, and the position after them. */
async function readAfter(payload: Payload, position: Position): Promise<{ acts: LoggedActs; end: Position }> {
  // One more than is needed: the entry at the position is read again, to see that it is still the same.
  const entries = await readEntries(payload, { from: position.seq, sort: 'seq', limit: MAX_ACTS_PER_READING + 1 })
  const acts = entries.filter(({ seq }) => seq > position.seq)
  const isSameLog = position.seq === START.seq || entries[0]?.hash === position.hash
  if (!isSameLog || acts.length >= MAX_ACTS_PER_READING) return { acts: 'unknown', end: await readNewest(payload) }
  return { acts, end: acts.at(-1) ?? position }
}

const readNewest = async (payload: Payload): Promise<Position> =>
  (await readEntries(payload, { from: 0, sort: '-seq', limit: 1 }))[0] ?? START

async function readEntries(
  payload: Payload,
  { from, sort, limit }: { from: number; sort: 'seq' | '-seq'; limit: number },
): Promise<LoggedAct[]> {
  const { docs } = await payload.db.find<LoggedAct>({
    collection: 'audit-log',
    where: { seq: { greater_than_equal: from } },
    sort,
    limit,
    pagination: false,
    select: { seq: true, hash: true, action: true, subject: true, subjectId: true },
  })
  return docs
}
