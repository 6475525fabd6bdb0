import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { newestBackup } from '../src/backup/keep.ts'
import { lastDue } from '../src/backup/names.ts'
import type { Env } from '../src/platform/env.ts'
import { mediaDirOf } from '../src/platform/mediaDir.ts'
import { parseTimeOfDay, HOUR, MINUTE } from '../src/obligations/index.ts'
import type { Job } from './job.ts'

/**
 * The daily backup, by a process of its own: the copy is made in one piece of work, which would hold up
 * everybody here. After downtime it is caught up with once; a backup made by hand since is as good.
 */
export function backUpJob(folder: string, at: string): Job {
  const time = parseTimeOfDay(at)!
  return {
    name: 'back-up',
    cron: `${Math.floor((time % HOUR) / MINUTE)} ${Math.floor(time / HOUR)} * * *`,
    catchUp: true,
    async run({ env, now, stopping }) {
      const newest = await newestBackup(folder)
      if (newest !== null && newest >= lastDue(at, now)) return 'there is one'
      const program = env.production ? ['dist/backup.js'] : ['scripts/run.mjs', 'src/commands/backup.ts']
      return runProgram([...program, folder, '--keep', String(env.backupKeep), '--lang', 'en'], surroundings(env), stopping)
    },
  }
}

/** What the program needs to know of this installation. */
const surroundings = (env: Env): Record<string, string> => ({
  NODE_ENV: env.production ? 'production' : 'development',
  DATABASE_URL: env.databaseUrl,
  DATA_DIR: env.dataDir,
  MEDIA_DIR: mediaDirOf(env),
  ...(env.secret !== undefined && { PAYLOAD_SECRET: env.secret }),
})

/** Runs a program of ours to its end; the last line that it says. Whatever else it ends with is an error that tells what it said. */
async function runProgram(args: readonly string[], env: Record<string, string>, signal: AbortSignal | undefined): Promise<string> {
  const child = spawn(process.execPath, args, { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'], signal })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  let last = ''
  let wrong = ''
  createInterface({ input: child.stdout }).on('line', (line) => {
    last = line
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    wrong = `${wrong}${piece}`.slice(-2_000)
  })
  const code = await ended
  if (code !== 0) throw new Error(wrong.trim() || `The backup ended with ${code}`)
  return last
}
