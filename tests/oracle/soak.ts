/**
 * A long run of engine against oracle: `node scripts/run.mjs tests/oracle/soak.ts --cases 5000 --seed 1`.
 * Prints how many obligations of which kind were compared, and the first difference as small as it gets.
 */
import { parseArgs } from 'node:util'
import type { CaseFile, Verdicts } from './case-file.ts'
import { differenceOn, minimise } from './difference.ts'
import type { Judge } from './difference.ts'
import { judgeByTheEngine } from './engine-side.ts'
import { judgeByThePage } from './oracle.ts'
import { randomCase, shuffleCase } from './random-case.ts'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } })
const first = Number(values.seed)
const tally = new Map<string, number>()
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1)

function tallyUp({ obligations, unmatched }: Verdicts): void {
  if (unmatched.length > 0) count('cases with what answers nothing')
  for (const row of obligations) {
    count('obligations')
    count(`status ${row.status}`)
    if (row.due !== row.windowEnd) count(`due on another day, ${row.status}`)
    if (row.counted.length + row.excluded.length + row.cures.length + row.expected + row.tentative + row.unverified > 0)
      count('with placements')
    if (row.cures.length > 0) count('with cures')
    if (row.expectedCure > 0) count('with expected cures')
    for (const { reason } of row.excluded) count(`excluded for ${reason}`)
  }
}

for (let seed = first; seed < first + Number(values.cases); seed += 1) {
  const caseFile = randomCase(seed)
  const opponents: [string, Judge][] = [
    ['the oracle', judgeByThePage],
    ['itself on shuffled input', (file) => judgeByTheEngine(shuffleCase(file as CaseFile, seed))],
  ]
  const [name, opponent] = opponents.find(([, judge]) => differenceOn(caseFile, judgeByTheEngine, judge) !== null) ?? []
  if (opponent !== undefined) {
    const smallest = minimise(caseFile, judgeByTheEngine, opponent)
    const difference = differenceOn(smallest, judgeByTheEngine, opponent)
    console.log(`seed ${String(seed)}: the engine differs from ${String(name)} on\n${JSON.stringify(smallest, null, 1)}`)
    console.log(`engine: ${JSON.stringify(difference?.left, null, 1)}\nother: ${JSON.stringify(difference?.right, null, 1)}`)
    process.exitCode = 1
    break
  }
  tallyUp(judgeByThePage(caseFile))
}
console.table(Object.fromEntries([...tally].sort()))
