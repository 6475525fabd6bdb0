import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../documents/ids.ts'
import { instantFromStore, instantToStore } from '../documents/instants.ts'
import { MINUTE } from '../obligations/index.ts'
import { inTransaction } from './inTransaction.ts'

interface JobRow {
  id: Id
  name: string
  leaseHolder?: string | null
  leaseUntil?: string | null
  fence: number
  watermark?: string | null
}

export interface LeaseRequest {
  job: string
  /** Who asks: one name per process. */
  holder: string
  /** How long the lease lasts if its holder falls silent, in milliseconds. */
  ttl: number
  now: number
  /** The scheduled time that this run is for; a time is run once however many instances there are. */
  slot?: string
}

async function rowOf(req: PayloadRequest, name: string): Promise<JobRow | null> {
  return req.payload.db.findOne<JobRow & { id: Id }>({ collection: 'job-state', where: { name: { equals: name } }, req })
}

/** Clocks of several servers differ by this much; a time that is further ahead was written while a clock was wrong. */
const SKEW = 5 * MINUTE

/** Whether a time in the row can only come from a clock that was ahead. */
const isAhead = (time: string | null | undefined, latest: number): boolean => Boolean(time) && Date.parse(time!) > latest + SKEW

/**
 * Takes the lease on a job, or says null: another instance holds it, or this slot has been run.
 * The fencing token grows with every lease, so that a holder who slept past its time is known.
 */
export function takeLease(payload: Payload, { job, holder, ttl, now, slot }: LeaseRequest): Promise<number | null> {
  return inTransaction(payload, async (req) => {
    const row = await rowOf(req, job)
    const [leaseAhead, watermarkAhead] = [isAhead(row?.leaseUntil, now + ttl), isAhead(row?.watermark, now)]
    if (leaseAhead || watermarkAhead) {
      payload.logger.warn(
        { job, leaseUntil: row?.leaseUntil, watermark: row?.watermark },
        'the clock was ahead when this job last ran; its marks are put back',
      )
    }
    if (!leaseAhead && row?.leaseUntil && instantFromStore(row.leaseUntil) > now) return null
    if (!watermarkAhead && slot !== undefined && row?.watermark && row.watermark >= slot) return null
    const data = {
      name: job,
      leaseHolder: holder,
      leaseUntil: instantToStore(now + ttl),
      fence: (row?.fence ?? 0) + 1,
      lastStartAt: instantToStore(now),
      ...(slot === undefined ? (watermarkAhead ? { watermark: null } : {}) : { watermark: slot }),
    }
    await (row
      ? payload.db.updateOne({ collection: 'job-state', id: row.id, data, req })
      : payload.db.create({ collection: 'job-state', data, req }))
    return data.fence
  })
}

/** Whether a lease is still the latest; asked inside the transaction that it protects. */
export async function holdsLease(req: PayloadRequest, job: string, fence: number): Promise<boolean> {
  return (await rowOf(req, job))?.fence === fence
}

/** Gives the lease back and notes how the run ended. A lease that was lost meanwhile is left alone. */
export function endLease(
  payload: Payload,
  { job, fence }: { job: string; fence: number },
  outcome: { ok: true; result: string } | { ok: false; error: string },
  now: number,
): Promise<void> {
  return inTransaction(payload, async (req) => {
    const row = await rowOf(req, job)
    if (row?.fence !== fence) return
    await payload.db.updateOne({
      collection: 'job-state',
      id: row.id,
      data: {
        leaseHolder: null,
        leaseUntil: null,
        ...(outcome.ok
          ? { lastSuccessAt: instantToStore(now), lastResult: outcome.result, lastError: null }
          : { lastError: outcome.error.slice(0, 500) }),
      },
      req,
    })
  })
}
