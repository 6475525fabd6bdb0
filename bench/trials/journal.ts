/**
 * The two laws of the fact journal on random histories: what is known now is what the collections hold, and what was
 * known then gives what the ledger said then. On SQLite, and on MongoDB where MONGODB_URL names a server.
 *
 * node scripts/run.mjs bench/trials/journal.ts --worlds 500 --seed 1
 */
import { parseArgs } from 'node:util'

import fc from 'fast-check'

import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { recordFacts } from '../../src/operations/history/recordFacts.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { wallClock } from '../../src/platform/clock.ts'
import { databases } from '../../tests/helpers/databases.ts'
import { brokenNow, brokenThen, ledgerSays, type Said } from '../../tests/helpers/journalLaws.ts'
import { end, found, layGround, make } from '../../tests/helpers/worldInDatabase.ts'
import { asOf, worlds } from '../../tests/helpers/worlds.ts'
import { printTable } from '../table.ts'

/** What a world leaves behind stays in its database; after so many a fresh one is opened. */
const WORLDS_PER_DATABASE = 25

const { values } = parseArgs({
  options: { worlds: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' }, database: { type: 'string' } },
})
const all = fc.sample(worlds, { seed: Number(values.seed), numRuns: Number(values.worlds) })

async function run(open: (typeof databases)[number]['open']) {
  const count = { changes: 0, refused: 0, rows: 0, differences: 0 }
  const start = performance.now()
  const differ = (what: string): void => {
    count.differences += 1
    console.log(what)
  }
  for (let from = 0; from < all.length; from += WORLDS_PER_DATABASE) {
    const { payload, close } = await open()
    const ground = await layGround(payload)
    const said: Said[] = []
    for (const [n, world] of all.slice(from, from + WORLDS_PER_DATABASE).entries()) {
      const key = `w${from + n}`
      const standing = await found(payload, ground, world, key)
      // Made past the product; audits here bear an instant long ago, under which nothing else is to be recorded.
      await recordFacts(payload, 'outside', wallClock.now())
      for (const [place, change] of world.changes.entries()) {
        count[(await make(payload, standing, change, `${key}.${place}`)) ? 'changes' : 'refused'] += 1
        await runAudit(payload, { now: asOf })
        said.push(await ledgerSays(payload, asOf))
        if ((await brokenNow(payload)) !== null)
          differ(`${key}, ${JSON.stringify(change)}: what is known now is not what the collections hold`)
      }
      await end(payload, standing)
    }
    for (const one of said) {
      count.rows += one.rows.size
      for (const broken of await brokenThen(payload, one)) differ(broken)
    }
    for (const { kind, seq } of (await verifyAuditLog(payload)).faults) differ(`the log: ${kind} at ${seq ?? '–'}`)
    await close()
  }
  return { ...count, seconds: (performance.now() - start) / 1000 }
}

const rows: string[][] = []
for (const { name, open } of databases) {
  if (values.database !== undefined && values.database !== name) continue
  const { changes, refused, rows: compared, differences, seconds } = await run(open)
  rows.push([
    name,
    String(all.length),
    ...[changes, refused, compared].map((value) => value.toLocaleString('en')),
    `${seconds.toFixed(0)} s`,
    String(differences),
  ])
}
printTable(
  `Random histories, seed ${values.seed}: the journal's two laws`,
  ['database', 'histories', 'changes', 'refused', 'rows compared', 'time', 'differences'],
  rows,
)
process.exit(rows.every((row) => row.at(-1) === '0') ? 0 : 1)
