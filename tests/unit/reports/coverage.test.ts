import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { coverageOf, lineageFinder, mediumFinder, type Theme } from '../../../src/figures/output.ts'
import { periodOf } from '../../../src/figures/periods.ts'
import { coverageColumnName, minutesOf, sumsWords } from '../../../src/i18n/coverageWords.ts'
import { atOf, secondsOf, startOfDay, type Channel, type Placement } from '../../../src/obligations/index.ts'
import { coverageOfRows, placementsOfCell, uncoveredRows, type CoverageTerms } from '../../../src/reports/coverage.ts'
import { areaFinder, inTreeOrder, mediumColumns, monthColumns } from '../../../src/reports/coverageRows.ts'
import type { CoverageRow } from '../../../src/reports/coverageTypes.ts'

const quarter = periodOf({ calendar: 'civil', kind: 'Q1', year: 2026 })!
const channels = [
  { id: 'tv', medium: 'tv' },
  { id: 'radio', medium: 'radio' },
  { id: 'paper', medium: 'print' },
] as unknown as Channel[]

/**
 * 1 ── 1.1
 *  └── 1.2 ── 1.2.a
 * 2
 */
const themes: Theme[] = [
  { id: '1', parent: null },
  { id: '1.1', parent: '1' },
  { id: '1.2', parent: '1' },
  { id: '1.2.a', parent: '1.2' },
  { id: '2', parent: null },
]

let count = 0
const placement = (day: string, named: readonly string[], more: Partial<Placement> = {}): Placement => ({
  id: String((count += 1)),
  organization: 'o',
  channel: 'tv',
  form: 'f',
  programme: null,
  themes: named,
  contentId: null,
  rerun: false,
  status: 'delivered',
  plannedStart: startOfDay(day) + 8 * 3_600_000,
  plannedSeconds: 900,
  actualStart: null,
  actualSeconds: null,
  makegoodFor: null,
  answers: null,
  ...more,
})

const rowOf = (id: string, more: Partial<CoverageRow> = {}): CoverageRow => ({
  id,
  name: id,
  marker: null,
  depth: 0,
  plan: null,
  isGroup: false,
  ...more,
})

const lineOf = lineageFinder(themes)
const termsOf = (placements: readonly Placement[], columns = monthColumns(quarter, quarter.end)): CoverageTerms => ({
  placements,
  mediumOf: mediumFinder(channels),
  rows: inTreeOrder(themes).map(({ item: { id }, depth }) => rowOf(id, { depth })),
  rowsOf: (one) => one.themes.flatMap(lineOf),
  columns,
})
const items = (terms: CoverageTerms): Record<string, number[]> => {
  const { lines, untied, output } = coverageOfRows(terms)
  const told = [...lines, { id: 'none', ...untied }, { id: 'all', ...output }]
  return Object.fromEntries(told.map(({ id, cells, total }) => [id, [...cells.map((cell) => cell.items), total.items]]))
}

describe('items of coverage', () => {
  it.each<[string, Placement[], Record<string, number[]>]>([
    [
      'one that names a theme stands in it and in all above it',
      [placement('2026-02-03', ['1.2.a'])],
      {
        '1': [0, 1, 0, 1],
        '1.1': [0, 0, 0, 0],
        '1.2': [0, 1, 0, 1],
        '1.2.a': [0, 1, 0, 1],
        '2': [0, 0, 0, 0],
        none: [0, 0, 0, 0],
        all: [0, 1, 0, 1],
      },
    ],
    [
      'one that is tied to two themes counts in both, and once in what is above both',
      [placement('2026-01-31', ['1.1', '1.2'])],
      {
        '1': [1, 0, 0, 1],
        '1.1': [1, 0, 0, 1],
        '1.2': [1, 0, 0, 1],
        '1.2.a': [0, 0, 0, 0],
        '2': [0, 0, 0, 0],
        none: [0, 0, 0, 0],
        all: [1, 0, 0, 1],
      },
    ],
    [
      'what names none of the rows is output all the same',
      [placement('2026-03-01', ['another tree']), placement('2026-03-31', ['2'])],
      {
        '1': [0, 0, 0, 0],
        '1.1': [0, 0, 0, 0],
        '1.2': [0, 0, 0, 0],
        '1.2.a': [0, 0, 0, 0],
        '2': [0, 0, 1, 1],
        none: [0, 0, 1, 1],
        all: [0, 0, 2, 2],
      },
    ],
  ])('%s', (_rule, placements, wanted) => {
    expect(items(termsOf(placements))).toEqual(wanted)
  })

  it('by medium: minutes are those of broadcasts alone, print is pieces', () => {
    const placements = [placement('2026-01-05', ['2']), placement('2026-01-06', ['2'], { channel: 'paper' })]
    const { lines, output } = coverageOfRows(termsOf(placements, mediumColumns(['tv', 'radio', 'print'])))
    expect(lines.find(({ id }) => id === '2')).toMatchObject({
      cells: [
        { items: 1, seconds: 900 },
        { items: 0, seconds: 0 },
        { items: 1, seconds: 0 },
      ],
      total: { items: 2, seconds: 900 },
    })
    expect(output.total).toEqual({ items: 2, seconds: 900 })
  })
})

