/**
 * The public list of 25 segments with their themes, against a bare Express route that sends the same
 * bytes from memory, and against Payload's own REST. Each server is a process of its own; rounds are
 * interleaved; CPU per request is the steadier figure.
 *
 * node scripts/run.mjs bench/publicApi.ts [SECONDS [ROUNDS]]        (after `npm run build`)
 */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Client } from '@libsql/client'
import autocannon from 'autocannon'

import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, password } from '../tests/helpers/people.ts'
import { sendRandom } from '../tests/helpers/randomRequests.ts'
import { percentile, printTable } from './table.ts'

const [seconds = 10, rounds = 3] = process.argv.slice(2).map(Number)
const CONNECTIONS = 10
const RANDOM = 10_000
/** Behind a proxy, nobody is the machine itself. */
const METRICS_TOKEN = 'a token that only this bench knows'
const LIST = '/public/v1/segments?limit=25'
const EDITOR = 'bien-tap@vi-du.vn'

interface Contender {
  readonly name: string
  readonly url: string
  readonly headers?: Record<string, string>
  /** Seconds of CPU that its process has used. */
  readonly cpu: () => Promise<number>
  /** What is done meanwhile; gives back how to stop it. */
  readonly meanwhile?: () => () => Promise<void>
}
interface Figures {
  readonly perSecond: number
  readonly cpu: number
  readonly failures: number
}

async function load({ url, headers = {}, cpu, meanwhile }: Contender, duration: number): Promise<Figures> {
  const before = await cpu()
  const stop = meanwhile?.()
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers })
  await stop?.()
  const used = (await cpu()) - before
  return {
    perSecond: result.requests.total / result.duration,
    cpu: (used * 1000) / result.requests.total,
    failures: result.errors + result['4xx'] + result['5xx'],
  }
}

/** Published segments in a fresh database, each with a programme and a theme. */
async function fill(segments: number): Promise<{ dir: string; close(): void }> {
  const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-public-'))
  const opened = await openTestPayload({ DATA_DIR: dir })
  const { payload } = opened
  const town = await foundTown(payload)
  await payload.update({ collection: 'plans', id: town.plan, data: { shownPublicly: true } })
  const theme = await payload.create({
    collection: 'themes',
    data: { ref: 'nd-1', text: 'Cải cách thủ tục hành chính', ordinal: 1, plan: town.plan } as never,
  })
  const programme = await payload.create({
    collection: 'programmes',
    data: { name: 'Cải cách hành chính', channel: town.channel, form: town.form, seconds: 900, organization: town.station } as never,
  })
  await payload.create({
    collection: 'users',
    data: { email: EDITOR, name: 'Biên tập', password, roles: ['editor'], organizations: [town.station] } as never,
  })
  const { client } = payload.db as unknown as { client: Client }
  await client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO segments (title, slug, summary, organization_id, programme_id, seconds, _status, published_at, search_text, updated_at, created_at)
      SELECT 'Tiết mục ' || i, 'tiet-muc-' || i, 'Tóm tắt của tiết mục thứ ' || i || ': giải quyết thủ tục hành chính qua mạng.', ?, ?, 900, 'published',
        strftime('%Y-%m-%dT%H:%M:%S.000Z', '2026-01-01T00:00:00Z', '-' || i || ' minutes'), 'tiet muc ' || i, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' FROM n`,
    args: [segments, town.station, programme.id],
  })
  await client.execute({
    sql: `INSERT INTO segments_rels ("order", parent_id, path, themes_id) SELECT 1, id, 'themes', ? FROM segments`,
    args: [theme.id],
  })
  await payload.destroy()
  return { dir, close: () => rmSync(dir, { recursive: true, force: true }) }
}

interface Server {
  readonly url: string
  readonly cpu: () => Promise<number>
  readonly memory: () => Promise<number>
  readonly close: () => Promise<void>
}

/** The whole server as `npm start` runs it, on a filled database. */
async function production(dir: string, port: number): Promise<Server> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dir,
      DATABASE_URL: `file:${join(dir, 'dinh-ky.db')}`,
      SEED: 'none',
      LOG_LEVEL: 'error',
      PAYLOAD_SECRET: 'a secret that is long enough for tests',
      TRUST_PROXY: '1',
      METRICS_TOKEN,
    },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  while (
    !(await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const metric = async (name: string): Promise<number> =>
    Number(
      new RegExp(`^${name} (\\S+)`, 'm').exec(
        await (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text(),
      )?.[1],
    )
  return {
    url,
    cpu: () => metric('process_cpu_seconds_total'),
    memory: async () => (await metric('process_resident_memory_bytes')) / 2 ** 20,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

const told = <T>(child: ChildProcess): Promise<T> => new Promise((resolve) => child.once('message', (message) => resolve(message as T)))

async function bareExpress(body: string): Promise<Server> {
  const child = fork('scripts/run.mjs', ['bench/bareExpress.ts'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const { port } = await told<{ port: number }>(child)
  child.send({ body })
  return {
    url: `http://127.0.0.1:${port}/`,
    async cpu() {
      const answer = told<{ cpu: { user: number; system: number } }>(child)
      child.send({ cpu: true })
      const { user, system } = (await answer).cpu
      return (user + system) / 1e6
    },
    memory: async () => NaN,
    close: async () => void child.kill(),
  }
}

async function signIn(url: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: EDITOR, password }),
  })
  return { authorization: `JWT ${((await answer.json()) as { token: string }).token}` }
}

/** Saves a title every second, and asks for the list as soon as each save has returned. */
function publishing(url: string, headers: Record<string, string>, seen: { saves: number; stale: number }): () => Promise<void> {
  let going = true
  const work = (async () => {
    while (going) {
      const title = `Tiết mục, bản ${(seen.saves += 1)}`
      const next = new Promise((resolve) => setTimeout(resolve, 1000))
      await fetch(`${url}/api/segments/1`, {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ title, _status: 'published' }),
      })
      if (!(await (await fetch(`${url}${LIST}`)).text()).includes(title)) seen.stale += 1
      await next
    }
  })()
  return async () => {
    going = false
    await work
  }
}

