import type { Payload } from 'payload'

import type { Clock, Timers } from '../platform/clock.ts'
import { placementChanges, placementsVersion, type PlacementChange } from '../store/placementChanges.ts'
import { callListeners } from './callListeners.ts'
import { watchChanges, type Changes } from './changes.ts'
import { extentIn } from './writtenBy.ts'

/** What changed among the placements, or that more did than can be named. */
export interface PlacementsEvent {
  /** The version of all placements before `changes` were read. */
  version: string
  changes: PlacementChange[]
  /** Something was removed, or too much changed to name: look at everything again. */
  everything: boolean
}

type Listener = (event: PlacementsEvent) => void
type ChangedIds = ReadonlySet<string> | 'everything'

/** How long the first of some changes waits for the next, in milliseconds: they make one event. */
const GATHERING = 120
/** Milliseconds from an event that asks for everything to the next event: an import commits several times a second. */
const PAUSE_AFTER_EVERYTHING = 1_000
/** More placements than this are not named. */
const MAX_NAMED_PLACEMENTS = 200

interface Watch {
  readonly listeners: Set<Listener>
  stop(): Promise<void>
}

/** One per instance, while anybody listens: the database is asked once for all listeners. */
const watches = new Map<Payload, Watch>()

/** Calls the listener for committed changes to placements, whoever made them and on whichever instance. Gives back how to stop. */
export function watchPlacements(payload: Payload, listener: Listener, clock: Clock, timers: Timers): () => Promise<void> {
  const watch = watches.get(payload) ?? begin(payload, clock, timers)
  watch.listeners.add(listener)
  return async () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size > 0 || watches.get(payload) !== watch) return
    watches.delete(payload)
    await watch.stop()
  }
}

function begin(payload: Payload, clock: Clock, timers: Timers): Watch {
  const listeners = new Set<Listener>()
  let pending: ChangedIds = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let quietUntil = 0
  let isTelling = false
  let isStopped = false

  /** A timer that is set stays as it is: the first change brings the next event forward, and no other puts it off. */
  function schedule(): void {
    if (timer !== undefined || isTelling || isStopped || isEmpty(pending)) return
    timer = timers.setTimeout(
      () => {
        timer = undefined
        void tell()
      },
      Math.max(GATHERING, quietUntil - clock.now()),
    )
    timer.unref?.()
  }

  async function tell(): Promise<void> {
    isTelling = true
    const ids = pending
    pending = new Set()
    const event = await eventOf(payload, ids).catch((err: unknown) => {
      payload.logger.warn({ err }, 'what changed among the placements could not be read')
      pending = 'everything'
      return null
    })
    if (event === null || event.everything) quietUntil = clock.now() + PAUSE_AFTER_EVERYTHING
    if (event !== null) callListeners(payload, listeners, event)
    isTelling = false
    schedule()
  }

  const subscription = watchChanges(
    payload,
    (changes) => {
      pending = together(pending, changedIds(changes))
      schedule()
    },
    clock,
    timers,
  )
  const watch: Watch = {
    listeners,
    async stop() {
      isStopped = true
      timers.clearTimeout(timer)
      const unsubscribe = await subscription
      await unsubscribe()
    },
  }
  watches.set(payload, watch)
  return watch
}

const isEmpty = (ids: ChangedIds): boolean => ids !== 'everything' && ids.size === 0

function changedIds(changes: Changes): ChangedIds {
  if (changes === 'unknown') return 'everything'
  const written = changes.map((change) => ({ extent: extentIn('placements', change), id: change.subjectId }))
  if (written.some(({ extent }) => extent === 'many')) return 'everything'
  return new Set(written.flatMap(({ extent, id }) => (extent === 'document' ? [id!] : [])))
}

function together(one: ChangedIds, other: ChangedIds): ChangedIds {
  if (one === 'everything' || other === 'everything') return 'everything'
  const ids = new Set([...one, ...other])
  return ids.size > MAX_NAMED_PLACEMENTS ? 'everything' : ids
}

async function eventOf(payload: Payload, ids: ChangedIds): Promise<PlacementsEvent> {
  // Before the changes: what is written meanwhile has another version.
  const version = await placementsVersion(payload)
  const changes = ids === 'everything' ? [] : await placementChanges(payload, [...ids])
  return { version, changes, everything: ids === 'everything' || changes.length < ids.size }
}
