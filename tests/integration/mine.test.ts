import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { scopePreference } from '../../src/access/scope.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { readDashboard } from '../../src/admin/dashboard/readDashboard.ts'
import type { Id } from '../../src/documents/ids.ts'
import { parseInstant } from '../../src/obligations/index.ts'
import type { RailItem, OfferedGroup } from '../../src/contracts/desk.ts'
import { ownOnly, readScope } from '../../src/operations/desk/readScope.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { iso, promiseWeekly } from '../helpers/promises.ts'

const now = parseInstant('2030-01-08T09:00:00+07:00')!

/** Menus offered every plan's themes and every body's programmes; lists, rail and overview began with everybody's matters. */
describe.each(databases)('what is one’s own, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let editor: Record<string, unknown> & { id: Id }
  let admin: Record<string, unknown> & { id: Id }
  let callers: Record<'editor' | 'admin' | 'auditor', Caller>
  let joint: Id

  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
    const other = await make('plans', {
      ref: 'kh-bao',
      title: 'Kế hoạch của Báo',
      number: '7/KH',
      auditing: 'on',
      followedFrom: dayToStore('2000-01-01'),
    })
    const old = await make('plans', { ref: 'kh-cu', title: 'Kế hoạch cũ', auditing: 'off' })
    await promiseWeekly(payload, town, { ref: 'kh-bao.1', title: 'Của Báo', plan: other, obligors: [town.paper] })
    joint = await promiseWeekly(payload, town, {
      ref: 'kh-bao.2',
      title: 'Cùng nhau',
      plan: other,
      obligors: [town.paper, town.station],
      aggregation: 'joint',
    })
    for (const [plan, ref, text] of [
      [town.plan, 'kh.a', 'Thủ tục hành chính'],
      [other, 'bao.a', 'Cải cách tài chính công'],
      [old, 'cu.a', 'Cải cách thể chế'],
    ]) {
      await make('themes', { plan, ref, text, ordinal: 1 })
    }
    const programme = { name: 'Cải cách hành chính', form: town.form, seconds: 900 }
    await make('programmes', { ...programme, channel: town.channel, organization: town.station, validFrom: dayToStore('2030-01-01') })
    await make('programmes', { ...programme, channel: town.channel, organization: town.station, validFrom: dayToStore('2030-05-12') })
    await make('programmes', { ...programme, name: 'Trang cải cách', channel: town.paperChannel, organization: town.paper })
    server = await listen(opened)
    editor = await hire(payload, 'editor', [town.station])
    admin = await hire(payload, 'admin', [town.station])
    const auditor = await hire(payload, 'auditor')
    const enter = (user: Record<string, unknown>) => signIn(server.url, String(user.email), password)
    callers = { editor: await enter(editor), admin: await enter(admin), auditor: await enter(auditor) }
    await runAudit(payload, { now })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const offered = async (by: keyof typeof callers, collection: string): Promise<[string, string[]][]> => {
    const { status, body } = await callers[by].get(`/api/desk/offered/${collection}`)
    expect(status).toBe(200)
    return (body.groups as OfferedGroup[]).map(({ label, options }) => [label, options.map((one) => one.label)])
  }

  it.each(['articles', 'segments'] as const)('themes are those of the plans that ask something of the body, by plan: %s', async () => {
    expect(Object.fromEntries(await offered('editor', 'themes'))).toEqual({
      'Kế hoạch': ['Thủ tục hành chính'],
      'Kế hoạch của Báo (7/KH)': ['Cải cách tài chính công'],
    })
  })

  // Only plans that are audited and one level above were offered, though the themes of all above count.
  it('and of every plan that those carry out, however far up and audited or not', async () => {
    const top = await make('plans', { ref: 'nq', title: 'Nghị quyết', auditing: 'off' })
    const middle = await make('plans', { ref: 'ct', title: 'Chương trình', auditing: 'off', parent: top })
    const themes = [
      await make('themes', { plan: top, ref: 'nq.a', text: 'Chính quyền số', ordinal: 1 }),
      await make('themes', { plan: middle, ref: 'ct.a', text: 'Công vụ', ordinal: 1 }),
    ]
    const before = Object.fromEntries(await offered('editor', 'themes'))
    const carriedOut = (parent: Id | null) => payload.update({ collection: 'plans', id: town.plan, data: { parent } as never })
    await carriedOut(middle)
    expect(Object.fromEntries(await offered('editor', 'themes'))).toEqual({
      ...before,
      'Chương trình': ['Công vụ'],
      'Nghị quyết': ['Chính quyền số'],
    })
    await carriedOut(null)
    for (const id of themes) await payload.delete({ collection: 'themes', id })
    for (const id of [middle, top]) await payload.delete({ collection: 'plans', id })
  })

  it('an administrator sees those of all plans, the old ones last', async () => {
    expect((await offered('admin', 'themes')).at(-1)).toEqual(['Kế hoạch cũ', ['Cải cách thể chế']])
  })

  it('programmes are one’s own, and what bears one name is told apart', async () => {
    expect(await offered('editor', 'programmes')).toEqual([
      ['Của cơ quan, đơn vị mình', ['Cải cách hành chính (từ 01/01/2030)', 'Cải cách hành chính (từ 12/05/2030)']],
    ])
    expect((await offered('admin', 'programmes')).map(([label]) => label)).toEqual(['Của cơ quan, đơn vị mình', 'Khác'])
  })

  it('channels are one’s own', async () => {
    expect(await offered('editor', 'channels')).toEqual([['Của cơ quan, đơn vị mình', ['CTV1']]])
    expect((await offered('auditor', 'channels')).flatMap(([, labels]) => labels)).toEqual(['Báo Cà Mau', 'CTV1'])
  })

  it('what is not offered may be named all the same, and stays', async () => {
    const { docs } = await payload.find({ collection: 'themes', where: { ref: { equals: 'cu.a' } }, depth: 0 })
    const { status, body } = await callers.editor.post('/api/articles?draft=true&depth=0', {
      title: 'Bài cũ',
      organization: town.station,
      themes: [docs[0]!.id],
    })
    expect(status).toBe(201)
    expect((await callers.editor.patch(`/api/articles/${(body.doc as { id: Id }).id}?draft=true`, { summary: 'Tóm tắt' })).status).toBe(200)
  })

  it('a menu that there is not is not answered', async () => {
    expect((await callers.editor.get('/api/desk/offered/users')).status).toBe(404)
  })

  it('who belongs to a body begins with its own, who watches over all with all, and what is chosen is remembered', async () => {
    const scope = async (user: unknown) => readScope(await requestOf(payload, user))
    expect([await scope(editor), await scope(admin)]).toEqual(['mine', 'all'])
    await callers.editor.post(`/api/payload-preferences/${scopePreference}`, { value: { scope: 'all' } })
    await callers.admin.post(`/api/payload-preferences/${scopePreference}`, { value: { scope: 'mine' } })
    expect([await scope(editor), await scope(admin)]).toEqual(['all', 'mine'])
    await callers.editor.post(`/api/payload-preferences/${scopePreference}`, { value: { scope: 'mine' } })
  })

  it('the overview shows what the body owes, alone or with others', async () => {
    const req = await requestOf(payload, editor)
    const titles = async (scope: 'mine' | 'all') => (await readDashboard(req, now, 'vi', scope)).commitments.map(({ title }) => title)
    expect(await titles('all')).toContain('Của Báo')
    expect(await titles('mine')).not.toContain('Của Báo')
    expect(await titles('mine')).toContain('Cùng nhau')
  })

  it('the rail knows whose each obligation is', async () => {
    const { body } = await callers.editor.get(`/api/desk/rail?from=${iso('2030-01-07T00:00')}&to=${iso('2030-01-14T00:00')}`)
    expect(Object.fromEntries((body.items as RailItem[]).map(({ title, mine }) => [title, mine]))).toMatchObject({
      'Của Báo': false,
      'Cùng nhau': true,
    })
  })

  it('lists are narrowed to it', async () => {
    const req = await requestOf(payload, editor)
    expect(await ownOnly(req, 'organization')).toEqual({ organization: { in: [town.station] } })
    const { docs } = await payload.find({ collection: 'obligations', where: (await ownOnly(req, 'obligor'))!, limit: 0, depth: 0 })
    const owed = new Set(docs.map(({ obligor, commitment }) => String(obligor ?? `joint ${String(commitment)}`)))
    expect(owed).toEqual(new Set([String(town.station), `joint ${joint}`]))
  })
})
