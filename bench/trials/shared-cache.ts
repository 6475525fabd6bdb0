/**
 * nginx and Varnish in front of the public API, set up as in examples/caches: how soon what is withdrawn on another
 * instance is gone from them, what they ask the server for, and what they show while it is down.
 *
 * apt-get install nginx varnish && node scripts/run.mjs bench/trials/shared-cache.ts [--rounds 15]
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { Env } from '../../src/platform/env.ts'
import type { Id } from '../../src/documents/ids.ts'
import { openPayload } from '../../src/startup/open.ts'
import { listen } from '../../tests/helpers/http.ts'
import { openTestPayload } from '../../tests/helpers/payload.ts'
import { foundTown } from '../../tests/helpers/people.ts'
import { percentile, printTable } from '../table.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
const ROUNDS = Number(values.rounds)
/** Short, so that an outage can be sat out. */
const STALE_IF_ERROR = 6
const PATIENCE = 15_000

/** The way from a cache to the server, which can be cut; counts what is asked for. */
async function createWay(to: number) {
  const open = new Set<Socket>()
  let asked = 0
  const server = createServer((socket) => {
    const origin = connect(to, '127.0.0.1')
    for (const one of [socket, origin]) {
      open.add(one)
      one
        .on('error', () => {})
        .on('close', () => {
          open.delete(one)
          socket.destroy()
          origin.destroy()
        })
    }
    socket.on('data', (data) => (asked += /^(?:GET|HEAD) /.test(data.toString('latin1', 0, 5)) ? 1 : 0))
    socket.pipe(origin)
    origin.pipe(socket)
  })
  const up = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await up(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked: () => asked,
    async down() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const one of open) one.destroy()
      await closed
    },
    up: () => up(port),
  }
}

