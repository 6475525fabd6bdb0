import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { RailItem } from '../../src/contracts/desk.ts'
import { railItemsIn } from '../../src/operations/desk/railItems.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { judgeByTheEngine } from '../oracle/engine-side.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

interface CaseFile {
  case: { placements: unknown[]; commitments: unknown[] } & Record<string, unknown>
  expected: unknown
}
const caseFile = (name: string): CaseFile => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as CaseFile

describe('what the engine decides', () => {
  it.each([
    ['1: weeks begin on Monday, which is Sunday 17:00 UTC', 'week-begins-monday-local'],
    ['2: weeks across months and years, and years of 53 weeks', 'fortnight-across-a-long-year'],
    ['3: from 23:50 to 00:10 is one placement, of the day it starts', 'band-past-midnight'],
    ['4: two pieces of eight minutes are not one of fifteen; 15:00 passes, 14:59 does not', 'fifteen-minutes-each'],
    ['5: planned fifteen minutes, aired twelve', 'as-run-decides'],
    ['7: prime time is that of the day', 'prime-time-of-the-day'],
    ['7: a band’s validity is tested on the day it starts', 'night-band-validity'],
    ['8: a simulcast counts once', 'simulcast-counts-once'],
    ['8: a repeat saves an episode whose first showing missed the band', 'repeat-saves-a-missed-band'],
    ['8: where the commitment says so, reruns count', 'reruns-that-count'],
    ['9: made good next week, it cures the first week and is not credited to the second', 'made-good-next-week'],
    ['10: a makegood lost again', 'makegood-lost-again'],
    ['10: a makegood outside prime time', 'makegood-outside-prime'],
    ['10: a makegood before the planned miss', 'makegood-before-the-miss'],
    ['10: two makegoods for one miss', 'two-makegoods-for-one-miss'],
    ['11: a draft is never met, what nobody recorded is unverified', 'draft-is-never-met'],
    ['12: withdrawn after broadcast', 'withdrawn-after-broadcast'],
    ['17: Tết excused by rule, waived by decision', 'tet'],
    ['22: an obligation that begins or ends inside a window', 'half-a-week'],
    ['22: a target raised in mid-month, each version with its own dates', 'target-raised-mid-month'],
    ['24: a duty of each commune; no average hides a zero', 'each-commune-by-itself'],
    ['25: after three days of downtime every window is judged once', 'judged-once-after-downtime'],
  ])('%s', (_title, name) => {
    const { case: given, expected } = caseFile(name)
    expect(judgeByTheEngine(given)).toEqual(expected)
  })

  it.each(['UTC', 'America/New_York', 'Pacific/Auckland'])(
    '29: the same verdicts where the process runs in %s, in whatever order',
    (zone) => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        const { case: given, expected } = caseFile('week-begins-monday-local')
        expect(
          judgeByTheEngine({ ...given, placements: [...given.placements].reverse(), commitments: [...given.commitments].reverse() }),
        ).toEqual(expected)
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    },
  )
})

