import type { CollectionConfig } from 'payload'

import { isPartOfAct } from '../operations/history/singleAuditEntry.ts'
import { followContent } from '../operations/publishing/followContent.ts'
import { keepFirstDate } from './publication.ts'
import { publicBefore, rememberPublic } from './publicState.ts'
import { refuseRetired } from './retired.ts'
import { queueOnPublication } from './webhooks.ts'

/** What happens to segments and articles alike. */
export const contentHooks: CollectionConfig['hooks'] = {
  beforeChange: [rememberPublic, keepFirstDate, refuseRetired({ themes: 'themes', audiences: 'audiences', programme: 'programmes' })],
  afterChange: [
    queueOnPublication.afterChange,
    async ({ doc, previousDoc, collection, req }) => {
      if (isPartOfAct(req)) return
      await followContent(req, collection.slug as 'segments' | 'articles', [previousDoc, publicBefore(req, collection.slug, doc.id)], doc)
    },
  ],
  afterDelete: [queueOnPublication.afterDelete],
}
