import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password } from '../helpers/people.ts'

type Command = 'adminPassword' | 'adminCreate'

const settingsOf = (dir: string, databaseUrl = ''): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: 'test',
  DATA_DIR: dir,
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: 'error',
  PAYLOAD_SECRET: 'a secret that is long enough for tests',
})

describe.each(databases)('the operator beside a running server on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let admin: Record<string, unknown> & { id: Id }
  let editor: Record<string, unknown> & { id: Id }
  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    const { station } = await foundTown(payload)
    admin = await hire(payload, 'admin')
    editor = await hire(payload, 'editor', [station])
    server = await listen(opened)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  function run(command: Command, args: string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', `src/commands/${command}.ts`, ...args], {
      encoding: 'utf8',
      input,
      env: settingsOf(opened.dir, opened.env.databaseUrl),
    })
    return { status, told: stdout + stderr }
  }
  const me = async (caller: Caller) => (await caller.get('/api/users/me')).body.user
  const signsIn = async (email: unknown, secret: string) =>
    (await callerAt(server.url).post('/api/users/login', { email, password: secret })).status === 200
  const entries = async () =>
    (
      await payload.db.find<{ action: string; actor: string; actorId: string | null; subjectId: string; details: unknown }>({
        collection: 'audit-log',
        sort: '-seq',
        limit: 3,
      })
    ).docs

  it('sets a password that is piped in; the server knows at once, and who had signed in is out', async () => {
    const before = await signIn(server.url, String(admin.email), password)
    expect(await me(before)).toMatchObject({ id: admin.id })
    expect(run('adminPassword', [String(admin.email).toUpperCase()], 'câu mới của quản trị\n')).toEqual({
      status: 0,
      told: `Đã đặt mật khẩu cho ${admin.email}; mọi phiên đăng nhập của tài khoản này đã kết thúc.\n`,
    })
    expect(await me(before)).toBeNull()
    expect([await signsIn(admin.email, password), await signsIn(admin.email, 'câu mới của quản trị')]).toEqual([false, true])
  })

  it('is in the log as who they are, and the log holds', async () => {
    const [last] = await entries()
    expect(last).toMatchObject({
      action: 'changeCredentials',
      actor: `server operator (${userInfo().username})`,
      actorId: null,
      subjectId: String(admin.id),
    })
    expect(JSON.stringify(last)).not.toContain('câu mới')
    expect((await verifyAuditLog(payload)).faults).toEqual([])
  })

  it('lets a password be made, which is printed', async () => {
    const { status, told } = run('adminPassword', [String(editor.email), '--generate', '--lang', 'en'])
    const [, made] = /\nPassword: (\S{16})\n$/.exec(told)!
    expect([status, await signsIn(editor.email, made!)]).toEqual([0, true])
  })

  it('makes an administrator', async () => {
    expect(run('adminCreate', ['moi@vi-du.vn', '--lang', 'en'], 'một câu dài cho người mới')).toEqual({
      status: 0,
      told: 'Administrator moi@vi-du.vn is made.\n',
    })
    expect(await me(await signIn(server.url, 'moi@vi-du.vn', 'một câu dài cho người mới'))).toMatchObject({ roles: ['admin'] })
    expect((await entries())[0]).toMatchObject({ action: 'create', actor: expect.stringContaining('server operator') })
  })

  it('gives the role to an account that there is, which keeps its password and its other roles', async () => {
    await payload.update({ collection: 'users', id: editor.id, data: { password } as never })
    const here = await signIn(server.url, String(editor.email), password)
    expect(run('adminCreate', [String(editor.email)])).toEqual({
      status: 0,
      told: `Tài khoản ${editor.email} đã được trao quyền quản trị; mật khẩu giữ nguyên.\n`,
    })
    expect(await me(here)).toMatchObject({ roles: ['editor', 'admin'] })
    expect((await entries())[0]).toMatchObject({
      action: 'update',
      actor: expect.stringContaining('server operator'),
      details: { roles: { from: ['editor'], to: ['editor', 'admin'] } },
    })
    const [before] = await entries()
    expect(run('adminCreate', [String(editor.email)])).toEqual({
      status: 0,
      told: `Tài khoản ${editor.email} đã là quản trị viên; không có gì thay đổi.\n`,
    })
    expect((await entries())[0]).toEqual(before)
  })

  it.each<[string, Command, string[], string, number, string]>([
    ['a weak password', 'adminPassword', ['moi@vi-du.vn'], 'qwerty123456', 1, 'quá phổ biến'],
    ['a short one', 'adminPassword', ['moi@vi-du.vn', '--lang', 'en'], 'ngắn', 1, 'at least 12 characters'],
    ['none', 'adminPassword', ['moi@vi-du.vn'], '', 1, 'ít nhất 12 ký tự'],
    ['one’s own address', 'adminCreate', ['nguoi-nua-day@vi-du.vn'], 'nguoi-nua-day@vi-du.vn', 1, 'của chính người dùng'],
    [
      'an account that there is not',
      'adminPassword',
      ['khong-co@vi-du.vn'],
      'một câu dài cho ai đó',
      1,
      'Không có tài khoản khong-co@vi-du.vn',
    ],
    ['no address', 'adminPassword', [], '', 2, 'Cách dùng: npm run admin:password'],
    ['what is no address', 'adminCreate', ['quan-tri'], '', 2, 'Cách dùng: npm run admin:create'],
    ['two addresses', 'adminCreate', ['a@vi-du.vn', 'b@vi-du.vn'], '', 2, 'Cách dùng'],
    ['an option that there is not', 'adminPassword', ['moi@vi-du.vn', '--password=x'], '', 2, 'Cách dùng'],
    ['a language that there is not', 'adminPassword', ['moi@vi-du.vn', '--lang', 'fr'], '', 2, 'Cách dùng'],
  ])('%s is refused, and nothing is changed', async (_, command, args, input, status, said) => {
    const [before] = await entries()
    expect(run(command, args, input)).toEqual({ status, told: expect.stringContaining(said) })
    expect((await entries())[0]).toEqual(before)
  })

  describe('at a terminal', () => {
    /** Types each answer once it is asked for; gives back all that the screen showed. */
    async function type(...answers: string[]) {
      const command = [process.execPath, 'scripts/run.mjs', 'src/commands/adminPassword.ts', 'moi@vi-du.vn'].join(' ')
      const child = spawn('script', ['-qec', command, '/dev/null'], { env: settingsOf(opened.dir, opened.env.databaseUrl) })
      let screen = ''
      let asked = 0
      child.stdout.on('data', (data) => {
        screen += String(data)
        if (answers[asked] !== undefined && (screen.match(/: /g) ?? []).length > asked) child.stdin.write(answers[asked++]!)
      })
      const [status] = (await once(child, 'close')) as [number]
      return { status, screen }
    }

    it('the password is asked for twice, and never shown', async () => {
      const { status, screen } = await type('gõ ở bàn phím này\r', 'gõ ở bàn phím này\r')
      expect({ status, screen }).toEqual({
        status: 0,
        screen: expect.stringMatching(/^Mật khẩu mới cho moi@vi-du.vn: \r\nNhập lại: \r\nĐã đặt mật khẩu/),
      })
      expect(await signsIn('moi@vi-du.vn', 'gõ ở bàn phím này')).toBe(true)
    })

    it.each([
      ['two that differ', ['gõ ở bàn phím này\r', 'gõ ở bàn phím kia\r'], 'không giống nhau'],
      ['Ctrl-C', ['gõ dở\u0003'], 'Đã dừng'],
    ])('%s change nothing', async (_, answers, said) => {
      expect(await type(...answers)).toEqual({ status: 1, screen: expect.stringContaining(said) })
      expect(await signsIn('moi@vi-du.vn', 'gõ ở bàn phím này')).toBe(true)
    })
  })
})

it('no database is made where there is none', () => {
  const nowhere = mkdtempSync(join(tmpdir(), 'dinh-ky-nowhere-'))
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'src/commands/adminCreate.ts', 'a@vi-du.vn', '--generate'], {
    encoding: 'utf8',
    env: settingsOf(nowhere),
  })
  expect([status, stderr]).toEqual([2, `Không có cơ sở dữ liệu tại ${join(nowhere, 'dinh-ky.db')}.\n`])
  rmSync(nowhere, { recursive: true })
})
