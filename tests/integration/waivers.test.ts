import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, promiseWeekly } from '../helpers/promises.ts'

describe.each(databases)('waivers over REST on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let auditor: Caller
  let email: string
  let promises: Record<'joint' | 'each' | 'labelled', Id>

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    promises = {
      joint: await promiseWeekly(payload, town, {
        ref: 'joint',
        title: 'Cùng làm',
        obligors: [town.station, town.paper],
        aggregation: 'joint',
      }),
      each: await promiseWeekly(payload, town, { ref: 'each', title: 'Từng nơi' }),
      labelled: await promiseWeekly(payload, town, {
        ref: 'labelled',
        title: 'Báo cáo',
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2030-01-07T00:00', label: 'Quý I' }],
      }),
    }
    server = await listen(opened)
    email = String((await hire(payload, 'auditor')).email)
    auditor = await signIn(server.url, email, password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const asked = (commitment: keyof typeof promises, more: Record<string, unknown>) => ({
    commitment: promises[commitment],
    from: dayToStore('2030-01-07'),
    to: dayToStore('2030-01-14'),
    reason: 'Tết',
    authority: 'QĐ 1',
    ...more,
  })
  const waive = (commitment: keyof typeof promises, more: Record<string, unknown>) => auditor.post('/api/waivers', asked(commitment, more))
  const told = ({ body }: Awaited<ReturnType<typeof waive>>): string =>
    (body.errors as { data?: { errors?: { path: string; message: string }[] } }[])
      .flatMap(({ data }) => data?.errors ?? [])
      .map(({ path, message }) => `${path}: ${message}`)
      .join(' ')

  it.each<[string, keyof typeof promises, () => Record<string, unknown>, RegExp]>([
    [
      'one of several who owe it together',
      'joint',
      () => ({ obligor: town.paper }),
      /^obligor: .*(Báo Cà Mau, Đài|cùng thực hiện).*để trống/,
    ],
    [
      'somebody who does not owe it',
      'each',
      () => ({ obligor: town.paper }),
      /^obligor: “Báo Cà Mau” không phải thực hiện chỉ tiêu này\. Cơ quan thực hiện: Đài Phát thanh/,
    ],
    ['a label that no window has', 'labelled', () => ({ label: 'Quý II' }), /^label: .*“Quý II”\. Tên các kỳ: “Quý I”/],
    ['a label where windows have none', 'each', () => ({ label: 'Quý I' }), /^label: .*không có tên riêng/],
  ])('%s is refused, with what would be right', async (_, commitment, more, why) => {
    const answer = await waive(commitment, more())
    expect(answer.status).toBe(400)
    expect(told(answer)).toMatch(why)
    expect((await payload.count({ collection: 'waivers' })).totalDocs).toBe(0)
  })

  it('and in English to who reads English', async () => {
    const {
      body: { token },
    } = await callerAt(server.url).post('/api/users/login', { email, password })
    const english = callerAt(server.url, { authorization: `JWT ${String(token)}`, 'accept-language': 'en' })
    const answer = await english.post('/api/waivers', asked('joint', { obligor: town.paper }))
    expect(answer.status).toBe(400)
    expect(told(answer)).toContain('one of them alone cannot be waived')
  })

  it('all who owe it together can be waived; so can one who owes it alone, and one label', async () => {
    for (const [commitment, more] of [
      ['joint', {}],
      ['each', { obligor: town.station }],
      ['labelled', { label: 'Quý I' }],
    ] as const) {
      expect((await waive(commitment, more)).status).toBe(201)
    }
    await runAudit(payload, { now: at('2030-01-20T08:00') })
    const { docs } = await payload.find({ collection: 'obligations', where: { status: { equals: 'waived' } }, pagination: false })
    expect(docs.map(({ windowStart }) => windowStart)).toEqual(
      Array.from({ length: 3 }, () => new Date(at('2030-01-07T00:00')).toISOString()),
    )
  })
})