const isThere = (program: string): boolean => spawnSync(program, ['-V'], { stdio: 'ignore' }).error === undefined
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function nginx(dir: string, port: number, origin: number): ChildProcess {
  const config = readFileSync('examples/caches/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:3000', `127.0.0.1:${origin}`)
    .replace('/var/cache/nginx/dinh-ky', join(dir, 'cache'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(dir, name)};`).join(' ')
  // As root it would hand its work to somebody who may not write here.
  const user = userInfo()
  writeFileSync(
    join(dir, 'nginx.conf'),
    `${user.uid === 0 ? `user ${user.username};` : ''} daemon off; pid ${join(dir, 'pid')}; error_log stderr crit; events {}\nhttp { access_log off; ${temporary}\n${config}\n}\n`,
  )
  return spawn('nginx', ['-p', dir, '-c', join(dir, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] })
}

function varnish(dir: string, port: number, origin: number): ChildProcess {
  writeFileSync(
    join(dir, 'cache.vcl'),
    readFileSync('examples/caches/varnish.vcl', 'utf8').replace('.port = "3000"', `.port = "${origin}"`),
  )
  return spawn(
    'varnishd',
    ['-F', '-n', join(dir, 'work'), '-a', `127.0.0.1:${port}`, '-f', join(dir, 'cache.vcl'), '-s', 'malloc,64m', '-j', 'none'],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  )
}

interface Contender {
  name: string
  program: 'nginx' | 'varnishd' | null
  start?: typeof nginx
  purged: boolean
}
const contenders: readonly Contender[] = [
  { name: 'no cache, another instance', program: null, purged: false },
  { name: 'nginx', program: 'nginx', start: nginx, purged: false },
  { name: 'Varnish, not told', program: 'varnishd', start: varnish, purged: false },
  { name: 'Varnish, told what to drop', program: 'varnishd', start: varnish, purged: true },
]

const opened = await openTestPayload()
const town = await foundTown(opened.payload)
let written = 0

/** Until an answer is as it is waited for: how long that took. */
async function until(url: string, holds: (status: number, body: string) => boolean, longest = 60_000): Promise<number> {
  const since = performance.now()
  while (performance.now() - since < longest) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).then(
      async (one) => [one.status, await one.text()] as const,
      () => [0, ''] as const,
    )
    // A connection that was closed as it was used is no answer.
    if (answer[0] !== 0 && holds(answer[0], answer[1])) return performance.now() - since
    await wait(20)
  }
  return Infinity
}

async function trial({ name, start, purged }: Contender): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-cache-'))
  mkdirSync(join(dir, 'work'))
  const port = await freePort()
  const env: Env = {
    ...opened.env,
    cache: {
      staleIfError: STALE_IF_ERROR,
      purgeUrls: purged ? [`http://127.0.0.1:${port}/`] : [],
      purgeMethod: 'PURGE',
      purgeToken: undefined,
    },
  }
  const other = await openPayload(opened.env, `${opened.key}-${name}`)
  const server = await listen({ ...opened, env })
  const behind = await listen({ ...opened, env, payload: other, key: `${opened.key}-${name}` })
  const way = await createWay(Number(new URL(behind.url).port))
  const cache = start?.(dir, port, way.port)
  const base = `http://127.0.0.1:${cache === undefined ? way.port : port}/public/v1`
  await until(`${base}/channels`, (status) => status === 200)

  const publish = async (): Promise<{ id: Id; slug: string }> => {
    const made = (await opened.payload.create({
      collection: 'articles',
      data: { title: `Bài thử ${(written += 1)}`, organization: town.paper, _status: 'published' } as never,
      depth: 0,
    })) as unknown as { id: Id; slug: string }
    await until(`${base}/articles/${made.slug}`, (status) => status === 200)
    return made
  }
  const withdraw = (id: Id) => opened.payload.update({ collection: 'articles', id, data: { _status: 'draft' } as never, depth: 0 })

  const gone: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id, slug } = await publish()
    const since = performance.now()
    // Readers go on asking, or nothing would be kept.
    while (performance.now() - since < 300 + 97 * (round % 10)) await (await fetch(`${base}/articles/${slug}`)).text()
    await withdraw(id)
    gone.push(await until(`${base}/articles/${slug}`, (status) => status === 410))
  }
  const fresh: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await (await fetch(`${base}/articles`)).text()
    const made = (await opened.payload.create({
      collection: 'articles',
      data: { title: `Bài mới ${(written += 1)}`, organization: town.paper, _status: 'published' } as never,
      depth: 0,
    })) as unknown as { slug: string }
    fresh.push(await until(`${base}/articles`, (_, body) => body.includes(`"${made.slug}"`)))
  }

  const [askedBefore, since] = [way.asked(), performance.now()]
  let answered = 0
  while (performance.now() - since < 3_000) {
    await Promise.all(Array.from({ length: 20 }, async () => (await fetch(`${base}/articles`)).text()))
    answered += 20
  }
  const asked = way.asked() - askedBefore

  const first = await fetch(`${base}/articles`)
  await first.text()
  const again = await fetch(`${base}/articles`, { headers: { 'if-none-match': first.headers.get('etag')!, 'cache-control': 'max-age=0' } })
  const browser =
    first.headers.get('cache-control')!.includes('max-age=0') && again.status === 304
      ? 'asks, 304'
      : `${first.headers.get('cache-control')} ${again.status}`

  let [bridged, seenGone, unseenGone] = ['', '', '']
  if (cache !== undefined) {
    const [kept, withdrawnSeen, withdrawnUnseen] = [await publish(), await publish(), await publish()]
    await withdraw(withdrawnSeen.id)
    await until(`${base}/articles/${withdrawnSeen.slug}`, (status) => status === 410)
    await (await fetch(`${base}/articles/${kept.slug}`)).text()
    await until(`${base}/articles/${withdrawnUnseen.slug}`, (status) => status === 200)
    await way.down()
    await withdraw(withdrawnUnseen.id)
    // Long enough for the cache to be told, where it is.
    if (purged) await wait(200)
    const [one, two, three] = await Promise.all([
      until(`${base}/articles/${kept.slug}`, (status) => status !== 200),
      until(`${base}/articles/${withdrawnSeen.slug}`, (status) => status === 200, (STALE_IF_ERROR + 4) * 1000),
      until(`${base}/articles/${withdrawnUnseen.slug}`, (status) => status !== 200),
    ])
    await way.up()
    bridged = `${(one / 1000).toFixed(1)} s`
    seenGone = two === Infinity ? 'never' : `after ${(two / 1000).toFixed(1)} s`
    unseenGone = `${(three / 1000).toFixed(1)} s`
    await until(`${base}/articles/${kept.slug}`, (status) => status === 200)
  }
  cache?.kill('SIGTERM')
  await behind.close()
  await server.close()
  await other.destroy()
  await way.down()
  rmSync(dir, { recursive: true, force: true })
  const ms = (times: readonly number[], p: number): string => `${percentile(times, p).toFixed(0)} ms`
  return [name, ms(gone, 0.5), ms(gone, 1), ms(fresh, 1), `${answered} → ${asked}`, browser, bridged, seenGone, unseenGone]
}

const rows: string[][] = []
for (const contender of contenders) {
  if (contender.program !== null && !isThere(contender.program))
    rows.push([contender.name, `left out: ${contender.program} is not installed`, '', '', '', '', '', '', ''])
  else rows.push(await trial(contender))
}
printTable(
  `Caches in front, ${ROUNDS} rounds, changes made on another instance, stale-if-error ${STALE_IF_ERROR} s (bounds: gone and new within 5,000 ms; an outage bridged for 6–8 s)`,
  [
    'cache',
    'withdrawn: gone, median',
    'at most',
    'new: there at most',
    'answered → asked in 3 s',
    'a browser',
    'outage: bridged',
    'withdrawn and seen so: shown again',
    'withdrawn once cut off: shown for',
  ],
  rows,
)
await opened.close()
process.exit()
