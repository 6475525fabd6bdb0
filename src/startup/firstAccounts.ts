import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Payload } from 'payload'

import type { Env } from '../platform/env.ts'
import type { Id } from '../documents/ids.ts'
import { isPassword } from '../access/storedPassword.ts'
import { firstAccountsText as text } from '../i18n/firstAccounts.ts'
import { writeOwnText } from '../platform/ownFile.ts'

/** An account made on first run, with the password that it was made with. */
export interface NewAccount {
  email: string
  password: string
  role: string
}

/**
 * The accounts of the first run, kept beside the secret for as long as one of their passwords opens something:
 * written before the accounts are made, so that whatever breaks off, whoever commands the server can sign in.
 */
export const firstAccountsFile = ({ dataDir }: Pick<Env, 'dataDir'>): string => resolve(join(dataDir, 'first-accounts.txt'))

const heading = Object.values(text.heading).map((line) => `# ${line}`)

/** None where there is no file. */
export async function readFirstAccounts(env: Pick<Env, 'dataDir'>): Promise<NewAccount[]> {
  const kept = await readFile(firstAccountsFile(env), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = kept
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => /^(\S+)\s+(\S.*?)\s+(\S+)$/.exec(line))
  return lines.flatMap((found) => (found === null ? [] : [{ email: found[1]!, password: found[2]!, role: found[3]! }]))
}

export async function writeFirstAccounts(env: Pick<Env, 'dataDir'>, accounts: readonly NewAccount[]): Promise<void> {
  const file = firstAccountsFile(env)
  if (accounts.length === 0) return rm(file, { force: true })
  await writeOwnText(file, [...heading, ...accountLines(accounts), ''].join('\n'))
}

/** As they are printed and kept: address, password, role. */
export function accountLines(accounts: readonly NewAccount[]): string[] {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  return accounts.map(({ email, password, role }) => `${email.padEnd(width)}  ${password}  ${role}`)
}

/** Of the passwords that are still kept, those that still open their account. Where none does, the file goes. */
export async function openFirstAccounts(payload: Payload, env: Pick<Env, 'dataDir'>): Promise<string[]> {
  const open: string[] = []
  const kept = await readFirstAccounts(env)
  for (const { email, password } of kept) {
    const user = await payload.db.findOne<{ id: Id; hash?: string; salt?: string }>({
      collection: 'users',
      where: { email: { equals: email } },
    })
    if (user !== null && (await isPassword(password, user))) open.push(email)
  }
  if (kept.length > 0 && open.length === 0) await writeFirstAccounts(env, [])
  return open
}
