import type { Payload } from 'payload'

import type { Env } from './env.ts'
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
 * Prepares an empty installation: the first administrator, then what `SEED` asks for. A database
 * in which anybody has an account is never touched: null.
 */
export async function firstRun(payload: Payload, env: Env, now: number, newPassword: () => string): Promise<FirstRun | null> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return null
  const password = env.adminPassword ?? newPassword()
  const accounts: NewAccount[] = [{ email: env.adminEmail, password, role: 'admin' }]
  if (env.seed !== 'none') {
    await loadHolidays(payload)
    await importPlans(payload, now)
  }
  if (env.seed === 'demo') {
    const loaded = await loadDemoYear(payload, now, newPassword)
    if (loaded.ok) accounts.push(...loaded.accounts)
  }
  // Last: a start that broke off before this is begun again as a first run.
  await payload.create({
    collection: 'users',
    data: { email: env.adminEmail, password, name: 'Quản trị', roles: ['admin'], language: 'vi' } as never,
  })
  return { accounts, seeded: env.seed }
}
