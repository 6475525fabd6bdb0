import type { PayloadRequest } from 'payload'

import type { DbRequest } from '../../database/read.ts'
import type { Stored } from '../../documents/stored.ts'
import { operatorText } from '../../i18n/operator.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { refusePassword } from '../../i18n/refusePassword.ts'
import { inTransaction } from '../../database/inTransaction.ts'

export type UserAccount = Pick<Stored<'users'>, 'id' | 'email' | 'name' | 'roles'>

export const findAccount = (req: DbRequest, email: string): Promise<UserAccount | null> =>
  req.payload.db.findOne<UserAccount>({ collection: 'users', where: { email: { equals: email } }, req })

/** Sets somebody's password without knowing the old one; that person's sessions and mailed links end. Null when it is set. */
export function setPassword(request: PayloadRequest, email: string, password: string): Promise<Refusal | null> {
  return inTransaction(request, async (req) => {
    const account = await findAccount(req, email)
    if (account === null) return { text: operatorText.noAccount, params: { email } }
    const refusal = refusePassword(password, account)
    if (refusal !== null) return refusal
    await request.payload.update({ collection: 'users', id: account.id, data: { password }, depth: 0, req })
    return null
  })
}
