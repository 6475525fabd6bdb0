import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { ViewScope } from '../../src/access/scope.ts'
import { readFirst } from '../../src/database/read.ts'
import type { Id } from '../../src/documents/ids.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { answerFinding } from '../../src/operations/findings/answerFinding.ts'
import { raiseFinding } from '../../src/operations/findings/raiseFinding.ts'
import { countWork } from '../../src/operations/work/countWork.ts'
import { readWork } from '../../src/operations/work/readWork.ts'
import { workListOf } from '../../src/reports/workList.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

/** Wednesday of the second weekly window, the first of which can still be made good. */
const now = at('2030-01-16T09:00')

describe.each(databases)('what waits for each, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  const people = new Map<string, Record<string, unknown> & { id: Id }>()
  let key: string

  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town, { makegoodWithinDays: 14 })
    await promiseWeekly(payload, town, { ref: 'paper', title: 'Của Báo', obligors: [town.paper], makegoodWithinDays: 14 })
    for (const [name, role, of] of [
      ['auditor', 'auditor', []],
      ['editor', 'editor', [town.station]],
      ['scheduler', 'scheduler', [town.station]],
      ['viewer', 'viewer', [town.station]],
      ['admin', 'admin', []],
      ['chief', 'admin', [town.station]],
    ] as const)
      people.set(name, await hire(payload, role, [...of]))
    // Over since an hour, and nobody has said what became of it.
    await place(payload, town, '2030-01-16T07:45', { title: 'Chờ xác nhận', status: 'confirmed' })
    await place(payload, town, '2030-01-09T20:00', { title: 'Không phát', status: 'missed', reason: 'Mất điện' })
    const slot = { plannedSeconds: 900, channel: town.channel, form: town.form, slotKey: '1@2030-01-20T20:00' }
    await make('placements', { ...slot, title: 'Khung giờ trống', plannedStart: iso('2030-01-20T20:00') })
    await make('placements', { ...slot, slotKey: '1@x', title: 'Còn xa', plannedStart: iso('2030-03-20T20:00') })
    const article = await make('articles', { title: 'Bài của Báo', organization: town.paper })
    for (const [question, of] of [
      ['Câu hỏi chung của bạn đọc', null],
      ['Câu hỏi về bài của Báo', article],
    ] as const)
      await payload.db.create({
        collection: 'feedback',
        data: { question, article: of, state: 'received', receivedAt: iso('2030-01-15T08:00') },
      })
    await runAudit(payload, { now })
    const first = await readFirst({ payload }, 'obligations', {
      where: { obligor: { equals: town.station }, windowStart: { equals: iso('2030-01-07T00:00') } },
      select: { key: true },
    })
    key = first!.key
  })
  afterAll(() => opened.close())

  const request = (name: string) => requestOf(payload, people.get(name))
  /** Kinds and titles, in their order. */
  async function waiting(name: string, scope: ViewScope = 'all', at = now): Promise<string[]> {
    const req = await request(name)
    return workListOf(await readWork(req, scope, at), at).flatMap(({ kind, items }) => items.map(({ title }) => `${kind}: ${title}`))
  }
  const raise = async (text: string): Promise<Id> => {
    const asked = { subjectKind: 'obligation', subject: key, organization: null, kind: 'question', text, days: 5 } as const
    const done = await raiseFinding(await request('auditor'), asked, now)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return done.finding.id
  }

  it('a finding waits for the body that answers, then for the auditors', async () => {
    const id = await raise('Vì sao không phát?')
    const [, title] = (await waiting('editor')).find((one) => one.startsWith('answerFinding'))!.split(': ')
    expect(title).toContain('Chuyên mục hằng tuần')
    expect((await waiting('scheduler')).filter((one) => one.startsWith('answerFinding'))).toEqual([])
    expect(await waiting('auditor')).toEqual([])
    // Eight days later nobody has answered.
    expect(await waiting('auditor', 'all', at('2030-01-24T00:00'))).toEqual([`overdueFinding: ${title}`])
    await answerFinding(await request('editor'), id, { text: 'Do bão.', evidence: [] }, now)
    expect((await waiting('editor')).filter((one) => one.startsWith('answerFinding'))).toEqual([])
    expect(await waiting('auditor')).toEqual([`decideFinding: ${title}`])
  })

  it('what can be made up, what has aired without an outcome, what lacks content, and what readers ask', async () => {
    const kinds = (await waiting('editor')).map((one) => one.split(': ')[0])
    expect(new Set(kinds)).toEqual(new Set(['shortfall', 'confirmPlacement', 'emptySlot', 'feedback']))
    expect(await waiting('editor')).toEqual(expect.arrayContaining(['confirmPlacement: Chờ xác nhận', 'emptySlot: Khung giờ trống']))
    expect((await waiting('editor')).filter((one) => one.includes('Còn xa'))).toEqual([])
  })

  it('of one’s own bodies alone, and readers’ questions about their articles or none', async () => {
    const own = await waiting('editor')
    expect(own.filter((one) => one.includes('Của Báo'))).toEqual([])
    expect(own.filter((one) => one.startsWith('feedback'))).toEqual(['feedback: Câu hỏi chung của bạn đọc'])
    expect((await waiting('scheduler')).filter((one) => one.startsWith('feedback'))).toEqual([])
  })

  it('administrators act for all, or look at their own bodies first', async () => {
    const all = await waiting('chief', 'all')
    const mine = await waiting('chief', 'mine')
    expect(all.some((one) => one.includes('Của Báo'))).toBe(true)
    expect(mine.some((one) => one.includes('Của Báo'))).toBe(false)
    expect((await waiting('admin')).length).toBe(all.length)
  })

  it('who may do nothing has nothing to do', async () => {
    expect(await waiting('viewer')).toEqual([])
  })

  it.each(['editor', 'scheduler', 'auditor', 'admin', 'viewer'])(
    'the number beside the menu is the length of the list: %s',
    async (name) => {
      expect(await countWork(await request(name), now)).toBe((await waiting(name)).length)
    },
  )

  it('each leads to where it is done', async () => {
    const groups = workListOf(await readWork(await request('editor'), 'mine', now), now)
    const path = (kind: string) => groups.find((group) => group.kind === kind)!.items[0]!.path
    expect(path('shortfall')).toMatch(/^\/lich\?view=month&date=2030-01-16&obligation=/)
    expect(path('confirmPlacement')).toMatch(/^\/collections\/placements\/\w+$/)
  })
})
