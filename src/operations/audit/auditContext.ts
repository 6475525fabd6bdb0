import type { PayloadRequest } from 'payload'

import type { LiveLedger } from '../../ledger/liveLedger.ts'
import type { Instant } from '../../obligations/index.ts'

/** What an audit is made in: a transaction, the facts in it, and the instant to judge at. */
export interface AuditContext {
  readonly req: PayloadRequest
  readonly live: LiveLedger
  readonly now: Instant
}