describe.each(databases)('what the desk shows, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let editor: Caller
  let viewer: Record<string, unknown>
  let promise: Id

  const rail = async (now: string, from = '2030-01-07T00:00', to = '2030-02-04T00:00'): Promise<RailItem[]> =>
    railItemsIn(await requestOf(payload, viewer), { start: at(from), end: at(to) }, at(now))
  const statuses = async (now: string): Promise<string[]> => (await rail(now)).map(({ status }) => status)
  /** What was recorded as run, written past the wall clock: January 2030 is still to come. */
  const aired = (id: Id, start: string, seconds: number) =>
    payload.db.updateOne({
      collection: 'placements',
      id,
      data: { status: 'delivered', actualStart: iso(start), actualSeconds: seconds, at: iso(start) },
    })

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await payload.update({
      collection: 'channels',
      id: town.channel,
      data: { primeTime: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '19:45', to: '22:00' }] } as never,
    })
    promise = await promiseWeekly(payload, town, { timeBand: { kind: 'prime', rule: 'start' } })
    server = await listen(opened)
    viewer = await hire(payload, 'viewer')
    editor = await signIn(server.url, String((await hire(payload, 'editor', [town.station])).email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })
  beforeEach(async () => {
    // What has an as-run entry stays; it is put out of the way.
    await payload.db.deleteMany({ collection: 'placements', where: { status: { in: ['planned', 'confirmed', 'delivered'] } } })
  })

  it('1: the week that begins on Monday 00:00 here begins on Sunday 17:00 UTC', async () => {
    await place(payload, town, '2030-01-13T20:00', { status: 'confirmed' })
    const [first, second] = await rail('2030-01-08T12:00')
    expect([first!.windowStart, first!.planned, second!.planned]).toEqual(['2030-01-06T17:00:00.000Z', 1, 0])
  })

  it('3: what runs past midnight stands in the week it starts in', async () => {
    await place(payload, town, '2030-01-13T21:50', { status: 'confirmed', plannedSeconds: 3 * 3600 })
    expect((await rail('2030-01-08T12:00')).map(({ planned }) => planned)).toEqual([1, 0, 0, 0])
  })

  it('4: fifteen minutes pass, a second less does not, and two halves are not one', async () => {
    const body = { channel: town.channel, form: town.form, title: 'x' }
    const check = async (seconds: number) =>
      (await editor.post('/api/desk/check', { ...body, start: iso('2030-01-08T20:00'), seconds })).body
    expect([(await check(900)).warnings, (await check(899)).warnings]).toMatchObject([[], [{ code: 'duration' }]])
    await place(payload, town, '2030-01-08T20:00', { plannedSeconds: 480 })
    await place(payload, town, '2030-01-08T20:08', { plannedSeconds: 480 })
    expect((await rail('2030-01-07T12:00'))[0]).toMatchObject({ planned: 0, needed: 1 })
  })

  it('5: planned fifteen minutes, aired twelve: as run decides', async () => {
    const id = await place(payload, town, '2030-01-08T20:00', { status: 'confirmed' })
    expect((await statuses('2030-01-08T12:00'))[0]).toBe('onTrack')
    await aired(id, '2030-01-08T20:00', 720)
    expect((await rail('2030-01-09T12:00'))[0]).toMatchObject({ status: 'atRisk', done: 0 })
  })

  it('6: 19:44:59 is not yet prime time, and the desk says so before it is saved', async () => {
    const ask = (start: string) =>
      editor.post('/api/desk/check', { channel: town.channel, form: town.form, title: 'x', seconds: 900, start: iso(start) })
    expect((await ask('2030-01-08T19:44:59')).body.warnings).toMatchObject([{ code: 'timeBand' }])
    expect((await ask('2030-01-08T19:45:00')).body.warnings).toEqual([])
  })

  it('8: a second showing of the same content is said to be a rerun', async () => {
    const value = (
      await payload.create({
        collection: 'segments',
        data: { title: 'Một cửa', organization: town.station, _status: 'published' } as never,
      })
    ).id
    await place(payload, town, '2030-01-08T20:00', { content: { relationTo: 'segments', value } })
    const again = {
      channel: town.channel,
      form: town.form,
      seconds: 900,
      start: iso('2030-01-15T20:00'),
      content: { collection: 'segments', id: value },
    }
    const { body } = await editor.post('/api/desk/check', again)
    expect(body.warnings).toMatchObject([{ code: 'rerun' }])
    expect((body.verdicts as RailItem[]).map(({ planned }) => planned)).toEqual([1, 0])
  })

  it('9: pre-empted and made good next week: the first week is cured, the second is owed as before', async () => {
    const id = await place(payload, town, '2030-01-08T20:00', { status: 'confirmed' })
    await editor.post('/api/desk/lose', { id, outcome: 'preempted', reason: 'Truyền hình trực tiếp' })
    const { body } = await editor.post('/api/desk/makegood', { for: id, start: iso('2030-01-15T20:00'), channel: town.channel })
    const made = (body.card as { id: Id }).id
    await aired(made, '2030-01-15T20:00', 900)
    expect((await rail('2030-01-16T12:00')).map(({ status, done }) => [status, done])).toEqual([
      ['madeGood', 1],
      ['atRisk', 0],
      ['upcoming', 0],
      ['upcoming', 0],
    ])
  })

  it('what has not had its time cannot have been missed, and nothing is written', async () => {
    const id = await place(payload, town, '2030-01-20T09:00', { status: 'confirmed' })
    const { status, body } = await editor.post('/api/desk/lose', { id, outcome: 'missed', reason: 'Mất điện' })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(body)).toContain('Chưa đến giờ theo lịch')
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ status: 'confirmed' })
    await payload.delete({ collection: 'placements', id })
  })

  it('10: a makegood lost again is made good once more, and the deadline stays that of the first', async () => {
    const id = await place(payload, town, '2030-01-22T20:00', { status: 'confirmed' })
    await editor.post('/api/desk/lose', { id, outcome: 'preempted', reason: 'Mất điện' })
    const first = (await editor.post('/api/desk/makegood', { for: id, start: iso('2030-01-26T20:00'), channel: town.channel })).body
      .card as { id: Id }
    const again = await editor.post('/api/desk/lose', { id: first.id, outcome: 'preempted', reason: 'Tin bão khẩn cấp' })
    const slots = again.body.proposals as { start: string; deadline: string }[]
    expect(slots.length).toBeGreaterThan(0)
    expect(slots.every(({ start, deadline }) => start <= iso('2030-01-29T20:00') && deadline <= iso('2030-01-29T20:00'))).toBe(true)
    const { body } = await editor.post('/api/desk/makegood', { for: first.id, start: iso('2030-01-27T20:00'), channel: town.channel })
    // It has no content: it is a plan, and nothing more is to be scheduled.
    expect((await rail('2030-01-27T12:00'))[2]).toMatchObject({
      status: 'atRisk',
      needed: 0,
      counts: [String((body.card as { id: Id }).id)],
    })
    await payload.db.deleteMany({ collection: 'placements', where: { id: { equals: (body.card as { id: Id }).id } } })
  })

  it('10: outside prime time a makegood is said not to count', async () => {
    const id = await place(payload, town, '2030-01-09T20:00', { status: 'confirmed' })
    await editor.post('/api/desk/lose', { id, outcome: 'preempted', reason: 'Mất điện' })
    const { body } = await editor.post('/api/desk/makegood', { for: id, start: iso('2030-01-10T09:00'), channel: town.channel })
    expect(body.warnings).toMatchObject([{ code: 'timeBand' }])
  })

  it('11: a plan is never met; its time gone and nothing recorded, it is unverified', async () => {
    await place(payload, town, '2030-01-09T20:00')
    expect((await statuses('2030-01-09T12:00'))[0]).toBe('atRisk')
    expect((await statuses('2030-01-14T12:00'))[0]).toBe('unverified')
  })

  it('12: delivered, then withdrawn: judged anew, and the entries stay', async () => {
    const id = await place(payload, town, '2026-01-07T20:00', { status: 'confirmed' })
    const record = (data: Record<string, unknown>) => payload.create({ collection: 'as-run', data: { placement: id, ...data } as never })
    await record({ outcome: 'delivered' })
    await record({ outcome: 'retracted', reason: 'Sai số liệu' })
    const { docs } = await payload.find({ collection: 'as-run', where: { placement: { equals: id } }, sort: 'id' })
    expect(docs.map(({ outcome }) => outcome)).toEqual(['delivered', 'retracted'])
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ status: 'retracted' })
  })

  it('13: an article edited later keeps its first publication, and nothing is planned into a past window', async () => {
    const made = await payload.create({
      collection: 'articles',
      data: { title: 'Bài', organization: town.station, _status: 'published' } as never,
    })
    const { publishedAt } = made as { publishedAt?: string }
    const edited = await payload.update({
      collection: 'articles',
      id: made.id,
      data: { title: 'Bài, sửa', publishedAt: iso('2026-01-07T08:00') } as never,
    })
    expect((edited as { publishedAt?: string }).publishedAt).toBe(publishedAt)
    const back = await editor.post('/api/desk/place', {
      channel: town.channel,
      form: town.form,
      title: 'x',
      seconds: 900,
      start: iso('2026-01-07T20:00'),
    })
    expect([back.status, JSON.stringify(back.body)]).toEqual([409, expect.stringContaining('Không xếp lại lịch của những ngày đã qua')])
  })

  it('14: a late entry moves the verdict, and the log keeps what it was before', async () => {
    const id = await place(payload, town, '2030-01-16T20:00', { status: 'confirmed' })
    await runAudit(payload, { now: at('2030-01-21T12:00') })
    await aired(id, '2030-01-16T20:00', 900)
    await runAudit(payload, { now: at('2030-01-22T12:00') })
    const { docs } = await payload.find({ collection: 'audit-log', where: { action: { equals: 'audit' } }, sort: '-seq', limit: 1 })
    const { moves } = docs[0]!.details as { moves: { key: string; from: string; to: string }[] }
    expect(moves.find(({ key }) => key.includes('2030-01-14'))).toMatchObject({ from: 'unverified', to: 'met' })
  })

  it('21: back to back is no overlap; zero and negative lengths are refused; an early long one overlaps', async () => {
    const ask = (start: string, seconds: number) =>
      editor.post('/api/desk/place', { channel: town.channel, form: town.form, title: 'x', start: iso(start), seconds })
    expect((await ask('2030-01-20T19:00', 900)).status).toBe(200)
    expect((await ask('2030-01-20T19:15', 900)).status).toBe(200)
    expect((await ask('2030-01-20T20:00', 0)).status).toBe(400)
    expect((await ask('2030-01-20T20:00', -900)).status).toBe(400)
    expect((await ask('2030-01-19T08:00', 10 * 3600)).status).toBe(200)
    expect((await ask('2030-01-19T17:45', 900)).status).toBe(409)
  })

  it('23: a body that is dissolved owes to its last day, its successor from the next', async () => {
    const body = async (name: string, code: string, validity: object): Promise<Id> =>
      (await payload.create({ collection: 'organizations', data: { name, code, ...validity } as never })).id
    const successor = await body('Xã Mới', 'xa-moi', { validFrom: dayToStore('2030-01-21') })
    const old = await body('Xã Cũ', 'xa-cu', { validTo: dayToStore('2030-01-21'), successors: [successor] })
    const id = await promiseWeekly(payload, town, { ref: 'xa', obligors: [old, successor] })
    const owed = (await rail('2030-01-08T12:00')).filter(({ commitment }) => commitment === String(id))
    expect(owed.map(({ obligorName, windowStart }) => [obligorName, windowStart])).toEqual([
      ['Xã Cũ', iso('2030-01-07T00:00')],
      ['Xã Cũ', iso('2030-01-14T00:00')],
      ['Xã Mới', iso('2030-01-21T00:00')],
      ['Xã Mới', iso('2030-01-28T00:00')],
    ])
    await payload.delete({ collection: 'commitments', id })
  })

  it('25: what fell due while nobody looked is judged once, as of now', async () => {
    await payload.update({ collection: 'commitments', id: promise, data: { minSecondsEach: 901 } as never })
    await runAudit(payload, { now: at('2030-01-25T12:00') })
    const again = await runAudit(payload, { now: at('2030-01-25T12:00') })
    expect([again!.created, again!.updated, again!.notices]).toEqual([0, 0, 0])
    await payload.update({ collection: 'commitments', id: promise, data: { minSecondsEach: 900 } as never })
  })

  it('26: a shortfall is told once, never the same mail every night, and ends by itself', async () => {
    await runAudit(payload, { now: at('2030-01-30T11:00') })
    const told = await payload.count({ collection: 'notices' })
    await runAudit(payload, { now: at('2030-01-30T12:00') })
    expect(await payload.count({ collection: 'notices' })).toEqual(told)
    const id = await place(payload, town, '2030-01-29T20:00', { status: 'confirmed' })
    await aired(id, '2030-01-29T20:00', 900)
    const report = await runAudit(payload, { now: at('2030-01-30T13:00') })
    expect(report!.shortfalls.ended).toBe(1)
  })

  it('28: a drag keeps wall time and length where only the day is named, and goes back with a reason', async () => {
    const id = await place(payload, town, '2030-01-08T20:00', { plannedSeconds: 1234 })
    await place(payload, town, '2030-01-10T20:00', { title: 'Thời sự' })
    const moved = await editor.post('/api/desk/place', { id, start: iso('2030-01-09T20:00') })
    expect(moved.body.card).toMatchObject({ start: iso('2030-01-09T20:00'), seconds: 1234 })
    const back = await editor.post('/api/desk/place', { id, start: iso('2030-01-10T20:00') })
    expect([back.status, JSON.stringify(back.body)]).toEqual([409, expect.stringContaining('Trùng giờ')])
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ plannedStart: iso('2030-01-09T20:00') })
  })

  it('30: two columns a month, both on the 31st, both count', async () => {
    const id = await promiseWeekly(payload, town, {
      ref: 'monthly',
      windows: [{ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', dtstart: '2030-01-01T00:00' }],
      validFrom: dayToStore('2030-01-01'),
      validTo: dayToStore('2030-02-01'),
      measure: { kind: 'count', target: 2 },
    })
    for (const start of ['2030-01-31T20:00', '2030-01-31T20:30']) await place(payload, town, start, { status: 'confirmed' })
    const month = (await rail('2030-01-08T12:00')).find(({ commitment }) => commitment === String(id))
    expect(month).toMatchObject({ planned: 2, needed: 0, status: 'onTrack' })
    await payload.delete({ collection: 'commitments', id })
  })
})
