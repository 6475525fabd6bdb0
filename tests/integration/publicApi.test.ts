import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import sharp from 'sharp'

import { clockAt, type Clock } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { listen, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, place } from '../helpers/promises.ts'

type Item = Record<string, unknown>
interface Answer {
  status: number
  body: Item & { items: Item[]; next: string | null }
  headers: Headers
}

describe.each(databases)('the public API on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let server: TestServer
  let theme: Id
  const clock: Clock = clockAt(at('2030-01-09T09:00:00'))

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await payload.update({ collection: 'plans', id: town.plan, data: { shownPublicly: true, compliancePublic: true } })
    theme = (
      await payload.create({ collection: 'themes', data: { ref: 'nd-1', text: 'Cải cách thủ tục', ordinal: 1, plan: town.plan } as never })
    ).id
    server = await listen(opened, () => false, clock)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(path.startsWith('http') ? path : `${server.url}/public/v1${path}`, { headers })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Answer['body'],
    }
  }
  const write = (collection: 'segments' | 'articles', data: Item): Promise<{ id: Id; slug?: string | null }> =>
    payload.create({
      collection,
      data: { organization: collection === 'segments' ? town.station : town.paper, _status: 'published', ...data } as never,
      depth: 0,
    })
  const change = (
    collection: 'segments' | 'articles' | 'themes' | 'placements' | 'plans' | 'channels' | 'programmes',
    id: Id,
    data: Item,
  ) => payload.update({ collection, id, data: data as never, depth: 0 })
  const titles = ({ body }: Answer): unknown[] => body.items.map(({ title }) => title)

  it('shows what is published, with its theme, and nothing of a draft', async () => {
    await write('segments', { title: 'Một cửa liên thông', themes: [theme], seconds: 900 })
    await write('segments', { title: 'Bản nháp', _status: 'draft' })
    const list = await get('/segments')
    expect(titles(list)).toEqual(['Một cửa liên thông'])
    expect(list.body.items[0]).toMatchObject({ slug: 'mot-cua-lien-thong', seconds: 900, themes: [{ code: 'nd-1', plan: 'kh' }] })
    expect((await get('/segments/mot-cua-lien-thong')).body).toMatchObject({ html: '', title: 'Một cửa liên thông' })
    expect((await get('/segments/ban-nhap')).status).toBe(404)
  })

  it('finds without marks and capitals', async () => {
    expect(titles(await get('/segments?q=MOT%20CUA'))).toEqual(['Một cửa liên thông'])
    expect(titles(await get('/segments?q=khong-co'))).toEqual([])
  })

  it('gives the new as soon as the save has returned, in the list and by its slug', async () => {
    const { id } = await write('articles', { title: 'Bài một' })
    expect(titles(await get('/articles'))).toEqual(['Bài một'])
    await change('articles', id, { title: 'Bài một, sửa' })
    expect(titles(await get('/articles'))).toEqual(['Bài một, sửa'])
    await change('articles', id, { _status: 'draft' })
    expect(titles(await get('/articles'))).toEqual([])
    expect((await get('/articles/bai-mot')).status).toBe(410)
  })

  it('hears of a change in what an item points to', async () => {
    await get('/segments')
    await change('themes', theme, { text: 'Cải cách thể chế' })
    expect((await get('/segments')).body.items[0]).toMatchObject({ themes: [{ text: 'Cải cách thể chế' }] })
  })

  it('answers 304 to who has it', async () => {
    const { headers } = await get('/segments')
    expect((await get('/segments', { 'if-none-match': headers.get('etag')! })).status).toBe(304)
    expect((await get('/segments', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('looks for words, whatever stands between them', async () => {
    await write('segments', { title: 'Nộp hồ sơ đất đai tại một cửa' })
    expect(titles(await get('/segments?q=mot+cua+ho+so'))).toEqual(['Nộp hồ sơ đất đai tại một cửa'])
    expect(titles(await get('/segments?q=ho+so+khong-co'))).toEqual([])
    expect(titles(await get('/segments?q=h%25s'))).toContain('Nộp hồ sơ đất đai tại một cửa')
    expect((await get('/segments?q=%25')).status).toBe(400)
    await write('segments', { title: 'Năm Căn: cải cách, hành chính' })
    for (const q of ['cải cách, hành chính', 'cải-cách', 'nam can.', '"nam can"', '(căn)', 'hành chính – cải cách']) {
      expect([q, titles(await get(`/segments?q=${encodeURIComponent(q)}`))]).toEqual([q, ['Năm Căn: cải cách, hành chính']])
    }
    expect((await get('/segments?q=%00')).status).toBe(400)
  })

  it('walks every page and gives everything once', async () => {
    for (let n = 0; n < 7; n += 1) await write('articles', { title: `Trang ${n}` })
    const found: unknown[] = []
    for (let next: string | null = '/articles?limit=3'; next !== null;) {
      const page: Answer = await get(next.replace(/^.*\/public\/v1/, ''))
      found.push(...titles(page))
      next = page.body.next
    }
    expect(found).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Trang ${n}`))
  })

  it.each([
    ['an unknown parameter', '/segments?draft=true', 'draft'],
    ['a parameter twice', '/segments?limit=1&limit=2', 'limit'],
    ['a limit beyond the cap', '/segments?limit=1000', 'limit'],
    ['a day that is none', '/schedule?day=2030-02-30', 'day'],
    ['a cursor that somebody made up', '/segments?cursor=abc', 'cursor'],
    ['a range that is too long', '/schedule?from=2030-01-01&to=2030-12-31', 'to'],
    ['wrong percent-encoding', '/segments?q=%E0%A4', 'q'],
  ])('refuses %s, by name', async (_, path, name) => {
    const { status, body, headers } = await get(path)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect((body.errors as Item[]).map((error) => error.name)).toContain(name)
  })

  it('shows what is announced: confirmed, then cancelled; never what is only planned', async () => {
    const shown = await place(payload, town, '2030-01-10T20:00:00', { title: 'Công bố', status: 'confirmed', themes: [theme] })
    await place(payload, town, '2030-01-10T21:00:00', { title: 'Còn giấu' })
    const day = async () => (await get('/schedule?day=2030-01-10')).body.items
    expect((await day()).map(({ title, state }) => [title, state])).toEqual([['Công bố', 'scheduled']])
    await change('placements', shown, { plannedStart: new Date(at('2030-01-10T20:30:00')).toISOString() })
    expect((await day())[0]).toMatchObject({ start: '2030-01-10T20:30:00+07:00' })
    await change('placements', shown, { status: 'cancelled', reason: 'Chuyện riêng' })
    expect(await day()).toMatchObject([{ title: 'Công bố', state: 'cancelled' }])
    expect(JSON.stringify(await day())).not.toContain('Chuyện riêng')
  })

  it.each([
    '/schedule',
    '/schedule/now',
    '/channels',
    '/programmes',
    '/themes',
    '/plans',
    '/plans/kh',
    '/compliance',
    '/openapi.json',
    '/docs',
  ])('%s answers', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it('sends the files that something published shows, in every size, and no other', async () => {
    const upload = async (name: string) =>
      payload.create({
        collection: 'media',
        data: { alt: 'Một cửa', organization: town.paper } as never,
        file: {
          name,
          mimetype: 'image/png',
          size: 0,
          data: await sharp({ create: { width: 1200, height: 600, channels: 3, background: 'white' } })
            .png()
            .toBuffer(),
        },
      })
    const [shown, hidden] = [await upload('hien.png'), await upload('an.png')]
    const { id } = await write('articles', { title: 'Có hình', image: shown.id })
    await write('articles', { title: 'Nháp có hình', image: hidden.id, _status: 'draft' })
    const { body } = await get('/articles/co-hinh')
    const image = body.image as unknown as { url: string; alt: string; width: number; sizes: { name: string; url: string }[] }
    expect(image).toMatchObject({ alt: 'Một cửa', width: 1200, sizes: [{ name: 'thumbnail' }, { name: 'card' }] })
    const fetched = async (filename: string) => fetch(`${server.url}/public/v1/media/${filename}`)
    for (const { url } of [image, ...image.sizes]) {
      const answer = await fetched(url.split('/').at(-1)!)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    }
    const etag = (await fetched(shown.filename!)).headers.get('etag')!
    expect(etag).toMatch(/^"[^"]+"$/)
    const again = await fetch(`${server.url}/public/v1/media/${shown.filename}`, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    })
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
    const piece = (range: string) => fetch(`${server.url}/public/v1/media/${shown.filename}`, { headers: { range } })
    const size = (await (await fetched(shown.filename!)).arrayBuffer()).byteLength
    expect([(await piece('bytes=0-3')).status, (await piece('bytes=0-3')).headers.get('content-range')]).toEqual([206, `bytes 0-3/${size}`])
    const beyond = await piece('bytes=999999999-')
    expect([beyond.status, beyond.headers.get('content-range'), beyond.headers.get('content-type'), beyond.headers.get('etag')]).toEqual([
      416,
      `bytes */${size}`,
      'application/problem+json; charset=utf-8',
      null,
    ])
    expect((await fetch(`${server.url}/public/v1/media/${shown.filename}`, { method: 'DELETE' })).status).toBe(405)
    expect((await fetched(hidden.filename!)).status).toBe(404)
    await change('articles', id, { _status: 'draft' })
    expect((await fetched(shown.filename!)).status).toBe(404)
    await expect(payload.delete({ collection: 'media', id: shown.id })).rejects.toThrow('Có hình')
  })

  it.each([['br'], ['gzip'], ['identity']])('sends the same in %s, and to HEAD no body', async (encoding) => {
    const plain = await (await fetch(`${server.url}/public/v1/articles`, { headers: { 'accept-encoding': 'identity' } })).text()
    const answer = await fetch(`${server.url}/public/v1/articles`, { headers: { 'accept-encoding': encoding } })
    expect([answer.headers.get('content-encoding') ?? 'identity', await answer.text()]).toEqual([encoding, plain])
    const head = await fetch(`${server.url}/public/v1/articles`, { method: 'HEAD', headers: { 'accept-encoding': encoding } })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', answer.headers.get('etag')])
  })

  it('may be asked from any page, and takes nothing but what it says', async () => {
    const asked = await fetch(`${server.url}/public/v1/segments`, {
      method: 'OPTIONS',
      headers: { origin: 'https://xa.vi-du.vn', 'access-control-request-method': 'GET' },
    })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    const refused = await fetch(`${server.url}/public/v1/segments`, { method: 'DELETE' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it.each([
    ['not numbered yet, whatever its symbol', { number: null, symbol: 'KH-UBND' }, null],
    ['numbered', { number: '47', symbol: 'QĐ-UBND' }, '47/QĐ-UBND'],
    ['numbered in full', { number: '47/QĐ-UBND', symbol: 'QĐ-UBND' }, '47/QĐ-UBND'],
  ])('gives the number of a plan that is %s', async (_, written, number) => {
    await change('plans', town.plan, written)
    expect((await get('/plans/kh')).body.number).toBe(number)
  })

  it('keeps a plan to itself until it is shown', async () => {
    await change('plans', town.plan, { shownPublicly: false })
    expect((await get('/plans')).body.items).toEqual([])
    expect((await get('/plans/kh')).status).toBe(404)
    expect((await get('/segments')).body.items[0]).toMatchObject({ themes: [] })
  })
})
