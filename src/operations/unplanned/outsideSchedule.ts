import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { UnplannedMark } from '../../documents/unplannedMark.ts'
import type { Instant } from '../../obligations/index.ts'
import { byAsRun } from '../asRun/recordAsRun.ts'

const mark = 'outsideSchedule'

/** An entry of what was not planned, while it is being written. */
export interface Entering {
  at: Instant
  /** A playout log tells it: its times touch those of its neighbours. */
  byLog: boolean
}

/** What is being entered outside the schedule by this request; null for everything else. */
export const enteringOf = (req: PayloadRequest): Entering | null => (req.context[mark] as Entering | undefined) ?? null

/** Does work that enters something outside the schedule: it has gone out, so that the past may be written. */
export async function outsideSchedule<T>(req: PayloadRequest, entering: Entering, work: () => Promise<T>): Promise<T> {
  const before = req.context
  req.context = { ...before, [mark]: entering, [byAsRun]: true }
  try {
    return await work()
  } finally {
    // Payload keeps a request's context from one call to the next.
    req.context = before
  }
}

/** The mark of a placement that is being made: only what is entered outside the schedule bears one. */
export function markOf(req: PayloadRequest): UnplannedMark {
  const entering = enteringOf(req)
  if (entering === null) return { enteredBy: null, enteredAt: null, enteredById: null }
  return {
    enteredBy: nameOf(req.user) ?? 'system',
    enteredAt: instantToStore(entering.at),
    enteredById: req.user ? String(req.user.id) : null,
  }
}
