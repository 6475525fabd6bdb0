import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { wallClock } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { formatInstant, localDateOf } from '../../src/obligations/index.ts'
import { openPayload } from '../../src/startup/open.ts'
import { publishOnTime } from '../../src/operations/publishing/publishOnTime.ts'
import { databases } from '../helpers/databases.ts'
import { listen, withSite, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'

type Doc = Record<string, unknown>
const MINUTE = 60_000
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe.each(databases)('nothing public is stale on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let server: TestServer
  const ids: Record<string, Id> = {}

  const make = async (collection: string, data: Doc, more = {}): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0, ...more })) as { id: Id }).id
  const change = (collection: string, id: Id, data: Doc) =>
    payload.update({ collection: collection as never, id, data: data as never, depth: 0 })
  const text = async (path: string, at = server): Promise<string> => (await fetch(`${at.url}/public/v1${path}`)).text()

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(withSite(opened))
    await change('plans', town.plan, { shownPublicly: true, compliancePublic: true })
    ids.theme = await make('themes', { ref: 'nd-1', text: 'Chủ đề cũ', ordinal: 1, plan: town.plan })
    ids.commitment = await make('commitments', {
      ref: 'ck-1',
      title: 'Cam kết cũ',
      text: 'Lời văn',
      plan: town.plan,
      obligors: [town.station],
    })
    ids.programme = await make('programmes', {
      name: 'Chuyên mục cũ',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
    })
    ids.segment = await make('segments', {
      title: 'Tiết mục cũ',
      organization: town.station,
      programme: ids.programme,
      themes: [ids.theme],
      _status: 'published',
    })
    ids.other = await make('segments', { title: 'Tiết mục khác', organization: town.station, _status: 'published' })
    ids.article = await make('articles', { title: 'Bài cũ', organization: town.paper, _status: 'published' })
    ids.placement = await make('placements', {
      title: 'Lượt phát cũ',
      channel: town.channel,
      form: town.form,
      programme: ids.programme,
      content: { relationTo: 'segments', value: ids.segment },
      plannedStart: new Date(wallClock.now() + 90 * MINUTE).toISOString(),
      plannedSeconds: 900,
      status: 'confirmed',
    })
    ids.feedback = await payload.db
      .create({ collection: 'feedback', data: { question: 'Câu hỏi của bạn đọc', article: ids.article, state: 'received' } })
      .then((doc) => (doc as { id: Id }).id)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const day = () => `/schedule?from=${localDateOf(wallClock.now())}&to=${localDateOf(wallClock.now() + 24 * 60 * MINUTE)}`
  it.each<[string, string, string, Doc, () => string[], string]>([
    [
      'a segment gets another title',
      'segments',
      'segment',
      { title: 'Tiết mục mới' },
      () => ['/segments', '/segments/tiet-muc-cu', '/segments?q=moi', day(), '/schedule.ics', '/xmltv.xml', '/schedule/now'],
      'Tiết mục mới',
    ],
    [
      'an article gets another title',
      'articles',
      'article',
      { title: 'Bài mới' },
      () => ['/articles', '/articles/bai-cu', '/articles.rss', '/articles.atom', '/articles.json'],
      'Bài mới',
    ],
    [
      'a theme gets other words',
      'themes',
      'theme',
      { text: 'Chủ đề mới' },
      () => ['/segments', '/segments/tiet-muc-cu', '/themes', '/plans/kh', day()],
      'Chủ đề mới',
    ],
    [
      'a programme gets another name',
      'programmes',
      'programme',
      { name: 'Chuyên mục mới' },
      () => ['/programmes', '/segments', day()],
      'Chuyên mục mới',
    ],
    [
      'a channel gets another name',
      'channels',
      'channel',
      { name: 'Kênh mới' },
      () => ['/channels', '/schedule.ics', '/xmltv.xml', '/schedule.jsonld'],
      'Kênh mới',
    ],
    ['an organization gets another name', 'organizations', 'station', { name: 'Đài mới' }, () => ['/segments', '/channels'], 'Đài mới'],
    ['a commitment gets another title', 'commitments', 'commitment', { title: 'Cam kết mới' }, () => ['/plans/kh'], 'Cam kết mới'],
    ['a plan gets another title', 'plans', 'plan', { title: 'Kế hoạch mới' }, () => ['/plans', '/plans/kh'], 'Kế hoạch mới'],
    [
      'a placement falls out',
      'placements',
      'placement',
      { status: 'cancelled', reason: 'x' },
      () => [day(), '/schedule.ics', '/schedule.jsonld'],
      'cancelled',
    ],
    [
      'a question is answered',
      'feedback',
      'feedback',
      { answer: 'Câu trả lời', state: 'published' },
      () => ['/articles/bai-cu'],
      'Câu trả lời',
    ],
  ])('%s', async (_, collection, name, data, pages, word) => {
    const known: Record<string, Id> = { ...ids, channel: town.channel, station: town.station, plan: town.plan }
    for (const page of pages()) await text(page)
    await change(collection, known[name]!, data)
    for (const page of pages()) expect([page, (await text(page)).toLowerCase().includes(word.toLowerCase())]).toEqual([page, true])
  })

  it('a withdrawn item is gone from every resource and feed', async () => {
    const gone = await make('articles', { title: 'Rút lại ngay', organization: town.paper, themes: [ids.theme!], _status: 'published' })
    const { publishedAt } = await payload.findByID({ collection: 'articles', id: gone, depth: 0 })
    const month = localDateOf(Date.parse(publishedAt!)).slice(0, 7)
    const pages = ['/articles', '/articles?theme=nd-1', '/articles.rss', '/articles.atom', '/articles.json', `/sitemap/${month}.xml`]
    for (const page of pages) expect((await text(page)).includes('rut-lai-ngay')).toBe(true)
    await change('articles', gone, { _status: 'draft' })
    for (const page of pages) expect([page, (await text(page)).includes('rut-lai-ngay')]).toEqual([page, false])
    expect((await fetch(`${server.url}/public/v1/articles/rut-lai-ngay`)).status).toBe(410)
  })

  it('a draft saved beside what is published changes nothing', async () => {
    await text('/segments')
    await payload.update({ collection: 'segments', id: ids.other!, data: { title: 'Chưa ai biết' } as never, draft: true })
    expect(await text('/segments')).not.toContain('Chưa ai biết')
    expect((await fetch(`${server.url}/public/v1/segments/tiet-muc-khac`)).status).toBe(200)
  })

  it.each([0, 1])('what is withdrawn with a draft beside it is gone too, and the log says so (asked with depth %i)', async (depth) => {
    // Payload compares with the newest version: that was a draft already, so nothing seemed to have changed.
    const slug = `ben-ban-nhap-${depth}`
    const gone = await make('articles', {
      title: `Bên bản nháp ${depth}`,
      organization: town.paper,
      themes: [ids.theme!],
      _status: 'published',
    })
    await payload.update({ collection: 'articles', id: gone, data: { summary: 'Đang viết' } as never, draft: true })
    expect(await text('/articles')).toContain(slug)
    await payload.update({ collection: 'articles', id: gone, data: { _status: 'draft' } as never, depth })
    expect(await text('/articles')).not.toContain(slug)
    expect((await fetch(`${server.url}/public/v1/articles/${slug}`)).status).toBe(410)
    const {
      docs: [entry],
    } = await payload.find({ collection: 'audit-log', sort: '-seq', limit: 1 })
    expect(entry).toMatchObject({ subject: 'articles', subjectId: String(gone), details: { _status: { from: 'published', to: 'draft' } } })
    expect(Object.keys(entry!.details as Doc).sort()).toEqual(['_status', 'summary'])
  })

  it('whoever claims that a change is a keystroke is told of all the same, unless it is one', async () => {
    const written = async (): Promise<number> => (await payload.count({ collection: 'audit-log' })).totalDocs
    const query = { autosave: 'true', draft: 'true' }
    const item = await make('articles', { title: 'Gõ phím', organization: town.paper, _status: 'published' })
    const before = await written()
    await payload.update({
      collection: 'articles',
      id: item,
      data: { title: 'Gõ' } as never,
      draft: true,
      autosave: true,
      req: { query } as never,
    })
    expect(await written()).toBe(before)
    expect(await text('/articles')).toContain('go-phim')
    await payload.update({
      collection: 'articles',
      id: item,
      data: { _status: 'draft' } as never,
      req: { query: { autosave: 'true' } } as never,
    })
    expect(await written()).toBe(before + 1)
    expect(await text('/articles')).not.toContain('go-phim')
    await payload.update({ collection: 'channels', id: town.channel, data: { name: 'Kênh nữa' } as never, req: { query } as never })
    expect(await written()).toBe(before + 2)
    await payload.delete({ collection: 'articles', id: item, req: { query } as never })
    expect(await written()).toBe(before + 3)
  })

  it('no reader who asks after a save returned is given what was before, however many ask meanwhile', async () => {
    let published = 0
    let reading = true
    const stale: string[] = []
    const reader = async (): Promise<void> => {
      while (reading) {
        const least = published
        const found = Number(/Bản thứ (\d+)/.exec(await text('/segments?limit=5'))?.[1] ?? 0)
        if (found < least) stale.push(`${found} after ${least}`)
      }
    }
    const readers = Array.from({ length: 4 }, reader)
    for (let n = 1; n <= 40; n += 1) {
      await change('segments', ids.segment!, { title: `Bản thứ ${n}` })
      published = n
    }
    reading = false
    await Promise.all(readers)
    expect(stale).toEqual([])
  })

  it('a lost placement says when it is made good as soon as that is announced, and not once that is lost too', async () => {
    const at = wallClock.now() + 3 * 60 * MINUTE
    const placement = (plannedStart: number, more: Doc) =>
      make('placements', {
        title: 'Lượt mất',
        channel: town.channel,
        form: town.form,
        programme: ids.programme,
        plannedStart: new Date(plannedStart).toISOString(),
        plannedSeconds: 900,
        ...more,
      })
    const lost = await placement(at, { status: 'confirmed' })
    await change('placements', lost, { status: 'cancelled', reason: 'Bão' })
    const cure = await placement(at + 60 * MINUTE, { status: 'planned', makegoodFor: lost })
    const madeGoodAt = async (): Promise<unknown> => {
      const { items } = JSON.parse(await text(`/schedule?limit=100&from=${localDateOf(at)}`)) as { items: Doc[] }
      return items.find(({ title, state }) => title === 'Lượt mất' && state === 'cancelled')?.madeGoodAt
    }
    expect(await madeGoodAt()).toBeNull()
    await change('placements', cure, { status: 'confirmed' })
    expect(await madeGoodAt()).toBe(formatInstant(at + 60 * MINUTE))
    await change('placements', cure, { status: 'cancelled', reason: 'Lại bão' })
    expect(await madeGoodAt()).toBeNull()
  })

  describe('another instance', () => {
    let other: Payload
    let second: TestServer
    beforeAll(async () => {
      other = await openPayload(opened.env, `${opened.key}-other`)
      second = await listen({ ...opened, payload: other, key: `${opened.key}-other` })
    })
    afterAll(async () => {
      await second.close()
      await other.destroy()
    })

    // How soon it looks is in changes.test.ts, by a clock of its own: here it is only heard, and the figure is told.
    it('hears of it', async () => {
      await text('/articles', second)
      await change('articles', ids.article!, { title: 'Nghe từ xa' })
      const saved = performance.now()
      while (!(await text('/articles', second)).includes('Nghe từ xa')) await pause(50)
      process.stdout.write(`another instance heard after ${(performance.now() - saved).toFixed(0)} ms\n`)
    })
  })

  // That the alarm is set for its second is in publishOnTime.test.ts.
  it('a scheduled publication appears once it is due, though nobody saves anything', async () => {
    const onTime = await publishOnTime(payload, wallClock, { setTimeout, clearTimeout })
    const due = Math.ceil((wallClock.now() + 2_000) / 1000) * 1000
    await make(
      'articles',
      { title: 'Đúng giờ', organization: town.paper, publishAt: new Date(due).toISOString(), _status: 'draft' },
      { draft: true },
    )
    while (!(await text('/articles')).includes('Đúng giờ')) await pause(20)
    const late = wallClock.now() - due
    process.stdout.write(`published ${late} ms after its time\n`)
    expect(late).toBeGreaterThanOrEqual(0)
    await onTime.stop()
  })
})
