import { jobs } from '../../jobs/index.ts'
import { runJob } from '../../jobs/runJob.ts'
import { wallClock } from '../platform/clock.ts'
import { env } from '../platform/env.ts'
import { openPayload } from '../startup/open.ts'
import { auditSummary } from '../reports/auditSummary.ts'
import { readSummary } from '../store/summary.ts'

/** `npm run audit:now`: audits this installation by hand, beside a running server or without one. */
async function main(): Promise<number> {
  const settings = env()
  const payload = await openPayload(settings)
  const outcome = await runJob(
    jobs.find(({ name }) => name === 'audit')!,
    { payload, env: settings, clock: wallClock },
  )
  if (!outcome.ran) process.stderr.write('Một máy khác đang đánh giá; thử lại sau. / Another instance is auditing; try again later.\n')
  else if ('error' in outcome) process.stderr.write(`${outcome.error.stack}\n`)
  else process.stdout.write(`${auditSummary(await readSummary(payload), wallClock.now(), 'vi')}\n${outcome.result}\n`)
  await payload.destroy()
  return outcome.ran && 'result' in outcome ? 0 : 1
}

process.exitCode = await main()
process.exit()
