/**
 * How long the desk takes to answer a drag, its new verdicts with it, with 100,000 placements in the
 * database: the whole request, from its JSON to the answer's.
 *
 * npm run bench drag
 */
import type { Endpoint } from 'payload'

import { deskActs } from '../src/endpoints/desk/deskActs.ts'
import { proposalsEndpoint } from '../src/endpoints/desk/proposals.ts'
import { railEndpoint } from '../src/endpoints/desk/rail.ts'
import type { Id } from '../src/documents/ids.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, hire, requestOf } from '../tests/helpers/people.ts'
import { layOutSchedule, promiseMuch } from './manyPlacements.ts'
import { percentile, printTable } from './table.ts'

const PLACEMENTS = 100_000
const TIMES = 101

const { payload, close } = await openTestPayload()
const town = await foundTown(payload)
const admin = await hire(payload, 'admin')
const schedule = await layOutSchedule(payload, town, PLACEMENTS)
await promiseMuch(payload, town, schedule)

interface Answer {
  items?: { key: string; needed: number }[]
  verdicts?: unknown[]
  errors?: unknown
}

async function ask(endpoint: Endpoint, given: Record<string, unknown>): Promise<{ ms: number; body: Answer }> {
  const req = await requestOf(payload, admin)
  if (endpoint.method === 'get') req.query = given
  else req.json = async () => given
  const start = performance.now()
  const text = await ((await endpoint.handler(req)) as Response).text()
  const ms = performance.now() - start
  const body = JSON.parse(text) as Answer
  if (body.errors) throw new Error(text)
  return { ms, body }
}

const month = { from: '2029-01-31T17:00:00Z', to: '2029-02-28T17:00:00Z' }
const first = await ask(railEndpoint, month)

/** Placements of a month still to come, each to be moved by five minutes and back. */
const { docs } = await payload.db.find<{ id: Id; plannedStart: string }>({
  collection: 'placements',
  where: { at: { greater_than: '2029-02-01T00:00:00.000Z' } },
  select: { plannedStart: true },
  sort: 'at',
  limit: TIMES,
  pagination: false,
})
const later = (instant: string): string => new Date(Date.parse(instant) + 300_000).toISOString()

const times: Record<'check' | 'place' | 'rail' | 'proposals', number[]> = { check: [], place: [], rail: [], proposals: [] }
let touched = 0
for (const { id, plannedStart } of docs) {
  const drag = { id, start: later(plannedStart) }
  times.check.push((await ask(deskActs.check, drag)).ms)
  const placed = await ask(deskActs.place, drag)
  times.place.push(placed.ms)
  touched += placed.body.verdicts!.length
  times.rail.push((await ask(railEndpoint, month)).ms)
}
const { items = [] } = (await ask(railEndpoint, month)).body
for (const { key } of items.slice(0, 15)) times.proposals.push((await ask(proposalsEndpoint, { obligation: key })).ms)

const ms = (values: readonly number[], share: number): string => `${percentile(values, share).toFixed(0)} ms`
const row = (label: string, values: readonly number[], bound: string): string[] => [
  label,
  String(values.length),
  ms(values, 0.5),
  ms(values, 0.95),
  bound,
]
printTable(
  `The desk with ${PLACEMENTS.toLocaleString('en')} placements in SQLite, at the server`,
  ['what', 'times', 'median', '95th percentile', 'bound'],
  [
    ['the first asking, which opens the ledger', '1', `${first.ms.toFixed(0)} ms`, '', ''],
    row('a drag checked, nothing written', times.check, ''),
    row(`a drag saved, ${(touched / docs.length).toFixed(1)} verdicts with it`, times.place, '150 ms'),
    row(`a month’s rail, ${items.length} obligations`, times.rail, ''),
    row('proposals for an obligation', times.proposals, ''),
  ],
)
await close()
process.exit()
