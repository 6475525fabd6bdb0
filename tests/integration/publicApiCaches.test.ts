import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import sharp from 'sharp'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import { listen, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { receive, type Receiver } from '../helpers/receiver.ts'

describe.each(databases)('caches in front, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let cache: Receiver
  let server: TestServer
  let down = false
  const get = (path: string) => fetch(`${server.url}/public/v1${path}`)
  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const keysOf = (header: string | null | undefined): string[] => (header ?? '').split(' ')
  /** Everything that the cache was told since. */
  const toldSince = (count: number): string[] =>
    cache.heard.slice(count).flatMap(({ headers }) => keysOf(headers['surrogate-key'] as string))
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  beforeAll(async () => {
    cache = await receive((res) => {
      res.statusCode = down ? 503 : 200
      res.end()
    })
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen({
      ...opened,
      env: { ...opened.env, cache: { staleIfError: 300, purgeUrls: [cache.url], purgeMethod: 'PURGE', purgeToken: undefined } },
    })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
    cache.close()
  })

  it('are told of everything by a server that starts', async () => {
    await until(() => cache.heard.length > 0)
    expect(toldSince(0)).toEqual(['dinh-ky'])
  })

  it.each([false, true])('are told the keys of every answer that a change voids (the first time without success: %s)', async (failing) => {
    const id = await make('articles', { title: `Bài ${failing}`, organization: town.paper, _status: 'published' })
    const [one, list, other] = [await get(`/articles/bai-${failing}`), await get('/articles'), await get('/segments')]
    const before = cache.heard.length
    down = failing
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } as never, depth: 0 })
    await until(() => cache.heard.length > before)
    down = false
    const count = cache.heard.length
    if (failing) await until(() => cache.heard.length > count)
    const told = failing ? toldSince(count) : toldSince(before)
    const isDropped = (answer: Response) => keysOf(answer.headers.get('surrogate-key')).some((key) => told.includes(key))
    expect([isDropped(one), isDropped(list), isDropped(other)]).toEqual([true, true, false])
  })

  it('keep what is not there as briefly as what is, and no other refusal', async () => {
    expect((await get('/articles/bai-false')).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1')
    expect((await get('/articles/chua-bao-gio')).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1')
    expect((await get('/articles?nothing=1')).headers.get('cache-control')).toBe('no-store')
  })

  it('know a file by what shows it', async () => {
    const image = await payload.create({
      collection: 'media',
      data: { alt: 'Một cửa', organization: town.paper } as never,
      file: {
        name: 'hinh.png',
        mimetype: 'image/png',
        size: 0,
        data: await sharp({ create: { width: 10, height: 10, channels: 3, background: 'white' } })
          .png()
          .toBuffer(),
      },
    })
    const id = await make('articles', { title: 'Có hình', organization: town.paper, image: image.id, _status: 'published' })
    const file = await get(`/media/${image.filename}`)
    expect(file.headers.get('cache-control')).toContain('s-maxage=1')
    expect(keysOf(file.headers.get('surrogate-key'))).toEqual(['dinh-ky', `media/${image.id}`, `articles/${id}`])
  })
})
