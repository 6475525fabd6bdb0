/**
 * “Edit selected” on 500 placements among 100,000, over HTTP: how long it takes until the answer, how
 * long others wait meanwhile, and what is left of it when the last one is refused.
 *
 * node scripts/run.mjs bench/trials/bulk-edit.ts
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

import type { Id } from '../../src/documents/ids.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { countAll, readAll } from '../../src/database/read.ts'
import { listen, signIn, type Caller } from '../../tests/helpers/http.ts'
import { openTestPayload } from '../../tests/helpers/payload.ts'
import { foundTown, hire, password } from '../../tests/helpers/people.ts'
import { layOutSchedule } from '../manyPlacements.ts'
import { percentile, printTable } from '../table.ts'

const PLACEMENTS = 100_000
const SELECTED = 500

const opened = await openTestPayload()
const { payload } = opened
const town = await foundTown(payload)
await layOutSchedule(payload, town, PLACEMENTS)
const { email } = await hire(payload, 'scheduler', [town.station])
const server = await listen(opened)
const scheduler = await signIn(server.url, String(email), password)
const reader = await signIn(server.url, String(email), password)

interface Run {
  what: string
  status: number
  seconds: number
  cpu: number
  entries: number
  longestStop: number
  reads: number[]
}

/** Every fifth of a second somebody opens a page of the list, for as long as the work goes on. */
async function readingBeside<T>(work: Promise<T>): Promise<number[]> {
  let over = false
  void work.finally(() => {
    over = true
  })
  const times: number[] = []
  while (!over) {
    const start = performance.now()
    const { status } = await reader.get('/api/placements?limit=20&depth=0')
    if (status !== 200) throw new Error(`a read was answered with ${status}`)
    times.push(performance.now() - start)
    await wait(200)
  }
  return times
}

async function run(what: string, ids: readonly Id[], act: (path: string, caller: Caller) => ReturnType<Caller['patch']>): Promise<Run> {
  const before = await countAll({ payload }, 'audit-log')
  const path = `/api/placements?where=${encodeURIComponent(JSON.stringify({ id: { in: ids } }))}`
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const [start, used] = [performance.now(), process.cpuUsage()]
  const acting = act(path, scheduler)
  const reads = await readingBeside(acting)
  const { status } = await acting
  delay.disable()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(used)
  return {
    what,
    status,
    seconds,
    cpu: (user + system) / 1e6,
    entries: (await countAll({ payload }, 'audit-log')) - before,
    longestStop: delay.max / 1e6,
    reads,
  }
}

const coming = await readAll({ payload }, 'placements', {
  where: { and: [{ at: { greater_than: '2029-03-01T00:00:00.000Z' } }, { at: { less_than: '2029-05-01T00:00:00.000Z' } }] },
  sort: 'at',
  select: { id: true },
})
const selected = coming.slice(0, SELECTED).map(({ id }) => id)
const aired = (await readAll({ payload }, 'placements', { where: { at: { less_than: '2027-01-05T00:00:00.000Z' } }, sort: 'at' }))[0]!.id
const shorter = (seconds: number) => (path: string, caller: Caller) => caller.patch(path, { plannedSeconds: seconds })

const runs = [
  await run(`${SELECTED} shortened`, selected, shorter(840)),
  await run(`${SELECTED} given a title`, selected, (path, caller) => caller.patch(path, { title: 'Cải cách hành chính' })),
  await run(`${SELECTED}, the last of them aired: refused`, [...selected.slice(1), aired], (path, caller) =>
    caller.patch(`${path}&sort=-id`, { plannedSeconds: 780 }),
  ),
  await run(`${SELECTED} deleted`, selected, (path, caller) => caller.delete(path)),
]
printTable(
  `Bulk acts on ${SELECTED} of ${PLACEMENTS.toLocaleString('en')} placements in SQLite, over HTTP (bound: 10 s)`,
  ['what', 'status', 'time', 'processor', 'log entries', 'event loop’s longest stop', 'reads beside', 'read p95', 'read max'],
  runs.map(({ what, status, seconds, cpu, entries, longestStop, reads }) => [
    what,
    String(status),
    `${seconds.toFixed(2)} s`,
    `${cpu.toFixed(2)} s`,
    String(entries),
    `${longestStop.toFixed(0)} ms`,
    String(reads.length),
    `${percentile(reads, 0.95).toFixed(0)} ms`,
    `${Math.max(...reads).toFixed(0)} ms`,
  ]),
)
console.log(`the log’s chain: ${JSON.stringify(await verifyAuditLog(payload))}`)
await server.close()
await opened.close()
process.exit()
