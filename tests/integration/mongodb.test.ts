import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoServerError } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'

import { takeLease } from '../../src/database/lease.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { insert } from '../../src/database/insert.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { iso, place } from '../helpers/promises.ts'

/** Where the two databases differ underneath, the product does not. */
describe.each(databases)('what must hold alike, on $name', ({ open, transactions }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterAll(() => opened.close())

  const form = (req: PayloadRequest, code: string) => payload.create({ collection: 'forms', data: { name: code, code } as never, req })
  const formsCalled = async (code: string): Promise<number> =>
    (await payload.count({ collection: 'forms', where: { code: { equals: code } } })).totalDocs

  it('placements without an original slot stand side by side, however the slot is left empty', async () => {
    await place(payload, town, '2030-05-01T08:00')
    await place(payload, town, '2030-05-01T09:00', { slotKey: null })
    await expect(place(payload, town, '2030-05-01T10:00', { slotKey: null })).resolves.toBeDefined()
    await expect(inTransaction(payload, (req) => insert(req, 'placements', row(11, null)))).resolves.toBeDefined()
    await expect(inTransaction(payload, (req) => insert(req, 'placements', row(12, null)))).resolves.toBeDefined()
  })

  it('one slot is laid out once', async () => {
    await inTransaction(payload, (req) => insert(req, 'placements', row(13, 'p@1')))
    await expect(inTransaction(payload, (req) => insert(req, 'placements', row(14, 'p@1')))).rejects.toThrow()
  })

  const row = (hour: number, slotKey: string | null) => ({
    title: 'Cải cách hành chính',
    organization: town.station,
    channel: town.channel,
    form: town.form,
    status: 'planned',
    slotKey,
    plannedStart: iso(`2030-05-01T${hour}:00`),
    plannedSeconds: 900,
    at: iso(`2030-05-01T${hour}:00`),
    endsAt: iso(`2030-05-01T${hour}:15`),
  })

  it('what a lease gave once it gives to nobody else', async () => {
    const ask = (holder: string, now: number) => takeLease(payload, { job: 'audit', holder, ttl: 1000, now })
    expect(await ask('a', 0)).toBe(1)
    expect(await ask('b', 999)).toBeNull()
    expect(await ask('b', 1000)).toBe(2)
  })

  const withTransactions = transactions ? it : it.skip

  withTransactions('work that breaks off leaves nothing behind, its entries in the log included', async () => {
    const entries = async () => (await payload.count({ collection: 'audit-log' })).totalDocs
    const before = await entries()
    const work = inTransaction(payload, async (req) => {
      await form(req, 'broken-off')
      throw new Error('broken off')
    })
    await expect(work).rejects.toThrow('broken off')
    expect([await formsCalled('broken-off'), await entries()]).toEqual([0, before])
  })

  withTransactions('work that another instance overtook is begun again', async () => {
    let begun = 0
    await inTransaction(payload, async (req) => {
      await form(req, 'overtaken')
      if (++begun === 1) throw new MongoServerError({ message: 'WriteConflict', errorLabels: ['TransientTransactionError'] })
    })
    expect([begun, await formsCalled('overtaken')]).toEqual([2, 1])
  })

  withTransactions('transactions begun side by side take turns, and the log stays one chain', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => inTransaction(payload, (req) => form(req, `beside-${n}`))))
    const { docs } = await payload.find({ collection: 'audit-log', sort: 'seq', pagination: false, depth: 0 })
    expect(docs.map((entry) => entry.seq)).toEqual(docs.map((_, n) => n + 1))
    expect(docs.slice(1).map((entry) => entry.previous)).toEqual(docs.slice(0, -1).map((entry) => entry.hash))
  })
})
