import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { readAll } from '../../src/database/read.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { journalBegins } from '../../src/journal/journalBegins.ts'
import { factsKnownAt } from '../../src/journal/knownFacts.ts'
import { recordFacts } from '../../src/operations/history/recordFacts.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { wallClock } from '../../src/platform/clock.ts'
import { openPayload } from '../../src/startup/open.ts'
import { databases } from '../helpers/databases.ts'
import { brokenNow, brokenThen, ledgerSays, type Said } from '../helpers/journalLaws.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { place, promiseWeekly } from '../helpers/promises.ts'
import { runSql } from '../helpers/tampering.ts'
import { found, layGround, make } from '../helpers/worldInDatabase.ts'
import { asOf, worlds } from '../helpers/worlds.ts'

/** Small histories are worlds of few promises and some ten changes each; `bench/trials/journal.ts` walks through many more. */
const WORLDS = 8

describe.each(databases)('the fact journal on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
  })
  afterAll(() => opened.close())

  const agrees = async (): Promise<void> => expect(await brokenNow(payload)).toBeNull()
  const versionsOf = async (id: Id) =>
    (await readAll({ payload }, 'fact-versions', { where: { kind: { equals: 'placement' }, factId: { equals: String(id) } } })).map(
      ({ fact }) => (fact ? (JSON.parse(fact) as { status: string }).status : null),
    )

  it('knows now what the collections hold', agrees)

  it('keeps every version of a placement, and none of what the engine does not see', async () => {
    const id = await place(payload, town, '2030-01-08T20:00')
    await payload.update({ collection: 'placements', id, data: { title: 'Tên khác' } })
    await payload.update({ collection: 'placements', id, data: { status: 'confirmed' } })
    await payload.delete({ collection: 'placements', id })
    expect(await versionsOf(id)).toEqual(['planned', 'confirmed', null])
    await agrees()
  })
})

describe.each(databases)('what was known when, on $name', ({ open }) => {
  it('is what the documents say now, and gives what the ledger said then, through random histories', async () => {
    const opened = await open()
    const { payload } = opened
    const ground = await layGround(payload)
    const sample = fc.sample(worlds, { seed: 12, numRuns: WORLDS })
    const said: Said[] = []
    for (const [n, world] of sample.entries()) {
      const standing = await found(payload, ground, world, `w${n}`)
      // It was made past the product; audits here bear an instant long ago, under which nothing else is to be recorded.
      await recordFacts(payload, 'outside', wallClock.now())
      for (const [place, change] of world.changes.entries()) {
        await make(payload, standing, change, `w${n}.${place}`)
        await runAudit(payload, { now: asOf })
        said.push(await ledgerSays(payload, asOf))
      }
      expect({ n, broken: await brokenNow(payload) }).toEqual({ n, broken: null })
    }
    for (const [place, one] of said.entries()) expect({ place, broken: await brokenThen(payload, one) }).toEqual({ place, broken: [] })
    expect(said.some(({ rows }) => rows.size > 0)).toBe(true)
    expect((await verifyAuditLog(payload)).faults).toEqual([])
    await opened.close()
  })
})

describe('a journal that somebody wrote to', () => {
  let opened: TestPayload
  beforeEach(async () => {
    opened = await databases[0]!.open()
    const town = await foundTown(opened.payload)
    await place(opened.payload, town, '2030-01-08T20:00')
  })
  afterEach(() => opened.close())

  const newest = `(SELECT max(id) FROM fact_versions)`
  it.each([
    ['a fact that was changed', `UPDATE fact_versions SET fact = replace(fact, '900', '901') WHERE id = ${newest}`, ['facts', 'guard']],
    ['a version that was removed', `DELETE FROM fact_versions WHERE id = ${newest}`, ['facts', 'guard']],
    ['one under another instant', `UPDATE fact_versions SET at = '2020-01-01T00:00:00.000Z' WHERE id = ${newest}`, ['facts', 'guard']],
    [
      'one that was added to an act',
      `INSERT INTO fact_versions (kind, fact_id, act, at, fact) SELECT 'placement', '77', act, at, fact FROM fact_versions WHERE id = ${newest}`,
      ['facts'],
    ],
    [
      'one of no act',
      `INSERT INTO fact_versions (kind, fact_id, act, at, fact) SELECT 'placement', '77', act + 1000, at, fact FROM fact_versions WHERE id = ${newest}`,
      ['strayFacts'],
    ],
  ])('%s is told of by the check of the log', async (_, statement, kinds) => {
    const { payload } = opened
    if (kinds.includes('guard')) for (const act of ['update', 'delete']) await runSql(payload, `DROP TRIGGER fact_versions_no_${act}`)
    await runSql(payload, statement)
    expect([...new Set((await verifyAuditLog(payload)).faults.map(({ kind }) => kind))]).toEqual(kinds)
  })

  it('is refused to be written to by the database itself', async () => {
    await expect(runSql(opened.payload, 'DELETE FROM fact_versions')).rejects.toThrow('append-only')
  })
})

describe('where the journal begins', () => {
  it('is with the data, in a new database', async () => {
    const { payload, close } = await databases[0]!.open()
    await foundTown(payload)
    expect(await journalBegins({ payload })).toBeNull()
    await close()
  })

  it('is when a database from before it was opened, of which all facts are known from then on', async () => {
    const opened = await databases[0]!.open()
    const town = await foundTown(opened.payload)
    await place(opened.payload, town, '2030-01-08T20:00')
    for (const act of ['update', 'delete']) await runSql(opened.payload, `DROP TRIGGER fact_versions_no_${act}`)
    await runSql(opened.payload, 'DELETE FROM fact_versions')
    const before = wallClock.now()
    const again = await openPayload(opened.env, `${opened.key}-again`)
    const begins = await journalBegins({ payload: again })
    expect(begins).toBeGreaterThanOrEqual(before)
    expect(await brokenNow(again)).toBeNull()
    expect((await factsKnownAt({ payload: again }, before - 1)).facts.placements).toEqual([])
    expect((await factsKnownAt({ payload: again }, begins!)).facts.placements).toHaveLength(1)
    await again.destroy()
    await opened.close()
  })
})
