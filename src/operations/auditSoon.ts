import type { Touched } from './factsChanged.ts'

/** Both, as one. */
export const merge = (a: Touched | null, b: Touched): Touched =>
  a === null ? b : a === 'all' || b === 'all' ? 'all' : { organizations: [...new Set([...a.organizations, ...b.organizations])] }

export interface AuditSoon {
  /** A change that can matter has been made. */
  touch(touched: Touched): void
  /** Waits for what is under way; nothing is started any more. */
  stop(): Promise<void>
}

interface Timers {
  setTimeout: (work: () => void, ms: number) => unknown
  clearTimeout: (timer: never) => void
}

/**
 * Judges again shortly after changes: many changes in a row make one audit, and what changes
 * while it runs makes one more. `audit` says whether it could run; if not, it is asked again.
 */
export function createAuditSoon(audit: (touched: Touched) => Promise<boolean>, delay: number, timers: Timers): AuditSoon {
  let waiting: Touched | null = null
  let timer: unknown
  let running: Promise<void> | null = null
  let stopped = false

  const ring = () => {
    timer = undefined
    if (running !== null || waiting === null || stopped) return
    const touched = waiting
    waiting = null
    running = audit(touched)
      .then((ran) => {
        if (!ran) waiting = merge(touched, waiting ?? touched)
      })
      .finally(() => {
        running = null
        if (waiting !== null) start()
      })
  }
  const start = () => {
    if (timer !== undefined || stopped) return
    timer = timers.setTimeout(ring, delay)
  }
  return {
    touch(touched) {
      waiting = merge(waiting, touched)
      start()
    },
    async stop() {
      stopped = true
      if (timer !== undefined) timers.clearTimeout(timer as never)
      await running
    },
  }
}
