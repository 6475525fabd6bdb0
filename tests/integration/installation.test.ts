import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type Payload } from 'payload'

import { firstRun } from '../../src/startup/firstRun.ts'
import { migrate, NewerDatabaseError, pendingMigrations } from '../../src/startup/migrate.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { secretOf } from '../../src/platform/secret.ts'
import { databases } from '../helpers/databases.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, place } from '../helpers/promises.ts'

const now = at('2026-11-20T08:00')

describe.each(databases)('an installation on $name', ({ open }) => {
  let opened: TestPayload
  afterEach(() => opened.close())

  it('first run: an administrator who can sign in, the plans, and never again', async () => {
    opened = await open({ SEED: 'plans' })
    const { payload, env } = opened
    const begun = (await firstRun(payload, env, now, () => 'mật khẩu ngẫu nhiên'))!
    expect(begun.accounts).toEqual([{ email: env.adminEmail, password: 'mật khẩu ngẫu nhiên', role: 'admin' }])
    await expect(
      payload.login({ collection: 'users', data: { email: env.adminEmail, password: 'mật khẩu ngẫu nhiên' } }),
    ).resolves.toMatchObject({ token: expect.any(String) })
    expect((await payload.count({ collection: 'plans' })).totalDocs).toBe(5)
    const before = (await payload.count({ collection: 'audit-log' })).totalDocs
    expect(await firstRun(payload, env, now, () => 'khác')).toBeNull()
    expect((await payload.count({ collection: 'audit-log' })).totalDocs).toBe(before)
  })

  it('a password from outside is not shown', async () => {
    opened = await open({ ADMIN_PASSWORD: 'một mật khẩu từ ngoài' })
    const begun = (await firstRun(opened.payload, opened.env, now, () => 'x'))!
    expect(JSON.stringify(begun)).not.toContain('từ ngoài')
  })

  it('a database from a newer version is refused before anything is written', async () => {
    opened = await open()
    const { payload } = opened
    expect(await pendingMigrations(payload)).toEqual([])
    await payload.db.create({ collection: 'payload-migrations', data: { name: '20990101_000000_from_the_future', batch: 9 } })
    await expect(migrate(payload)).rejects.toThrow(NewerDatabaseError)
    await expect(migrate(payload)).rejects.toThrow(/phiên bản mới hơn.*20990101_000000_from_the_future/)
  })
})

describe('the embedded database', () => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  beforeAll(async () => {
    opened = await openTestPayload()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterAll(() => opened.close())

  const sql = async (text: string): Promise<unknown[]> =>
    (await (payload.db as unknown as { client: { execute(sql: string): Promise<{ rows: unknown[] }> } }).client.execute(text)).rows

  it('keeps a write-ahead log', async () => {
    expect(await sql('PRAGMA journal_mode')).toMatchObject([{ journal_mode: 'wal' }])
  })

  it('twenty people saving at once all succeed, and the log has no gap', async () => {
    const hours = Array.from({ length: 20 }, (_, n) => n)
    await Promise.all(hours.map((n) => place(payload, town, `2030-05-${String(n + 1).padStart(2, '0')}T20:00`)))
    const { docs } = await payload.find({ collection: 'audit-log', sort: 'seq', pagination: false })
    expect(docs.map((entry) => entry.seq)).toEqual(docs.map((_, n) => n + 1))
  })

  it('readers do not wait for a writer', async () => {
    await inTransaction(payload, async (req) => {
      await payload.create({ collection: 'forms', data: { code: 'doi_thoai', name: 'Đối thoại' } as never, req })
      const seen = await payload.count({ collection: 'forms', where: { code: { equals: 'doi_thoai' } } })
      expect(seen.totalDocs).toBe(0)
    })
    expect((await payload.count({ collection: 'forms', where: { code: { equals: 'doi_thoai' } } })).totalDocs).toBe(1)
  })

  it('a failure half-way leaves nothing behind', async () => {
    const before = (await payload.count({ collection: 'audit-log' })).totalDocs
    const broken = inTransaction(await createLocalReq({}, payload), async (req) => {
      await payload.create({ collection: 'forms', data: { code: 'nua_chung', name: 'Nửa chừng' } as never, req })
      throw new Error('mất điện')
    })
    await expect(broken).rejects.toThrow('mất điện')
    expect((await payload.count({ collection: 'forms', where: { code: { equals: 'nua_chung' } } })).totalDocs).toBe(0)
    expect((await payload.count({ collection: 'audit-log' })).totalDocs).toBe(before)
  })

  it('what could not be committed is reported as lost, and the next save stands', async () => {
    const saved = (code: string, spoil: boolean) =>
      inTransaction(payload, async (req) => {
        await payload.create({ collection: 'forms', data: { code, name: 'Hình thức' } as never, req })
        const { db } = payload.db.sessions![String(await req.transactionID)] as unknown as { db: { run(query: string): Promise<unknown> } }
        if (!spoil) return
        // A reference to nothing is found at the end alone: the COMMIT itself fails.
        await db.run('PRAGMA defer_foreign_keys = ON')
        await db.run('INSERT INTO segments_rels (parent_id, path) VALUES (999999, 1)')
      })
    await expect(saved('khong_ghi_duoc', true)).rejects.toThrow(/FOREIGN KEY/)
    await expect(saved('ghi_duoc', false)).resolves.toBeUndefined()
    const { docs } = await payload.find({ collection: 'forms', where: { code: { in: ['khong_ghi_duoc', 'ghi_duoc'] } } })
    expect(docs.map(({ code }) => code)).toEqual(['ghi_duoc'])
  })

  it.each([
    ["UPDATE audit_log SET actor = 'x'", 'audit_log is append-only'],
    ['DELETE FROM audit_log', 'audit_log is append-only'],
  ])('refuses in SQL too: %s', async (statement, reason) => {
    await expect(sql(statement)).rejects.toThrow(reason)
  })

  it('an address with an id that is no id finds nothing, and is no crash', async () => {
    expect(await payload.findByID({ collection: 'forms', id: 'không phải số', disableErrors: true })).toBeNull()
  })
})

describe('the secret', () => {
  it('is made once, beside the database, readable by its owner alone', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dinh-ky-secret-'))
    const first = secretOf({ secret: undefined, dataDir })
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(secretOf({ secret: undefined, dataDir })).toBe(first)
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(first)
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    expect(secretOf({ secret: 'from outside', dataDir })).toBe('from outside')
    rmSync(dataDir, { recursive: true })
  })
})
