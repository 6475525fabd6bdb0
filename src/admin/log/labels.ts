import type { Payload } from 'payload'

import type { Slug } from '../../documents/slugs.ts'
import type { Text } from '../../platform/text.ts'

/** What a collection is called, as its file says. */
export const labelsOf = ({ payload }: { payload: Payload }, slug: Slug): { singular: Text; plural: Text } =>
  payload.collections[slug]!.config.labels as unknown as { singular: Text; plural: Text }
