import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'

const DAY = 86_400_000
const link = 'https://bao.vi-du.vn/bai-1'

describe.each(databases)('an article that is published on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let web: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    web = (
      await payload.create({
        collection: 'channels',
        data: { name: 'Báo điện tử', code: 'web', medium: 'online_news', organization: town.paper } as never,
      })
    ).id
  })
  afterAll(() => opened.close())

  const write = async (): Promise<Id> =>
    (
      await payload.create({
        collection: 'articles',
        data: { title: 'Bài', organization: town.paper, link, _status: 'draft' } as never,
        draft: true,
        depth: 0,
      })
    ).id
  const plan = async (article: Id, channel: Id, days: number): Promise<Id> =>
    (
      await payload.create({
        collection: 'placements',
        depth: 0,
        data: {
          content: { relationTo: 'articles', value: article },
          channel,
          form: town.form,
          plannedStart: new Date(Date.now() + days * DAY).toISOString(),
          plannedSeconds: 60,
        } as never,
      })
    ).id
  const publish = (article: Id) =>
    payload.update({ collection: 'articles', id: article, data: { _status: 'published' } as never, depth: 0 })

  it.each<[string, () => Id, number, string]>([
    ['on the web, planned for yesterday, has appeared', () => web, -1, 'delivered'],
    ['on the web, planned for the day after tomorrow, has not its turn yet', () => web, 2, 'planned'],
    ['in print, waits for the issue', () => town.paperChannel, -1, 'planned'],
  ])('%s', async (_, channel, days, status) => {
    const article = await write()
    const placement = await plan(article, channel(), days)
    await publish(article)
    const after = await payload.findByID({ collection: 'placements', id: placement, depth: 0 })
    expect(after.status).toBe(status)
    const { docs } = await payload.find({ collection: 'as-run', where: { placement: { equals: placement } }, depth: 0 })
    expect(docs.map(({ evidence }) => evidence?.map(({ url }) => url))).toEqual(status === 'delivered' ? [[link]] : [])
  })

  it('has an address of its own, however many bear the same title', async () => {
    const articles = await Promise.all(Array.from({ length: 52 }, () => write()))
    for (const article of articles) await publish(article)
    const { docs } = await payload.find({ collection: 'articles', where: { id: { in: articles } }, limit: 0, depth: 0, sort: 'createdAt' })
    expect(docs.map(({ slug }) => slug)).not.toContain(null)
    expect(new Set(docs.map(({ slug }) => slug)).size).toBe(52)
  })

  it('is recorded once, however often it is published', async () => {
    const article = await write()
    const placement = await plan(article, web, -1)
    await publish(article)
    await publish(article)
    expect((await payload.count({ collection: 'as-run', where: { placement: { equals: placement } } })).totalDocs).toBe(1)
  })
})
