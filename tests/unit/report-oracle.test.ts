import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { decimal, roundHalfUp, times } from '../oracle/fraction.ts'
import { shuffleCase } from '../oracle/random-case.ts'
import { randomReport } from '../oracle/random-report.ts'
import { KINDS } from '../oracle/report-periods.ts'
import type { PeriodJson, SchemeJson } from '../oracle/report-json.ts'
import { reportByTheEngine } from '../oracle/report-engine-side.ts'
import { reportByThePage } from '../oracle/report.ts'

interface GoldenReport {
  name: string
  why: string
  case: unknown
  period: string
  calendar: string
  year: number
  scheme: SchemeJson | null
  expected: unknown
}

const folder = new URL('../report-cases/', import.meta.url)

const goldenReports = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file): GoldenReport => {
    const written = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<GoldenReport, 'name'>
    return { name: file.replace('.json', ''), ...written }
  })

describe.each(goldenReports)('$name: $why', ({ case: caseFile, period, calendar, year, scheme, expected }) => {
  it('is reported so by the engine', () => {
    expect(reportByTheEngine(caseFile, { calendar, kind: period, year }, scheme)).toEqual(expected)
  })

  it('is reported so by the oracle', () => {
    expect(reportByThePage(caseFile, { calendar, kind: period, year }, scheme)).toEqual(expected)
  })
})

const emptyCase = (asOf: string) => ({ asOf, organizations: [], channels: [], commitments: [], placements: [] })
const LATER = '2030-01-01T00:00:00+07:00'

describe('a period', () => {
  it.each([
    ['report', 'Q1', '2013-12-15', '2014-03-15'],
    ['report', 'H1', '2013-12-15', '2014-06-15'],
    ['report', 'Q3', '2014-06-15', '2014-09-15'],
    ['report', 'Y', '2013-12-15', '2014-12-15'],
    ['civil', 'M1', '2014-01-01', '2014-02-01'],
    ['civil', 'M2', '2014-02-01', '2014-03-01'],
    ['civil', 'M12', '2014-12-01', '2015-01-01'],
    ['civil', 'Q1', '2014-01-01', '2014-04-01'],
    ['civil', 'Q4', '2014-10-01', '2015-01-01'],
    ['civil', 'H1', '2014-01-01', '2014-07-01'],
    ['civil', 'H2', '2014-07-01', '2015-01-01'],
    ['civil', 'Y', '2014-01-01', '2015-01-01'],
  ])('of the %s calendar, %s, lasts from %s to %s', (calendar, kind, from, to) => {
    expect(reportByThePage(emptyCase(LATER), { calendar, kind, year: 2014 }, null)).toMatchObject({
      period: { start: `${from}T00:00:00+07:00`, end: `${to}T00:00:00+07:00` },
      asOf: `${to}T00:00:00+07:00`,
      preview: false,
    })
  })

  it.each([
    ['report', 'Q2'],
    ['report', 'Q4'],
    ['report', 'H2'],
    ['report', 'M1'],
    ['report', 'constructor'],
    ['civil', 'M0'],
    ['civil', 'M13'],
    ['civil', 'Q5'],
    ['civil', 'H3'],
    ['civil', 'q1'],
    ['lunar', 'Y'],
  ])('that the %s calendar does not have, %s, is refused', (calendar, kind) => {
    expect(reportByThePage(emptyCase(LATER), { calendar, kind, year: 2014 }, null)).toEqual({ refused: true })
  })

  it('that has not begun is refused until the instant of its start', () => {
    const period = { calendar: 'report', kind: 'Q1', year: 2014 }
    expect(reportByThePage(emptyCase('2013-12-14T23:59:59.999+07:00'), period, null)).toEqual({ refused: true })
    expect(reportByThePage(emptyCase('2013-12-15T00:00:00+07:00'), period, null)).toMatchObject({ preview: true })
  })
})

