/**
 * How long a province's matrix takes: 110 bodies, 60 commitments, 25,000 obligations and 100,000 placements in SQLite,
 * each view at the endpoint as a person asks for it, with the event loop's delay while it answers.
 *
 * npm run bench matrix
 */
import type { Client } from '@libsql/client'

import { insert } from '../src/database/insert.ts'
import { dayToStore } from '../src/documents/days.ts'
import type { Id } from '../src/documents/ids.ts'
import { matrixEndpoints } from '../src/endpoints/record/matrix.ts'
import { liveLedger } from '../src/ledger/liveLedger.ts'
import { localDateOf } from '../src/obligations/index.ts'
import { recordFacts } from '../src/operations/history/recordFacts.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, requestOf } from '../tests/helpers/people.ts'
import { printTable } from './table.ts'
import { timedHeads, timeEndpoints } from './timeEndpoints.ts'

const BODIES = 110
const PLACEMENTS = 100_000
const TIMES = 60
const bound = '300 ms'

const { payload, close } = await openTestPayload()
const town = await foundTown(payload)
const person = await hire(payload, 'auditor')
const req = await requestOf(payload, person)
const year = Number(localDateOf(Date.now()).slice(0, 4))

const bodies: Id[] = []
for (let n = 0; n < BODIES; n++) bodies.push(await insert(req, 'organizations', { name: `Xã ${n}`, code: `xa-${n}` }))
const channels: Id[] = []
for (const [n, organization] of bodies.entries())
  channels.push(await insert(req, 'channels', { name: `Truyền thanh ${n}`, code: `tt-${n}`, medium: 'commune_radio', organization }))

/** What is asked of whom: four commitments of every body each week make up most of what is owed. */
const kinds = [
  { count: 4, rrule: 'FREQ=WEEKLY;BYDAY=MO', owing: bodies },
  { count: 4, rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', owing: bodies.slice(0, 30) },
  { count: 20, rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', owing: bodies.slice(0, 6) },
  { count: 32, rrule: 'FREQ=YEARLY', owing: bodies.slice(0, 4) },
]
const commitments: Id[] = []
for (const { count, rrule, owing } of kinds) {
  for (let n = 0; n < count; n++) {
    const { id } = await payload.create({
      collection: 'commitments',
      data: {
        ref: `m.${commitments.length}`,
        title: `Chỉ tiêu ${commitments.length}`,
        text: 'Theo kế hoạch.',
        plan: town.plan,
        checkedBy: 'machine',
        obligors: owing,
        windows: [{ rrule, dtstart: `${year}-01-01T00:00` }],
        validFrom: dayToStore(`${year}-01-01`),
        validTo: dayToStore(`${year + 1}-01-10`),
        match: { media: ['commune_radio'], forms: [town.form], anySubject: true },
        measure: { kind: 'count', target: 1 },
        makegoodWithinDays: 7,
      } as never,
      depth: 0,
    })
    commitments.push(id)
  }
}
const { client } = payload.db as unknown as { client: Client }
await client.execute({
  sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    INSERT INTO placements (title, organization_id, channel_id, form_id, status, planned_start, planned_seconds, at, ends_at, rerun, search_text, updated_at, created_at)
    SELECT 'Tin ' || i, b.value, json_extract(?, '$[' || b.key || ']'), ?,
      CASE WHEN i % 9 = 0 THEN 'missed' WHEN start < ? THEN 'delivered' ELSE 'confirmed' END, start, 300, start,
      strftime('%Y-%m-%dT%H:%M:%S.000Z', start, '+5 minutes'), 0, 'tin ' || i, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'
    FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%S.000Z', ?, '+' || (i * ?) || ' seconds') AS start FROM n) CROSS JOIN json_each(?) b`,
  args: [
    Math.floor(PLACEMENTS / BODIES) - 1,
    JSON.stringify(channels),
    town.form,
    new Date().toISOString(),
    `${year}-01-01T01:00:00Z`,
    Math.floor((365 * 86_400) / (PLACEMENTS / BODIES)),
    JSON.stringify(bodies),
  ],
})

await recordFacts(payload, 'begin', Date.now())
// The journal has everything up to here; a little later an instant between then and now can be named.
const known = new Date(Date.now() + 1000).toISOString()
const opening = performance.now()
const obligations = (await liveLedger(payload, Date.now())).verdicts(Date.now()).size
const opened = performance.now() - opening

const asked = [
  ['all commitments by month', '/record/matrix', '', TIMES, bound],
  ['one commitment, 110 bodies by 52 weeks', '/record/matrix', `view=commitment&commitment=${commitments[0]}`, TIMES, bound],
  ['one body, its commitments', '/record/matrix', `view=obligor&obligor=${bodies[0]}`, TIMES, bound],
  ['all, with what can be made good', '/record/matrix', 'state=curable,makegoodPlanned,short,met', TIMES, bound],
  ['as of an earlier day', '/record/matrix', `asOf=${year}-03-14`, 5, '3000 ms'],
  ['as known at an earlier day', '/record/matrix', `asOf=${year}-03-14&knownAt=${known}`, 3, '3000 ms'],
  ['110 by 52 as a sheet', '/record/matrix.xlsx', `view=commitment&commitment=${commitments[0]}`, 3, ''],
  ['110 by 52 as a print', '/record/matrix.pdf', `view=commitment&commitment=${commitments[0]}`, 3, ''],
] as const
const rows = await timeEndpoints(
  { payload, person, endpoints: matrixEndpoints },
  asked.map(([label, path, query, times, limit]) => ({ label, path, query, times, bound: limit })),
)
printTable(
  `The matrix of a province in SQLite: ${BODIES} bodies, ${commitments.length} commitments, ${obligations.toLocaleString('en')} obligations; the ledger opened in ${opened.toFixed(0)} ms`,
  timedHeads,
  rows,
)
await close()
process.exit()
