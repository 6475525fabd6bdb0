import type { Resource } from './resource.ts'
import { catalogueResources } from './resources/catalogue.ts'
import { complianceResources } from './resources/compliance.ts'
import { contentResources } from './resources/content.ts'
import { documentationOf } from './resources/documentation.ts'
import { feedResources } from './resources/feeds.ts'
import { scheduleResources } from './resources/schedule.ts'

const told: readonly Resource[] = [...scheduleResources, ...contentResources, ...catalogueResources, ...complianceResources, ...feedResources]

/** Everything that can be asked, in the order in which the documentation tells of it. */
export const resources: readonly Resource[] = [...told, ...documentationOf(told)]
