import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { limitsOf } from '../access/limitsOf.ts'
import { holds, personOf } from '../access/roles.ts'
import { clientAddressOf } from '../platform/clientAddress.ts'
import { wallClock } from '../platform/clock.ts'
import { appendAuditEntry } from '../operations/history/appendAuditEntry.ts'
import { idsOf, type Id } from '../documents/ids.ts'
import { passwordRefused, signInRefused } from '../i18n/password.ts'
import { refusalError, type Refusal } from '../platform/refusal.ts'
import { resetTokenDigest } from '../platform/resetToken.ts'
import { refusePassword } from '../i18n/refusePassword.ts'
import { isPassword } from '../access/storedPassword.ts'
import { tooManyAttempts } from '../access/tooManyAttempts.ts'

interface UserRow {
  id: Id
  name?: string | null
  email?: string | null
  hash?: string | null
  salt?: string | null
}

/** Characters of a key for the API. What Payload makes has 36, of 122 random bits: nobody finds one by trying. */
const MIN_API_KEY_LENGTH = 32

const mark = 'endSessionsOf'
const refuse = (refusal: Refusal, req: PayloadRequest) => refusalError(refusal, 'users', req)

/** Whoever changes their own password or address proves that it is they who sit there: a session may have been left open. */
async function proveOneself(data: Record<string, unknown>, row: UserRow, req: PayloadRequest): Promise<void> {
  const [email, client] = [`${row.email} (current)`, clientAddressOf(req)]
  const { currentPassword } = data
  if (typeof currentPassword !== 'string' || currentPassword === '')
    throw refuse({ text: passwordRefused.oldMissing, path: 'currentPassword' }, req)
  const wait = limitsOf(req.payload).signIn(email, client)
  if (wait > 0) throw tooManyAttempts(signInRefused.wait, wait, req)
  if (!(await isPassword(currentPassword, row))) throw refuse({ text: passwordRefused.oldWrong, path: 'currentPassword' }, req)
  limitsOf(req.payload).signedIn(email, client)
}

/** Wherever a password is set: by oneself, by an administrator, by the link in a mail, on first run. */
const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data: given, where } = args as { id?: Id; data?: Record<string, unknown>; where?: unknown }
  const name = operation as string
  if (!['create', 'update', 'updateByID', 'resetPassword'].includes(name) || given === undefined) return args
  const { password, apiKey, email } = given
  if (email != null && typeof email !== 'string') throw refuse({ text: passwordRefused.address, path: 'email' }, req)
  if (name === 'resetPassword' && typeof given.token === 'string') given.token = resetTokenDigest(given.token)
  if (typeof apiKey === 'string' && apiKey.length < MIN_API_KEY_LENGTH)
    throw refuse({ text: passwordRefused.keyShort, path: 'apiKey' }, req)
  const row =
    id === undefined
      ? null
      : await req.payload.db.findOne<UserRow & { id: Id }>({ collection: 'users', where: { id: { equals: id } }, req })
  const isSelf = row !== null && req.user != null && String(req.user.id) === String(row.id)
  const setsPassword = typeof password === 'string' && password !== ''
  const movesAddress = typeof given.email === 'string' && row !== null && given.email.toLowerCase().trim() !== row.email
  if (setsPassword) {
    // One password for many accounts is nothing that anybody should want.
    if (where !== undefined && id === undefined) throw refuse({ text: passwordRefused.common, path: 'password' }, req)
    const refusal = refusePassword(password, { ...row, ...(given as Partial<UserRow>) })
    if (refusal !== null) throw refuse(refusal, req)
  }
  if (isSelf && (setsPassword || movesAddress)) await proveOneself(given, row, req)
  if (row !== null && (setsPassword || movesAddress)) req.context[mark] = String(row.id)
  delete given.currentPassword
  return args
}

/** A new password or address ends every session but the one that it was set in, and every link that was mailed before. */
const endOtherSessions: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context[mark] !== String(originalDoc?.id)) return data
  const own = (req.user as { id?: Id; _sid?: string } | null)?.id === originalDoc.id ? (req.user as { _sid?: string })._sid : undefined
  const sessions = ((originalDoc.sessions ?? []) as { id: string }[]).filter(({ id }) => id === own)
  return { ...data, sessions, resetPasswordToken: null, resetPasswordExpiration: null }
}

/** The log says that a password or an address was changed, by whom and when; never to what. */
const logChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || req.context[mark] !== String(doc.id)) return
  await appendAuditEntry(req, { action: 'changeCredentials', subject: 'users', subjectId: doc.id, label: doc.name }, wallClock.now())
}

/** Who writes content or schedules does so for somebody. */
const keepABody: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const after = { ...originalDoc, ...data } as { roles?: string[]; organizations?: unknown }
  const person = personOf({ id: 0, roles: after.roles, organizations: after.organizations })
  if (holds(person, 'editor', 'scheduler') && !holds(person, 'admin') && idsOf(after.organizations).length === 0) {
    throw refuse({ text: signInRefused.bodyMissing, path: 'organizations' }, req)
  }
  return data
}

export const passwordHooks = { beforeOperation, endOtherSessions, keepABody, logChange }
