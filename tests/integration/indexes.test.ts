import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Client } from '@libsql/client'
import type { Payload } from 'payload'

import { slugs } from '../../src/documents/slugs.ts'
import { readDashboard } from '../../src/admin/dashboard/readDashboard.ts'
import { clockAt } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { previewSeriesEdit } from '../../src/operations/series/editSeries.ts'
import { openPayload } from '../../src/startup/open.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { placeOnDesk } from '../../src/operations/desk/placeOnDesk.ts'
import { proposeForObligation } from '../../src/operations/desk/proposeSlots.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { proposeForHolidays } from '../../src/operations/series/resolveHolidays.ts'
import { countWork } from '../../src/operations/work/countWork.ts'
import { readWork } from '../../src/operations/work/readWork.ts'
import { publishDue } from '../../src/operations/publishing/publishDue.ts'
import { auditChanges, runAudit } from '../../src/operations/audit/runAudit.ts'
import { sendOutbox } from '../../src/operations/delivery/sendOutbox.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'
import { plansOf } from '../helpers/statements.ts'

const now = at('2030-01-09T12:00')

let opened: TestPayload
let payload: Payload
let town: Town

beforeAll(async () => {
  opened = await openTestPayload()
  payload = opened.payload
  town = await foundTown(payload)
  await promiseWeekly(payload, town)
  await hire(payload, 'viewer')
  await layOut(4000)
  await runAudit(payload, { now })
})
afterAll(() => opened.close())

/** A placement an hour before `now` and back, straight into the table. */
async function layOut(placements: number): Promise<void> {
  const { client } = payload.db as unknown as { client: Client }
  await client.execute({
    sql: `WITH RECURSIVE hours(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM hours WHERE n < ?)
      INSERT INTO placements (title, organization_id, channel_id, form_id, status, planned_start, planned_seconds, at, ends_at)
      SELECT 'Lượt ' || n, ?, ?, ?, 'planned', start, 900, start, strftime('%Y-%m-%dT%H:%M:%S.000Z', start, '+15 minutes')
      FROM (SELECT n, strftime('%Y-%m-%dT%H:%M:%S.000Z', ?, '-' || n || ' hours') AS start FROM hours)`,
    args: [placements, town.station, town.channel, town.form, iso('2030-01-09T12:00')],
  })
}

/** A programme with slots laid out, made once. */
let made: Promise<Id> | null = null
const programme = (): Promise<Id> => (made ??= layOutProgramme())
async function layOutProgramme(): Promise<Id> {
  const { id } = await payload.create({
    collection: 'programmes',
    data: {
      name: 'Cải cách hành chính',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
      rrule: 'FREQ=WEEKLY;BYDAY=WE',
      dtstart: '2030-01-02T06:00',
    } as never,
  })
  await fillSlots(payload, now)
  return id
}

/** Catalogues that are read whole, however the question is put; they stay small. */
const catalogues = ['channels', 'forms', 'holidays', 'programmes', 'users', 'waivers']

const slowOf = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await plansOf(payload, work)).flatMap(({ slow }) => slow).filter((step) => !catalogues.some((table) => step === `SCAN ${table}`))

const theViewer = async () => ({ ...(await payload.find({ collection: 'users', limit: 1 })).docs[0]!, collection: 'users' })

const drafted = ['segments', 'articles']

describe('every question has its index', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'judging what changed',
      async () => {
        await place(payload, town, '2030-01-10T20:00')
        await auditChanges(payload, now)
      },
    ],
    ['laying out slots', () => fillSlots(payload, now)],
    [
      'previewing an edit of a series',
      async () =>
        previewSeriesEdit(await requestOf(payload, null), await programme(), { scope: 'all', slot: null, change: { seconds: 600 } }, now),
    ],
    ['holidays of a series', async () => proposeForHolidays(await requestOf(payload, null), await programme(), now)],
    ['publishing what is due', () => publishDue(payload, now)],
    ['sending the outbox', () => sendOutbox(payload, { send: async () => {}, serverUrl: 'http://localhost' }, clockAt(now))],
    ['placing something', () => place(payload, town, '2030-01-09T20:00')],
    [
      'a drag on the desk',
      async () =>
        placeOnDesk(
          await requestOf(payload, await theViewer()),
          { title: 'x', channel: town.channel, form: town.form, seconds: 60, start: iso('2030-01-09T21:00') },
          now,
        ),
    ],
    [
      'what the live ledger has missed',
      async () => {
        await place(payload, town, '2030-01-09T22:00')
        await liveLedger(payload, now)
      },
    ],
    [
      'proposals for what is missing',
      async () => {
        const [key] = (await liveLedger(payload, now)).verdicts(now).keys()
        expect((await proposeForObligation(await requestOf(payload, await theViewer()), key!, now)).length).toBeGreaterThan(0)
      },
    ],
    [
      'the dashboard',
      async () => readDashboard(await requestOf(payload, (await payload.find({ collection: 'users' })).docs[0]), now, 'vi'),
    ],
  ])('%s', async (_act, work) => {
    expect(await slowOf(work)).toEqual([])
  })

  it.each(['admin', 'editor', 'auditor'] as const)('what waits for the %s: no more is read and sorted than waits', async (role) => {
    const req = await requestOf(payload, await hire(payload, role, [town.station]))
    const steps = await slowOf(async () => {
      await readWork(req, 'all', now)
      await countWork(req, now)
    })
    // The calendar of reports is a dozen rows for a plan, which are read whole.
    const small = 'SCAN report_schedules'
    expect(steps.filter((step) => !step.startsWith('USE TEMP B-TREE') && step !== small)).toEqual([])
  })

  it('opening the live ledger reads the placements whole, in the order in which they lie', async () => {
    const other = await openPayload(opened.env, `${opened.key}-other`)
    expect(
      new Set(
        (await plansOf(other, () => liveLedger(other, now))).flatMap(({ slow }) => slow).filter((step) => step.includes('placements')),
      ),
    ).toEqual(new Set())
    await other.destroy()
  })

  it('judging everything reads the ledger and its flags whole, and nothing else', async () => {
    expect(await slowOf(() => runAudit(payload, { now }))).toEqual(['SCAN obligations', 'SCAN shortfalls'])
  })

  it.each(slugs)('the list of %s as it opens', async (collection) => {
    const list = () => payload.find({ collection, limit: 25, depth: 0, draft: drafted.includes(collection) })
    expect(await slowOf(list)).toEqual([])
  })
})
