import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Client } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { createWriteTurns } from '../../../src/database/writeTurns.ts'
import { createSqliteClient } from '../../../src/database/sqliteClient.ts'

describe('a connection that found the file taken by another process', () => {
  let dir: string
  let ours: Client
  let theirs: Client
  const open = () =>
    createSqliteClient({ url: `file:${join(dir, 'test.db')}` }, createWriteTurns(1_000, { setTimeout, clearTimeout }), {
      patience: 0,
      every: 1,
      timers: { setTimeout, clearTimeout },
      clock: { now: Date.now },
    })
  const rows = async (of: Client) => (await of.execute('SELECT x FROM t ORDER BY x')).rows.map(({ x }) => x)
  const insert = async (into: Client, x: number) => {
    const transaction = await into.transaction('write')
    await transaction.execute({ sql: 'INSERT INTO t VALUES (?)', args: [x] })
    await transaction.commit()
  }

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'dinh-ky-'))
    ours = open()
    theirs = open()
    await theirs.execute('CREATE TABLE t (x)')
    // Both are in this thread: waiting would keep the other from ending.
    await ours.execute('PRAGMA busy_timeout = 0')
    const transaction = await ours.transaction('write')
    await transaction.execute('PRAGMA busy_timeout = 0')
    await transaction.rollback()
  })
  afterEach(() => {
    ours.close()
    theirs.close()
    rmSync(dir, { recursive: true, force: true })
  })

  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    ['a transaction', () => ours.transaction('write'), () => insert(ours, 2)],
    ['a write by itself', () => ours.execute('INSERT INTO t VALUES (9)'), () => ours.execute('INSERT INTO t VALUES (2)')],
  ])('keeps what is written afterwards: %s', async (_, fails, succeeds) => {
    const transaction = await theirs.transaction('write')
    await transaction.execute('INSERT INTO t VALUES (1)')
    await expect(fails()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    await transaction.commit()
    await succeeds()
    expect(await rows(theirs)).toEqual([1, 2])
    await insert(theirs, 3)
    expect(await rows(ours)).toEqual([1, 2, 3])
  })
})