describe('coverage of any placements', () => {
  const anyPlacement = fc
    .record({
      day: fc.integer({ min: 0, max: 89 }),
      named: fc.uniqueArray(fc.constantFrom('1', '1.1', '1.2', '1.2.a', '2', 'other'), { maxLength: 3 }),
      channel: fc.constantFrom('tv', 'radio', 'paper'),
      seconds: fc.integer({ min: 1, max: 4000 }),
    })
    .map(({ day, named, channel, seconds }) =>
      placement('2026-01-01', named, { channel, plannedStart: quarter.start + day * 86_400_000, plannedSeconds: seconds }),
    )
  const under: Record<string, string[]> = {
    '1': ['1', '1.1', '1.2', '1.2.a'],
    '1.1': ['1.1'],
    '1.2': ['1.2', '1.2.a'],
    '1.2.a': ['1.2.a'],
    '2': ['2'],
  }

  it('each cell is what a count by hand gives; rows and the output are the period report’s', () => {
    fc.assert(
      fc.property(fc.array(anyPlacement, { maxLength: 40 }), fc.boolean(), (placements, byMonth) => {
        const columns = byMonth ? monthColumns(quarter, quarter.end) : mediumColumns(['tv', 'radio', 'print'])
        const terms = termsOf(placements, columns)
        const { lines, output, untied } = coverageOfRows(terms)
        const mediumOf = mediumFinder(channels)
        const inColumn = (one: Placement, at: number): boolean => {
          const { id, start, end } = columns[at]!
          return start === null ? mediumOf(one) === id : atOf(one) >= start && atOf(one) < end!
        }
        for (const line of lines) {
          const own = placements.filter((one) => one.themes.some((theme) => under[line.id]!.includes(theme)))
          line.cells.forEach((cell, at) => {
            const here = own.filter((one) => inColumn(one, at))
            const broadcast = here.filter((one) => mediumOf(one) !== 'print')
            expect(cell).toEqual({ items: here.length, seconds: broadcast.reduce((sum, one) => sum + secondsOf(one), 0) })
            expect(
              placementsOfCell(terms, { row: line.id, column: columns[at]!.id })
                .map(({ id }) => id)
                .sort(),
            ).toEqual(here.map(({ id }) => id).sort())
          })
          expect(line.total.items).toBe(line.cells.reduce((sum, cell) => sum + cell.items, 0))
        }
        expect(lines.map(({ id, total }) => [id, total.items]).sort()).toEqual(
          coverageOf(placements, themes, mediumOf)
            .map(({ theme, count: n }) => [theme, n])
            .sort(),
        )
        expect(output.total.items).toBe(placements.length)
        expect(untied.total.items).toBe(placements.filter(({ themes: named }) => named.every((theme) => theme === 'other')).length)
        expect(placementsOfCell(terms, { row: 'all', column: 'total' })).toHaveLength(placements.length)
      }),
    )
  })
})

