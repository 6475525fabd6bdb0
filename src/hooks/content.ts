import type { CollectionConfig } from 'payload'

import { keepPlacedContent } from './keepPlacedContent.ts'
import { keepFirstDate } from './publication.ts'
import { rememberPublic } from './publicState.ts'
import { tellWebhooks } from './webhooks.ts'

/** What happens to segments and articles alike. */
export const contentHooks: CollectionConfig['hooks'] = {
  beforeChange: [rememberPublic, keepFirstDate],
  afterChange: [tellWebhooks.afterChange],
  beforeDelete: [keepPlacedContent],
  afterDelete: [tellWebhooks.afterDelete],
}
