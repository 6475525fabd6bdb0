import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createLocalReq, ValidationError, type Payload } from 'payload'

import * as mongodb from '../../migrations/mongodb/20261129_000500_any_subject.ts'
import * as sqlite from '../../migrations/sqlite/20261129_000500_any_subject.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { checkOnDesk } from '../../src/operations/desk/placeOnDesk.ts'
import { proposeForObligation } from '../../src/operations/desk/proposeSlots.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'
import { differences, followed } from '../helpers/threeJudges.ts'

/**
 * Rules made from a clause named no subject, and an empty list of themes is no condition: a segment on shrimp farming
 * fulfilled “chuyên mục về cải cách hành chính”.
 */
describe.each(databases)('what counts is about the plan, on $name', ({ name, open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let theme: Id
  let commitment: Id
  const now = at('2030-01-09T12:00')
  const airing = '2030-01-08T20:00'

  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const change = (collection: string, id: Id, data: Record<string, unknown>) =>
    payload.update({ collection: collection as never, id, data: data as never, depth: 0 })
  const themeOf = (plan: Id, ref: string): Promise<Id> => make('themes', { plan, ordinal: 1, ref, text: `Nội dung ${ref}` })
  const match = (more: Record<string, unknown> = {}) => ({ media: ['tv'], forms: [town.form], ...more })
  const segment = (themes: Id[], more: Record<string, unknown> = {}): Promise<Id> =>
    make('segments', { title: 'Tôm - rừng sinh thái', organization: town.station, seconds: 900, themes, _status: 'published', ...more })
  const showing = (content: Id, more: Record<string, unknown> = {}): Promise<Id> =>
    place(payload, town, airing, { content: { relationTo: 'segments', value: content }, status: 'confirmed', ...more })

  const clear = () => payload.db.deleteMany({ collection: 'placements', where: { id: { exists: true } }, req: {} })

  /** How many placements the week of the airing has, by all three judges. */
  const counted = async (): Promise<number> => {
    const { differences: found, verdicts } = await differences(payload, now)
    expect(found).toEqual([])
    return verdicts.find(({ commitment: of, windowStart }) => of === String(commitment) && windowStart === at('2030-01-07T00:00'))!.hoped
      .length
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    theme = await themeOf(town.plan, 'kh.nd.1')
    commitment = await promiseWeekly(payload, town, { match: match() })
  })
  afterAll(() => opened.close())
  beforeEach(async () => {
    await clear()
    await change('commitments', commitment, { match: match({ programmes: [], themes: [], anySubject: false }) })
    await change('plans', town.plan, { parent: null })
    await runAudit(payload, { now })
  })

  describe('with neither a programme nor a theme named', () => {
    it('a segment on shrimp farming does not count', async () => {
      await followed(payload, now, async () => showing(await segment([])))
      expect(await counted()).toBe(0)
    })

    it('a segment on a theme of the plan does', async () => {
      await followed(payload, now, async () => showing(await segment([theme])))
      expect(await counted()).toBe(1)
    })

    it('one on a theme of another plan does not; once that plan stands above this one, it does', async () => {
      const other = await make('plans', { ref: 'tren', title: 'Kế hoạch của tỉnh', auditing: 'off' })
      const topmost = await make('plans', { ref: 'tren-cung', title: 'Kế hoạch của Chính phủ', auditing: 'off' })
      const above = await themeOf(topmost, 'tren.nd.1')
      await followed(payload, now, async () => showing(await segment([above])))
      expect(await counted()).toBe(0)
      await followed(payload, now, () => change('plans', other, { parent: topmost }))
      expect(await counted()).toBe(0)
      await followed(payload, now, () => change('plans', town.plan, { parent: other }))
      expect(await counted()).toBe(1)
      // A circle is no plan above, and stops nothing.
      await followed(payload, now, () => change('plans', topmost, { parent: town.plan }))
      expect(await counted()).toBe(1)
      await change('plans', topmost, { parent: null })
    })

    it('a theme that is added later counts from then on, and one that moves to another plan no more', async () => {
      const elsewhere = await make('plans', { ref: 'khac', title: 'Kế hoạch khác', auditing: 'off' })
      const late = await themeOf(elsewhere, 'khac.nd.1')
      await followed(payload, now, async () => showing(await segment([late])))
      expect(await counted()).toBe(0)
      await followed(payload, now, () => change('themes', late, { plan: town.plan }))
      expect(await counted()).toBe(1)
      await followed(payload, now, () => change('themes', late, { plan: elsewhere }))
      expect(await counted()).toBe(0)
    })

    it('a theme that is retired still counts where it was named; one that is deleted, nowhere', async () => {
      const short = await themeOf(town.plan, 'kh.nd.ngan')
      await followed(payload, now, async () => showing(await segment([short])))
      await followed(payload, now, () => change('themes', short, { validTo: dayToStore('2030-01-09') }))
      expect(await counted()).toBe(1)
      // What is named is not deleted by anybody; a database that is mended by hand says so all the same.
      await payload.db.deleteOne({ collection: 'themes', where: { id: { equals: short } } })
      await runAudit(payload, { now })
      expect(await counted()).toBe(0)
    })

    it('the slot of a programme that is tied to a theme counts; a segment in it is about what it is about itself', async () => {
      const other = await themeOf(await make('plans', { ref: 'thuy-san', title: 'Kế hoạch thủy sản', auditing: 'off' }), 'thuy-san.nd.1')
      const programme = await make('programmes', {
        name: 'Cải cách hành chính',
        channel: town.channel,
        form: town.form,
        organization: town.station,
        seconds: 900,
        themes: [theme],
      })
      const slot = await followed(payload, now, () => place(payload, town, airing, { programme, status: 'confirmed' }))
      expect(await counted()).toBe(1)
      const shrimps = await segment([other])
      await followed(payload, now, () => change('placements', slot, { content: { relationTo: 'segments', value: shrimps } }))
      expect(await counted()).toBe(0)
    })

    it('content whose theme is chosen after it was placed takes its placement along, as a draft too', async () => {
      const published = await segment([])
      await followed(payload, now, () => showing(published))
      expect(await counted()).toBe(0)
      await followed(payload, now, () => change('segments', published, { themes: [theme] }))
      expect(await counted()).toBe(1)

      await clear()
      const { id } = await payload.create({ collection: 'segments', data: { organization: town.station } as never, draft: true, depth: 0 })
      const write = (data: Record<string, unknown>) =>
        payload.update({ collection: 'segments', id, data: data as never, draft: true, depth: 0 })
      await write({ title: 'Một cửa liên thông', seconds: 1200 })
      const placed = await showing(id, { title: '', plannedSeconds: 0 })
      expect(await payload.findByID({ collection: 'placements', id: placed, depth: 0 })).toMatchObject({
        title: 'Một cửa liên thông',
        plannedSeconds: 1200,
      })
      await write({ themes: [theme] })
      expect(await counted()).toBe(1)
    })

    // Themes that came with content froze on its placement as soon as it had any.
    it.each<[string, (other: Id, content: Id, placed: Id) => Promise<unknown>]>([
      ['is corrected', (other, content) => change('segments', content, { themes: [other] })],
      [
        'is corrected as a draft, and published',
        async (other, content) => {
          await payload.update({ collection: 'segments', id: content, data: { themes: [other] } as never, draft: true, depth: 0 })
          await change('segments', content, { _status: 'published' })
        },
      ],
      ['loses its theme', (_, content) => change('segments', content, { themes: [] })],
      [
        'is exchanged',
        async (other, _, placed) => change('placements', placed, { content: { relationTo: 'segments', value: await segment([other]) } }),
      ],
    ])('a placement whose themes nobody chose is about its content still when that %s', async (_act, act) => {
      const other = await themeOf(
        await make('plans', { ref: `khac-${_act}`, title: 'Kế hoạch khác', auditing: 'off' }),
        `khac-${_act}.nd.1`,
      )
      const content = await segment([theme])
      const placed = await showing(content)
      await runAudit(payload, { now })
      expect(await counted()).toBe(1)
      await followed(payload, now, () => act(other, content, placed))
      expect(await counted()).toBe(0)
    })

    it('content that another body has placed takes its placement along all the same', async () => {
      const content = await segment([], { organization: town.paper })
      await followed(payload, now, () => showing(content))
      const editor = await hire(payload, 'editor', [town.paper])
      const req = await requestOf(payload, editor)
      await followed(payload, now, () =>
        payload.update({ collection: 'segments', id: content, data: { themes: [theme] } as never, depth: 0, overrideAccess: false, req }),
      )
      expect(await counted()).toBe(1)
    })
  })

  it('with a programme named, what stands in it counts, whatever its theme, and nothing else', async () => {
    const programme = await make('programmes', {
      name: 'Trao đổi ý kiến với bạn đọc',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
    })
    await followed(payload, now, () => change('commitments', commitment, { match: match({ programmes: [programme] }) }))
    await followed(payload, now, async () => showing(await segment([theme])))
    expect(await counted()).toBe(0)
    await followed(payload, now, () => place(payload, town, '2030-01-10T20:00', { programme, status: 'confirmed' }))
    expect(await counted()).toBe(1)
  })

  it('with the choice ticked, anything counts', async () => {
    await followed(payload, now, async () => showing(await segment([])))
    expect(await counted()).toBe(0)
    await followed(payload, now, () => change('commitments', commitment, { match: { anySubject: true } }))
    expect(await counted()).toBe(1)
    expect(await payload.findByID({ collection: 'commitments', id: commitment, depth: 0 })).toMatchObject({
      match: { media: ['tv'], forms: [town.form] },
    })
  })

  it('where the plan has no theme, switching the check on is refused with what to do; where the themes are gone later, nothing counts', async () => {
    const bare = await make('plans', {
      ref: 'trong',
      title: 'Kế hoạch chưa có nội dung',
      auditing: 'on',
      followedFrom: dayToStore('2000-01-01'),
    })
    const req = await createLocalReq({}, payload)
    req.i18n = { ...req.i18n, language: 'vi' }
    const refused: unknown = await promiseWeekly(payload, { ...town, plan: bare }, { ref: 'trong.1', match: match() }).catch(
      (reason: unknown) => reason,
    )
    expect(refused).toBeInstanceOf(ValidationError)
    expect((refused as ValidationError).data.errors).toMatchObject([
      { path: 'match.themes', message: expect.stringContaining('chọn chuyên mục hoặc nội dung cụ thể') },
    ])

    const only = await themeOf(bare, 'trong.nd.1')
    const lonely = await promiseWeekly(payload, { ...town, plan: bare }, { ref: 'trong.1', match: match() })
    await payload.delete({ collection: 'themes', id: only })
    await showing(await segment([theme]))
    await showing(await segment([]), { plannedStart: iso('2030-01-08T21:00') })
    const { verdicts } = await differences(payload, now)
    expect(verdicts.filter(({ commitment: of }) => of === String(lonely)).flatMap(({ hoped }) => hoped)).toEqual([])
    await change('commitments', lonely, { checkedBy: 'hand' })
  })

  it('the desk warns of content that is tied to nothing, and offers no slot that would not count', async () => {
    const req = await requestOf(payload, await hire(payload, 'editor', [town.station]))
    const shrimps = await segment([])
    const asked = {
      content: { collection: 'segments' as const, id: shrimps },
      channel: town.channel,
      form: town.form,
      start: iso('2030-01-10T20:00'),
      seconds: 900,
      status: 'confirmed' as const,
    }
    const said = await checkOnDesk(req, asked, now)
    expect(said).toMatchObject({ ok: true, warnings: [{ code: 'subject', text: expect.stringContaining('“Chuyên mục hằng tuần”') }] })
    expect(await checkOnDesk(req, { ...asked, content: { collection: 'segments', id: await segment([theme]) } }, now)).toMatchObject({
      ok: true,
      warnings: [],
    })

    const fishery = await make('programmes', {
      name: 'Khuyến ngư',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
    })
    await place(payload, town, '2030-01-10T19:00', { programme: fishery })
    const key = [...(await liveLedger(payload, now)).verdicts(now)].find(
      ([, verdict]) => verdict.commitment === String(commitment) && verdict.windowStart === at('2030-01-07T00:00'),
    )![0]
    const slots = await proposeForObligation(req, key, now)
    expect(slots.length).toBeGreaterThan(0)
    expect(slots.filter(({ programme, themes }) => programme === String(fishery) || themes.length === 0)).toEqual([])
  })
  it('an installation from before keeps its verdicts: what named no subject is said to count anything', async () => {
    const programme = await make('programmes', {
      name: 'Có tên',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
    })
    const named = await promiseWeekly(payload, town, { ref: 'truoc.1', match: match({ programmes: [programme] }) })
    const byHand = await promiseWeekly(payload, town, { ref: 'truoc.2', checkedBy: 'hand', match: match() })
    const report = await promiseWeekly(payload, town, { ref: 'truoc.3', match: match(), answersDueDays: 6, makegoodWithinDays: null })
    await showing(await segment([]))
    await runAudit(payload, { now })
    expect(await counted()).toBe(0)

    if (name === 'sqlite') {
      const { drizzle: db } = payload.db as unknown as { drizzle: Parameters<typeof sqlite.up>[0]['db'] }
      await sqlite.down({ db } as never)
      await sqlite.up({ db } as never)
    } else {
      await mongodb.up({ payload, req: {} } as never)
    }
    await runAudit(payload, { now })
    expect(await counted()).toBe(1)
    const ticked = async (id: Id) =>
      ((await payload.findByID({ collection: 'commitments', id, depth: 0 })) as { match?: { anySubject?: boolean | null } }).match
        ?.anySubject === true
    expect([await ticked(commitment), await ticked(named), await ticked(byHand), await ticked(report)]).toEqual([true, false, false, false])
  })
})
