import type { Group } from './openapi.ts'
import type { Resource } from './resource.ts'
import { articleFeeds } from './resources/articleFeeds.ts'
import { channels } from './resources/channels.ts'
import { complianceResources } from './resources/compliance.ts'
import { contentResources } from './resources/content.ts'
import { documentationOf } from './resources/documentation.ts'
import { onePlan, plans } from './resources/plans.ts'
import { programmes } from './resources/programmes.ts'
import { scheduleFeeds } from './resources/scheduleFeeds.ts'
import { scheduleResources } from './resources/schedule.ts'
import { sitemaps } from './resources/sitemaps.ts'
import { themes } from './resources/themes.ts'

const documented: readonly (readonly [Group, Resource])[] = Object.entries({
  schedule: scheduleResources,
  content: contentResources,
  catalogue: [programmes, channels, themes, plans, onePlan],
  compliance: complianceResources,
  feeds: [...articleFeeds, ...scheduleFeeds, ...sitemaps],
} as const).flatMap(([group, of]) => of.map((one) => [group as Group, one] as const))

/** Every resource, in the order of the documentation. */
export const resources: readonly Resource[] = [...documented.map(([, one]) => one), ...documentationOf(documented)]
