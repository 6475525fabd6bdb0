/** What judgement.ts starts to see how much memory a nation takes: facts read from the file that is named, and judged once. */
import { judge, type Facts } from '../src/obligations/index.ts'
import { parseLines } from './lines.ts'
import { asOf, nation, SEED, wholeNation } from './nation.ts'

const { facts } = nation(wholeNation, SEED)
const whole: Facts = { ...facts, placements: parseLines(process.argv[2]!).value }
const verdicts = judge(whole, asOf)
if (verdicts.length === 0) throw new Error('A nation owes something')
process.send!(process.resourceUsage().maxRSS / 1_024)
