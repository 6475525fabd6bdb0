import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { holds, personOf } from '../access/roles.ts'
import { idOrNull, type Id } from '../fields/ids.ts'
import type { Shortfall } from '../payload-types.ts'
import { rewrite } from '../store/database.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'

export type AcknowledgeRefusal = 'notFound' | 'notYours' | 'alreadyEnded'

/**
 * Somebody who answers for the obligor, or an auditor, takes a shortfall in hand.
 * Acknowledging twice changes nothing.
 */
export async function acknowledgeShortfall(
  req: PayloadRequest,
  id: Id,
  note: string | null,
  now: number,
): Promise<{ ok: true } | { ok: false; refusal: AcknowledgeRefusal }> {
  const person = personOf(req.user)
  const opened = await initTransaction(req)
  const end = async <T>(result: T): Promise<T> => {
    if (opened) await commitTransaction(req)
    return result
  }
  try {
    const { payload } = req
    const shortfall = await payload.findByID({
      collection: 'shortfalls', id, depth: 0, overrideAccess: false, disableErrors: true, user: req.user, req,
    })
    if (!shortfall) return await end({ ok: false, refusal: 'notFound' } as const)
    const obligor = idOrNull(shortfall.obligor)
    const theirs = obligor !== null && (person?.organizations ?? []).some((own) => String(own) === String(obligor))
    if (!holds(person, 'admin', 'auditor') && !(holds(person, 'editor', 'scheduler') && theirs)) {
      return await end({ ok: false, refusal: 'notYours' } as const)
    }
    if (shortfall.state === 'acknowledged') return await end({ ok: true } as const)
    if (shortfall.state !== 'raised') return await end({ ok: false, refusal: 'alreadyEnded' } as const)
    const at = new Date(now).toISOString()
    const by = (req.user as { name?: string }).name ?? ''
    const step = { id: `${shortfall.key}#${(shortfall.life?.length ?? 0) + 1}`, at, state: 'acknowledged', severity: shortfall.severity, by, note }
    await rewrite(payload, req, 'shortfalls', shortfall as Shortfall, {
      state: 'acknowledged',
      acknowledgedAt: at,
      acknowledgedBy: by,
      life: [...(shortfall.life ?? []), step] as Shortfall['life'],
    })
    await appendAuditEntry(
      payload,
      req,
      { action: 'acknowledge', subject: 'shortfalls', subjectId: id, label: shortfall.title ?? '', details: { note } },
      now,
    )
    return await end({ ok: true } as const)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
