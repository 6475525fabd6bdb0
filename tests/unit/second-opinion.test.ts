import { describe, expect, it } from '@jest/globals'
import { judgeByTheEngine } from '../oracle/engine-side.ts'
import { judgeByThePage } from '../oracle/oracle.ts'
import { randomCase, shuffleCase } from '../oracle/random-case.ts'

const BATCHES = 12
const CASES_PER_BATCH = 25

const batches = Array.from({ length: BATCHES }, (_, batch) => ({
  first: batch * CASES_PER_BATCH + 1,
  seeds: Array.from({ length: CASES_PER_BATCH }, (_, index) => batch * CASES_PER_BATCH + 1 + index),
}))

/** The seed stands beside the verdicts so that a difference names the case that shows it. */
describe('the engine and an independent reading of the page', () => {
  it.each(batches)('say the same about the random cases from seed $first on', ({ seeds }) => {
    for (const seed of seeds) {
      const caseFile = randomCase(seed)
      expect({ seed, verdicts: judgeByTheEngine(caseFile) }).toEqual({ seed, verdicts: judgeByThePage(caseFile) })
    }
  })
})

describe('the order of the input', () => {
  it.each(batches)('changes nothing, from seed $first on', ({ seeds }) => {
    for (const seed of seeds) {
      const caseFile = randomCase(seed)
      expect({ seed, verdicts: judgeByTheEngine(shuffleCase(caseFile, seed)) }).toEqual({ seed, verdicts: judgeByTheEngine(caseFile) })
    }
  })
})
