/** What changes while an audit is being written, or past what the process believes, is judged all the same. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { MINUTE } from '../../src/obligations/index.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { auditChanges, runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

const now = at('2030-01-17T12:00')

describe.each(databases)('judged anew on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let placed: Id

  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
    placed = await place(payload, town, '2030-01-09T20:00', { status: 'confirmed' })
  })
  afterEach(async () => {
    jest.useRealTimers()
    await opened.close()
  })

  const air = (more: Record<string, unknown> = {}) =>
    payload.db.updateOne({
      collection: 'placements',
      id: placed,
      data: { status: 'delivered', actualStart: iso('2030-01-09T20:00'), actualSeconds: 900, ...more },
      req: {},
    })
  const firstWeek = async (): Promise<unknown> =>
    (await payload.find({ collection: 'obligations', sort: 'windowStart', limit: 1 })).docs[0]!.status
  const live = async (): Promise<unknown> =>
    [...(await liveLedger(payload, now)).verdicts(now).values()].sort((one, other) => one.windowStart - other.windowStart)[0]!.status

  /** Does something once, when the next transaction has been committed and whoever began it does not know yet. */
  const afterNextCommit = (work: () => Promise<unknown>): void => {
    const { commitTransaction } = payload.db
    payload.db.commitTransaction = async function (id) {
      payload.db.commitTransaction = commitTransaction
      await commitTransaction.call(this, await id)
      await work()
    }
  }

  it.each<[string, () => Promise<unknown>]>([
    ['a full audit', () => runAudit(payload, { now })],
    ['the first audit of changes', () => auditChanges(payload, now)],
    [
      'an audit of changes',
      async () => {
        await auditChanges(payload, now)
        await payload.update({ collection: 'placements', id: placed, data: { plannedSeconds: 1200 } as never })
        afterNextCommit(aired)
        await auditChanges(payload, now)
      },
    ],
  ])('what somebody saves and looks at while %s ends is judged by the next audit of changes', async (name, audit) => {
    if (name !== 'an audit of changes') afterNextCommit(aired)
    await audit()
    await auditChanges(payload, now)
    expect(await firstWeek()).toBe('met')
  })
  const aired = async (): Promise<void> => {
    await air()
    expect(await live()).toBe('met')
  }

  it('who runs no audits itself sees in time what a clock that is behind has written', async () => {
    await auditChanges(payload, now)
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance'],
      now: Date.now() + 5_000,
    })
    await liveLedger(payload, now)
    await air({ updatedAt: new Date(Date.now() - 10 * MINUTE).toISOString() })
    jest.setSystemTime(Date.now() + 21 * MINUTE)
    expect(await live()).toBe('met')
  })
})