describe('points and rates', () => {
  it.each([
    [1.15, 0.5, 2, 0.58],
    [1.005, 1, 2, 1.01],
    [0.05, 0.5, 2, 0.03],
    [4.35, 0.1, 2, 0.44],
    [0.01, 0.49, 2, 0],
    [1e-7, 5e6, 2, 0.5],
    [0.99995, 1, 4, 1],
    [0.99994999, 1, 4, 0.9999],
    [1e21, 1, 2, 1e21],
  ])('%d × %d to %d decimals, of what is written, is %d', (a, b, decimals, rounded) => {
    expect(roundHalfUp(times(decimal(a), decimal(b)), decimals)).toBe(rounded)
  })
})

interface Row {
  commitment: string
  obligor: string
  due: number
  owed: number
  target: number
}

interface Report {
  rows: Row[]
  coverage: { theme: string }[]
  total: { due: number }
}

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

/**
 * A civil year's report and those of its months, all of them over. Nothing can be made good: what was waived or excused at
 * the end of its month would be owed at the end of the year if a makegood came in between.
 */
function yearAndMonths(seed: number): { year: Row[]; months: Row[] } {
  const { caseFile, period } = randomReport(seed)
  const commitments = caseFile.commitments.map((commitment) => ({ ...commitment, makegood: null }))
  const over = { ...caseFile, commitments, asOf: `${String(period.year + 2)}-01-01T00:00:00+07:00` }
  const rowsOf = (kind: PeriodJson['kind']) => (reportByThePage(over, { calendar: 'civil', kind, year: period.year }, null) as Report).rows
  return { year: rowsOf('Y'), months: KINDS.civil.filter((kind) => kind.startsWith('M')).flatMap(rowsOf) }
}

const sumsByRow = (rows: Row[]): Map<string, number[]> => {
  const sums = new Map<string, number[]>()
  for (const { commitment, obligor, due, owed, target } of rows) {
    const name = JSON.stringify([commitment, obligor])
    const [dueBefore = 0, owedBefore = 0, targetBefore = 0] = sums.get(name) ?? []
    sums.set(name, [dueBefore + due, owedBefore + owed, targetBefore + target])
  }
  return new Map([...sums].filter(([, [due = 0]]) => due > 0))
}

describe('random questions', () => {
  it('mostly ask for periods in which something is due', () => {
    const reports = seeds.map((seed) => randomReport(seed)).map(({ caseFile, period, scheme }) => reportByThePage(caseFile, period, scheme))
    const withDue = reports.filter((report) => ((report as Partial<Report>).total?.due ?? 0) > 0)
    expect(withDue.length).toBeGreaterThan(seeds.length / 2)
  })

  it('have one answer in whatever order the case is written; coverage keeps the order of the themes', () => {
    for (const seed of seeds) {
      const { caseFile, period, scheme } = randomReport(seed)
      const shuffled = { ...shuffleCase(caseFile, seed), themes: caseFile.themes }
      expect({ seed, report: reportByThePage(shuffled, period, scheme) }).toEqual({
        seed,
        report: reportByThePage(caseFile, period, scheme),
      })
    }
  })

  it('have months whose due, owed and target add up to the year’s where nothing is made good', () => {
    for (const seed of seeds) {
      const { year, months } = yearAndMonths(seed)
      expect({ seed, sums: sumsByRow(months) }).toEqual({ seed, sums: sumsByRow(year) })
    }
  })
})

const batches = [1, 51, 101, 151].map((first) => ({ first, seeds: Array.from({ length: 50 }, (_, index) => first + index) }))

/** The seed stands beside the report so that a difference names the question that shows it. */
describe.each(batches)('random questions from seed $first on', ({ seeds }) => {
  it('are answered by the engine as by an independent reading of the page, in whatever order the facts are written', () => {
    for (const seed of seeds) {
      const { caseFile, period, scheme } = randomReport(seed)
      const expected = { seed, report: reportByThePage(caseFile, period, scheme) }
      expect({ seed, report: reportByTheEngine(caseFile, period, scheme) }).toEqual(expected)
      const shuffled = { ...shuffleCase(caseFile, seed), themes: caseFile.themes }
      expect({ seed, report: reportByTheEngine(shuffled, period, scheme) }).toEqual(expected)
    }
  })
})
