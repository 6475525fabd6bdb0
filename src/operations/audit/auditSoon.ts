export interface AuditSoon {
  /** A change that can matter has been made. */
  touch(): void
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
export function createAuditSoon(audit: () => Promise<boolean>, delay: number, timers: Timers): AuditSoon {
  let waiting = false
  let timer: unknown
  let running: Promise<void> | null = null
  let stopped = false

  const runDue = () => {
    timer = undefined
    if (running !== null || !waiting || stopped) return
    waiting = false
    running = audit()
      .then((ran) => {
        if (!ran) waiting = true
      })
      .finally(() => {
        running = null
        if (waiting) schedule()
      })
  }
  const schedule = () => {
    if (timer !== undefined || stopped) return
    timer = timers.setTimeout(runDue, delay)
  }
  return {
    touch() {
      waiting = true
      schedule()
    },
    async stop() {
      stopped = true
      if (timer !== undefined) timers.clearTimeout(timer as never)
      await running
    },
  }
}
