import type { Payload, PayloadRequest } from 'payload'

import type { Refusal } from '../refusal.ts'
import { refusePassword } from '../rules/password.ts'
import { inTransaction } from './inTransaction.ts'
import { accountOf } from './setPassword.ts'

export type AdminMade = { ok: true; how: 'created' | 'given' | 'already' } | { ok: false; refusal: Refusal }

/** Makes an administrator; an account that there is gets the role beside those that it has, and keeps its password. */
export function makeAdmin(payload: Payload, request: PayloadRequest, email: string, password: string): Promise<AdminMade> {
  return inTransaction(payload, request, async (req) => {
    const account = await accountOf(payload, req, email)
    if (account === null) {
      const refusal = refusePassword(password, { email })
      if (refusal !== null) return { ok: false, refusal }
      await payload.create({ collection: 'users', data: { email, password, name: email.split('@')[0]!, roles: ['admin'], language: 'vi' } as never, depth: 0, req })
      return { ok: true, how: 'created' }
    }
    const held = account.roles ?? []
    if (held.includes('admin')) return { ok: true, how: 'already' }
    await payload.update({ collection: 'users', id: account.id, data: { roles: [...held, 'admin'] } as never, depth: 0, req })
    return { ok: true, how: 'given' }
  })
}
