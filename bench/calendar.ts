/**
 * How long the desk's calendar takes to be told a month, with 100,000 placements in the database.
 *
 * node scripts/run.mjs bench/calendar.ts
 */
import type { Client } from '@libsql/client'

import { calendarEndpoint } from '../src/endpoints/desk/calendar.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, requestOf } from '../tests/helpers/people.ts'
import { percentile, printTable } from './table.ts'

const PLACEMENTS = 100_000
const CHANNELS = 8
/** Four years: every channel carries an item every two hours and fifty minutes. */
const DAYS = 1461
const TIMES = 61

const { payload, close } = await openTestPayload()
const town = await foundTown(payload)
const admin = await hire(payload, 'admin')
const { client } = payload.db as unknown as { client: Client }

const channels = [town.channel]
for (let n = 2; n <= CHANNELS; n++) {
  const { id } = await payload.create({
    collection: 'channels',
    data: {
      name: `Kênh ${n}`,
      code: `k${n}`,
      medium: n % 2 ? 'tv' : 'radio',
      organization: town.station,
      primeTime: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '19:45', to: '22:00' }],
    } as never,
  })
  channels.push(id)
}
const theme = (
  await payload.create({
    collection: 'themes',
    data: { plan: town.plan, ordinal: 1, ref: 'kh.nd.1', text: 'Tuyên truyền cải cách thủ tục hành chính' } as never,
  })
).id
const segment = (
  await payload.create({
    collection: 'segments',
    data: { title: 'Một cửa liên thông', organization: town.station, seconds: 900, _status: 'published' } as never,
  })
).id

const step = Math.floor((DAYS * 86_400) / (PLACEMENTS / CHANNELS))
await client.execute({
  sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    INSERT INTO placements (title, organization_id, channel_id, form_id, status, planned_start, planned_seconds, at, ends_at, rerun, search_text, updated_at, created_at)
    SELECT 'Lượt phát ' || i, ?, c.value, ?, CASE WHEN start < ? THEN 'delivered' ELSE 'planned' END, start, 900, start,
      strftime('%Y-%m-%dT%H:%M:%S.000Z', start, '+15 minutes'), 0, 'luot phat ' || i, '2028-12-01T00:00:00.000Z', '2028-12-01T00:00:00.000Z'
    FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%S.000Z', '2027-01-01T00:00:00Z', '+' || (i * ?) || ' seconds') AS start FROM n) CROSS JOIN json_each(?) c`,
  args: [PLACEMENTS / CHANNELS - 1, town.station, town.form, '2029-01-10', step, JSON.stringify(channels)],
})
await client.execute({
  sql: `INSERT INTO placements_rels ("order", parent_id, path, themes_id) SELECT 1, id, 'themes', ? FROM placements`,
  args: [theme],
})
await client.execute({
  sql: `INSERT INTO placements_rels ("order", parent_id, path, segments_id) SELECT 1, id, 'content', ? FROM placements`,
  args: [segment],
})

interface Asked {
  cards: unknown[]
}

async function asked(from: string, to: string, wanted: readonly unknown[]): Promise<{ ms: number; cards: number; bytes: number }> {
  const req = await requestOf(payload, admin)
  req.query = { from, to, channels: wanted.join(',') }
  const start = performance.now()
  const text = await ((await calendarEndpoint.handler(req)) as Response).text()
  const ms = performance.now() - start
  return { ms, cards: (JSON.parse(text) as Asked).cards.length, bytes: text.length }
}

const rows: string[][] = []
for (const [label, from, to, wanted, bound] of [
  ['a month, one channel', '2028-12-31T17:00:00Z', '2029-02-11T17:00:00Z', channels.slice(0, 1), '100 ms'],
  ['a month, every channel', '2028-12-31T17:00:00Z', '2029-02-11T17:00:00Z', [], '100 ms'],
  ['a week, every channel', '2029-01-07T17:00:00Z', '2029-01-14T17:00:00Z', [], '100 ms'],
] as const) {
  const times: number[] = []
  let last = await asked(from, to, wanted)
  for (let n = 0; n < TIMES; n++) {
    last = await asked(from, to, wanted)
    times.push(last.ms)
  }
  const ms = (share: number): string => `${percentile(times, share).toFixed(0)} ms`
  rows.push([label, String(last.cards), `${(last.bytes / 1000).toFixed(0)} kB`, ms(0.5), ms(0.95), bound])
}
printTable(
  `The calendar's data with ${PLACEMENTS.toLocaleString('en')} placements in SQLite, at the server`,
  ['what', 'cards', 'size', 'median', '95th percentile', 'bound'],
  rows,
)
await close()
process.exit()
