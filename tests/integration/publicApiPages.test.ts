import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'
import type { Payload } from 'payload'
import sharp from 'sharp'

import { clockAt, wallClock } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { databases } from '../helpers/databases.ts'
import { listen, withSite, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, place } from '../helpers/promises.ts'

type Doc = Record<string, unknown>
const now = at('2030-01-09T09:00:00')
const SITE = 'https://trang.vi-du.vn'

describe.each(databases)('what the public reads elsewhere, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let withPages: TestServer
  let without: TestServer
  const ids: Record<string, Id> = {}

  const make = async (collection: string, data: Doc): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const change = (collection: string, id: Id, data: Doc) =>
    payload.update({ collection: collection as never, id, data: data as never, depth: 0 })
  const get = (path: string, from = withPages) => fetch(`${from.url}/public/v1${path}`)
  const text = async (path: string, from = withPages): Promise<string> => (await get(path, from)).text()
  const json = async (path: string, from = withPages) => JSON.parse(await text(path, from)) as Doc & { items: Doc[] }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await change('plans', town.plan, { shownPublicly: true })
    ids.theme = await make('themes', { ref: 'nd-1', text: 'Cải cách thủ tục', ordinal: 1, plan: town.plan })
    ids.programme = await make('programmes', {
      name: 'Chuyên mục',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      dtstart: '2030-01-07T20:00',
    })
    ids.empty = await make('programmes', {
      name: 'Chưa có gì',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
    })
    ids.segment = await make('segments', { title: 'Tiết mục', organization: town.station, programme: ids.programme, _status: 'published' })
    ids.article = await make('articles', {
      title: 'Bài báo',
      organization: town.paper,
      programme: ids.programme,
      themes: [ids.theme],
      _status: 'published',
    })
    ids.linked = await make('articles', {
      title: 'Có ở báo',
      organization: town.paper,
      link: 'https://bao.vi-du.vn/1',
      _status: 'published',
    })
    ids.aired = await place(payload, town, '2030-01-10T20:00:00', {
      title: 'Có nội dung',
      status: 'confirmed',
      programme: ids.programme,
      content: { relationTo: 'segments', value: ids.segment },
    })
    ids.bare = await place(payload, town, '2030-01-11T20:00:00', { title: 'Không nội dung', status: 'confirmed' })
    withPages = await listen(withSite(opened), () => false, clockAt(now))
    without = await listen(opened, () => false, clockAt(now))
  })
  afterAll(async () => {
    await withPages.close()
    await without.close()
    await opened.close()
  })

  describe('links', () => {
    it('lead to the pages of the public site, an article of the paper to the paper', async () => {
      const { items } = await json('/articles')
      expect(items.map(({ webUrl, link }) => [webUrl, link])).toEqual([
        [`${SITE}/tin/co-o-bao`, 'https://bao.vi-du.vn/1'],
        [`${SITE}/tin/bai-bao`, null],
      ])
      expect((await json('/programmes')).items[0]).toMatchObject({ webUrl: `${SITE}/chuyen-muc/${ids.programme}` })
      expect((await json('/schedule?day=2030-01-10')).items[0]).toMatchObject({
        webUrl: `${SITE}/lich/2030-01-10#${ids.aired}`,
        content: { webUrl: `${SITE}/tiet-muc/tiet-muc` },
      })
      expect((await json('/articles/bai-bao')).jsonLd).toMatchObject({ url: `${SITE}/tin/bai-bao` })
      const rss = await text('/articles.rss')
      expect(rss).toContain(`<link>${SITE}</link>`)
      expect([rss.includes(`<link>${SITE}/tin/bai-bao</link>`), rss.includes('<link>https://bao.vi-du.vn/1</link>')]).toEqual([true, true])
      expect(await text('/schedule.ics')).toContain(`URL:${SITE}/tiet-muc/tiet-muc`)
      expect(await text('/schedule.ics')).toContain(`URL:${SITE}/lich/2030-01-11#${ids.bare}`)
      expect(await text('/xmltv.xml')).toContain(`<url>${SITE}/tiet-muc/tiet-muc</url>`)
      expect(JSON.parse(await text('/schedule.jsonld'))).toMatchObject([
        { url: `${SITE}/lich/2030-01-10#${ids.aired}`, workPerformed: { url: `${SITE}/tiet-muc/tiet-muc` } },
        {},
      ])
      expect(await text('/sitemap.xml')).toContain('/sitemap/')
    })

    /** What of a feed's text is an address that a reader would follow: not what something is known by. */
    const followed = (feed: string): string[] =>
      [
        ...feed
          .replace(/<(guid|id)[^>]*>[^<]*<\/\1>|<atom:link[^>]*>|<link rel="self"[^>]*>|"(?:id|feed_url|image)":"[^"]*"/g, '')
          .matchAll(/https?:\/\/[^\s"<>]+/g),
      ].map(([address]) => address)
    it.each(['/articles.rss', '/articles.atom', '/articles.json', '/schedule.ics', '/xmltv.xml', '/schedule.jsonld'])(
      '%s leads to no data, with a site and without one',
      async (path) => {
        for (const server of [withPages, without]) {
          const led = followed(await text(path, server)).filter((address) => address.includes('/public/v1') && !address.endsWith('/docs'))
          expect(led).toEqual([])
        }
      },
    )

    it('are left out where nobody said where the site is, and there is no sitemap', async () => {
      expect((await json('/articles', without)).items.map(({ webUrl }) => webUrl)).toEqual([null, null])
      expect(await text('/articles.rss', without)).not.toContain('bai-bao</link>')
      expect((await text('/schedule.ics', without)).includes('URL:')).toBe(false)
      expect((await get('/sitemap.xml', without)).status).toBe(404)
    })

    it('stand in a Link header where scripts of other pages may read it', async () => {
      const page = await get('/articles?limit=1')
      expect(page.headers.get('access-control-expose-headers')).toContain('Link')
      expect(page.headers.get('link')).toBe(`<${(JSON.parse(await page.text()) as { next: string }).next}>; rel="next"`)
      expect((await get('/articles/bai-bao')).headers.get('link')).toBe(`<${SITE}/tin/bai-bao>; rel="alternate"; type="text/html"`)
    })
  })

  it('a feed is called by what it holds, and one that holds nothing is not of 1970', async () => {
    const empty = await Promise.all(
      ['/articles.rss', '/articles.atom', '/articles.json'].map((path) => text(`${path}?programme=${ids.empty}&theme=nd-1`)),
    )
    for (const feed of empty)
      expect([feed.includes('Chưa có gì'), feed.includes('Cải cách thủ tục'), feed.includes('1970')]).toEqual([true, true, false])
    expect(empty[1]).toContain('<updated>2030-01-09T09:00:00+07:00</updated>')
    expect(await text(`/schedule.ics?programme=${ids.programme}`)).toContain('X-WR-CALNAME:Chuyên mục')
  })

  it('the rule of a programme comes with its start', async () => {
    expect((await json('/programmes')).items.map(({ rrule, dtstart }) => [rrule, dtstart])).toEqual([
      ['FREQ=WEEKLY;BYDAY=MO', '2030-01-07T20:00:00+07:00'],
      [null, null],
    ])
  })

  describe('a calendar that keeps copies', () => {
    const events = async (from = withPages) =>
      new Map(
        new ICAL.Component(ICAL.parse(await text('/schedule.ics', from))).getAllSubcomponents('vevent').map((one) => {
          const event = new ICAL.Event(one)
          return [
            event.uid.split('-')[1]!,
            {
              sequence: event.sequence,
              status: String(one.getFirstPropertyValue('status')),
              start: event.startDate.toJSDate().toISOString(),
              title: event.summary,
              modified: String(one.getFirstPropertyValue('last-modified')),
              stamp: String(one.getFirstPropertyValue('dtstamp')),
            },
          ] as const
        }),
      )
    const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050))

    it.each<[string, string, () => Id, Doc]>([
      ['its content is renamed', 'segments', () => ids.segment!, { title: 'Tên mới' }],
      ['its content is withdrawn', 'segments', () => ids.segment!, { _status: 'draft' }],
      ['its content comes back', 'segments', () => ids.segment!, { _status: 'published' }],
      ['its programme is renamed', 'programmes', () => ids.programme!, { name: 'Chuyên mục khác' }],
      ['its channel is renamed', 'channels', () => town.channel, { name: 'CTV1 HD' }],
      ['its form is renamed', 'forms', () => town.form, { name: 'Tọa đàm' }],
      ['it is moved', 'placements', () => ids.aired!, { plannedStart: new Date(at('2030-01-10T21:00:00')).toISOString() }],
    ])('is told when %s', async (_, collection, id, data) => {
      const before = (await events()).get(String(ids.aired))!
      await nextSecond()
      await change(collection, id(), data)
      const after = (await events()).get(String(ids.aired))!
      expect(after.sequence).toBeGreaterThan(before.sequence)
      expect([after.modified > before.modified, after.stamp > before.stamp]).toEqual([true, true])
    })

    it('keeps its numbers while nothing changes', async () => {
      const before = await events()
      await nextSecond()
      await change('segments', ids.segment!, { summary: 'Khác' })
      await make('forms', { code: 'khac', name: 'Khác' })
      expect((await events()).get(String(ids.bare))).toEqual(before.get(String(ids.bare)))
    })

    describe('by the clock that dates documents', () => {
      let today: TestServer
      const inDays = (days: number): string => new Date(startOfDay(localDateOf(wallClock.now())) + days * DAY + 20 * HOUR).toISOString()
      const announce = (title: string, plannedStart: string) =>
        make('placements', { title, channel: town.channel, form: town.form, plannedStart, plannedSeconds: 900, status: 'confirmed' })
      beforeAll(async () => {
        today = await listen(withSite(opened))
      })
      afterAll(() => today.close())

      it('is told that what was announced is only planned again, as it was announced; nothing of the new plan', async () => {
        const id = await announce('Đã công bố', inDays(3))
        const before = (await events(today)).get(String(id))!
        await change('placements', id, { status: 'planned' })
        await change('placements', id, { plannedStart: inDays(4), title: 'Còn giấu' })
        const after = (await events(today)).get(String(id))!
        expect(after).toMatchObject({ status: 'CANCELLED', start: before.start, title: 'Đã công bố' })
        expect(after.sequence).toBeGreaterThan(before.sequence)
        expect(
          JSON.stringify(
            await json(`/schedule?from=${localDateOf(Date.parse(inDays(3)))}&to=${localDateOf(Date.parse(inDays(4)))}`, today),
          ),
        ).not.toContain('Còn giấu')
        await change('placements', id, { status: 'confirmed' })
        expect((await events(today)).get(String(id))).toMatchObject({ status: 'CONFIRMED', start: inDays(4), title: 'Còn giấu' })
      })

      it('is told where what was moved far away is now', async () => {
        const [id, far] = [await announce('Chuyển xa', inDays(5)), await announce('Xa từ đầu', inDays(150))]
        await change('placements', id, { plannedStart: inDays(140) })
        const found = await events(today)
        expect(found.get(String(id))).toMatchObject({ status: 'CONFIRMED', start: inDays(140) })
        expect(found.has(String(far))).toBe(false)
      })
    })
  })

  it('an issue is no broadcast, nor is a meeting', async () => {
    const day = '2030-01-15'
    const paper = (more: Doc) =>
      make('placements', {
        channel: town.paperChannel,
        form: town.form,
        plannedStart: new Date(at(`${day}T06:00:00`)).toISOString(),
        plannedSeconds: 60,
        status: 'confirmed',
        ...more,
      })
    const online = await make('channels', { name: 'Báo điện tử', code: 'bao-dien-tu', medium: 'online_news', organization: town.paper })
    const hall = await make('channels', { name: 'Hội trường xã', code: 'xa', medium: 'dialogue_event', organization: town.station })
    await paper({ title: 'Trên báo in', content: { relationTo: 'articles', value: ids.article } })
    await paper({ title: 'Trên mạng', channel: online })
    await paper({ title: 'Đối thoại', channel: hall, plannedSeconds: 3_600 })
    expect((await json(`/schedule?day=${day}`)).items.map(({ kind, end, seconds, state }) => [kind, end, seconds, state])).toEqual([
      ['publication', null, null, 'scheduled'],
      ['publication', null, null, 'scheduled'],
      ['event', `${day}T07:00:00+07:00`, 3_600, 'scheduled'],
    ])
    const things = (JSON.parse(await text('/schedule.jsonld')) as Doc[]).filter((thing) => JSON.stringify(thing).includes(day))
    expect(things).toMatchObject([
      {
        '@type': 'PublicationIssue',
        datePublished: day,
        isPartOf: { '@type': 'Periodical', name: 'Báo Cà Mau' },
        hasPart: { '@type': 'NewsArticle', headline: 'Bài báo', url: `${SITE}/tin/bai-bao` },
      },
      { '@type': 'NewsArticle', headline: 'Trên mạng', datePublished: day },
      { '@type': 'Event', location: { name: 'Hội trường xã' } },
    ])
    const calendar = await text('/schedule.ics?channel=bao-in')
    expect(calendar).toContain('DTSTART;VALUE=DATE:20300115')
    expect(calendar).not.toContain('DTEND')
    const { channels } = (await json('/schedule/now?channel=bao-in')) as unknown as { channels: { now: unknown; next: Doc }[] }
    expect(channels).toMatchObject([{ now: null, next: { title: 'Bài báo', kind: 'publication' } }])
  })

  it('pictures within a text are sent, with who made them, as long as the text is public', async () => {
    const upload = async (name: string) =>
      payload.create({
        collection: 'media',
        data: { alt: `Một cửa "${name}"`, credit: 'Lê Minh', organization: town.paper } as never,
        file: {
          name,
          mimetype: 'image/png',
          size: 0,
          data: await sharp({ create: { width: 1000, height: 500, channels: 3, background: 'white' } })
            .png()
            .toBuffer(),
        },
      })
    const [inside, hidden] = [await upload('trong.png'), await upload('nhap.png')]
    const bodyWith = (id: Id) => ({
      root: {
        type: 'root',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: [
          { type: 'upload', version: 3, format: '', id: '6566', relationTo: 'media', value: id, fields: {} },
          { type: 'relationship', version: 2, format: '', relationTo: 'articles', value: ids.linked },
        ],
      },
    })
    const article = await make('articles', {
      title: 'Có ảnh trong bài',
      organization: town.paper,
      body: bodyWith(inside.id),
      _status: 'published',
    })
    await make('articles', { title: 'Nháp', organization: town.paper, body: bodyWith(hidden.id), _status: 'draft' })
    const { html, body } = (await json('/articles/co-anh-trong-bai')) as unknown as { html: string; body: { root: { children: Doc[] } } }
    expect(body.root.children).toMatchObject([
      {
        type: 'upload',
        value: {
          alt: 'Một cửa "trong.png"',
          credit: 'Lê Minh',
          width: 1000,
          height: 500,
          sizes: [{ name: 'thumbnail' }, { name: 'card' }],
        },
      },
    ])
    expect(html).toMatch(
      /^<figure><img src="[^"]+\/articles\/co-anh-trong-bai\/media\/trong-[0-9a-f]+\.png" srcset="[^"]+ 320w, [^"]+ 960w, [^"]+ 1000w" sizes="[^"]+" width="1000" height="500" alt="Một cửa &quot;trong.png&quot;" loading="lazy"><figcaption>Lê Minh<\/figcaption><\/figure>$/,
    )
    const addresses = [...html.matchAll(/http[^"\s]+\.png/g)].map(([address]) => address.replace(/^.*\/public\/v1/, ''))
    expect(addresses).toHaveLength(4)
    for (const address of addresses)
      expect([address, (await get(address)).status, (await get(address)).headers.get('content-type')]).toEqual([address, 200, 'image/png'])
    // Not under a text in which it does not stand, nor by itself, nor what a draft holds.
    for (const address of [
      addresses[0]!.replace('co-anh-trong-bai', 'bai-bao'),
      addresses[0]!.replace('/articles/', '/segments/'),
      `/media/${inside.filename}`,
      `/articles/nhap/media/${hidden.filename}`,
      `/articles/co-anh-trong-bai/media/${hidden.filename}`,
    ]) {
      expect([address, (await get(address)).status]).toEqual([address, 404])
    }
    await change('media', inside.id, { credit: 'Ảnh: Thông tấn' })
    expect((await json('/articles/co-anh-trong-bai')).html).toContain('Ảnh: Thông tấn')
    await change('articles', article, { _status: 'draft' })
    expect((await get(addresses[0]!)).status).toBe(404)
  })
})
