import type { PayloadRequest } from 'payload'

import type { Refusal } from '../../platform/refusal.ts'
import { payloadData } from '../../documents/stored.ts'
import { refusePassword } from '../../i18n/refusePassword.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { findAccount } from './setPassword.ts'

export type AdminMade = { ok: true; how: 'created' | 'given' | 'already' } | { ok: false; refusal: Refusal }

/** Makes an administrator; an account that there is gets the role beside those that it has, and keeps its password. */
export function makeAdmin(request: PayloadRequest, email: string, password: string): Promise<AdminMade> {
  return inTransaction(request, async (req) => {
    const account = await findAccount(req, email)
    if (account === null) {
      const refusal = refusePassword(password, { email })
      if (refusal !== null) return { ok: false, refusal }
      await request.payload.create({
        collection: 'users',
        data: { email, password, name: email.split('@')[0]!, roles: ['admin'], language: 'vi' },
        depth: 0,
        req,
      })
      return { ok: true, how: 'created' }
    }
    const held = account.roles ?? []
    if (held.includes('admin')) return { ok: true, how: 'already' }
    await request.payload.update({
      collection: 'users',
      id: account.id,
      data: payloadData<'users'>({ roles: [...held, 'admin'] }),
      depth: 0,
      req,
    })
    return { ok: true, how: 'given' }
  })
}
