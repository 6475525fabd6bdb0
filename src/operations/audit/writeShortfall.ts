import type { PayloadRequest } from 'payload'

import { rewrite } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import { isOpenShortfall, urgencyOf, type Step } from '../../rules/shortfall.ts'
import type { ObligationRow, ShortfallRow } from '../../store/ledger.ts'

/** A step of a shortfall's life, and what it is a step of. */
export interface ShortfallStep {
  /** The shortfall as it was read; undefined when it is raised for the first time. */
  before: (ShortfallRow & { id: Id }) | undefined
  about: Pick<ObligationRow, 'key' | 'title' | 'searchText' | 'commitment' | 'obligor' | 'obligorName'>
  /** Null when the obligation is gone. */
  obligation: Id | null
  step: Step
}

/** Writes a step of a shortfall's life; gives back how many steps it has had. */
export async function writeShortfall(
  req: PayloadRequest,
  { before, about, obligation, step: { next, moved } }: ShortfallStep,
  now: number,
): Promise<number> {
  const at = instantToStore(now)
  const lived = before?.life ?? []
  // Written past Payload's hooks, which would otherwise name the step.
  const step = { id: `${about.key}#${lived.length + 1}`, at, state: next.state, severity: next.severity, by: 'system' }
  const life = moved ? [...lived, step] : lived
  const changed = {
    state: next.state,
    severity: next.severity,
    missing: next.missing,
    cureBy: optionalInstantToStore(next.cureBy),
    endedAt: isOpenShortfall(next.state) ? null : at,
    urgency: urgencyOf(next),
    title: about.title,
    searchText: about.searchText,
    life,
    obligation,
  }
  if (before === undefined) {
    const { key, commitment, obligor, obligorName } = about
    await req.payload.db.create({
      collection: 'shortfalls',
      data: { key, commitment, obligor, obligorName, raisedAt: at, ...changed },
      req,
    })
  } else {
    await rewrite(req, 'shortfalls', before, changed)
  }
  return life.length
}