const round = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

async function compare(): Promise<void> {
  const [filled, manyFilled] = [await fill(3_000), await fill(100_000)]
  const [server, many] = [await production(filled.dir, 3981), await production(manyFilled.dir, 3982)]
  const cold = await coldLists(many)
  const first = await fetch(`${server.url}${LIST}`)
  const body = await first.text()
  const bare = await bareExpress(body)
  const headers = await signIn(server.url)
  const seen = { saves: 0, stale: 0 }
  const ours = { url: `${server.url}${LIST}`, cpu: server.cpu }
  const contenders: Contender[] = [
    { name: 'bare Express, from memory', url: bare.url, cpu: bare.cpu },
    { name: 'public list, 3,000 segments', ...ours },
    { name: 'bare Express, 304', url: bare.url, cpu: bare.cpu, headers: { 'if-none-match': '"fixed"' } },
    { name: 'public list, 304', ...ours, headers: { 'if-none-match': first.headers.get('etag')! } },
    { name: 'public list, 100,000 segments', url: `${many.url}${LIST}`, cpu: many.cpu },
    {
      name: 'Payload REST, the same list',
      url: `${server.url}/api/segments?depth=1&limit=25&sort=-publishedAt&where[_status][equals]=published`,
      cpu: server.cpu,
      headers,
    },
    { name: 'public list, an editor publishing', ...ours, meanwhile: () => publishing(server.url, headers, seen) },
  ]
  for (const contender of contenders.slice(0, 6)) await load(contender, 1)
  const figures = contenders.map((): Figures[] => [])
  for (let turn = 0; turn < rounds; turn += 1)
    for (const [index, contender] of contenders.entries()) figures[index]!.push(await load(contender, seconds))
  const memory = await server.memory()
  const loaded = await many.memory()
  let broken = 0
  const slowest = await sendRandom(many.url, RANDOM, (_, { status }) => (broken += status >= 500 ? 1 : 0))
  const median = (index: number, of: keyof Figures): number =>
    percentile(
      figures[index]!.map((one) => one[of]),
      0.5,
    )
  const ratio = (index: number, to: number): string => round(median(index, 'perSecond') / median(to, 'perSecond'), 2)
  printTable(
    `The public list: ${rounds} rounds of ${seconds} s, ${CONNECTIONS} connections, ${round(body.length)} bytes`,
    ['contender', 'requests/s', 'CPU/request', 'against', 'ratio', 'bound', 'failures'],
    [
      ['bare Express, from memory', '', 1, ''],
      ['public list, 3,000 segments', 'bare Express', 0, '≥ 1'],
      ['bare Express, 304', '', 2, ''],
      ['public list, 304', 'bare Express, 304', 2, '≥ 0.9'],
      ['public list, 100,000 segments', '3,000 segments', 1, '≥ 0.9'],
      ['Payload REST, the same list', 'public list is', 5, '≥ 40'],
      ['public list, an editor publishing', 'public list', 1, '≥ 0.6'],
    ].map(([name, against, to, bound], index) => [
      String(name),
      round(median(index, 'perSecond')),
      `${round(median(index, 'cpu'), 3)} ms`,
      String(against),
      against === '' ? '' : index === 5 ? ratio(1, 5) : ratio(index, Number(to)),
      String(bound),
      round(figures[index]!.reduce((sum, one) => sum + one.failures, 0)),
    ]),
  )
  printTable(
    'Beside it',
    ['what', 'value', 'bound'],
    [
      ['saves while an editor publishes', round(seen.saves), ''],
      ['stale answers after a save', round(seen.stale), '0'],
      ['cold list out of 100,000 segments, median of 40', `${round(percentile(cold, 0.5), 1)} ms`, '30 ms'],
      ['the slowest of them', `${round(Math.max(...cold), 1)} ms`, ''],
      ['memory of the whole server under load', `${round(loaded)} MiB`, '350 MiB'],
      ['the same where Payload REST was loaded too', `${round(memory)} MiB`, ''],
      [`the slowest of ${round(RANDOM)} random requests to 100,000 segments`, `${round(slowest.milliseconds)} ms`, '2,000 ms'],
      ['errors of ours among them', round(broken), '0'],
    ],
  )
  await bare.close()
  for (const one of [server, many]) await one.close()
  for (const one of [filled, manyFilled]) one.close()
}

/** How long a list takes that nobody has asked for, each with another filter. */
async function coldLists({ url }: Server): Promise<number[]> {
  await fetch(`${url}${LIST}`)
  const times: number[] = []
  for (let n = 0; n < 40; n += 1) {
    const before = performance.now()
    await (
      await fetch(`${url}/public/v1/segments?limit=25&to=2025-12-${String(1 + (n % 28)).padStart(2, '0')}${n < 28 ? '' : '&programme=1'}`)
    ).text()
    times.push(performance.now() - before)
  }
  return times
}

readFileSync('dist/main.js')
await compare()
process.exit()
