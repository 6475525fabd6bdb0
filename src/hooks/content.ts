import type { CollectionConfig } from 'payload'

import { keepFirstDate } from './publication.ts'
import { rememberPublic } from './publicState.ts'
import { refuseRetired } from './retired.ts'
import { tellWebhooks } from './webhooks.ts'

/** What happens to segments and articles alike. */
export const contentHooks: CollectionConfig['hooks'] = {
  beforeChange: [rememberPublic, keepFirstDate, refuseRetired({ themes: 'themes', audiences: 'audiences', programme: 'programmes' })],
  afterChange: [tellWebhooks.afterChange],
  afterDelete: [tellWebhooks.afterDelete],
}
