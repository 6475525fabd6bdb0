import type { Payload } from 'payload'

import type { Timers } from '../clock.ts'
import { instantToStore } from '../fields/instants.ts'
import type { Instant } from '../obligations/index.ts'
import { placementsChangedSince, placementsVersion, type PlacementChange } from '../store/placementChanges.ts'
import { onFactsChanged } from './factsChanged.ts'

/** What a watcher is told: what changed, or that more did than can be named. */
export interface Heard {
  version: string
  changes: PlacementChange[]
  /** Something was removed, or too much changed to name: look at everything again. */
  everything: boolean
}

type Listener = (heard: Heard) => void

/** How often the database is asked, so that a change by another instance is heard within two seconds. */
const EVERY = 1000
/** After a change in this process: long enough for its transaction to end. */
const SOON = 120
/** A long transaction shows rows that are older than the newest that was seen. */
const OVERLAP = 15_000
const MOST = 200

/** One watch per process, kept while anybody listens. */
interface Watch {
  listeners: Set<Listener>
  stop(): void
}
const watches = new Map<Payload, Watch>()

/** Tells of each change to a placement, whoever made it and on whichever instance. Gives back how to stop. */
export function watchPlacements(payload: Payload, listener: Listener, now: () => Instant, timers: Timers): () => void {
  const watch = watches.get(payload) ?? begin(payload, now, timers)
  watch.listeners.add(listener)
  return () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size === 0) watch.stop()
  }
}

function begin(payload: Payload, now: () => Instant, timers: Timers): Watch {
  const listeners = new Set<Listener>()
  const told = new Map<string, string>()
  let version: string | null = null
  let lookedAt = now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity
  let stopped = false

  async function look(): Promise<void> {
    const next = await placementsVersion(payload)
    const before = version
    version = next
    if (before === next) return
    const changes = await placementsChangedSince(payload, instantToStore(lookedAt - OVERLAP), MOST)
    lookedAt = now()
    const fresh = changes.filter(({ id, updatedAt }) => told.get(String(id)) !== updatedAt)
    if (told.size > MOST * 10) told.clear()
    for (const { id, updatedAt } of changes) told.set(String(id), updatedAt)
    // The first look only learns how things stand.
    if (before === null) return
    const everything = changes.length === MOST || fresh.length === 0 || countOf(next) < countOf(before)
    for (const listener of listeners) listener({ version: next, changes: fresh, everything })
  }

  /** Goes on looking whatever the database says. A look is brought forward and never put off: many changes in a row are told of as they come. */
  function later(after: number): void {
    if (now() + after >= dueAt) return
    timers.clearTimeout(timer)
    dueAt = now() + after
    timer = timers.setTimeout(() => {
      dueAt = Infinity
      void look()
        .catch((err: unknown) => payload.logger.warn({ err }, 'placements could not be watched'))
        .then(() => {
          if (!stopped) later(EVERY)
        })
    }, after)
  }

  const forget = onFactsChanged(() => later(SOON))
  const watch: Watch = {
    listeners,
    stop() {
      stopped = true
      timers.clearTimeout(timer)
      forget()
      watches.delete(payload)
    },
  }
  watches.set(payload, watch)
  later(0)
  return watch
}

const countOf = (version: string): number => Number(version.split('@')[0])
