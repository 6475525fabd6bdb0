/**
 * How long coverage takes: 100 themes in a tree, 20 bodies, 100,000 placements of two themes each in SQLite, each table
 * at the endpoint as a person asks for it, with the event loop's delay while it answers.
 *
 * npm run bench coverage
 */
import type { Client } from '@libsql/client'

import { insert } from '../src/database/insert.ts'
import { dayToStore } from '../src/documents/days.ts'
import type { Id } from '../src/documents/ids.ts'
import { coverageEndpoints } from '../src/endpoints/record/coverage.ts'
import { liveLedger } from '../src/ledger/liveLedger.ts'
import { localDateOf } from '../src/obligations/index.ts'
import { recordFacts } from '../src/operations/history/recordFacts.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, requestOf } from '../tests/helpers/people.ts'
import { printTable } from './table.ts'
import { timedHeads, timeEndpoints } from './timeEndpoints.ts'

const BODIES = 20
const PLACEMENTS = 100_000
const THEMES = 100
const TIMES = 40
const bound = '500 ms'

const { payload, close } = await openTestPayload()
const town = await foundTown(payload)
const person = await hire(payload, 'auditor')
const req = await requestOf(payload, person)
const year = Number(localDateOf(Date.now()).slice(0, 4))

const bodies: Id[] = []
const channels: Id[] = []
for (let n = 0; n < BODIES; n++) {
  bodies.push(await insert(req, 'organizations', { name: `Xã ${n}`, code: `xa-${n}` }))
  const medium = (['tv', 'radio', 'print', 'commune_radio'] as const)[n % 4]!
  channels.push(await insert(req, 'channels', { name: `Kênh ${n}`, code: `k-${n}`, medium, organization: bodies[n]! }))
}
/** Every fifth theme is a heading of the four after it; the last ten are named by nothing. */
const themes: Id[] = []
for (let n = 0; n < THEMES; n++) {
  const { id } = await payload.create({
    collection: 'themes',
    data: {
      plan: town.plan,
      parent: n % 5 === 0 ? null : themes[n - (n % 5)],
      ordinal: n + 1,
      ref: `t.${n}`,
      text: `Nội dung tuyên truyền ${n}`,
      parAreas: ['tthc', 'the_che', 'cong_vu'].slice(n % 3, (n % 3) + 1),
    } as never,
    depth: 0,
  })
  themes.push(id)
}
for (let n = 0; n < 12; n++) {
  await payload.create({
    collection: 'commitments',
    data: {
      ref: `c.${n}`,
      title: `Chỉ tiêu ${n}`,
      text: 'Theo kế hoạch.',
      plan: town.plan,
      checkedBy: 'machine',
      obligors: bodies,
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: `${year}-01-01T00:00` }],
      validFrom: dayToStore(`${year}-01-01`),
      validTo: dayToStore(`${year + 1}-01-10`),
      match: { media: ['tv', 'radio', 'print', 'commune_radio'], forms: [town.form], anySubject: true },
      measure: { kind: 'count', target: 1 },
      makegoodWithinDays: 7,
    } as never,
    depth: 0,
  })
}
const { client } = payload.db as unknown as { client: Client }
await client.execute({
  sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    INSERT INTO placements (title, organization_id, channel_id, form_id, status, planned_start, planned_seconds, at, ends_at, rerun, search_text, updated_at, created_at)
    SELECT 'Tin ' || i, b.value, json_extract(?, '$[' || b.key || ']'), ?,
      CASE WHEN i % 19 = 0 THEN 'missed' WHEN start < ? THEN 'delivered' ELSE 'confirmed' END, start, 300, start,
      strftime('%Y-%m-%dT%H:%M:%S.000Z', start, '+5 minutes'), 0, 'tin ' || i, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'
    FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%S.000Z', ?, '+' || (i * ?) || ' seconds') AS start FROM n) CROSS JOIN json_each(?) b`,
  args: [
    PLACEMENTS / BODIES - 1,
    JSON.stringify(channels),
    town.form,
    new Date().toISOString(),
    `${year}-01-01T01:00:00Z`,
    Math.floor((365 * 86_400) / (PLACEMENTS / BODIES)),
    JSON.stringify(bodies),
  ],
})
for (const step of [1, 7]) {
  await client.execute({
    sql: `INSERT INTO placements_rels ("order", parent_id, path, themes_id)
      SELECT ?, id, 'themes', (SELECT value FROM json_each(?) WHERE key = (p.id * ?) % ?) FROM placements p`,
    args: [step, JSON.stringify(themes), step, THEMES - 10],
  })
}

await recordFacts(payload, 'begin', Date.now())
// The journal has everything up to here; a little later an instant between then and now can be named.
const known = new Date(Date.now() + 1000).toISOString()
const opening = performance.now()
const obligations = (await liveLedger(payload, Date.now())).verdicts(Date.now()).size
const opened = performance.now() - opening

const asked = [
  ['themes by month', '/record/coverage', '', TIMES, bound],
  ['themes by medium', '/record/coverage', 'columns=medium', TIMES, bound],
  ['areas of reform by month', '/record/coverage', 'rows=area', TIMES, bound],
  ['audiences by month', '/record/coverage', 'rows=audience', TIMES, bound],
  ['one body, themes by month', '/record/coverage', `body=${bodies[0]}`, TIMES, bound],
  ['a quarter that is over', '/record/coverage', `period=civil-${year}-Q1`, 10, bound],
  ['the placements of a row', '/record/coverage/placements', `row=${themes[0]}&column=total`, TIMES, bound],
  ['as known at an earlier day', '/record/coverage', `knownAt=${known}`, 3, '3000 ms'],
  ['as a workbook', '/record/coverage.xlsx', '', 3, ''],
] as const
const rows = await timeEndpoints(
  { payload, person, endpoints: coverageEndpoints },
  asked.map(([label, path, query, times, limit]) => ({ label, path, query, times, bound: limit })),
)
printTable(
  `Coverage in SQLite: ${THEMES} themes, ${BODIES} bodies, ${PLACEMENTS.toLocaleString('en')} placements, ${obligations.toLocaleString('en')} obligations; the ledger opened in ${opened.toFixed(0)} ms`,
  timedHeads,
  rows,
)
await close()
process.exit()
