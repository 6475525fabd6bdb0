import type { Group } from './openapi.ts'
import type { Resource } from './resource.ts'
import { catalogueResources } from './resources/catalogue.ts'
import { complianceResources } from './resources/compliance.ts'
import { contentResources } from './resources/content.ts'
import { documentationOf } from './resources/documentation.ts'
import { feedResources } from './resources/feeds.ts'
import { scheduleResources } from './resources/schedule.ts'

const told: readonly (readonly [Group, Resource])[] = Object.entries({
  schedule: scheduleResources, content: contentResources, catalogue: catalogueResources, compliance: complianceResources, feeds: feedResources,
} as const).flatMap(([group, of]) => of.map((one) => [group as Group, one] as const))

/** Everything that can be asked, in the order in which the documentation tells of it. */
export const resources: readonly Resource[] = [...told.map(([, one]) => one), ...documentationOf(told)]
