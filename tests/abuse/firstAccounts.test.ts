import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { firstAccountsFile, openFirstAccounts, readFirstAccounts } from '../../src/startup/firstAccounts.ts'
import { firstRun } from '../../src/startup/firstRun.ts'
import { accounts as demoAccounts } from '../../src/seed/demo/accounts.ts'
import { databases } from '../helpers/databases.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { at } from '../helpers/promises.ts'

const now = at('2026-11-20T08:00')
const everybody = ['admin@dinh-ky.local', ...demoAccounts.map(({ email }) => email)]
let passwords = 0
const newPassword = () => `mật khẩu ngẫu nhiên ${++passwords}`

const letIn = async ({ payload }: TestPayload, email: string, password: string): Promise<boolean> =>
  payload.login({ collection: 'users', data: { email, password } as never }).then(
    () => true,
    () => false,
  )

/** Whether the file names everybody, and opens every account that it names. */
async function keyring(opened: TestPayload): Promise<Record<string, boolean>> {
  const open: Record<string, boolean> = {}
  for (const { email, password } of await readFirstAccounts(opened.env)) open[email] = await letIn(opened, email, password)
  return open
}
const opensAll = Object.fromEntries(everybody.map((email) => [email, true]))

describe('a first run that is killed', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'dinh-ky-killed-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const begin = (seed: string, ...point: string[]) =>
    spawn(process.execPath, ['scripts/run.mjs', 'tests/programs/firstRun.ts', ...point], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATA_DIR: dir,
        DATABASE_URL: '',
        SEED: seed,
        LOG_LEVEL: 'error',
        PAYLOAD_SECRET: 'a secret that is long enough for tests',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  async function startAgain(seed: string, check: (opened: TestPayload) => Promise<void>): Promise<void> {
    const opened = await openTestPayload({ DATA_DIR: dir, SEED: seed })
    await firstRun(opened.payload, opened.env, now, newPassword)
    await check(opened)
    await opened.close()
  }

  it.each([
    ['before anything was committed', 'nothing'],
    ['once the first people were there', 'people'],
    ['once the administrator was there, before anybody was told', 'admin'],
  ])('%s: the next start knows everybody’s password', async (_, point) => {
    expect(await once(begin('demo', point), 'exit')).toEqual([null, 'SIGKILL'])
    const kept = readFileSync(join(dir, 'first-accounts.txt'), 'utf8')
    await startAgain('demo', async (opened) => {
      expect(await keyring(opened)).toEqual(opensAll)
      // The same passwords: somebody may have read them already.
      expect(readFileSync(firstAccountsFile(opened.env), 'utf8')).toBe(kept)
    })
  })

  it('and is then asked for less: those that are there are not forgotten', async () => {
    await once(begin('demo', 'people'), 'exit')
    await startAgain('none', async (opened) => expect(await keyring(opened)).toEqual(opensAll))
  })

  it('at any moment, again and again', async () => {
    let kills = 0
    for (let delay = 800; ; delay += 1700) {
      const child = begin('demo')
      const timer = setTimeout(() => child.kill('SIGKILL'), delay)
      const [code] = (await once(child, 'exit')) as [number | null]
      clearTimeout(timer)
      if (code === 0) break
      expect(code).toBeNull()
      kills++
    }
    expect(kills).toBeGreaterThan(0)
    await startAgain('demo', async (opened) => expect(await keyring(opened)).toEqual(opensAll))
  })
})

describe.each(databases)('the first accounts on $name', ({ open }) => {
  let opened: TestPayload
  afterEach(() => opened.close())

  it('are in a file that its owner alone may read, which says what to do', async () => {
    opened = await open()
    await firstRun(opened.payload, opened.env, now, newPassword)
    const file = firstAccountsFile(opened.env)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toMatch(/đổi mật khẩu rồi xóa tệp này[\s\S]*delete this file/)
    expect(await keyring(opened)).toEqual({ [opened.env.adminEmail]: true })
  })

  it('are not kept where the password came from outside', async () => {
    opened = await open({ ADMIN_PASSWORD: 'một mật khẩu từ ngoài' })
    await firstRun(opened.payload, opened.env, now, newPassword)
    expect(existsSync(firstAccountsFile(opened.env))).toBe(false)
  })

  it('are reminded of until the last password is changed; then the file goes', async () => {
    opened = await open()
    const { payload, env } = opened
    await firstRun(payload, env, now, newPassword)
    const other = await payload.create({
      collection: 'users',
      data: { email: 'nguoi-hai@vi-du.vn', password: 'mật khẩu người thứ hai', name: 'Hai', roles: ['viewer'] } as never,
    })
    writeFileSync(
      firstAccountsFile(env),
      `${readFileSync(firstAccountsFile(env), 'utf8')}nguoi-hai@vi-du.vn  mật khẩu người thứ hai  viewer\n`,
    )
    expect(await openFirstAccounts(payload, env)).toEqual([env.adminEmail, 'nguoi-hai@vi-du.vn'])
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: env.adminEmail } } })
    await payload.update({ collection: 'users', id: docs[0]!.id, data: { password: 'đã đổi sang câu khác' } as never })
    expect(await openFirstAccounts(payload, env)).toEqual(['nguoi-hai@vi-du.vn'])
    await payload.delete({ collection: 'users', id: other.id })
    expect(await openFirstAccounts(payload, env)).toEqual([])
    expect(existsSync(firstAccountsFile(env))).toBe(false)
    expect(await openFirstAccounts(payload, env)).toEqual([])
  })

  it('of a file that names somebody else’s password, none is claimed', async () => {
    opened = await open()
    writeFileSync(firstAccountsFile(opened.env), `${opened.env.adminEmail}  không phải mật khẩu này  admin\n`)
    await opened.payload.create({
      collection: 'users',
      data: { email: opened.env.adminEmail, password: 'mật khẩu của máy khác', name: 'A', roles: ['admin'] } as never,
    })
    expect(await firstRun(opened.payload, opened.env, now, newPassword)).toBeNull()
    expect(await openFirstAccounts(opened.payload, opened.env)).toEqual([])
  })
})
