import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { appendAuditEntry } from '../../src/operations/history/appendAuditEntry.ts'
import { afterEarlierWork } from '../../src/database/afterEarlierWork.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { countAll } from '../../src/database/read.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, place } from '../helpers/promises.ts'

const now = at('2030-01-01T12:00')
const twenty = Array.from({ length: 20 }, (_, n) => n)

describe.each(databases)('appends in parallel on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterAll(() => opened.close())

  const entries = () => countAll({ payload }, 'audit-log')

  it('of one transaction are numbered one after the other', async () => {
    const before = await entries()
    await inTransaction(payload, (req) => Promise.all(twenty.map((n) => appendAuditEntry(req, { action: 'update', subjectId: n }, now))))
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: before + 20 }, faults: [] })
  })

  it('of several transactions too', async () => {
    const before = await entries()
    await Promise.all(
      twenty.map((n) =>
        inTransaction(payload, (req) =>
          Promise.all([
            appendAuditEntry(req, { action: 'update', subjectId: n }, now),
            appendAuditEntry(req, { action: 'delete', subjectId: n }, now),
          ]),
        ),
      ),
    )
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: before + 40 }, faults: [] })
  })

  it('of documents that are saved at once in one transaction', async () => {
    const ids = [
      await place(payload, town, '2030-02-01T20:00'),
      await place(payload, town, '2030-02-02T20:00'),
      await place(payload, town, '2030-02-03T20:00'),
    ]
    const before = await entries()
    await inTransaction(payload, (req) =>
      Promise.all(ids.map((id) => payload.update({ collection: 'placements', id, data: { status: 'confirmed' } as never, req }))),
    )
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: before + 3 }, faults: [] })
  })

  it('that fail do not stop the next, and what is rolled back leaves no gap', async () => {
    const before = await entries()
    const undone = inTransaction(payload, async (req) => {
      await Promise.all(twenty.map((n) => appendAuditEntry(req, { action: 'update', subjectId: n }, now)))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await inTransaction(payload, async (req) => {
      const failed = afterEarlierWork(req, () => Promise.reject(new Error('no')))
      const next = appendAuditEntry(req, { action: 'update', subjectId: 'next' }, now)
      await expect(failed).rejects.toThrow('no')
      await next
    })
    expect(await verifyAuditLog(payload)).toMatchObject({ head: { seq: before + 1 }, faults: [] })
  })
})
