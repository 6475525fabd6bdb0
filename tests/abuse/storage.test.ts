import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import type { Client } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload'

import { runJob } from '../../jobs/runJob.ts'
import type { Job } from '../../jobs/job.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { DAY, MINUTE } from '../../src/obligations/index.ts'
import { takeLease } from '../../src/database/lease.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { mendClock } from '../../src/operations/installation/mendClock.ts'
import { storageFailureOf } from '../../src/platform/storageFailure.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, iso, place } from '../helpers/promises.ts'

describe('the disk of the embedded database', () => {
  let opened: TestPayload
  let payload: Payload
  let client: Client
  let server: TestServer
  let admin: Caller

  const onWriter = async (sql: string): Promise<unknown> => {
    const transaction = await client.transaction('write')
    try {
      return (await transaction.execute(sql)).rows[0]?.[0]
    } finally {
      await transaction.rollback()
    }
  }
  const save = (n: number) => admin.post('/api/forms', { code: `hinh-thuc-${n}`, name: 'x'.repeat(30_000) })

  beforeAll(async () => {
    opened = await openTestPayload({ LOG_LEVEL: process.env.SHOW ?? 'silent' })
    payload = opened.payload
    client = (payload.db as unknown as { client: Client }).client
    await hire(payload, 'admin')
    server = await listen(opened)
    admin = await signIn(server.url, 'admin-none@vi-du.vn', password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('is synced before a save is acknowledged, on every connection that writes', async () => {
    expect(Number(await onWriter('PRAGMA synchronous'))).toBe(2)
    expect(Number((await client.execute('PRAGMA synchronous')).rows[0]![0])).toBe(2)
  })

  it('is full: the person reads it, nothing is half-written, and it goes on when there is room', async () => {
    const pages = Number((await client.execute('PRAGMA page_count')).rows[0]![0])
    await onWriter(`PRAGMA max_page_count = ${pages + 2}`)
    const { status, body } = await save(1)
    expect([status, JSON.stringify(body)]).toEqual([503, expect.stringContaining('đã đầy; chưa lưu gì')])
    expect((await admin.get('/api/forms?where[code][equals]=hinh-thuc-1')).body.totalDocs).toBe(0)
    await onWriter('PRAGMA max_page_count = 1073741823')
    expect((await save(1)).status).toBe(201)
  })

  it('is held by another process: reads and health go on, writes are refused in time and in words', async () => {
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `
      const { createClient } = require('@libsql/client')
      const client = createClient({ url: 'file:${join(opened.dir, 'dinh-ky.db')}' })
      client.transaction('write').then((transaction) => {
        process.stdout.write('held')
        process.stdin.once('data', () => transaction.rollback().then(() => process.exit(0)))
      })`,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    await once(holder.stdout, 'data')
    let longest = 0
    let last = performance.now()
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const writes = Promise.all([3, 4, 5].map(save))
    const reads = await Promise.all([1, 2, 3].map(() => admin.get('/api/forms?limit=1')))
    expect(reads.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    const answers = await writes
    clearInterval(ticking)
    expect(answers.map(({ status, body }) => [status, JSON.stringify(body).includes('đang bận; chưa lưu gì')])).toEqual([
      [503, true],
      [503, true],
      [503, true],
    ])
    // Waiting inside SQLite would have held the thread for all of it.
    expect(longest).toBeLessThan(2_000)
    holder.stdin.write('go')
    await once(holder, 'exit')
    expect((await save(3)).status).toBe(201)
  })

  it('says whether it can be written to', async () => {
    const ready = await fetch(`${server.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { state: 'ready' }])
    expect(statSync(opened.dir).isDirectory()).toBe(true)
  })

  it.each([
    ['full', new Error('Failed query', { cause: Object.assign(new Error('x'), { code: 'SQLITE_FULL' }) })],
    ['full', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
    ['readOnly', Object.assign(new Error('x'), { code: 'EROFS' })],
    ['busy', new Error('SQLITE_BUSY: database is locked')],
    ['broken', Object.assign(new Error('x'), { code: 'SQLITE_IOERR_WRITE' })],
    ['unreachable', Object.assign(new Error('x'), { name: 'MongoServerSelectionError' })],
    [null, new Error('anything else')],
  ])('%s is told apart', (failure, error) => {
    expect(storageFailureOf(error)).toBe(failure)
  })
})

/** A file system of its own, so small that it fills up; null where none may be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'dinh-ky-disk-'))
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status === 0 ? folder : null
}
const disk = smallDisk()
if (disk === null) process.stdout.write('a disk of its own: skipped, nothing may be mounted here\n')

describe(disk === null ? 'a disk of its own (skipped)' : 'a disk of its own', () => {
  const it_ = disk === null ? it.skip : it
  let opened: TestPayload
  let server: TestServer
  let admin: Caller
  const remount = (options: string) => spawnSync('mount', ['-o', `remount,${options}`, disk!])
  const readyz = async () => (await (await fetch(`${server.url}/readyz`)).json()) as { state: string }
  const save = (n: number) => admin.post('/api/forms', { code: `hinh-thuc-${n}`, name: 'x'.repeat(30_000) })

  beforeAll(async () => {
    if (disk === null) return
    opened = await openTestPayload({ LOG_LEVEL: 'silent', DATA_DIR: disk })
    await hire(opened.payload, 'admin')
    server = await listen(opened)
    admin = await signIn(server.url, 'admin-none@vi-du.vn', password)
  })
  afterAll(async () => {
    if (disk === null) return
    await server.close()
    await opened.close()
    spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  })

  it_('fills up: saves are refused in words, /readyz says why, what was acknowledged stays', async () => {
    let saved = 0
    let answer = await save(saved)
    for (; answer.status === 201; answer = await save(saved)) saved++
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([503, expect.stringContaining('đã đầy; chưa lưu gì')])
    writeFileSync(join(disk!, 'rest'), '')
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk!, 'rest')}`, 'bs=1k'])
    expect(await readyz()).toEqual({ state: 'full' })
    expect((await admin.get('/api/forms?limit=1')).body.totalDocs).toBe(saved)
    rmSync(join(disk!, 'rest'))
    remount('size=12m')
    expect(await readyz()).toEqual({ state: 'ready' })
    expect((await save(saved)).status).toBe(201)
  })
})

describe.each(databases)('a clock that was ahead, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  const now = at('2030-01-08T12:00')
  const job: Job = { name: 'thử', cron: '* * * * *', catchUp: false, run: async () => 'xong' }
  const lease = (time: number, slot?: string) =>
    takeLease(payload, { job: job.name, holder: 'a', ttl: 10 * MINUTE, now: time, ...(slot && { slot }) })

  beforeAll(async () => {
    opened = await open({ LOG_LEVEL: 'silent' })
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterAll(() => opened.close())

  it.each([
    ['two days', 2 * DAY],
    ['twenty minutes', 20 * MINUTE],
  ])('by %s: the job runs again', async (_, ahead) => {
    const slotOf = (time: number) => new Date(time).toISOString()
    expect(await lease(now + ahead, slotOf(now + ahead))).not.toBeNull()
    expect(await lease(now + MINUTE, slotOf(now + MINUTE))).not.toBeNull()
    expect(await runJob(job, { payload, env: opened.env, clock: clockAt(now + 30 * MINUTE) })).toMatchObject({ ran: true })
  })

  it('a lease that is held is not taken for one of a wrong clock', async () => {
    const time = now + 5 * DAY
    expect(await lease(time)).not.toBeNull()
    expect(await lease(time + MINUTE)).toBeNull()
  })

  it('what bears a time that has not come hides no later change', async () => {
    const id = await place(payload, town, '2031-01-08T20:00')
    const ahead = new Date(Date.now() + 2 * DAY).toISOString()
    const doc = await payload.db.findOne<{ id: number | string }>({ collection: 'placements', where: { id: { equals: id } } })
    await payload.db.updateOne({ collection: 'placements', id, data: { ...doc, updatedAt: ahead } })
    expect((await liveLedger(payload, Date.now())).placement(String(id))?.status).toBe('planned')
    await payload.update({
      collection: 'placements',
      id: await place(payload, town, '2031-01-09T20:00'),
      data: { status: 'confirmed' } as never,
    })
    const other = await place(payload, town, '2031-01-10T20:00')
    await payload.update({ collection: 'placements', id: other, data: { plannedStart: iso('2031-01-10T21:00') } as never })
    expect((await liveLedger(payload, Date.now())).placement(String(other))?.plannedStart).toBe(at('2031-01-10T21:00'))
    expect(await mendClock(payload, Date.now())).toBe(1)
    expect(await mendClock(payload, Date.now())).toBe(0)
  })

  it('what somebody saves while times are put back stays', async () => {
    const id = await place(payload, town, '2031-01-11T20:00')
    await payload.db.updateOne({ collection: 'placements', id, data: { updatedAt: new Date(Date.now() + 2 * DAY).toISOString() } })
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const mending = mendClock(payload, Date.now())
    // Until it waits for its turn.
    await wait(200)
    await payload.update({ collection: 'placements', id, data: { title: 'Sửa trong lúc chờ' } as never, depth: 0, req })
    await commitTransaction(req)
    await mending
    expect((await payload.findByID({ collection: 'placements', id, depth: 0 })).title).toBe('Sửa trong lúc chờ')
  })

  it('a document that somebody had open is locked no longer than any other', async () => {
    const mine = await hire(payload, 'admin')
    const id = await place(payload, town, '2031-01-12T20:00')
    const lock = await payload.db.create({
      collection: 'payload-locked-documents',
      req: {},
      data: {
        document: { relationTo: 'placements', value: id },
        user: { relationTo: 'users', value: mine.id },
        updatedAt: new Date(Date.now() + 2 * DAY).toISOString(),
      },
    })
    expect(await mendClock(payload, Date.now())).toBe(1)
    const { updatedAt, document } = (await payload.db.findOne<Record<string, unknown> & { id: number | string }>({
      collection: 'payload-locked-documents',
      where: { id: { equals: lock.id } },
    }))!
    expect(Date.parse(String(updatedAt))).toBeLessThanOrEqual(Date.now())
    expect(document).toMatchObject({ relationTo: 'placements', value: id })
  })
})
