import type { Payload } from 'payload'

import { EnvError, type Env } from './env.ts'
import { refusePassword } from './rules/password.ts'
import { loadDemoYear } from './seed/demo/loadDemoYear.ts'
import { importPlans } from './seed/importPlans.ts'
import { loadHolidays } from './seed/holidays.ts'

/** An account made on first run; its password is shown once and kept nowhere. */
export interface NewAccount {
  email: string
  password: string
  role: string
}

export interface FirstRun {
  accounts: NewAccount[]
  seeded: 'demo' | 'plans' | 'none'
}

/**
 * Prepares an empty installation: what `SEED` asks for, and the first administrator. A database
 * that has an administrator is never touched: null. A start that broke off half-way is taken up
 * where it was: nothing is loaded twice.
 */
export async function firstRun(payload: Payload, env: Env, now: number, newPassword: () => string): Promise<FirstRun | null> {
  const admins = await payload.count({ collection: 'users', where: { roles: { contains: 'admin' } } })
  if (admins.totalDocs > 0) return null
  const password = env.adminPassword ?? newPassword()
  const weak = refusePassword(password, { name: 'Quản trị', email: env.adminEmail })
  if (weak !== null) throw new EnvError([{ name: 'ADMIN_PASSWORD', message: weak.text }])
  // A password that came from outside is known there; it is not shown again.
  const shown = env.adminPassword === undefined ? password : 'ADMIN_PASSWORD'
  const accounts: NewAccount[] = [{ email: env.adminEmail, password: shown, role: 'admin' }]
  if (env.seed !== 'none') {
    await loadHolidays(payload, now)
    await importPlans(payload, now)
  }
  if (env.seed === 'demo') {
    const loaded = await loadDemoYear(payload, now, newPassword)
    if (loaded.ok) accounts.push(...loaded.accounts)
  }
  await payload.create({
    collection: 'users',
    data: { email: env.adminEmail, password, name: 'Quản trị', roles: ['admin'], language: 'vi' } as never,
  })
  return { accounts, seeded: env.seed }
}
