/**
 * How long a full audit of the demonstration year takes through SQLite: the first, and one after
 * which nothing has changed. Counts what is written too: the second must write nothing.
 *
 * node scripts/run.mjs bench/audit.ts
 */
import { loadDemoYear } from '../src/seed/demo/loadDemoYear.ts'
import { loadHolidays } from '../src/seed/holidays.ts'
import { importPlans } from '../src/seed/importPlans.ts'
import { runAudit } from '../src/operations/audit/runAudit.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { percentile, printTable } from './table.ts'

const TIMES = 21

const { payload, close } = await openTestPayload()
const now = Date.parse('2026-11-20T01:00:00Z')

const timed = async <T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> => {
  const start = performance.now()
  const value = await work()
  return { value, ms: performance.now() - start }
}

const seeding = await timed(async () => {
  await loadHolidays(payload, now)
  await importPlans(payload, now)
  return loadDemoYear(payload, now, () => 'một mật khẩu để đo')
})

let writes = 0
for (const act of ['create', 'updateOne', 'deleteOne', 'updateMany', 'deleteMany'] as const) {
  const original = payload.db[act].bind(payload.db) as (...args: unknown[]) => unknown
  Object.assign(payload.db, {
    [act]: (...args: unknown[]) => {
      writes++
      return original(...args)
    },
  })
}

const first = await timed(() => runAudit(payload, { now }))
const firstWrites = writes
writes = 0
const again: number[] = []
for (let n = 0; n < TIMES; n++) again.push((await timed(() => runAudit(payload, { now: now + n }))).ms)

const ms = (value: number): string => `${value.toFixed(0)} ms`
printTable(
  'A full audit of the demonstration year through SQLite',
  ['what', 'time', 'writes', 'bound'],
  [
    ['five plans, holidays, the year loaded', ms(seeding.ms), '', ''],
    [`first audit, ${first.value!.obligations} obligations`, ms(first.ms), String(firstWrites), '5000 ms'],
    [`nothing changed, median of ${TIMES}`, ms(percentile(again, 0.5)), String(writes), '300 ms, 0 writes'],
    ['nothing changed, 95th percentile', ms(percentile(again, 0.95)), '', ''],
  ],
)
await close()
process.exit()
