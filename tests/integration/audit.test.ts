import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { auditChanges, runAudit } from '../../src/operations/audit/runAudit.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

interface Flag {
  key: string
  state: string
  severity: string
  missing: number
  cureBy: string | null
  life: { state: string; severity: string }[]
}

/** What each window says, in order of time. */
const statuses = async (payload: Payload): Promise<string[]> =>
  (await payload.find({ collection: 'obligations', sort: 'windowStart', pagination: false })).docs.map((row) => row.status as string)
const flags = async (payload: Payload): Promise<Flag[]> =>
  (await payload.find({ collection: 'shortfalls', sort: 'key', pagination: false })).docs as unknown as Flag[]
const notices = async (payload: Payload): Promise<string[]> =>
  (await payload.find({ collection: 'notices', sort: 'createdAt', pagination: false })).docs.map((row) => row.kind as string)
const logged = async (payload: Payload): Promise<number> => (await payload.count({ collection: 'audit-log' })).totalDocs

const record = (payload: Payload, placement: Id, outcome: string, more: Record<string, unknown> = {}) =>
  payload.create({ collection: 'as-run', data: { placement, outcome, ...more } as never, depth: 0 })

describe.each(databases)('the auditor on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
  })
  afterEach(() => opened.close())

  const audit = async (when: string) => (await runAudit(payload, { now: at(when) }))!

  it('judges every window once, and raises what is at risk', async () => {
    const report = await audit('2030-01-09T12:00')
    expect(await statuses(payload)).toEqual(['atRisk', 'upcoming', 'upcoming', 'upcoming'])
    expect(report).toMatchObject({ obligations: 4, created: 4, shortfalls: { raised: 1, changed: 0, ended: 0 }, notices: 1 })
    expect(await flags(payload)).toMatchObject([{ state: 'raised', severity: 'atRisk', missing: 1, cureBy: iso('2030-01-14T00:00') }])
  })

  it('asks for what should have gone out to be confirmed, and writes of it when it is due', async () => {
    await place(payload, town, '2030-01-09T20:00', { status: 'confirmed' })
    await audit('2030-01-09T12:00')
    await audit('2030-01-09T21:00')
    expect((await statuses(payload))[0]).toBe('unverified')
    expect(await flags(payload)).toMatchObject([{ state: 'raised', severity: 'unverified', cureBy: iso('2030-01-14T00:00') }])
    expect(await notices(payload)).toEqual([])

    await audit('2030-01-14T00:00')
    expect(await flags(payload)).toMatchObject([{ state: 'raised', severity: 'unverified', cureBy: null }, { severity: 'atRisk' }])
    await audit('2030-01-14T01:00')
    expect((await notices(payload)).toSorted()).toEqual(['atRisk', 'unverified'])
    const {
      docs: [told],
    } = await payload.find({ collection: 'notices', where: { kind: { equals: 'unverified' } } })
    expect(told!.body).toContain('ngày 09/01/2030, 20:00, CTV1 đang chờ xác nhận')
    expect(told!.bodyEn).toContain('of 09/01/2030, 20:00, CTV1 is to be confirmed')
    expect(told!.body).not.toContain('Chưa có số liệu')
  })

  it('writes nothing when nothing has changed', async () => {
    await audit('2030-01-09T12:00')
    const before = await logged(payload)
    const report = await audit('2030-01-09T12:05')
    expect(report).toMatchObject({ created: 0, updated: 0, removed: 0, shortfalls: { raised: 0, changed: 0, ended: 0 }, notices: 0 })
    expect(await logged(payload)).toBe(before)
  })

  it('a confirmed placement takes the risk away without a mail', async () => {
    await audit('2030-01-09T12:00')
    await place(payload, town, '2030-01-11T20:00', { status: 'confirmed' })
    await audit('2030-01-09T13:00')
    expect(await statuses(payload)).toEqual(['onTrack', 'upcoming', 'upcoming', 'upcoming'])
    expect(await flags(payload)).toMatchObject([{ state: 'closed', missing: 0 }])
    expect(await notices(payload)).toEqual(['atRisk'])
  })

  it('tells each change of state once, from risk to cure', async () => {
    const missed = await place(payload, town, '2030-01-11T20:00', { status: 'confirmed' })
    await audit('2030-01-09T12:00')
    await record(payload, missed, 'preempted', { reason: 'Tường thuật trực tiếp' })
    await audit('2030-01-12T08:00')
    await audit('2030-01-12T08:15')
    await audit('2030-01-15T08:00')
    const cure = await place(payload, town, '2030-01-16T20:00', { makegoodFor: missed, status: 'confirmed' })
    // The desk's own clock stands years before; what aired then is written past it.
    await payload.db.updateOne({
      collection: 'placements',
      id: cure,
      req: {},
      data: { status: 'delivered', actualStart: iso('2030-01-16T20:00'), actualSeconds: 900 },
    })
    await audit('2030-01-17T08:00')
    expect((await statuses(payload)).slice(0, 2)).toEqual(['madeGood', 'atRisk'])
    const first = (await flags(payload)).find(({ key }) => key.includes('2030-01-07'))!
    expect(first.life.map(({ state, severity }) => `${state} ${severity}`)).toEqual(['raised atRisk', 'raised curable', 'cured madeGood'])
    expect(await notices(payload)).toEqual(expect.arrayContaining(['atRisk', 'curable', 'cured']))
    expect((await notices(payload)).filter((kind) => kind === 'curable')).toHaveLength(1)
  })

  it('after three days of silence every due window is judged once', async () => {
    await audit('2030-01-13T23:00')
    const report = await audit('2030-01-30T09:00')
    expect(report.byStatus).toMatchObject({ short: 3, atRisk: 1 })
    expect((await flags(payload)).every(({ life }) => new Set(life.map((step) => step.severity)).size === life.length)).toBe(true)
  })

  it('a makegood that is planned is shown as such, and none is asked for again until it is lost as well', async () => {
    const missed = await place(payload, town, '2030-01-11T20:00', { status: 'confirmed' })
    await record(payload, missed, 'preempted', { reason: 'Tường thuật trực tiếp' })
    await audit('2030-01-14T08:00')
    const first = async () => (await flags(payload)).find(({ key }) => key.includes('2030-01-07'))!
    expect(await first()).toMatchObject({ severity: 'curable' })
    // Without content it is only planned, which is no cure to the engine.
    const makegood = await place(payload, town, '2030-01-16T20:00', { makegoodFor: missed, status: 'planned' })
    await audit('2030-01-14T09:00')
    await audit('2030-01-15T09:00')
    expect(await first()).toMatchObject({ state: 'raised', severity: 'makegoodPlanned', cureBy: iso('2030-01-18T20:00') })
    const {
      docs: [row],
    } = await payload.find({ collection: 'obligations', sort: 'windowStart', limit: 1 })
    expect(row).toMatchObject({ status: 'curable', makegoodsInHand: 1 })
    const curable = async () => (await notices(payload)).filter((kind) => kind === 'curable' || kind === 'makegoodPlanned')
    expect(await curable()).toEqual(['curable'])
    // Its time passes, and nobody says what became of it.
    await audit('2030-01-16T21:00')
    expect(await first()).toMatchObject({ severity: 'makegoodPlanned' })

    await record(payload, makegood, 'preempted', { reason: 'Tin bão' })
    await audit('2030-01-16T22:00')
    expect(await first()).toMatchObject({ severity: 'curable' })
    expect(await curable()).toEqual(['curable', 'curable'])
    expect((await first()).life.map(({ severity }) => severity)).toEqual(['curable', 'makegoodPlanned', 'curable'])
  })

  it('says where nothing was ever entered, until something is', async () => {
    const silent = async () => (await payload.find({ collection: 'obligations', pagination: false })).docs.map(({ noData }) => noData)
    await audit('2030-01-15T12:00')
    expect(await silent()).toEqual([true, true, true, true])
    const { docs: mails } = await payload.find({ collection: 'notices', pagination: false })
    expect(mails.length).toBeGreaterThan(0)
    expect(mails.every(({ body, bodyEn }) => (body ?? '').includes('Chưa có số liệu') && (bodyEn ?? '').includes('No data yet'))).toBe(true)
    const id = await place(payload, town, '2030-01-15T20:00', { status: 'confirmed' })
    await auditChanges(payload, at('2030-01-15T12:00'))
    expect(await silent()).toEqual([false, false, false, false])
    await payload.delete({ collection: 'placements', id })
    await auditChanges(payload, at('2030-01-15T12:00'))
    expect(await silent()).toEqual([true, true, true, true])
  })

  it('after a change judges what it touches alone, and nothing twice', async () => {
    await place(payload, town, '2030-01-08T20:00', { status: 'confirmed' })
    await audit('2030-01-09T12:00')
    await place(payload, town, '2030-01-15T20:00', { status: 'confirmed' })
    expect(await auditChanges(payload, at('2030-01-09T12:00'))).toMatchObject({ obligations: 1, updated: 1, removed: 0 })
    expect(await auditChanges(payload, at('2030-01-09T12:00'))).toMatchObject({ obligations: 0, updated: 0, removed: 0 })
  })

  // It judged everything again as soon as the verdicts at hand were half a minute old, while others waited to save.
  it('after a change leaves all other accounts as they were judged last, however long ago', async () => {
    await audit('2030-01-09T12:00')
    const asOf = at('2030-01-09T12:00')
    const last = (await liveLedger(payload, asOf)).verdicts(asOf)
    await place(payload, town, '2030-01-15T20:00', { status: 'confirmed' })
    await auditChanges(payload, at('2030-01-09T18:00'))
    expect((await liveLedger(payload, asOf)).verdicts(asOf)).toBe(last)
  })

  it('a commitment that ends leaves no open flag behind', async () => {
    await audit('2030-01-09T12:00')
    await payload.update({ collection: 'plans', id: town.plan, data: { auditing: 'off' } as never })
    const report = await audit('2030-01-09T13:00')
    expect(report).toMatchObject({ obligations: 0, removed: 4, shortfalls: { ended: 1 } })
    expect(await flags(payload)).toMatchObject([{ state: 'closed' }])
  })

  it('writes nothing when another instance has taken over', async () => {
    expect(await runAudit(payload, { now: at('2030-01-09T12:00'), stillHolds: async () => false })).toBeNull()
    expect(await statuses(payload)).toEqual([])
  })

  it('the log holds, whatever was written to it', async () => {
    await audit('2030-01-09T12:00')
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: await logged(payload) }, faults: [] })
  })
})