describe('columns', () => {
  it.each<[string, Parameters<typeof periodOf>[0], string[]]>([
    ['a quarter of the calendar', { calendar: 'civil', kind: 'Q1', year: 2026 }, ['01/2026', '02/2026', '03/2026']],
    ['a month', { calendar: 'civil', kind: 'M12', year: 2025 }, ['12/2025']],
    [
      'a report’s quarter is cut at its ends',
      { calendar: 'report', kind: 'Q1', year: 2026 },
      ['12/2025 (15–31)', '01/2026', '02/2026', '03/2026 (01–14)'],
    ],
  ])('months of %s', (_what, name, wanted) => {
    const period = periodOf(name)!
    const columns = monthColumns(period, period.end)
    expect(columns.map((column) => coverageColumnName(column, 'vi'))).toEqual(wanted)
    expect([columns[0]!.start, columns.at(-1)!.end]).toEqual([period.start, period.end])
    columns.slice(1).forEach(({ start }, at) => expect(start).toBe(columns[at]!.end))
  })
  it('a month that has not begun is ahead, one that is running is not', () => {
    expect(monthColumns(quarter, startOfDay('2026-02-10')).map(({ ahead }) => ahead)).toEqual([false, false, true])
  })
})

describe('what is not covered', () => {
  const lines = (counts: Record<string, number>, groups: string[] = []) => ({
    lines: inTreeOrder(themes).map(({ item: { id }, depth }) => ({
      ...rowOf(id, { depth, isGroup: groups.includes(id) }),
      cells: [],
      total: { items: counts[id] ?? 0, seconds: 0 },
    })),
  })
  it.each<[string, Record<string, number>, string[], string[]]>([
    ['all that have none', { '2': 1 }, [], ['1', '1.1', '1.2', '1.2.a']],
    ['a heading is told by what stands under it', { '2': 1 }, ['1'], ['1.1', '1.2', '1.2.a']],
    ['a heading with nothing under it is told itself', { '1': 1, '1.1': 1, '1.2': 1, '1.2.a': 1 }, ['2'], ['2']],
    ['nothing', { '1': 1, '1.1': 1, '1.2': 1, '1.2.a': 1, '2': 1 }, [], []],
  ])('%s', (_rule, counts, groups, wanted) => {
    expect(uncoveredRows(lines(counts, groups)).map(({ id }) => id)).toEqual(wanted)
  })
})

describe('the tree', () => {
  it('is told from the top down, whatever the order of the list; a circle is told too, each once', () => {
    const shuffled = [themes[3]!, themes[4]!, themes[0]!, themes[2]!, themes[1]!, { id: 'x', parent: 'y' }, { id: 'y', parent: 'x' }]
    expect(inTreeOrder(shuffled).map(({ item, depth }) => `${'-'.repeat(depth)}${item.id}`)).toEqual([
      '2',
      '1',
      '-1.2',
      '--1.2.a',
      '-1.1',
      'x',
      '-y',
    ])
    expect(lineageFinder(shuffled)('x')).toEqual(['x', 'y'])
  })
  it('a theme without areas has those of the nearest above it that names some', () => {
    const areasOf = areaFinder([
      { id: '1', parent: null, areas: ['tthc'] },
      { id: '1.1', parent: '1', areas: [] },
      { id: '1.2', parent: '1', areas: ['the_che', 'bo_may'] },
      { id: '2', parent: null, areas: [] },
    ])
    expect(['1', '1.1', '1.2', '2', 'another'].map(areasOf)).toEqual([['tthc'], ['tthc'], ['the_che', 'bo_may'], [], []])
  })
})

describe('words of a cell', () => {
  it.each<[{ items: number; seconds: number }, string, string]>([
    [{ items: 0, seconds: 0 }, 'Chưa có', 'None'],
    [{ items: 1, seconds: 0 }, '1 lượt', '1 item'],
    [{ items: 3, seconds: 2759 }, '3 lượt, 45 phút', '3 items, 45 min'],
  ])('%j', (sums, vi, en) => {
    expect([sumsWords(sums, 'vi'), sumsWords(sums, 'en')]).toEqual([vi, en])
  })
  it('what went out at all has a minute', () => {
    expect([0, 1, 59, 60, 119, 120].map(minutesOf)).toEqual([0, 1, 1, 1, 1, 2])
  })
})
