import type { CollectionBeforeChangeHook } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { firstFollowedDay } from '../rules/following.ts'
import { dayFromStore, dayToStore } from '../documents/days.ts'
import { localDateOf } from '../obligations/index.ts'

interface PlanDoc {
  auditing?: string | null
  followedFrom?: string | null
  period?: { start?: string | null } | null
}

/** A plan that is switched on says from which day it is followed: nobody is accused of what nothing was recorded of. */
export const followFromToday: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const before = (operation === 'update' ? originalDoc : null) as PlanDoc | null
  const after = { ...originalDoc, ...data } as PlanDoc
  if (after.auditing !== 'on' || after.followedFrom || before?.auditing === 'on') return data
  const start = after.period?.start ? dayFromStore(after.period.start) : null
  return { ...data, followedFrom: dayToStore(firstFollowedDay(localDateOf(wallClock.now()), start)) }
}
