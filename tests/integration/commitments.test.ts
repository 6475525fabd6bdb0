import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, ValidationError } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'

describe.each(databases)('commitments on $name', ({ open }) => {
  let test: TestPayload
  let plan: Id
  let station: Id
  beforeAll(async () => {
    test = await open()
    plan = (
      await test.payload.create({ collection: 'plans', data: { ref: 'p', title: 'Kế hoạch', kind: 'ke_hoach', auditing: 'on' } as never })
    ).id
    station = (await test.payload.create({ collection: 'organizations', data: { name: 'Đài', code: 'dai' } as never })).id
  })
  afterAll(() => test.close())

  const weekly = () => ({
    plan,
    ref: 'p.cm.1',
    text: 'Duy trì chuyên mục mỗi tuần một lần.',
    checkedBy: 'machine',
    obligors: [station],
    windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-01-05T00:00' }],
    validFrom: '2026-01-01T12:00:00.000Z',
    validTo: '2027-01-01T12:00:00.000Z',
    match: { anySubject: true },
    measure: { kind: 'count', target: 1 },
    timeBand: { kind: 'prime', rule: 'start' },
  })

  async function refusals(work: (req: Awaited<ReturnType<typeof createLocalReq>>) => Promise<unknown>, language: 'vi' | 'en') {
    const req = await createLocalReq({}, test.payload)
    req.i18n = { ...req.i18n, language }
    const error: unknown = await work(req).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ValidationError)) throw error ?? new Error('accepted')
    return error.data.errors.map(({ path, message }) => ({ path, message }))
  }

  describe('a commitment', () => {
    it('without a short title takes it from its clause, and a plan may have any number of them', async () => {
      const { docs } = await test.payload.find({ collection: 'commitments', where: { plan: { equals: plan } } })
      expect(docs).toHaveLength(0)
      const created = await test.payload.create({ collection: 'commitments', data: weekly() as never })
      expect(created).toMatchObject({ title: 'Duy trì chuyên mục mỗi tuần một lần', kind: 'quantified', reruns: 'exclude' })
    })

    it.each(['vi', 'en'] as const)('that cannot be judged is refused with every fault beside its field, in %s', async (language) => {
      const data = {
        ...weekly(),
        ref: 'p.cm.2',
        obligors: [],
        windows: [{ rrule: 'FREQ=HOURLY', dtstart: '2026-01-05T00:00' }],
        validTo: '2025-01-01T12:00:00.000Z',
      }
      const found = await refusals((req) => test.payload.create({ collection: 'commitments', data: data as never, req }), language)
      expect(found.map(({ path }) => path)).toEqual(['obligors', 'windows.0.rrule', 'validTo'])
      expect(found[1]!.message).toContain('FREQ')
      expect(found[2]!.message).toContain('01/01/2025')
      expect(found[0]!.message).toContain(language === 'vi' ? 'Chưa ghi' : 'Missing')
    })

    it('is owed by bodies one by one: a group is refused', async () => {
      const group = await test.payload.create({
        collection: 'organizations',
        data: { name: 'Các sở', code: 'cac-so', isGroup: true } as never,
      })
      const data = { ...weekly(), ref: 'p.cm.4', obligors: [station, group.id] }
      const found = await refusals((req) => test.payload.create({ collection: 'commitments', data: data as never, req }), 'vi')
      expect(found.map(({ path }) => path)).toEqual(['obligors'])
    })

    it('is judged as it will be stored when only a part of it changes', async () => {
      const { docs } = await test.payload.find({ collection: 'commitments', where: { ref: { equals: 'p.cm.1' } } })
      const id = docs[0]!.id
      const change = (data: Record<string, unknown>) =>
        refusals((req) => test.payload.update({ collection: 'commitments', id, data: data as never, req }), 'vi')
      expect((await change({ validTo: '2025-06-01T12:00:00.000Z' })).map(({ path }) => path)).toEqual(['validTo'])
      expect((await change({ measure: { target: 0.5 } })).map(({ path }) => path)).toEqual(['measure.target'])
      expect((await change({ timeBand: { kind: 'bands' } })).map(({ path }) => path)).toEqual(['timeBand.bands'])
      await test.payload.update({ collection: 'commitments', id, data: { minSecondsEach: 900 } as never })
      expect(await test.payload.findByID({ collection: 'commitments', id, depth: 0 })).toMatchObject({
        minSecondsEach: 900,
        obligors: [station],
      })
    })

    it('is found without diacritics', async () => {
      const { totalDocs } = await test.payload.find({ collection: 'commitments', where: { searchText: { like: 'CHUYEN muc mỗi tuan' } } })
      expect(totalDocs).toBe(1)
    })

    it('checked by hand keeps its checks', async () => {
      const created = await test.payload.create({
        collection: 'commitments',
        data: {
          plan,
          ref: 'p.cm.3',
          text: 'Niêm yết công khai thủ tục hành chính.',
          checkedBy: 'hand',
          handReason: 'no_quantity',
          handChecks: [
            {
              at: '2026-03-01T02:00:00.000Z',
              outcome: 'kept',
              note: 'Đã xem tại trụ sở',
              evidence: [{ note: 'Ảnh', url: 'https://example.vn/anh' }],
            },
          ],
        } as never,
      })
      expect(created).toMatchObject({ checkedBy: 'hand', handChecks: [{ outcome: 'kept', evidence: [{ note: 'Ảnh' }] }] })
    })
  })
})
