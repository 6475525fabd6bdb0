/**
 * A backup of a gigabyte, half database and half media, while editors save over HTTP: how long their saves
 * take, beside the same without a backup.
 *
 * node scripts/run.mjs bench/trials/backup.ts [--megabytes 1000]
 */
import { spawn } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { Client } from '@libsql/client'

// As the server runs.
import '../../scripts/memory.mjs'

import { restore } from '../../src/backup/restore.ts'
import type { Id } from '../../src/documents/ids.ts'
import { openPayload } from '../../src/startup/open.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { listen, signIn, type Caller } from '../../tests/helpers/http.ts'
import { openTestPayload, testEnv } from '../../tests/helpers/payload.ts'
import { foundTown, hire, password } from '../../tests/helpers/people.ts'
import { layOutSchedule } from '../manyPlacements.ts'
import { percentile, printTable } from '../table.ts'

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1000' } } })
const HALF = (Number(values.megabytes) / 2) * 1e6
const EDITORS = 3
const PAUSE = 100
const ALONE = 30_000
const ROUNDS = 2
const PICTURE = 2_500_000

const opened = await openTestPayload()
const { payload, dir } = opened
const town = await foundTown(payload)
await layOutSchedule(payload, town, 100_000)
const { client } = payload.db as unknown as { client: Client }
const database = join(dir, 'dinh-ky.db')
const sizeOf = (file: string): number => statSync(file).size
while (sizeOf(database) < HALF) {
  await client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO articles (title, slug, summary, organization_id, search_text, _status)
      SELECT 'Bài ' || i, hex(randomblob(8)), hex(randomblob(2000)), ?, hex(randomblob(20)), 'draft' FROM n`,
    args: [town.station],
  })
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
}
const media = join(dir, 'media')
mkdirSync(media, { recursive: true })
for (let n = 0; n * PICTURE < HALF; n++) writeFileSync(join(media, `Ảnh ${n}.jpg`), randomFillSync(Buffer.allocUnsafe(PICTURE)))

await hire(payload, 'admin')
const server = await listen(opened)
const forms: Id[] = []
const editors: Caller[] = []
for (let n = 0; n < EDITORS; n++) {
  editors.push(await signIn(server.url, 'admin-none@vi-du.vn', password))
  forms.push(
    ((await payload.create({ collection: 'forms', data: { code: `bien-tap-${n}`, name: 'Hình thức' } as never, depth: 0 })) as { id: Id })
      .id,
  )
}

interface Beside {
  what: string
  seconds: number
  saves: number[]
  longestStop: number
}

/** What editors wait for while something else is done. */
async function beside(what: string, work: () => Promise<unknown>): Promise<Beside> {
  const saves: number[] = []
  let over = false
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const saving = editors.map(async (editor, who) => {
    for (let n = 0; !over; n++) {
      const start = performance.now()
      const { status } = await editor.patch(`/api/forms/${forms[who]}`, { name: `Hình thức ${what} ${n}` })
      if (status !== 200) throw new Error(`a save was answered with ${status}`)
      saves.push(performance.now() - start)
      await wait(PAUSE)
    }
  })
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  over = true
  await Promise.all(saving)
  delay.disable()
  return { what, seconds, saves, longestStop: delay.max / 1e6 }
}

const backups = mkdtempSync(join(tmpdir(), 'dinh-ky-backups-'))
const backup = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'src/commands/backup.ts', backups, '--keep', '1', '--lang', 'en'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATA_DIR: dir, MEDIA_DIR: media, PAYLOAD_SECRET: opened.env.secret },
    })
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the backup ended with ${code}`))))
  })

const runs = [await beside('alone', () => wait(ALONE))]
for (let n = 1; n <= ROUNDS; n++) runs.push(await beside(`backup ${n}`, backup), await beside(`after backup ${n}`, () => wait(ALONE / 2)))

const total = sizeOf(database) + readdirSync(media).reduce((sum, name) => sum + sizeOf(join(media, name)), 0)
const ms = (value: number): string => `${value.toFixed(0)} ms`
printTable(
  `Backups of ${(total / 1e6).toFixed(0)} MB (database ${(sizeOf(database) / 1e6).toFixed(0)} MB) while ${EDITORS} editors save over HTTP (bound: no save slower than 1 s)`,
  ['what', 'took', 'saves', 'median', '95th percentile', 'longest', 'event loop’s longest stop'],
  runs.map(({ what, seconds, saves, longestStop }) => [
    what,
    `${seconds.toFixed(1)} s`,
    String(saves.length),
    ms(percentile(saves, 0.5)),
    ms(percentile(saves, 0.95)),
    ms(Math.max(...saves)),
    ms(longestStop),
  ]),
)
await server.close()

const env = testEnv(join(backups, 'restored'))
const start = performance.now()
const outcome = await restore({
  env,
  file: join(
    backups,
    readdirSync(backups).find((name) => name.endsWith('.tar'))!,
  ),
})
const took = (performance.now() - start) / 1000
if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
const restored = await openPayload(env, env.dataDir)
const { head, faults } = await verifyAuditLog(restored)
console.log(
  `restored in ${took.toFixed(1)} s, ${outcome.media} media files; the log: ${head.seq} entries, faults ${JSON.stringify(faults)}`,
)
await restored.destroy()
await opened.close()
rmSync(backups, { recursive: true, force: true })
process.exit()
