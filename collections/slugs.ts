/** Every collection's slug, in the order of the admin's menu. One word per thing, everywhere. */
export const slugs = [
  'segments', 'articles', 'placements', 'programmes', 'as-run', 'as-run-imports', 'media', 'feeds', 'feedback',
  'plans', 'themes', 'commitments', 'waivers',
  'obligations', 'shortfalls', 'notices',
  'organizations', 'channels', 'forms', 'audiences', 'holidays', 'users',
  'audit-log', 'job-state', 'webhooks', 'webhook-deliveries',
] as const

export type Slug = (typeof slugs)[number]
