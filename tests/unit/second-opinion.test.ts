import { describe, expect, it } from '@jest/globals'
import { judgeByTheEngine } from '../oracle/engine-side.ts'
import { judgeByThePage } from '../oracle/oracle.ts'
import { randomCase, shuffleCase } from '../oracle/random-case.ts'

const CASES_PER_BATCH = 25
const BATCHES = 12

const batches = Array.from({ length: BATCHES }, (_, batch) => {
  const first = batch * CASES_PER_BATCH + 1
  return { first, seeds: Array.from({ length: CASES_PER_BATCH }, (_, index) => first + index) }
})

/** The seed stands beside the verdicts so that a difference names the case that shows it. */
describe.each(batches)('the random cases from seed $first on', ({ seeds }) => {
  const cases = seeds.map((seed) => ({ seed, caseFile: randomCase(seed) }))

  it('are judged by the engine as by an independent reading of the page', () => {
    for (const { seed, caseFile } of cases) {
      expect({ seed, verdicts: judgeByTheEngine(caseFile) }).toEqual({ seed, verdicts: judgeByThePage(caseFile) })
    }
  })

  it('are judged alike in whatever order they are written', () => {
    for (const { seed, caseFile } of cases) {
      const shuffled = shuffleCase(caseFile, seed)
      expect({ seed, verdicts: judgeByTheEngine(shuffled) }).toEqual({ seed, verdicts: judgeByTheEngine(caseFile) })
    }
  })
})
