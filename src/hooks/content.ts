import type { CollectionConfig } from 'payload'

import { isOfOneAct } from '../operations/asOneAct.ts'
import { followContent } from '../operations/followContent.ts'
import { keepFirstDate } from './publication.ts'
import { publicBefore, rememberPublic } from './publicState.ts'
import { refuseRetired } from './retired.ts'
import { tellWebhooks } from './webhooks.ts'

/** What happens to segments and articles alike. */
export const contentHooks: CollectionConfig['hooks'] = {
  beforeChange: [rememberPublic, keepFirstDate, refuseRetired({ themes: 'themes', audiences: 'audiences', programme: 'programmes' })],
  afterChange: [
    tellWebhooks.afterChange,
    async ({ doc, previousDoc, collection, req }) => {
      if (isOfOneAct(req)) return
      await followContent(req, collection.slug as 'segments' | 'articles', [previousDoc, publicBefore(req, collection.slug, doc.id)], doc)
    },
  ],
  afterDelete: [tellWebhooks.afterDelete],
}
