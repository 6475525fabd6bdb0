/**
 * What a save takes with 100,000 placements in the database, over HTTP, until it is on the disk; beside it what the
 * sync alone costs: one row committed by SQLite with and without it.
 *
 * npm run bench save
 */
import { join } from 'node:path'

import { createClient } from '@libsql/client'

import type { Id } from '../src/documents/ids.ts'
import { listen, signIn } from '../tests/helpers/http.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, password } from '../tests/helpers/people.ts'
import { layOutSchedule, promiseMuch } from './manyPlacements.ts'
import { percentile, printTable } from './table.ts'

const PLACEMENTS = 100_000
const TIMES = 200

const opened = await openTestPayload()
const { payload, dir } = opened
const town = await foundTown(payload)
await promiseMuch(payload, town, await layOutSchedule(payload, town, PLACEMENTS))
const server = await listen(opened)
const editor = await signIn(server.url, String((await hire(payload, 'editor', [town.station])).email), password)
const { docs } = await payload.db.find<{ id: Id }>({
  collection: 'placements',
  where: { at: { greater_than: '2029-02-01T00:00:00.000Z' } },
  sort: 'at',
  limit: 20,
  pagination: false,
})
const article = ((await editor.post('/api/articles?draft=true', { title: 'Bài', _status: 'draft' })).body.doc as { id: Id }).id

const bare = createClient({ url: `file:${join(dir, 'bare.db')}` })
await bare.execute('PRAGMA journal_mode = WAL')
await bare.execute('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)')
async function commit(synchronous: 'FULL' | 'NORMAL'): Promise<void> {
  await bare.execute(`PRAGMA synchronous = ${synchronous}`)
  await bare.execute({ sql: 'INSERT INTO rows (text) VALUES (?)', args: ['x'.repeat(500)] })
}

async function timed(list: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  list.push(performance.now() - start)
}
async function patch(path: string, data: unknown): Promise<void> {
  const { status, body } = await editor.patch(path, data)
  if (status !== 200) throw new Error(JSON.stringify(body))
}

const times = { placement: [] as number[], draft: [] as number[], full: [] as number[], normal: [] as number[] }
// In turns, so that what else the machine does falls on all of them.
for (let n = 0; n < TIMES; n++) {
  await timed(times.placement, () => patch(`/api/placements/${docs[n % docs.length]!.id}?depth=0`, { title: `Tên ${n}` }))
  await timed(times.draft, () => patch(`/api/articles/${article}?draft=true&autosave=true&depth=0`, { title: `Bài ${n}` }))
  await timed(times.full, () => commit('FULL'))
  await timed(times.normal, () => commit('NORMAL'))
}
const row = (what: string, list: readonly number[], bound = ''): string[] => [
  what,
  String(list.length),
  ...[0.5, 0.95, 1].map((share) => `${percentile(list, share).toFixed(1)} ms`),
  bound,
]
printTable(
  `A save with ${PLACEMENTS.toLocaleString('en')} placements in SQLite, over HTTP`,
  ['what', 'times', 'median', 'p95', 'longest', 'bound (p95)'],
  [
    row('a placement saved', times.placement, '100 ms'),
    row('a draft autosaved', times.draft, '100 ms'),
    row('one row committed, synced (FULL)', times.full),
    row('one row committed, not synced (NORMAL)', times.normal),
  ],
)
bare.close()
await server.close()
await opened.close()
process.exit()
