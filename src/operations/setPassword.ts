import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../fields/ids.ts'
import { operatorText } from '../i18n/operator.ts'
import type { Refusal } from '../refusal.ts'
import { refusePassword } from '../rules/password.ts'
import { inTransaction } from './inTransaction.ts'

export interface Account {
  id: Id
  email: string
  name?: string | null
  roles?: string[] | null
}

export const accountOf = (payload: Payload, req: Partial<PayloadRequest>, email: string): Promise<Account | null> =>
  payload.db.findOne<Account>({ collection: 'users', where: { email: { equals: email } }, req })

/** Sets somebody's password without knowing the old one; that person's sessions and mailed links end. Null when it is set. */
export function setPassword(payload: Payload, request: PayloadRequest, email: string, password: string): Promise<Refusal | null> {
  return inTransaction(payload, request, async (req) => {
    const account = await accountOf(payload, req, email)
    if (account === null) return { text: operatorText.noAccount, params: { email } }
    const refusal = refusePassword(password, account)
    if (refusal !== null) return refusal
    await payload.update({ collection: 'users', id: account.id, data: { password } as never, depth: 0, req })
    return null
  })
}
