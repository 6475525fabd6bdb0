import type { PayloadRequest } from 'payload'

import { actsFor, holds, nameOf, personOf } from '../../access/roles.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Stored } from '../../documents/stored.ts'
import { rewrite } from '../../database/read.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { inTransaction } from '../../database/inTransaction.ts'

export type AcknowledgeRefusal = 'notFound' | 'notYours' | 'alreadyEnded'
export type Acknowledged = { ok: true } | { ok: false; refusal: AcknowledgeRefusal }

const refuse = (refusal: AcknowledgeRefusal): Acknowledged => ({ ok: false, refusal })

/**
 * Somebody who answers for the obligor, or an auditor, takes a shortfall in hand.
 * Acknowledging twice changes nothing.
 */
export const acknowledgeShortfall = (given: PayloadRequest, id: Id, note: string | null, now: Instant): Promise<Acknowledged> =>
  inTransaction(given, async (req) => {
    const { payload } = req
    const shortfall = await payload.findByID({
      collection: 'shortfalls',
      id,
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
    if (!shortfall) return refuse('notFound')
    const person = personOf(req.user)
    const obligor = idOrNull(shortfall.obligor)
    if (!holds(person, 'admin', 'auditor') && !(obligor !== null && actsFor(person, obligor))) return refuse('notYours')
    if (shortfall.state === 'acknowledged') return { ok: true }
    if (shortfall.state !== 'raised') return refuse('alreadyEnded')
    const at = instantToStore(now)
    const by = nameOf(req.user) ?? ''
    const step = {
      id: `${shortfall.key}#${(shortfall.life?.length ?? 0) + 1}`,
      at,
      state: 'acknowledged',
      severity: shortfall.severity,
      by,
      note,
    }
    await rewrite(req, 'shortfalls', shortfall as Stored<'shortfalls'>, {
      state: 'acknowledged',
      acknowledgedAt: at,
      acknowledgedBy: by,
      life: [...(shortfall.life ?? []), step] as Stored<'shortfalls'>['life'],
    })
    await appendAuditEntry(
      req,
      { action: 'acknowledge', subject: 'shortfalls', subjectId: id, label: shortfall.title ?? '', details: { note } },
      now,
    )
    return { ok: true }
  })
