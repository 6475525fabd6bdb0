import type { Resource } from './resource.ts'
import { contentResources } from './resources/content.ts'
import { scheduleResources } from './resources/schedule.ts'

/** Everything that can be asked, in the order in which the documentation tells of it. */
export const resources: readonly Resource[] = [...scheduleResources, ...contentResources]
