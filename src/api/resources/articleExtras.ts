import type { Payload } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { iso } from '../present/iso.ts'
import { listTags } from '../cache/tags.ts'

interface Answered {
  question: string
  answer?: string | null
  answeredAt?: string | null
}

/** What readers asked and were answered, of those that were published. Who asked is not read at all. */
export async function articleExtras(payload: Payload, article: Id): Promise<{ fields: object; tags: string[] }> {
  const { docs } = await payload.db.find<Answered>({
    collection: 'feedback',
    where: { and: [{ article: { equals: article } }, { state: { equals: 'published' } }] },
    sort: 'answeredAt',
    limit: 100,
    pagination: false,
    select: { question: true, answer: true, answeredAt: true },
  })
  return {
    fields: {
      feedback: docs.flatMap(({ question, answer, answeredAt }) =>
        answer && answeredAt ? [{ question, answer, answeredAt: iso(answeredAt) }] : [],
      ),
    },
    tags: listTags('feedback', [`article=${article}`]),
  }
}
