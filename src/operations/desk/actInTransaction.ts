import type { PayloadRequest } from 'payload'

import type { DeskRefusal, DeskResult } from './deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** Carries a refusal out of a transaction, which is rolled back by what is thrown and committed by what is returned. */
class Refused extends Error {
  readonly refusal: DeskRefusal
  constructor(refusal: DeskRefusal) {
    super('refused')
    this.refusal = refusal
  }
}

/** Runs an act in one transaction: of an act that is refused nothing stands that it had written before. */
export async function actInTransaction<T>(req: PayloadRequest, work: () => Promise<DeskResult<T>>): Promise<DeskResult<T>> {
  try {
    return await inTransaction(req, async () => {
      const done = await work()
      if (!done.ok) throw new Refused(done.refusal)
      return done
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
