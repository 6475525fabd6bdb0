import { existsSync } from 'node:fs'

import type { Payload } from 'payload'

import { startJobs, type StartedJobs } from '../jobs/startJobs.ts'
import { wallClock, wallTimers } from './platform/clock.ts'
import { env, EnvError, type Env } from './platform/env.ts'
import { accountLines, firstAccountsFile, openFirstAccounts } from './startup/firstAccounts.ts'
import { firstRun, type FirstRun } from './startup/firstRun.ts'
import { mediaDirOf, usesFormerMediaDir } from './platform/mediaDir.ts'
import { firstAccountsText as text } from './i18n/firstAccounts.ts'
import { say, type Text } from './platform/text.ts'
import { watchFacts } from './changes/watchFacts.ts'
import { NewerDatabaseError } from './startup/migrate.ts'
import { openPayload } from './startup/open.ts'
import { createAuditSoon } from './operations/audit/auditSoon.ts'
import { lockedOut, overtaken } from './database/inTransaction.ts'
import { liveLedger } from './ledger/liveLedger.ts'
import { resumeAsRunImports } from './operations/asRun/writeAsRunImport.ts'
import { publishOnTime } from './operations/publishing/publishOnTime.ts'
import { auditChanges } from './operations/audit/runAudit.ts'
import { randomPassword } from './platform/randomPassword.ts'
import { auditSummary } from './reports/auditSummary.ts'
import { serve } from './server/server.ts'
import { readSummary } from './store/summary.ts'

/** How long after a change the audit follows, in milliseconds: many changes in a row make one audit. */
const AUDIT_DELAY = 500
/** How long requests under way may take when the server stops, in milliseconds. */
const CLOSING_PATIENCE = 10_000

/** env → Payload → first run → jobs and audit → Express and Next → graceful shutdown. */
async function main(): Promise<void> {
  const settings = env()
  const payload = await openPayload(settings)
  warnOfFormerMediaDir(payload, settings)
  const begun = await firstRun(payload, settings, wallClock.now(), randomPassword)
  const background = await startBackground(payload, settings, begun)
  const server = await serve(settings, payload)
  await printStart(payload, settings, begun)
  const pending = workAtStart(payload, begun === null ? background.jobs : null)
  stopOnSignals(payload, async () => {
    await server.close(CLOSING_PATIENCE)
    // Rounds end at their next step, those of the catching up too.
    await background.stop(pending)
  })
}

interface Background {
  jobs: StartedJobs | null
  /** Stops everything, and waits for what was begun at the start as well. */
  stop(pending: Promise<unknown>): Promise<void>
}

/** What is done without a request: jobs, publication on time, and the audit after changes. */
async function startBackground(payload: Payload, settings: Env, begun: FirstRun | null): Promise<Background> {
  const jobs = settings.runJobs ? startJobs({ payload, env: settings, clock: wallClock }) : null
  if (begun) await jobs?.catchUp()
  const onTime = settings.runJobs ? await publishOnTime(payload, wallClock, wallTimers) : null
  const auditSoon = createAuditSoon(() => auditAfterChange(payload), AUDIT_DELAY, wallTimers)
  const stopWatching = await watchFacts(payload, () => auditSoon.touch(), wallClock, wallTimers)
  return {
    jobs,
    async stop(pending) {
      await stopWatching()
      await Promise.all([jobs?.stop(), pending, onTime?.stop()])
      await auditSoon.stop()
    },
  }
}

/** False when another instance or process was writing: then it is to be tried again. */
async function auditAfterChange(payload: Payload): Promise<boolean> {
  try {
    await auditChanges(payload, wallClock.now())
    return true
  } catch (err) {
    payload.logger.error({ err }, 'audit after a change failed')
    return !(overtaken(err) || lockedOut(err))
  }
}

/** What a start does once requests are answered; a stop waits for what is given back. */
function workAtStart(payload: Payload, jobs: StartedJobs | null): Promise<unknown> {
  // Later starts answer first and catch up at once behind it.
  const catchingUp = jobs?.catchUp()
  // The first drag should not wait for a hundred thousand placements to be read.
  const warming = liveLedger(payload, wallClock.now()).catch((err: unknown) =>
    payload.logger.error({ err }, 'the live ledger could not be opened'),
  )
  // An import that a stop broke off is gone on with: nothing stays half-imported.
  void resumeAsRunImports(payload).catch((err: unknown) => payload.logger.error({ err }, 'an as-run import was broken off'))
  return Promise.all([catchingUp, warming])
}

function stopOnSignals(payload: Payload, stopServer: () => Promise<void>): void {
  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) return
    isStopping = true
    payload.logger.info({ signal }, 'stopping')
    await stopServer()
    await payload.destroy()
    process.exit(0)
  }
  process.on('SIGTERM', (signal) => void stop(signal))
  process.on('SIGINT', (signal) => void stop(signal))
}

function warnOfFormerMediaDir(payload: Payload, settings: Env): void {
  if (!usesFormerMediaDir(settings)) return
  payload.logger.warn(
    { media: mediaDirOf(settings) },
    'media are kept where an older version put them; MEDIA_DIR names that folder for good, or move it into DATA_DIR while the server is stopped',
  )
}

async function printStart(payload: Payload, settings: Env, begun: FirstRun | null): Promise<void> {
  if (begun) {
    process.stdout.write(`\n${auditSummary(await readSummary(payload), wallClock.now(), 'vi')}\n`)
    process.stdout.write(`${welcome(begun, firstAccountsFile(settings))}\n`)
  }
  process.stdout.write(`Định Kỳ: ${settings.serverUrl}/admin\n`)
  // Whatever broke off before that was said, or was not read: the passwords are where they were kept.
  if (!begun) {
    void printFirstAccounts(payload, settings).catch((err: unknown) =>
      payload.logger.error({ err }, 'the first accounts could not be looked at'),
    )
  }
}

const inBoth = (line: Text, values: Record<string, string> = {}): string => `${say(line, 'vi', values)} / ${say(line, 'en', values)}`

function welcome({ accounts }: FirstRun, file: string): string {
  return [
    `${inBoth(text.made)}:`,
    ...accountLines(accounts).map((line) => `  ${line}`),
    ...(existsSync(file) ? [inBoth(text.kept, { file })] : []),
    '',
  ].join('\n')
}

async function printFirstAccounts(payload: Payload, settings: Env): Promise<void> {
  const open = await openFirstAccounts(payload, settings)
  if (open.length > 0) process.stdout.write(`${inBoth(text.still, { file: firstAccountsFile(settings), accounts: open.join(', ') })}\n`)
}

/** What a person can put right is told in lines; anything else is a bug and keeps its stack. */
function fail(error: unknown): never {
  if (error instanceof EnvError || error instanceof NewerDatabaseError) process.stderr.write(`${error.message}\n`)
  else console.error(error)
  process.exit(1)
}

await main().catch(fail)
