import type { Payload } from 'payload'

import { EnvError, type Env } from '../platform/env.ts'
import { readFirstAccounts, writeFirstAccounts, type NewAccount } from './firstAccounts.ts'
import { refusePassword } from '../i18n/refusePassword.ts'
import { accounts as demoAccounts } from '../seed/demo/accounts.ts'
import { loadDemoYear } from '../seed/demo/loadDemoYear.ts'
import { importPlans } from '../seed/importPlans.ts'
import { loadHolidays } from '../seed/holidays.ts'
import { loadSchemes } from '../seed/loadSchemes.ts'

export interface FirstRun {
  accounts: NewAccount[]
  seeded: 'demo' | 'plans' | 'none'
}

const name = 'Quản trị'

/**
 * Prepares an empty installation: what `SEED` asks for, and the first administrator. A database
 * that has an administrator is never touched: null. A start that broke off half-way is taken up
 * where it was: nothing is loaded twice, and the passwords are those of the start that broke off.
 */
export async function firstRun(payload: Payload, env: Env, now: number, newPassword: () => string): Promise<FirstRun | null> {
  const admins = await payload.count({ collection: 'users', where: { roles: { contains: 'admin' } } })
  if (admins.totalDocs > 0) return null
  const weak = env.adminPassword === undefined ? null : refusePassword(env.adminPassword, { name, email: env.adminEmail })
  if (weak !== null) throw new EnvError([{ name: 'ADMIN_PASSWORD', message: weak.text }])

  const accounts = await accountsToMake(payload, env, newPassword)
  const passwords = new Map(accounts.map(({ email, password }) => [email, password]))
  await writeFirstAccounts(env, accounts)
  if (env.seed !== 'none') {
    await loadHolidays(payload, now)
    await importPlans(payload, now)
    await loadSchemes(payload)
  }
  if (env.seed === 'demo') await loadDemoYear(payload, now, (email) => passwords.get(email)!)
  await payload.create({
    collection: 'users',
    data: {
      email: env.adminEmail,
      password: env.adminPassword ?? passwords.get(env.adminEmail)!,
      name,
      roles: ['admin'],
      language: 'vi',
    },
  })
  // A password that came from outside is known there; it is neither kept nor shown.
  const known: NewAccount[] = env.adminPassword === undefined ? [] : [{ email: env.adminEmail, password: 'ADMIN_PASSWORD', role: 'admin' }]
  return { accounts: [...known, ...accounts], seeded: env.seed }
}

/**
 * Those whose password is made here, and whatever an earlier start made before it broke off. An account that is
 * there already keeps its password: of such a one it is said only where it was kept.
 */
async function accountsToMake(payload: Payload, env: Env, newPassword: () => string): Promise<NewAccount[]> {
  const wanted = [
    ...(env.adminPassword === undefined ? [{ email: env.adminEmail, role: 'admin' }] : []),
    ...(env.seed === 'demo' ? demoAccounts.map(({ email, roles }) => ({ email, role: roles[0]! })) : []),
  ]
  const kept = await readFirstAccounts(env)
  const emails = [...new Set([...wanted, ...kept].map(({ email }) => email))]
  const { docs } = await payload.db.find<{ email: string }>({ collection: 'users', where: { email: { in: emails } }, pagination: false })
  const made = new Set(docs.map(({ email }) => email))
  return emails.flatMap((email) => {
    const [before, now] = [kept, wanted].map((list) => list.find((one) => one.email === email)) as [
      NewAccount | undefined,
      (typeof wanted)[number] | undefined,
    ]
    if (made.has(email)) return before === undefined ? [] : [before]
    return now === undefined ? [] : [{ ...now, password: before?.password ?? newPassword() }]
  })
}
