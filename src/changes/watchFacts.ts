import type { Payload } from 'payload'

import type { Clock, Timers } from '../platform/clock.ts'
import { termFields, termSources } from '../store/termSources.ts'
import { watchChanges, type Change } from './changes.ts'
import { extentIn } from './writtenBy.ts'

/**
 * Whether verdicts can hang on what a change wrote: placements, or fields of the documents that terms are made of.
 * Which verdicts it touches is for the engine to say.
 */
export function canChangeVerdicts(change: Change): boolean {
  if (extentIn('placements', change) !== 'nothing') return true
  const fields = change.local?.fields ?? null
  return termSources.some((source) => {
    const extent = extentIn(source, change)
    return extent === 'many' || (extent === 'document' && (fields === null || fields.some((field) => field in termFields[source])))
  })
}

/**
 * Calls the listener once for each transaction of this process that committed something verdicts can hang on. Acts of
 * other instances are judged where they are done, and by the audit of every quarter of an hour. Gives back how to stop.
 */
export const watchFacts = (payload: Payload, listener: () => void, clock: Clock, timers: Timers): Promise<() => Promise<void>> =>
  watchChanges(
    payload,
    (changes) => {
      if (changes === 'unknown') return
      if (changes.some((change) => change.local !== undefined && !change.local.unfinished && canChangeVerdicts(change))) listener()
    },
    clock,
    timers,
  )
