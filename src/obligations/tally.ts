import type { OpenRoot } from './makegoods.ts'
import { isCounted, type Assessment } from './quality.ts'
import type { Exclusion, Sums } from './verdictTypes.ts'

/** What was found for one obligation, still being added up. */
export interface Tally extends Sums {
  delivered: number
  cured: number
  expected: number
  expectedCure: number
  tentative: number
  unverified: number
  readonly counted: string[]
  readonly cures: string[]
  readonly hoped: string[]
  readonly excluded: Exclusion[]
  openRoots: OpenRoot[] | null
}

export function emptyTally(): Tally {
  return {
    delivered: 0,
    cured: 0,
    expected: 0,
    expectedCure: 0,
    tentative: 0,
    unverified: 0,
    counted: [],
    cures: [],
    hoped: [],
    excluded: [],
    openRoots: null,
  }
}

/** Adds a placement that stands for itself. */
export function credit(tally: Tally, id: string, assessment: Assessment, worth: number): void {
  if (!isCounted(assessment)) {
    tally.excluded.push({ id, reason: assessment })
    return
  }
  tally[assessment] += worth
  ;(assessment === 'delivered' ? tally.counted : tally.hoped).push(id)
}

/** Adds a placement that cures a missed one. */
export function creditCure(tally: Tally, id: string, assessment: Assessment, worth: number): void {
  if (!isCounted(assessment)) {
    tally.excluded.push({ id, reason: assessment })
    return
  }
  tally[assessment === 'delivered' ? 'cured' : 'expectedCure'] += worth
  ;(assessment === 'delivered' ? tally.cures : tally.hoped).push(id)
}
