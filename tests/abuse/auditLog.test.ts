import { randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type Payload } from 'payload'

import { canonical } from '../../src/rules/auditLog/chain.ts'
import { openPayload } from '../../src/startup/open.ts'
import { acceptAuditLog } from '../../src/operations/history/acceptAuditLog.ts'
import { checkAuditLog } from '../../src/operations/history/checkAuditLog.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { auditFilesOf, readAnchor, type Anchor } from '../../src/store/auditAnchor.ts'
import { readAuditCheck } from '../../src/store/auditCheck.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf } from '../helpers/people.ts'
import { at } from '../helpers/promises.ts'
import { readRows, runSql, tamperings, triggers, writeRows, type Row } from '../helpers/tampering.ts'

const now = at('2030-01-01T03:20')

const form = async (payload: Payload, code: string, user: unknown = null) =>
  payload.create({ collection: 'forms', data: { code, name: `Hình thức ${code}` } as never, req: await requestOf(payload, user) })

const kindsOf = async (payload: Payload): Promise<string[]> => (await verifyAuditLog(payload)).faults.map(({ kind }) => kind)

describe.each(databases)('the audit log on $name', ({ name, open }) => {
  let opened: TestPayload
  let payload: Payload
  let whole: Row[]

  /** A log as it grows: acts of the system and of a person, changes, and one that was rolled back. */
  async function fill(): Promise<void> {
    await foundTown(payload)
    const admin = await hire(payload, 'admin')
    const { id } = await form(payload, 'phong_su', admin)
    await payload.update({ collection: 'forms', id, data: { name: 'Phóng sự' } as never, req: await requestOf(payload, admin) })
    await inTransaction(await createLocalReq({}, payload), async (req) => {
      await payload.create({ collection: 'forms', data: { code: 'bo_do', name: 'Bỏ dở' } as never, req })
      throw new Error('mất điện')
    }).catch(() => undefined)
    await form(payload, 'toa_dam', admin)
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    await fill()
    whole = await readRows(payload)
  })
  afterAll(() => opened.close())

  const anchorFile = () => auditFilesOf(payload).anchor
  const anchor = async () => (await readAnchor(payload)) as Anchor

  describe('holds', () => {
    it('as it was written, and what a save returned is anchored', async () => {
      expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: whole.length }, faults: [] })
      expect(await anchor()).toMatchObject({ seq: whole.length, hash: whole.at(-1)!.hash })
      expect(statSync(anchorFile()).mode & 0o777).toBe(0o600)
    })

    it('after a restart, and after a crash that left the anchor behind; then it is carried on', async () => {
      const { seq, hash, signature } = whole.at(-4)!
      writeFileSync(anchorFile(), JSON.stringify({ seq, hash, signature, at: null }))
      const again = await openPayload(opened.env, randomUUID())
      expect(await kindsOf(again)).toEqual([])
      expect(await checkAuditLog(again, now)).toMatchObject({ faults: [] })
      expect(await anchor()).toMatchObject({ seq: whole.length, hash: whole.at(-1)!.hash })
      await again.destroy()
    })

    it('while others write', async () => {
      const writing = Promise.all(Array.from({ length: 10 }, (_, n) => form(payload, `song_song_${n}`)))
      const checks = await Promise.all(Array.from({ length: 5 }, () => kindsOf(payload)))
      await writing
      expect(checks.flat()).toEqual([])
      whole = await readRows(payload)
      expect(await anchor()).toMatchObject({ seq: whole.length })
    })
  })

  describe('of tampering with the database alone none goes unnoticed', () => {
    afterEach(() => writeRows(payload, whole))

    it('and putting everything back as it was is none', async () => {
      await writeRows(payload, whole)
      expect(await kindsOf(payload)).toEqual([])
    })

    it('rows', async () => {
      const unnoticed: string[] = []
      const all = tamperings(whole.length)
      for (const { name: kind, tamper } of all) {
        const rows = tamper(whole)
        // What is empty already cannot be emptied.
        if (canonical(rows) === canonical(whole)) continue
        await writeRows(payload, rows)
        if ((await kindsOf(payload)).every((each) => each === 'guard')) unnoticed.push(kind)
      }
      expect(unnoticed).toEqual([])
      expect(all.length).toBeGreaterThan(216)
    })

    it('rows that were cut off, once the server has written on over them', async () => {
      await writeRows(payload, whole.slice(0, -3))
      const before = await anchor()
      for (const code of ['viet_tiep_1', 'viet_tiep_2', 'viet_tiep_3', 'viet_tiep_4']) await form(payload, code)
      expect(await anchor()).toEqual(before)
      expect(await kindsOf(payload)).toEqual(['other'])
    })
  })

  describe('a failed check', () => {
    afterEach(async () => {
      await writeRows(payload, whole)
      await checkAuditLog(payload, now)
    })
    const notices = () =>
      payload.find({ collection: 'notices', where: { kind: { equals: 'logBroken' } }, sort: 'id', pagination: false, depth: 0 })

    it('is told once per failure, to nobody’s organization, and again when it comes back', async () => {
      await writeRows(payload, whole.slice(0, -1))
      await checkAuditLog(payload, now)
      await checkAuditLog(payload, now + 1)
      expect((await notices()).docs).toMatchObject([
        { subject: 'Nhật ký không còn nguyên vẹn', body: expect.stringContaining(`chỉ còn đến mục ${whole.length - 1}`), state: 'queued' },
      ])
      expect((await notices()).docs[0]!.organization ?? null).toBeNull()
      expect((await readAuditCheck(payload))!.faults).toEqual([{ kind: 'cut', seq: whole.length, more: whole.length - 1 }])
      await writeRows(payload, whole)
      await checkAuditLog(payload, now + 2)
      expect((await readAuditCheck(payload))!.faults).toEqual([])
      await writeRows(payload, whole.slice(0, -1))
      await checkAuditLog(payload, now + 3)
      expect((await notices()).totalDocs).toBe(2)
    })
  })

  describe('an anchor that is lost', () => {
    let kept: Buffer
    beforeAll(() => void (kept = readFileSync(anchorFile())))
    afterEach(() => writeFileSync(anchorFile(), kept))

    it.each(['no JSON', '{}', '{"seq":-1,"hash":"","signature":null,"at":null}', '12'])('reads as none: %s', async (text) => {
      writeFileSync(anchorFile(), text)
      expect(await kindsOf(payload)).toEqual(['noAnchor'])
    })

    it(
      name === 'sqlite' ? 'is a fault, and a start makes no other' : 'is begun anew where every entry is signed, and nowhere else',
      async () => {
        rmSync(anchorFile())
        const again = await openPayload(opened.env, randomUUID())
        again.logger.level = 'silent'
        expect(await kindsOf(again)).toEqual(['noAnchor'])
        await writeRows(payload, whole.with(-1, { ...whole.at(-1)!, signature: 'f'.repeat(64) }))
        expect((await checkAuditLog(again, now)).faults.map(({ kind }) => kind)).toEqual(['noAnchor', 'signature'])
        await writeRows(payload, whole)
        expect((await checkAuditLog(again, now)).faults).toHaveLength(name === 'sqlite' ? 1 : 0)
        await again.destroy()
      },
    )
  })

  describe('an administrator at the server may accept it as it stands', () => {
    it.each<[string, (rows: readonly Row[]) => Row[]]>([
      ['an older backup', (rows) => rows.slice(0, -5)],
      ['a broken chain, which may not change further', (rows) => rows.with(3, { ...rows[3]!, actor: 'Kẻ Khác' })],
    ])('%s', async (_, tamper) => {
      const before = await anchor()
      await writeRows(payload, tamper(whole))
      const { faults } = await verifyAuditLog(payload)
      expect(faults).not.toEqual([])
      await acceptAuditLog(payload, faults, now)
      expect(await kindsOf(payload)).toEqual([])
      const rows = await readRows(payload)
      expect(rows.at(-1)).toMatchObject({ action: 'acceptAuditLog', details: { faults, anchored: { seq: before.seq, hash: before.hash } } })
      expect(await anchor()).toMatchObject({ seq: rows.length })
      await writeRows(payload, rows.with(2, { ...rows[2]!, label: 'Tên khác' }))
      expect(await kindsOf(payload)).not.toEqual([])
      await writeRows(payload, rows)
      expect(await kindsOf(payload)).toEqual([])
      whole = rows
    })
  })
})

