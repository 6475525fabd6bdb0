import type { PayloadRequest } from 'payload'

import { pick } from '../../platform/text.ts'
import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Medium } from '../../documents/mediums.ts'
import { payloadData } from '../../documents/stored.ts'
import { publicationNote } from '../../i18n/asRun.ts'
import { DAY, localDateOf, startOfDay, type Instant, openStatuses } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'

/** Where an article appears the moment that it is published. */
const online: readonly Medium[] = ['online_news', 'portal', 'agency_site', 'social_media', 'digital_app']

export interface PublishedArticle {
  id: Id
  organization: unknown
  link?: string | null
}

/**
 * An article that is published has appeared: its placements on channels of the web that were planned for today or
 * before are recorded as run from now on, with its address as evidence. Those of other organizations are theirs to record.
 */
export async function recordPublication(req: PayloadRequest, article: PublishedArticle, now: Instant): Promise<void> {
  const person = personOf(req.user)
  const organization = idOf(article.organization)
  if (person !== null && !actsFor(person, organization)) return
  const { docs } = await req.payload.find({
    collection: 'placements',
    where: {
      and: [
        { 'content.relationTo': { equals: 'articles' } },
        { 'content.value': { equals: article.id } },
        { organization: { equals: organization } },
        { 'channel.medium': { in: [...online] } },
        { status: { in: [...openStatuses] } },
        { plannedStart: { less_than: instantToStore(startOfDay(localDateOf(now)) + DAY) } },
      ],
    },
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  const link = /^https?:\/\/\S+$/.test(article.link ?? '') ? article.link : null
  for (const { id } of docs) {
    await req.payload.create({
      collection: 'as-run',
      data: payloadData<'as-run'>({
        placement: id,
        outcome: 'delivered',
        start: instantToStore(now),
        organization,
        ...(link && { evidence: [{ note: pick(publicationNote, localeOf(req)), url: link }] }),
      }),
      depth: 0,
      req,
    })
  }
}
