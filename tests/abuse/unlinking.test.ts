import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { readAll } from '../../src/database/read.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'

describe.each(databases)('what a deletion unlinks is in the log, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
  })
  afterAll(() => opened.close())

  it('a reader’s question keeps its text and says which article it was asked at', async () => {
    const { id: article } = await payload.create({
      collection: 'articles',
      data: { title: 'Hỏi đáp', organization: town.paper, _status: 'draft' } as never,
      draft: true,
    })
    const { id } = (await payload.db.create({
      collection: 'feedback',
      data: { question: 'Bao giờ?', article, state: 'received', searchText: '' },
    })) as { id: number | string }
    await payload.delete({ collection: 'articles', id: article })
    expect(await payload.findByID({ collection: 'feedback', id, depth: 0 })).toMatchObject({ question: 'Bao giờ?', article: null })
    const [entry] = await readAll({ payload }, 'audit-log', {
      where: {
        and: [{ subject: { equals: 'feedback' } }, { subjectId: { equals: String(id) } }],
      },
    })
    expect(entry?.details).toEqual({ article: { from: article, to: null } })
  })
})
