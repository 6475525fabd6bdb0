/**
 * Random worlds and random changes: whether the ledger after audits of changes, a full audit and the live ledger
 * say the same after every change. On SQLite, and on MongoDB where MONGODB_URL names a server.
 *
 * node scripts/run.mjs bench/trials/worlds.ts --worlds 2000 --seed 1
 */
import { parseArgs } from 'node:util'

import fc from 'fast-check'

import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../../tests/helpers/databases.ts'
import { differences, followed } from '../../tests/helpers/threeJudges.ts'
import { end, found, layGround, make } from '../../tests/helpers/worldInDatabase.ts'
import { asOf, worlds, type World } from '../../tests/helpers/worlds.ts'
import { printTable } from '../table.ts'

/** What a world leaves behind stays in its database; after so many a fresh one is opened. */
const WORLDS_PER_DATABASE = 50

const { values } = parseArgs({
  options: { worlds: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, database: { type: 'string' } },
})
const seed = Number(values.seed)
const all = fc.sample(worlds, { seed, numRuns: Number(values.worlds) })

async function run(open: (typeof databases)[number]['open']) {
  const count = { changes: 0, refused: 0, verdicts: 0, cures: 0, differences: 0 }
  const start = performance.now()
  for (let from = 0; from < all.length; from += WORLDS_PER_DATABASE) {
    const { payload, close } = await open()
    const ground = await layGround(payload)
    const compare = async (place: number, what: string, last: boolean): Promise<void> => {
      const judged = await differences(payload, asOf, last)
      count.verdicts += judged.verdicts.length
      count.cures += judged.verdicts.reduce((sum, { cures }) => sum + cures.length, 0)
      count.differences += judged.differences.length
      for (const difference of judged.differences) console.log(`world ${place}, ${what}: ${difference}`)
    }
    for (const [n, world] of all.slice(from, from + WORLDS_PER_DATABASE).entries()) {
      const key = `w${from + n}`
      const standing = await found(payload, ground, world, key)
      await runAudit(payload, { now: asOf })
      for (const [place, change] of (world as World).changes.entries()) {
        const done = await followed(payload, asOf, () => make(payload, standing, change, `${key}.${place}`))
        count[done ? 'changes' : 'refused'] += 1
        if (done) await compare(from + n, JSON.stringify(change), place === (world as World).changes.length - 1)
      }
      await end(payload, standing)
    }
    await close()
  }
  return { ...count, seconds: (performance.now() - start) / 1000 }
}

const rows: string[][] = []
for (const { name, open } of databases) {
  if (values.database !== undefined && values.database !== name) continue
  const { changes, refused, verdicts, cures, differences, seconds } = await run(open)
  rows.push([
    name,
    String(all.length),
    ...[changes, refused, verdicts, cures].map((value) => value.toLocaleString('en')),
    `${seconds.toFixed(0)} s`,
    String(differences),
  ])
}
printTable(
  `Random worlds, seed ${seed}: audits of changes, full audit and live ledger`,
  ['database', 'worlds', 'changes', 'refused', 'verdicts compared', 'cures among them', 'time', 'differences'],
  rows,
)
process.exit(rows.every((row) => row.at(-1) === '0') ? 0 : 1)
