/**
 * Whether what was acknowledged survives: `node scripts/run.mjs bench/trials/power-cut.ts [--kills 40] [--cuts 10]`.
 *
 * A kill ends the writing process. A cut copies the disk as it is at the last acknowledgement: the database lies
 * on a file system in a file, whose bytes hold what was synced and nothing that only the system remembers. Needs
 * the right to mount; says so where it has none.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import { parseEnv } from '../../src/platform/env.ts'
import { openPayload } from '../../src/startup/open.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '40' }, cuts: { type: 'string', default: '10' }, writer: { type: 'string' } },
})

function open(dir: string): Promise<Payload> {
  const read = parseEnv({ NODE_ENV: 'test', DATA_DIR: dir, LOG_LEVEL: 'silent', PAYLOAD_SECRET: 'x'.repeat(40), SEED: 'none' })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return openPayload(read.env, dir + Math.random())
}

/** Saves without end, and says the number of each save once it is acknowledged. */
async function write(dir: string): Promise<void> {
  const payload = await open(dir)
  const { totalDocs } = await payload.count({ collection: 'forms' })
  for (let n = totalDocs + 1; ; n++) {
    await payload.create({ collection: 'forms', data: { code: `f${n}`, name: `Hình thức ${n}` } as never })
    process.stdout.write(`acknowledged ${n}\n`)
  }
}

interface Found {
  acknowledged: number
  lost: number
  doubled: number
  chain: string
}

async function look(dir: string, acknowledged: number): Promise<Found> {
  const payload = await open(dir)
  const { docs } = await payload.find({ collection: 'forms', limit: 0, pagination: false, depth: 0 })
  const codes = docs.map(({ code }) => String(code))
  const lost = Array.from({ length: acknowledged }, (_, n) => `f${n + 1}`).filter((code) => !codes.includes(code)).length
  const { head, faults } = await verifyAuditLog(payload)
  await payload.destroy()
  return {
    acknowledged,
    lost,
    doubled: codes.length - new Set(codes).size,
    chain: faults.length === 0 ? `${head.seq} links hold` : JSON.stringify(faults),
  }
}

/** Runs a writer until it has acknowledged some more saves; gives back the last. */
async function writeSome(dir: string, atLeast: number, then: (writer: ChildProcess) => void): Promise<number> {
  const writer = spawn(process.execPath, ['scripts/run.mjs', 'bench/trials/power-cut.ts', '--writer', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let acknowledged = 0
  let seen = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    if (!line.startsWith('acknowledged ')) continue
    acknowledged = Number(line.slice('acknowledged '.length))
    if (++seen === atLeast) then(writer)
  }
  return acknowledged
}

async function kills(rounds: number): Promise<Found[]> {
  const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-kills-'))
  const found: Found[] = []
  for (let round = 0; round < rounds; round++) {
    const acknowledged = await writeSome(dir, 5 + (round % 7) * 3, (writer) => writer.kill('SIGKILL'))
    found.push(await look(dir, acknowledged))
  }
  rmSync(dir, { recursive: true, force: true })
  return found
}

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

async function cuts(rounds: number): Promise<Found[]> {
  const base = mkdtempSync(join(tmpdir(), 'dinh-ky-cuts-'))
  const found: Found[] = []
  for (let round = 0; round < rounds; round++) {
    const [image, copy, mount] = [join(base, 'disk'), join(base, 'copy'), join(base, 'mount')]
    mkdirSync(mount, { recursive: true })
    run('truncate', '-s', '128M', image)
    run('mkfs.ext4', '-q', '-F', image)
    run('mount', '-o', 'loop', image, mount)
    let acknowledged = 0
    try {
      // What is acknowledged between the copy and the end of the process is not asked for.
      await writeSome(mount, 8 + round, (writer) => {
        acknowledged = 8 + round
        // The disk of one moment: while it is copied nobody writes.
        writer.kill('SIGSTOP')
        copyFileSync(image, copy)
        writer.kill('SIGKILL')
      })
    } finally {
      run('umount', '-l', mount)
    }
    run('mount', '-o', 'loop', copy, mount)
    try {
      found.push(await look(mount, acknowledged))
      if (!found.at(-1)!.chain.endsWith('hold')) process.stdout.write(`cut ${round}: ${found.at(-1)!.chain}\n`)
    } finally {
      run('umount', '-l', mount)
    }
    rmSync(image)
    rmSync(copy)
  }
  rmSync(base, { recursive: true, force: true })
  return found
}

const sum = (what: string, found: readonly Found[]) => ({
  what,
  rounds: found.length,
  acknowledged: found.reduce((n, { acknowledged }) => n + acknowledged, 0),
  lost: found.reduce((n, { lost }) => n + lost, 0),
  doubled: found.reduce((n, { doubled }) => n + doubled, 0),
  'broken chains': found.filter(({ chain }) => !chain.endsWith('hold')).length,
})

if (values.writer !== undefined) await write(values.writer)
else {
  const rows = [sum('process killed', await kills(Number(values.kills)))]
  try {
    rows.push(sum('disk cut off', await cuts(Number(values.cuts))))
  } catch (error) {
    process.stdout.write(`disk cut off: skipped, ${String(error)}\n`)
  }
  console.table(rows)
  process.exit(0)
}
