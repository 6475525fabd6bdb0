/**
 * How long it takes to judge a nation. Facts are written as lines of JSON and read back, so that the
 * time to judge can be compared with the time to parse the very same facts in the same run.
 *
 * node scripts/run.mjs bench/judgement.ts
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { judge, openLedger, type Facts, type Placement } from '../src/obligations/index.ts'
import { createRandom } from '../tests/helpers/random.ts'
import { parseLines, timed, writeLines, type Timed } from './lines.ts'
import { asOf, nation, SEED, wholeNation, type NationSize } from './nation.ts'
import { percentile, printTable } from './table.ts'

const CHANGES = 5_000
const TURNS = 5

const tenth: NationSize = {
  provinces: wholeNation.provinces,
  communes: Math.round(wholeNation.communes / 10),
  placements: wholeNation.placements / 10,
}

/** The same act several times: its last value, and the median time. */
function repeated<Value>(act: () => Timed<Value>): Timed<Value> {
  const turns = Array.from({ length: TURNS - 1 }, () => act().milliseconds)
  const { value, milliseconds } = act()
  return { value, milliseconds: percentile([...turns, milliseconds], 0.5) }
}

interface Parsed {
  readonly facts: Facts
  readonly parsing: number
}

const linesOf = ({ placements }: NationSize, directory: string): string => join(directory, `${placements}.ndjson`)

function parsedNation(size: NationSize, directory: string): Parsed {
  const { facts: rest, placements } = nation(size, SEED)
  const path = linesOf(size, directory)
  writeLines(path, placements())
  const parsed = repeated(() => parseLines(path))
  const others = timed(() => JSON.parse(JSON.stringify(rest)) as typeof rest)
  return { facts: { ...others.value, placements: parsed.value }, parsing: parsed.milliseconds + others.milliseconds }
}

/** The time of one judgement out of so many in a row, so that each one pays its share for the garbage of all. */
function judging(facts: Facts, times: number): number {
  return (
    timed(() => {
      for (let turn = 0; turn < times; turn += 1) judge(facts, asOf)
    }).milliseconds / times
  )
}

/** The most that a process of its own takes to read the facts and to judge them once, in mebibytes. */
function memoryOf(size: NationSize, directory: string): Promise<number> {
  const child = fork('scripts/run.mjs', ['bench/judgementMemory.ts', linesOf(size, directory)])
  return new Promise((resolve, reject) => {
    child.once('message', (peak) => resolve(Number(peak)))
    child.once('exit', (code) => reject(new Error(`judgementMemory.ts ended with ${code}`)))
  })
}

/** One placement after another is reported missed; each time what it touches is judged again. */
function change(facts: Facts): { readonly opening: number; readonly times: number[]; readonly touched: number[] } {
  const random = createRandom(SEED)
  const { value: ledger, milliseconds: opening } = timed(() => openLedger(facts))
  const times: number[] = []
  const touched: number[] = []
  for (let turn = 0; turn < CHANGES; turn += 1) {
    const before = random.pick(facts.placements)
    const after: Placement = { ...before, status: 'missed' }
    const { value, milliseconds } = timed(() => ledger.change(before, after, asOf))
    times.push(milliseconds)
    touched.push(value.length)
  }
  return { opening, times, touched }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`
const count = (value: number): string => value.toLocaleString('en')

const directory = mkdtempSync(join(tmpdir(), 'judgement-'))
try {
  const nations = [parsedNation(tenth, directory), parsedNation(wholeNation, directory)] as const
  const judged = nations.map(({ facts }) => judge(facts, asOf))
  // In turns, so that what else the machine does hits both alike; the same number of placements each.
  const turns = Array.from({ length: TURNS }, () => [judging(nations[0].facts, 10), judging(nations[1].facts, 1)] as const)
  const measured = (which: 0 | 1) => ({
    ...nations[which],
    verdicts: judged[which]!,
    judging: percentile(
      turns.map((turn) => turn[which]),
      0.5,
    ),
  })
  const [small, whole] = [measured(0), measured(1)]
  const memory = await memoryOf(wholeNation, directory)
  printTable(
    'Judgement of a nation',
    ['placements', 'obligations', 'JSON.parse', 'judge', 'judge / parse', 'memory'],
    [
      [
        count(small.facts.placements.length),
        count(small.verdicts.length),
        seconds(small.parsing),
        seconds(small.judging),
        (small.judging / small.parsing).toFixed(2),
        '',
      ],
      [
        count(whole.facts.placements.length),
        count(whole.verdicts.length),
        seconds(whole.parsing),
        seconds(whole.judging),
        (whole.judging / whole.parsing).toFixed(2),
        `${memory.toFixed(0)} MiB`,
      ],
      [
        'growth',
        `${(whole.verdicts.length / small.verdicts.length).toFixed(1)}×`,
        `${(whole.parsing / small.parsing).toFixed(1)}×`,
        `${(whole.judging / small.judging).toFixed(1)}×`,
        '',
        '',
      ],
    ],
  )

  const statuses = new Map<string, number>()
  for (const { status } of whole.verdicts) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  printTable(
    'Verdicts',
    ['status', 'obligations'],
    [...statuses].sort().map(([status, amount]) => [status, count(amount)]),
  )

  const { opening, times, touched } = change(whole.facts)
  printTable(
    `One changed placement among ${count(whole.facts.placements.length)}`,
    ['measure', 'value'],
    [
      ['ledger opened in', seconds(opening)],
      ['changes', count(times.length)],
      ['re-judged in, median', `${percentile(times, 0.5).toFixed(3)} ms`],
      ['re-judged in, 99th percentile', `${percentile(times, 0.99).toFixed(3)} ms`],
      ['obligations re-judged, median', count(percentile(touched, 0.5))],
    ],
  )
} finally {
  rmSync(directory, { recursive: true })
}