describe('what holds in SQLite alone', () => {
  let opened: TestPayload
  let payload: Payload
  beforeAll(async () => {
    opened = await databases[0]!.open()
    payload = opened.payload
    await foundTown(payload)
  })
  afterAll(() => opened.close())

  it.each([
    'DROP TRIGGER audit_log_no_update',
    'DROP TRIGGER audit_log_no_delete',
    'DROP TRIGGER as_run_no_update',
    'DROP TRIGGER as_run_no_delete',
    "DROP TRIGGER audit_log_no_update; CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log WHEN 0 BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END",
    'CREATE TRIGGER helpful AFTER INSERT ON AUDIT_LOG BEGIN SELECT 1; END',
  ])('a guard that is gone or replaced is noticed, and put back when that is accepted: %s', async (sql) => {
    const before = await triggers(payload)
    await runSql(payload, sql)
    const { faults } = await verifyAuditLog(payload)
    expect(faults).toMatchObject([{ kind: 'guard', more: expect.stringMatching(/_no_|helpful/) }])
    await acceptAuditLog(payload, faults, now)
    expect(await kindsOf(payload)).toEqual([])
    const byName = (list: { name: string }[]) => list.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(byName(await triggers(payload))).toEqual(byName(before))
  })

  it('the whole file set back to an earlier day', async () => {
    const file = opened.env.databaseUrl.slice('file:'.length)
    const copy = `${file}.copy`
    await runSql(payload, `VACUUM INTO '${copy}'`)
    await form(payload, 'sau_ban_sao')
    await payload.destroy()
    for (const more of ['', '-wal', '-shm']) rmSync(file + more, { force: true })
    copyFileSync(copy, file)
    payload = opened.payload = await openPayload(opened.env, randomUUID())
    opened.close = async () => {
      await payload.destroy()
      rmSync(opened.dir, { recursive: true, force: true })
    }
    expect(await kindsOf(payload)).toEqual(['cut'])
  })
})
