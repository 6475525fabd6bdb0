/**
 * How long it takes to lay out eight weeks for 200 programmes, weekly and daily, and to find that
 * nothing is left to do. Counts what is written: a second run must write nothing.
 *
 * npm run bench fill
 */
import { fillSlots } from '../src/operations/fillSlots.ts'
import { insert } from '../src/store/insert.ts'
import { openTestPayload } from '../tests/helpers/payload.ts'
import { foundTown, requestOf } from '../tests/helpers/people.ts'
import { at } from '../tests/helpers/promises.ts'
import { printTable } from './table.ts'

const PROGRAMMES = 200
const CHANNELS = 10
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const now = at('2030-01-01T00:00')
const bound = 5000

async function measure(rruleOf: (n: number) => string): Promise<string[][]> {
  const { payload, close } = await openTestPayload()
  const town = await foundTown(payload)
  const req = await requestOf(payload, null)
  const theme = await insert(req, 'themes', { plan: town.plan, ordinal: 1, ref: 'kh.nd.1', text: 'Cải cách thủ tục hành chính' })
  const channels: (string | number)[] = []
  for (let n = 0; n < CHANNELS; n++) channels.push(await insert(req, 'channels', { name: `Kênh ${n}`, code: `k${n}`, medium: 'tv', organization: town.station }))
  for (let n = 0; n < PROGRAMMES; n++) {
    // Twenty on a channel, a quarter of an hour each, one after the other.
    const minutes = 5 * 60 + Math.floor(n / CHANNELS) * 15
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    await insert(req, 'programmes', {
      name: `Chuyên mục ${n}`, channel: channels[n % CHANNELS], form: town.form, organization: town.station, themes: [theme],
      seconds: 900, rrule: rruleOf(n), dtstart: `2029-12-31T${time}`,
    })
  }
  let writes = 0
  for (const act of ['create', 'updateOne', 'deleteOne', 'insertMany'] as const) {
    const original = (payload.db as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[act]?.bind(payload.db)
    if (original === undefined) continue
    Object.assign(payload.db, { [act]: (...args: unknown[]) => (writes++, original(...args)) })
  }
  const rows: string[][] = []
  for (const [what, limit] of [['first run', `${bound} ms`], ['second run', '0 writes']] as const) {
    writes = 0
    const start = performance.now()
    const { created, removed, taken } = await fillSlots(payload, now)
    rows.push([what, `${(performance.now() - start).toFixed(0)} ms`, String(created), String(removed + taken.length), String(writes), limit])
  }
  await close()
  return rows
}

const named = (label: string, rows: string[][]): string[][] => rows.map(([what, ...rest]) => [`${label}, ${what}`, ...rest])
printTable(
  `Eight weeks of slots for ${PROGRAMMES} programmes through SQLite`,
  ['what', 'time', 'laid out', 'taken back or left out', 'writes', 'bound'],
  [
    ...named('weekly', await measure((n) => `FREQ=WEEKLY;BYDAY=${WEEKDAYS[n % 7]!}`)),
    ...named('daily', await measure(() => 'FREQ=DAILY')),
  ],
)
process.exit()
