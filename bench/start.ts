/**
 * How long `npm start` takes on a built tree with an existing database, until `/readyz` says ready.
 * The first start makes the database and is not counted.
 *
 * node scripts/run.mjs bench/start.ts        (after `npm run build`)
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { percentile, printTable } from './table.ts'

const TIMES = 5
const PORT = '3977'
const dataDir = mkdtempSync(join(tmpdir(), 'dinh-ky-start-'))

async function start(): Promise<number> {
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: 'ignore',
    detached: true,
  })
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) break
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const took = performance.now() - began
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid!, 'SIGTERM')
  await gone
  return took
}

const first = await start()
const again: number[] = []
for (let n = 0; n < TIMES; n++) again.push(await start())
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`
printTable(
  'npm start on a built tree, until ready',
  ['what', 'time', 'bound'],
  [
    ['first start: database made and filled', seconds(first), ''],
    [`existing database, median of ${TIMES}`, seconds(percentile(again, 0.5)), '10 s'],
    [`existing database, slowest of ${TIMES}`, seconds(Math.max(...again)), ''],
  ],
)
rmSync(dataDir, { recursive: true, force: true })
process.exit()
