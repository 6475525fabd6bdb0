/**
 * Fifty editors at work for two minutes, each doing something every three seconds, on the server as it is built, with 100,000 placements in SQLite; then SIGTERM
 * while every one of them listens for changes.
 *
 * npm run build && node scripts/run.mjs bench/trials/editors.ts [--editors 50] [--seconds 120]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { Id } from '../../src/documents/ids.ts'
import { createRandom } from '../../tests/helpers/random.ts'
import { openTestPayload } from '../../tests/helpers/payload.ts'
import { foundTown, hire, password } from '../../tests/helpers/people.ts'
import { layOutSchedule, promiseMuch } from '../manyPlacements.ts'
import { percentile, printTable } from '../table.ts'

const { values } = parseArgs({ options: { editors: { type: 'string', default: '50' }, seconds: { type: 'string', default: '120' } } })
const EDITORS = Number(values.editors)
const SECONDS = Number(values.seconds)
const PLACEMENTS = 100_000
const PORT = 3979
const url = `http://127.0.0.1:${PORT}`
const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-editors-'))

const people: string[] = []
let placements: { id: Id; plannedStart: string }[] = []
{
  const { payload, close } = await openTestPayload({ DATA_DIR: dir })
  const town = await foundTown(payload)
  await promiseMuch(payload, town, await layOutSchedule(payload, town, PLACEMENTS))
  await hire(payload, 'admin')
  const { email: first } = await hire(payload, 'editor', [town.station])
  people.push(String(first))
  for (let n = 2; n <= EDITORS; n++) {
    const email = `bien-tap-${n}@vi-du.vn`
    await payload.create({
      collection: 'users',
      data: { email, password, name: `Biên tập viên ${n}`, roles: ['editor'], organizations: [town.station] } as never,
    })
    people.push(email)
  }
  const { docs } = await payload.db.find<{ id: Id; plannedStart: string }>({
    collection: 'placements',
    where: { at: { greater_than: '2029-02-01T00:00:00.000Z' } },
    select: { plannedStart: true },
    sort: 'at',
    limit: EDITORS * 10,
    pagination: false,
  })
  placements = docs
  await close()
}

const child = spawn(process.execPath, ['scripts/start.mjs'], {
  env: {
    ...process.env,
    SKIP_BUILD_CHECK: 'true',
    PORT: String(PORT),
    DATA_DIR: dir,
    PAYLOAD_SECRET: 'a secret that is long enough for tests',
    SEED: 'none',
    LOG_LEVEL: 'warn',
    METRICS_TOKEN: 'a token for this trial',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
while (
  !(await fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  ))
) {
  if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
  await wait(200)
}

const times = new Map<string, number[]>()
const wrong = new Map<string, number>()
const count = (what: string): void => void wrong.set(what, (wrong.get(what) ?? 0) + 1)

async function ask(
  what: string,
  token: string | null,
  method: string,
  path: string,
  data?: unknown,
): Promise<Record<string, unknown> | null> {
  const start = performance.now()
  try {
    const answer = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `JWT ${token}` }) },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    })
    const body = (await answer.json()) as Record<string, unknown>
    const list = times.get(what) ?? []
    times.set(what, list)
    list.push(performance.now() - start)
    if (answer.status >= 400) count(`${what}: ${answer.status} ${JSON.stringify(body).slice(0, 160)}`)
    return answer.status >= 400 ? null : body
  } catch (error) {
    count(`${what}: ${String((error as Error).cause ?? error)}`)
    return null
  }
}

const month = 'from=2029-02-01T00:00:00Z&to=2029-03-01T00:00:00Z'
const week = 'from=2029-02-05T00:00:00Z&to=2029-02-12T00:00:00Z'

/** One person's day, quickened: looks at the week, moves an item, writes an article, looks at lists. */
async function work(n: number, token: string, until: number): Promise<void> {
  const random = createRandom(n)
  const own = placements.slice(n * 10, n * 10 + 10)
  const made = await ask('an article begun', token, 'POST', '/api/articles?draft=true&autosave=true&depth=0', {
    title: `Bài ${n}`,
    _status: 'draft',
  })
  const article = (made?.doc as { id: Id } | undefined)?.id
  let written = 0
  while (Date.now() < until) {
    const placement = own[random.int(0, own.length - 1)]!
    const later = new Date(Date.parse(placement.plannedStart) + random.int(0, 10) * 60_000).toISOString()
    switch (random.int(0, 7)) {
      case 0:
        await ask('the calendar’s month', token, 'GET', `/api/desk/calendar?${month}`)
        break
      case 1:
        await ask('the calendar’s week', token, 'GET', `/api/desk/calendar?${week}`)
        break
      case 2:
        await ask('what is owed', token, 'GET', `/api/desk/rail?${month}`)
        break
      case 3:
        await ask('a drag checked', token, 'POST', '/api/desk/check', { id: placement.id, start: later })
        break
      case 4:
        await ask('a drag saved', token, 'POST', '/api/desk/place', { id: placement.id, start: later })
        break
      case 5:
        await ask('a list', token, 'GET', '/api/placements?limit=20&depth=1&sort=-at')
        break
      case 6:
        await ask('a placement saved', token, 'PATCH', `/api/placements/${placement.id}?depth=0`, { title: `Tên ${random.int(0, 999)}` })
        break
      default:
        if (article !== undefined)
          await ask('an article autosaved', token, 'PATCH', `/api/articles/${article}?draft=true&autosave=true&depth=0`, {
            title: `Bài ${n}, lần ${++written}`,
          })
    }
    await wait(random.int(1000, 5000))
  }
}

