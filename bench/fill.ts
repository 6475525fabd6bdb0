/**
 * How long it takes to lay out eight weeks for 200 programmes, weekly and daily, and to find that
 * nothing is left to do: a second run must leave the placements and the log as they are.
 *
 * npm run bench fill
 */
import { fillSlots } from '../src/operations/series/fillSlots.ts'
import { insert } from '../src/database/insert.ts'
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
  for (let n = 0; n < CHANNELS; n++)
    channels.push(await insert(req, 'channels', { name: `Kênh ${n}`, code: `k${n}`, medium: 'tv', organization: town.station }))
  for (let n = 0; n < PROGRAMMES; n++) {
    // Twenty on a channel, a quarter of an hour each, one after the other.
    const minutes = 5 * 60 + Math.floor(n / CHANNELS) * 15
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    await insert(req, 'programmes', {
      name: `Chuyên mục ${n}`,
      channel: channels[n % CHANNELS],
      form: town.form,
      organization: town.station,
      themes: [theme],
      seconds: 900,
      rrule: rruleOf(n),
      dtstart: `2029-12-31T${time}`,
    })
  }
  const standing = async (): Promise<number[]> => {
    const counted = await Promise.all((['placements', 'audit-log'] as const).map((collection) => payload.count({ collection })))
    return counted.map(({ totalDocs }) => totalDocs)
  }
  const newest = async (): Promise<string> =>
    String((await payload.find({ collection: 'placements', sort: '-updatedAt', limit: 1 })).docs[0]?.updatedAt)
  const rows: string[][] = []
  for (const [what, limit] of [
    ['first run', `${bound} ms`],
    ['second run', 'nothing written'],
  ] as const) {
    const [before, touched] = [await standing(), await newest()]
    const start = performance.now()
    const { removed, taken } = await fillSlots(payload, now)
    const ms = performance.now() - start
    const made = (await standing()).map((count, n) => count - before[n]!)
    const rewritten = made[0] === 0 && touched !== (await newest()) ? 'yes' : 'no'
    rows.push([what, `${ms.toFixed(0)} ms`, String(made[0]), String(removed + taken.length), String(made[1]), rewritten, limit])
  }
  await close()
  return rows
}

const named = (label: string, rows: string[][]): string[][] => rows.map(([what, ...rest]) => [`${label}, ${what}`, ...rest])
printTable(
  `Eight weeks of slots for ${PROGRAMMES} programmes through SQLite`,
  ['what', 'time', 'laid out', 'taken back or left out', 'log entries', 'rewritten', 'bound'],
  [...named('weekly', await measure((n) => `FREQ=WEEKLY;BYDAY=${WEEKDAYS[n % 7]!}`)), ...named('daily', await measure(() => 'FREQ=DAILY'))],
)
process.exit()
