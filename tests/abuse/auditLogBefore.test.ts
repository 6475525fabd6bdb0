import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { getPayload, type Payload } from 'payload'

import { migrations } from '../../migrations/sqlite/index.ts'
import { CHAIN_START } from '../../src/rules/auditLog/chain.ts'
import { configOf } from '../../src/config.ts'
import { openPayload } from '../../src/startup/open.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { readAnchor } from '../../src/store/auditAnchor.ts'
import { testEnv } from '../helpers/payload.ts'
import { forged, readRows, triggers, type Row } from '../helpers/tampering.ts'

/** The last step before entries were signed. */
const BEFORE = '20261121_000000_public_api'

describe('a database from before entries were signed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-before-'))
  const env = testEnv(dir)
  const old: Row[] = []
  let payload: Payload

  beforeAll(async () => {
    const before = await getPayload({ config: configOf(env), key: randomUUID() })
    await before.db.migrate({ migrations: migrations.slice(0, migrations.findIndex(({ name }) => name === BEFORE) + 1) as never })
    await before.destroy()
    const client = createClient({ url: env.databaseUrl })
    for (let n = 0; n < 5; n++) {
      const told = {
        at: `2026-01-0${n + 1}T00:00:00.000Z`,
        actor: 'Nguyễn Văn A <a@vi-du.vn>',
        action: 'update',
        subject: 'forms',
        subjectId: '1',
        label: 'Tọa đàm',
        details: { n },
      }
      const row = forged(told as Row, old.at(-1) ?? CHAIN_START, 'noSignature')
      old.push(row)
      await client.execute({
        sql: 'INSERT INTO audit_log (seq, at, actor, action, subject, subject_id, label, details, previous, hash, search_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        args: [
          row.seq,
          row.at,
          row.actor,
          row.action,
          row.subject,
          row.subjectId,
          row.label,
          JSON.stringify(row.details),
          row.previous,
          row.hash,
          row.searchText,
        ],
      })
    }
    client.close()
    payload = await openPayload(env, randomUUID())
  })
  afterAll(async () => {
    await payload.destroy()
    rmSync(dir, { recursive: true })
  })

  it('is anchored as it stands, its hashes untouched and its triggers in place', async () => {
    expect(await readAnchor(payload)).toMatchObject({ seq: 5, hash: old[4]!.hash, signature: null })
    expect((await readRows(payload)).map(({ hash }) => hash)).toEqual(old.map(({ hash }) => hash))
    expect((await triggers(payload)).map(({ name }) => name).toSorted()).toEqual([
      'as_run_no_delete',
      'as_run_no_update',
      'audit_log_no_delete',
      'audit_log_no_update',
      'fact_versions_no_delete',
      'fact_versions_no_update',
      'period_reports_no_delete',
      'period_reports_no_update',
      'report_files_no_delete',
      'report_files_no_update',
    ])
    expect((await verifyAuditLog(payload)).faults).toEqual([])
  })

  it('is gone on with by signed entries, and is not anchored again once there are some', async () => {
    await payload.create({ collection: 'forms', data: { code: 'moi', name: 'Mới' } as never })
    const rows = await readRows(payload)
    expect(rows.map(({ signature }) => typeof signature)).toEqual([...Array<string>(5).fill('object'), 'string'])
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: 6 }, faults: [] })
    expect(await readAnchor(payload)).toMatchObject({ seq: 6, hash: rows[5]!.hash })
  })
})
