/**
 * What the fact journal costs and what the past costs, with 100,000 placements on SQLite: a save with and without it in
 * turns, the import of a playout log, the facts as known at past instants and their verdicts, and the size.
 *
 * npm run bench journal
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

import type { Client } from '@libsql/client'

// As the server runs.
import '../scripts/memory.mjs'

import type { Id } from '../src/documents/ids.ts'
import { pauseTracking } from '../src/database/writes.ts'
import { factsKnownAt, factsNow, judgeKnown } from '../src/journal/knownFacts.ts'
import { recordFacts } from '../src/operations/history/recordFacts.ts'
import { listen, signIn } from '../tests/helpers/http.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, password } from '../tests/helpers/people.ts'
import { layOutSchedule, promiseMuch } from './manyPlacements.ts'
import { percentile, printTable } from './table.ts'

const PLACEMENTS = 100_000
const SAVES = 150
const AS_OF = Date.parse('2029-01-10T00:00:00Z')

const opened = await openTestPayload()
const { payload } = opened
const town = await foundTown(payload)
await promiseMuch(payload, town, await layOutSchedule(payload, town, PLACEMENTS))
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const began = await seconds(() => recordFacts(payload, 'begin', Date.now()))
const beginning = Date.now()

const server = await listen(opened)
const editor = await signIn(server.url, String((await hire(payload, 'editor', [town.station])).email), password)
const { docs } = await payload.db.find<{ id: Id }>({
  collection: 'placements',
  where: { at: { greater_than: '2029-02-01T00:00:00.000Z' } },
  sort: 'at',
  limit: 40,
  pagination: false,
})
const saves = { on: [] as number[], off: [] as number[] }
for (let n = 0; n < SAVES * 2; n++) {
  // In turns, so that what else the machine does falls on both.
  const resume = n % 2 === 0 ? null : pauseTracking(payload)
  const start = performance.now()
  const { status, body } = await editor.patch(`/api/placements/${docs[n % docs.length]!.id}?depth=0`, { plannedSeconds: 600 + n })
  if (status !== 200) throw new Error(JSON.stringify(body))
  saves[resume === null ? 'on' : 'off'].push(performance.now() - start)
  resume?.()
}
const ratio = (share: number): string => `${((percentile(saves.on, share) / percentile(saves.off, share) - 1) * 100).toFixed(1)} %`
const ms = (value: number): string => `${value.toFixed(1)} ms`
printTable(
  `A save that moves a verdict's facts, ${PLACEMENTS.toLocaleString('en')} placements, over HTTP`,
  ['what', 'times', 'median', 'p95'],
  [
    ['with the journal', String(saves.on.length), ms(percentile(saves.on, 0.5)), ms(percentile(saves.on, 0.95))],
    ['without', String(saves.off.length), ms(percentile(saves.off, 0.5)), ms(percentile(saves.off, 0.95))],
    ['more', '', ratio(0.5), `${ratio(0.95)} (bound 10 %)`],
  ],
)
await recordFacts(payload, 'outside', Date.now())

const delay = monitorEventLoopDelay({ resolution: 5 })
async function measured(
  what: string,
  work: () => Promise<{ facts: { placements: readonly unknown[] } }>,
  judge: boolean,
): Promise<string[]> {
  const times = { read: [] as number[], judge: [] as number[] }
  delay.reset()
  delay.enable()
  for (let n = 0; n < 5; n++) {
    let known: Awaited<ReturnType<typeof factsNow>> | null = null
    times.read.push(await seconds(async () => (known = (await work()) as never)))
    if (judge) times.judge.push(await seconds(async () => judgeKnown(known!, AS_OF)))
  }
  delay.disable()
  const both = times.read.map((read, n) => read + (times.judge[n] ?? 0))
  return [
    what,
    `${percentile(times.read, 0.5).toFixed(2)} s`,
    judge ? `${percentile(times.judge, 0.5).toFixed(2)} s` : '–',
    `${Math.max(...both).toFixed(2)} s`,
    `${(delay.max / 1e6).toFixed(0)} ms`,
  ]
}
printTable(
  'The facts as known, and every verdict on them (bound 3 s)',
  ['known at', 'read (median)', 'judged (median)', 'longest, both', 'longest block of the loop'],
  [
    await measured('the beginning of the journal', () => factsKnownAt({ payload }, beginning), true),
    await measured('now, from the journal', () => factsKnownAt({ payload }, Date.now()), true),
    await measured('now, from the documents', () => factsNow({ payload }), true),
  ],
)

const { client } = payload.db as unknown as { client: Client }
async function bytesOf(like: string): Promise<number> {
  const { rows } = await client.execute({
    sql: 'SELECT sum(pgsize) AS bytes FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name LIKE ?)',
    args: [like],
  })
  return Number(rows[0]!.bytes)
}
const size = { journal: await bytesOf('fact_versions'), placements: await bytesOf('placements%') }
const versions = Number((await client.execute('SELECT count(*) AS n FROM fact_versions')).rows[0]!.n)
printTable(
  'Size, with indexes',
  ['what', 'rows', 'bytes', 'of the placements'],
  [
    ['placements', PLACEMENTS.toLocaleString('en'), `${(size.placements / 1e6).toFixed(1)} MB`, ''],
    [
      'the journal',
      versions.toLocaleString('en'),
      `${(size.journal / 1e6).toFixed(1)} MB`,
      `${(size.journal / size.placements).toFixed(2)} ×`,
    ],
  ],
)
console.log(
  `The first versions of a database from before the journal: ${began.toFixed(1)} s; memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
)
await server.close()
await opened.close()
process.exit()