const tokens: string[] = []
for (let at = 0; at < people.length; at += 5) {
  const some = people.slice(at, at + 5).map((email) => ask('signing in', null, 'POST', '/api/users/login', { email, password }))
  for (const body of await Promise.all(some)) if (body !== null) tokens.push(String(body.token))
}
const until = Date.now() + SECONDS * 1000
await Promise.all(tokens.map((token, n) => work(n, token, until)))
const metrics = await (await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer a token for this trial' } })).text()
const metric = (name: string): string => new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1] ?? '?'

const streams = await Promise.all(tokens.map((token) => fetch(`${url}/api/desk/events`, { headers: { authorization: `JWT ${token}` } })))
const stopped = performance.now()
child.kill('SIGTERM')
await once(child, 'exit')
const stopTook = performance.now() - stopped
rmSync(dir, { recursive: true, force: true })

const ms = (list: readonly number[], share: number): string => `${percentile(list, share).toFixed(0)} ms`
const all = [...times].filter(([what]) => what !== 'signing in').flatMap(([, list]) => list)
printTable(
  `${tokens.length} editors for ${SECONDS} s, ${PLACEMENTS.toLocaleString('en')} placements in SQLite, the server as built (bound: p95 2 s, no 5xx, no broken connection)`,
  ['what', 'times', 'median', 'p95', 'longest'],
  [...times, ['all but signing in', all] as const].map(([what, list]) => [
    what,
    String(list.length),
    ms(list, 0.5),
    ms(list, 0.95),
    ms(list, 1),
  ]),
)
printTable(
  'Refused or broken',
  ['what', 'times'],
  wrong.size === 0 ? [['nothing', '0']] : [...wrong].map(([what, times]) => [what, String(times)]),
)
printTable(
  'The server',
  ['what', 'figure'],
  [
    ['event loop’s delay, p99', `${(Number(metric('nodejs_eventloop_lag_p99_seconds')) * 1000).toFixed(0)} ms`],
    ['memory', `${(Number(metric('process_resident_memory_bytes')) / 1024 ** 2).toFixed(0)} MiB`],
    [`from SIGTERM to its end, with ${streams.filter(({ ok }) => ok).length} streams open`, `${(stopTook / 1000).toFixed(2)} s`],
  ],
)
process.exit()
