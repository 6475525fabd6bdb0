import { MINUTE, type Instant } from '../../obligations/index.ts'
import type { BundleProgress } from '../../contracts/scorings.ts'

/** How long it is told of a bundle what became of it. */
const kept = 10 * MINUTE
/** How many are told of at once; the oldest is forgotten. */
const most = 1_000

interface Run extends BundleProgress {
  readonly at: Instant
}

/**
 * How far the bundles are that this process is sending, by who asked and the code that her page made up. It is told, not
 * kept: another instance knows nothing of it, and the page then leaves it to the browser.
 */
const runs = new Map<string, Run>()

export function tellBundle(run: string, progress: BundleProgress, now: Instant): void {
  for (const [old, { at }] of runs) {
    if (now - at < kept && runs.size < most) break
    runs.delete(old)
  }
  runs.delete(run)
  runs.set(run, { ...progress, at: now })
}

export function bundleProgress(run: string): BundleProgress | null {
  const found = runs.get(run)
  if (found === undefined) return null
  const { at: _, ...progress } = found
  return progress
}
