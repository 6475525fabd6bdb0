/**
 * A playout log of 100,000 rows becomes as run on SQLite, while an editor goes on saving: how long it
 * takes, how much memory, how long her saves wait, and what the fact journal adds to all of it.
 *
 * npm run bench asRun
 */
import type { Client } from '@libsql/client'

// As the server runs.
import '../scripts/memory.mjs'

import type { Id } from '../src/documents/ids.ts'
import { formatExactTime, formatLocalDay } from '../src/i18n/dates.ts'
import { beginAsRunImport, versionOf } from '../src/operations/asRun/importAsRun.ts'
import { reconcileAsRun } from '../src/operations/asRun/reconcileAsRun.ts'
import { writeAsRunImport } from '../src/operations/asRun/writeAsRunImport.ts'
import { countAll } from '../src/database/read.ts'
import { pauseTracking } from '../src/database/writes.ts'
import { recordFacts } from '../src/operations/history/recordFacts.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, requestOf } from '../tests/helpers/people.ts'
import { percentile, printTable } from './table.ts'

const ROWS = 100_000
const STEP = 20 * 60_000
const FIRST = Date.parse('2021-01-01T00:00:00Z')
const NOW = Date.parse('2026-01-01T00:00:00Z')

/** Every seventh airs two minutes late, every hundredth not at all. */
const lines = Array.from({ length: ROWS }, (_, n) => {
  const start = FIRST + n * STEP + (n % 7 === 0 ? 120_000 : 0)
  return n % 100 === 99
    ? `${formatLocalDay(start)};${formatExactTime(start)};30;Quảng cáo`
    : `${formatLocalDay(start)};${formatExactTime(start)};15:00;Chương trình ${n % 500}`
})
const bytes = new TextEncoder().encode(`Ngày;Giờ;Thời lượng;Tên\n${lines.join('\n')}\n`)
lines.length = 0

const phases = ['looked at', 'staged', 'written'] as const
type Phase = (typeof phases)[number]

/** The whole of it on a fresh database, with the fact journal or without. */
async function importOnce(withJournal: boolean) {
  const { payload, close } = await openTestPayload()
  const town = await foundTown(payload)
  const admin = await hire(payload, 'admin')
  const { client } = payload.db as unknown as { client: Client }
  await client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO placements (title, organization_id, channel_id, form_id, status, planned_start, planned_seconds, at, ends_at, rerun, search_text)
      SELECT 'Chương trình ' || (i % 500), ?, ?, ?, 'confirmed', start, 900, start, strftime('%Y-%m-%dT%H:%M:%S.000Z', start, '+15 minutes'), 0, 'chuong trinh'
      FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%S.000Z', '2021-01-01T00:00:00Z', '+' || (i * ?) || ' seconds') AS start FROM n)`,
    args: [ROWS - 1, town.station, town.channel, town.form, STEP / 1000],
  })
  const saved = (await payload.create({
    collection: 'placements',
    data: {
      title: 'Bài báo',
      channel: town.paperChannel,
      form: town.form,
      plannedStart: '2030-01-01T00:00:00Z',
      plannedSeconds: 60,
    } as never,
    depth: 0,
  })) as { id: Id }
  if (withJournal) await recordFacts(payload, 'begin', Date.now())
  else pauseTracking(payload)

  let most = 0
  const memory = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const saves: Record<Phase, number[]> = { 'looked at': [], staged: [], written: [] }
  const took: Record<Phase, number> = { 'looked at': 0, staged: 0, written: 0 }

  /** Does the work while an editor saves again and again. */
  async function beside<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
    let ended = false
    const editor = (async () => {
      for (let n = 0; !ended; n++) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        const start = performance.now()
        await payload.update({ collection: 'placements', id: saved.id, data: { title: `Bài báo ${phase} ${n}` }, depth: 0 })
        saves[phase].push(performance.now() - start)
      }
    })()
    const start = performance.now()
    const result = await work()
    took[phase] = performance.now() - start
    ended = true
    await editor
    return result
  }

  const file = { channel: town.channel, name: 'nhat-ky.csv', bytes, mapping: null, wholeDays: false }
  const req = await requestOf(payload, admin)
  const version = await beside('looked at', async () => {
    const looked = await reconcileAsRun(req, file, NOW)
    if (!looked.ok || looked.reconciled.lines === null) throw new Error(JSON.stringify(looked))
    return versionOf(looked.reconciled.lines)
  })
  const begun = await beside('staged', () => beginAsRunImport(req, file, { decisions: { markMissed: true, take: [] }, version }, NOW))
  if (!begun.ok) throw new Error(JSON.stringify(begun))
  await beside('written', () => writeAsRunImport(payload, begun.import.id))
  const written = await countAll({ payload }, 'as-run')
  const again = await beginAsRunImport(req, file, { decisions: { markMissed: true, take: [] }, version }, NOW)
  clearInterval(memory)
  await close()
  return { saves, took, most, written, again: again.ok && again.before }
}

const ms = (value: number): string => `${value.toFixed(0)} ms`
const runs = { without: await importOnce(false), with: await importOnce(true) }
for (const [journal, { saves, took, most, written, again }] of Object.entries(runs)) {
  printTable(
    `A playout log of ${ROWS.toLocaleString('en')} rows (${(bytes.length / 1e6).toFixed(1)} MB) against as many placements, SQLite, ${journal} the fact journal`,
    ['what', 'took', 'saves meanwhile', 'median', '95th percentile', 'longest'],
    phases.map((phase) => [
      phase,
      `${(took[phase] / 1000).toFixed(1)} s`,
      String(saves[phase].length),
      ms(percentile(saves[phase], 0.5)),
      ms(percentile(saves[phase], 0.95)),
      ms(Math.max(...saves[phase])),
    ]),
  )
  console.log(
    `recorded ${written.toLocaleString('en')}; memory at most ${(most / 1e6).toFixed(0)} MB; the same file again: ${again ? 'nothing' : 'something'}`,
  )
}
const sum = (run: keyof typeof runs, of: readonly Phase[]): number => of.reduce((total, phase) => total + runs[run].took[phase], 0)
const more = (of: readonly Phase[]): number => sum('with', of) / sum('without', of) - 1
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
console.log(
  `The journal adds ${percent(more(phases))} to the whole import (bound 25 %), ${percent(more(['written']))} to the writing alone`,
)
process.exit(more(phases) <= 0.25 ? 0 : 1)
