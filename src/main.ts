import { existsSync } from 'node:fs'

import type { Payload } from 'payload'

import { startJobs } from '../jobs/index.ts'
import { wallClock, wallTimers } from './clock.ts'
import { env, EnvError, type Env } from './env.ts'
import { accountLines, firstAccountsFile, openFirstAccounts } from './firstAccounts.ts'
import { firstRun, type FirstRun } from './firstRun.ts'
import { mediaDirOf, usesFormerMediaDir } from './mediaDir.ts'
import { firstAccountsText as text } from './i18n/firstAccounts.ts'
import { say, type Text } from './i18n/text.ts'
import { onFactsChanged } from './operations/factsChanged.ts'
import { NewerDatabaseError } from './migrate.ts'
import { openPayload } from './open.ts'
import { createAuditSoon } from './operations/auditSoon.ts'
import { lockedOut, overtaken } from './operations/inTransaction.ts'
import { liveLedger } from './operations/liveLedger.ts'
import { resumeAsRunImports } from './operations/writeAsRunImport.ts'
import { publishOnTime } from './operations/publishOnTime.ts'
import { auditChanges } from './operations/runAudit.ts'
import { randomPassword } from './randomPassword.ts'
import { auditSummary } from './reports/auditSummary.ts'
import { serve } from './server.ts'
import { readSummary } from './store/summary.ts'

const auditDelay = 500
const patience = 10_000

/** env → Payload → first run → audit → Express and Next → jobs → graceful shutdown. */
async function main(): Promise<void> {
  const settings = env()
  const payload = await openPayload(settings)
  if (usesFormerMediaDir(settings)) {
    payload.logger.warn({ media: mediaDirOf(settings) }, 'media are kept where an older version put them; MEDIA_DIR names that folder for good, or move it into DATA_DIR while the server is stopped')
  }
  const begun = await firstRun(payload, settings, wallClock.now(), randomPassword)

  const options = { payload, env: settings, clock: wallClock }
  const jobs = settings.runJobs ? startJobs(options) : null
  if (begun) await jobs?.catchUp()
  const onTime = settings.runJobs ? await publishOnTime(payload, wallClock, wallTimers) : null
  const auditSoon = createAuditSoon(
    async () => {
      try {
        await auditChanges(payload, wallClock.now())
        return true
      } catch (err) {
        payload.logger.error({ err }, 'audit after a change failed')
        return !(overtaken(err) || lockedOut(err))
      }
    },
    auditDelay,
    wallTimers,
  )
  const forget = onFactsChanged(() => auditSoon.touch())

  const running = await serve(settings, payload)
  if (begun) {
    process.stdout.write(`\n${auditSummary(await readSummary(payload), wallClock.now(), 'vi')}\n`)
    process.stdout.write(`${welcome(begun, firstAccountsFile(settings))}\n`)
  }
  process.stdout.write(`Định Kỳ: ${settings.serverUrl}/admin\n`)
  // Whatever broke off before that was said, or was not read: the passwords are where they were kept.
  if (!begun) void tellFirstAccounts(payload, settings).catch((err: unknown) => payload.logger.error({ err }, 'the first accounts could not be looked at'))
  // Later starts answer first and catch up at once behind it.
  const catchingUp = begun ? undefined : jobs?.catchUp()
  // The first drag should not wait for a hundred thousand placements to be read.
  const warming = liveLedger(payload, wallClock.now()).catch((err: unknown) => payload.logger.error({ err }, 'the live ledger could not be opened'))
  // An import that a stop broke off is gone on with: nothing stays half-imported.
  void resumeAsRunImports(payload).catch((err: unknown) => payload.logger.error({ err }, 'an as-run import was broken off'))

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    payload.logger.info({ signal }, 'stopping')
    await running.close(patience)
    forget()
    // Rounds end at their next step, those of the catching up too.
    await Promise.all([jobs?.stop(), catchingUp, warming, onTime?.stop()])
    await auditSoon.stop()
    await payload.destroy()
    process.exit(0)
  }
  process.on('SIGTERM', (signal) => void stop(signal))
  process.on('SIGINT', (signal) => void stop(signal))
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

async function tellFirstAccounts(payload: Payload, settings: Env): Promise<void> {
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

