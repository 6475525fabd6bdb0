import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dutyQuery } from '../../src/contracts/duties.ts'
import { idKindOf } from '../../src/database/read.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { readDutyList } from '../../src/operations/duties/readDutyList.ts'
import { countWork } from '../../src/operations/work/countWork.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf } from '../helpers/people.ts'
import { at } from '../helpers/promises.ts'

const now = at('2030-07-10T09:00')

/** A province: 110 bodies with 60 duties each, by the month. */
describe('the duties of a whole province', () => {
  let opened: TestPayload
  let payload: Payload
  let bodies: Id[]

  beforeAll(async () => {
    opened = await openTestPayload()
    payload = opened.payload
    const town = await foundTown(payload)
    bodies = []
    for (let n = 0; n < 110; n++) {
      const made = await payload.db.create({ collection: 'organizations', data: { name: `UBND xã ${n}`, code: `xa-${n}` } })
      bodies.push((made as unknown as { id: Id }).id)
    }
    const duty = {
      plan: town.plan,
      frequency: 'monthly',
      calendar: 'civil',
      from: dayToStore('2030-01-01'),
      until: dayToStore('2031-01-01'),
    }
    for (let n = 0; n < 60; n++) {
      const data = {
        ...duty,
        title: `Nhiệm vụ ${n}`,
        text: `Nhiệm vụ ${n}`,
        ref: `d${n}`,
        ordinal: n + 1,
        bodies,
        dueDays: 5,
        dueUnit: 'working',
        remindDays: ['14', '3'],
      }
      await payload.db.create({ collection: 'duties', data })
    }
  }, 120_000)
  afterAll(() => opened.close())

  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work()
    process.stdout.write(`duties of a province: ${what} in ${Math.round(performance.now() - began)} ms\n`)
    return result
  }

  it('are listed for an auditor, and counted for an editor of one body', async () => {
    const auditor = await requestOf(payload, await hire(payload, 'auditor'))
    const list = await timed('the list of a year', () => readDutyList(auditor, dutyQuery(idKindOf(payload)).parse({}), now))
    expect(list.occurrences).toHaveLength(110 * 60 * 12 - 110 * 60)
    const editor = await requestOf(payload, await hire(payload, 'editor', [bodies[7]!]))
    // Six months are overdue or, the seventh, not near yet.
    expect(await timed('what waits for an editor', () => countWork(editor, now))).toBe(60 * 6)
  })
})
