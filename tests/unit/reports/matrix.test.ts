import { describe, expect, it } from '@jest/globals'

import { periodOf, type Period } from '../../../src/figures/periods.ts'
import { totalWords } from '../../../src/i18n/matrixWords.ts'
import { JOINT, startOfDay, type MeasureKind, type Verdict, type VerdictStatus } from '../../../src/obligations/index.ts'
import { matrixOf, obligationsOfCell } from '../../../src/reports/matrix.ts'
import type { Matrix, MatrixChoice, MatrixCommitment, MatrixFacts } from '../../../src/reports/matrixTypes.ts'

const asOf = startOfDay('2026-04-01')
const year = periodOf({ calendar: 'civil', kind: 'Y', year: 2026 })!

interface Told {
  commitment?: string
  obligor?: string
  status: VerdictStatus
  from: string
  to: string
  done?: number
  target?: number
  label?: string
}

const verdict = ({
  commitment = 'weekly',
  obligor = 'a',
  status,
  from,
  to,
  done = status === 'met' ? 1 : 0,
  target = 1,
  label,
}: Told): Verdict => ({
  commitment,
  obligor,
  ruleIndex: 0,
  occurrence: startOfDay(from),
  label: label ?? null,
  windowStart: startOfDay(from),
  windowEnd: startOfDay(to),
  due: startOfDay(to),
  target,
  status,
  delivered: done,
  cured: 0,
  expected: 0,
  expectedCure: 0,
  tentative: 0,
  unverified: 0,
  shortfall: Math.max(0, target - done),
  curableUntil: null,
  counted: [],
  cures: [],
  hoped: [],
  excluded: [],
})

const commitment = (title: string, more: Partial<MatrixCommitment> = {}): MatrixCommitment => ({
  title,
  plan: 'p',
  kind: 'count' as MeasureKind,
  mediums: ['tv'],
  obligors: ['a', 'b', 'c'],
  ...more,
})

const factsOf = (
  verdicts: readonly Told[],
  commitments: Record<string, MatrixCommitment> = { weekly: commitment('Mỗi tuần') },
): MatrixFacts => ({
  verdicts: verdicts.map(verdict),
  asOf,
  commitments: new Map(Object.entries(commitments)),
  nameOfObligor: (id) => ({ a: 'Xã Ất', b: 'Xã Bình', c: 'Phường An', [JOINT]: 'Cùng thực hiện' })[id] ?? id,
  shownOf: ({ status }) => status,
})

const choice = (more: Partial<MatrixChoice> = {}): MatrixChoice => ({
  view: 'period',
  period: year,
  columns: 'M',
  commitment: null,
  obligor: null,
  plan: null,
  medium: null,
  states: [],
  own: null,
  ...more,
})

/** Rows as a person reads them: name, then status and sums of each cell. */
const read = ({ sections }: Matrix): string[] =>
  sections.flatMap(({ rows }) =>
    rows.map(({ name, cells }) =>
      [
        name,
        ...cells.map((cell) =>
          cell === null ? '·' : `${cell.status} ${cell.counts === undefined ? '' : `×${cell.counts.total} `}${cell.done}/${cell.target}`,
        ),
      ].join(' | '),
    ),
  )

const week1 = { from: '2026-01-05', to: '2026-01-12' }
const week2 = { from: '2026-01-12', to: '2026-01-19' }

describe('one commitment: obligors by windows', () => {
  const facts = factsOf([
    { obligor: 'b', status: 'met', ...week2 },
    { obligor: 'b', status: 'short', ...week1 },
    { obligor: 'a', status: 'met', ...week1 },
    { obligor: 'c', status: 'waived', ...week2 },
  ])
  const matrix = matrixOf(facts, choice({ view: 'commitment', commitment: 'weekly' }))

  it('has a row for each body, in the order of their names, and nothing where nothing is owed', () => {
    expect(read(matrix)).toEqual(['Phường An | · | waived 0/1', 'Xã Ất | met 1/1 | ·', 'Xã Bình | short 0/1 | met 1/1'])
  })

  it('is called what the commitment is called', () => {
    expect(matrix.subject).toBe('Mỗi tuần')
  })

  it('totals rows, columns and all: what is waived is owed by nobody', () => {
    const [section] = matrix.sections
    const kept = ({ kept, owed, due }: { kept: number; owed: number; due: number }) => [kept, owed, due]
    expect(section!.rows.map(({ total }) => kept(total))).toEqual([
      [0, 0, 1],
      [1, 1, 1],
      [1, 2, 2],
    ])
    expect(section!.columnTotals.map(kept)).toEqual([
      [1, 2, 2],
      [1, 1, 2],
    ])
    expect(kept(matrix.total)).toEqual([2, 3, 4])
    expect(matrix.total.measures).toEqual({ count: { target: 3, done: 2 } })
  })

  it('finds the obligation behind a cell', () => {
    const cell = { row: 'b', column: '2026-01-05_2026-01-12' }
    expect(obligationsOfCell(facts, choice({ view: 'commitment', commitment: 'weekly' }), cell)).toMatchObject([{ status: 'short' }])
  })

  it('windows of the same days under other names stand side by side', () => {
    const quarter = { from: '2026-01-01', to: '2026-04-01' }
    const named = matrixOf(
      factsOf([
        { status: 'met', ...quarter, label: 'Quý I' },
        { status: 'short', ...quarter, label: 'Đợt 1' },
      ]),
      choice({ view: 'commitment', commitment: 'weekly' }),
    )
    expect(named.sections[0]!.columns.map(({ label }) => label)).toEqual(['Quý I', 'Đợt 1'])
  })
})

describe('all commitments by period', () => {
  const january = { from: '2026-01-01', to: '2026-02-01' }
  it('a cell of several says the worst of them, and how many there are of each', () => {
    const matrix = matrixOf(
      factsOf([
        { obligor: 'a', status: 'met', ...january },
        { obligor: 'b', status: 'short', ...january, target: 2, done: 1 },
        { obligor: 'c', status: 'waived', ...january },
      ]),
      choice(),
    )
    expect(read(matrix)).toEqual([`Mỗi tuần | short ×3 2/3${' | ·'.repeat(11)}`])
    expect(matrix.sections[0]!.rows[0]!.cells[0]!.counts).toEqual({ total: 3, owed: 2, kept: 1, of: { met: 1, short: 1, waived: 1 } })
  })

  it.each<[string, Told[], string]>([
    [
      'short before what can be made good',
      [
        { status: 'curable', ...january },
        { status: 'short', ...january, obligor: 'b' },
      ],
      'short',
    ],
    [
      'at risk before on track',
      [
        { status: 'onTrack', ...january },
        { status: 'atRisk', ...january, obligor: 'b' },
      ],
      'atRisk',
    ],
    [
      'to be confirmed before met',
      [
        { status: 'met', ...january },
        { status: 'unverified', ...january, obligor: 'b' },
      ],
      'unverified',
    ],
    [
      'met before waived: the one that was done is seen',
      [
        { status: 'waived', ...january },
        { status: 'met', ...january, obligor: 'b' },
      ],
      'met',
    ],
  ])('%s', (_rule, told, status) => {
    expect(matrixOf(factsOf(told), choice()).sections[0]!.rows[0]!.cells[0]!.status).toBe(status)
  })

  it.each<[string, Period, string, number[]]>([
    ['the last week of a month is due in it when it ends at its midnight', year, '2026-02-01', [0]],
    ['and in the next when it ends later', year, '2026-02-02', [1]],
    [
      'periods of a report overlap: Q1 is in H1 and in the year',
      periodOf({ calendar: 'report', kind: 'Y', year: 2026 })!,
      '2026-03-15',
      [0, 1, 3],
    ],
  ])('%s', (_rule, period, to, columns) => {
    const matrix = matrixOf(factsOf([{ status: 'met', from: '2026-01-15', to }]), choice({ period }))
    expect(matrix.sections[0]!.rows[0]!.cells.flatMap((cell, at) => (cell === null ? [] : [at]))).toEqual(columns)
    expect(matrix.total.due).toBe(1)
  })

  it('quarters and half-years stand there when they are asked for', () => {
    const columns = (length: MatrixChoice['columns']) =>
      matrixOf(factsOf([{ status: 'met', ...january }]), choice({ columns: length })).sections[0]!.columns.map(({ period }) => period)
    expect(columns('Q')).toEqual(['civil-2026-Q1', 'civil-2026-Q2', 'civil-2026-Q3', 'civil-2026-Q4'])
    expect(columns('H')).toEqual(['civil-2026-H1', 'civil-2026-H2'])
  })
})

describe('one body: commitments by their windows', () => {
  it('commitments of one rhythm stand together, each rhythm with windows of its own', () => {
    const matrix = matrixOf(
      factsOf(
        [
          { commitment: 'yearly', status: 'onTrack', from: '2026-01-01', to: '2027-01-01' },
          { commitment: 'weekly', status: 'met', ...week1 },
          { commitment: 'monthly', status: 'short', from: '2026-01-01', to: '2026-02-01' },
          { commitment: 'other', status: 'met', ...week2 },
        ],
        {
          weekly: commitment('Mỗi tuần'),
          monthly: commitment('Mỗi tháng'),
          yearly: commitment('Mỗi năm'),
          other: commitment('Cũng mỗi tuần'),
        },
      ),
      choice({ view: 'obligor', obligor: 'a' }),
    )
    expect(matrix.sections.map(({ rhythm, rows, columns }) => [rhythm, rows.map(({ name }) => name), columns.length])).toEqual([
      ['week', ['Mỗi tuần', 'Cũng mỗi tuần'], 2],
      ['month', ['Mỗi tháng'], 1],
      ['year', ['Mỗi năm'], 1],
    ])
  })

  it('what is running when the period ends is shown in it, and is in no share', () => {
    const first = periodOf({ calendar: 'civil', kind: 'Q1', year: 2026 })!
    const matrix = matrixOf(
      factsOf([{ status: 'onTrack', from: '2026-01-01', to: '2027-01-01' }]),
      choice({ view: 'obligor', obligor: 'a', period: first }),
    )
    expect(read(matrix)).toEqual(['Mỗi tuần | onTrack 0/1'])
    expect(matrix.total).toMatchObject({ due: 0, owed: 0, running: 1, ahead: 0 })
  })
})

describe('what is left by a filter', () => {
  const january = { from: '2026-01-01', to: '2026-02-01' }
  const facts = factsOf(
    [
      { commitment: 'tv', obligor: 'a', status: 'short', ...january },
      { commitment: 'tv', obligor: 'b', status: 'met', ...january },
      { commitment: 'press', obligor: 'b', status: 'met', ...january },
      { commitment: 'together', obligor: JOINT, status: 'met', ...january },
    ],
    {
      tv: commitment('Truyền hình'),
      press: commitment('Báo', { plan: 'q', mediums: ['print'] }),
      together: commitment('Hội thi', { obligors: ['a', 'c'] }),
    },
  )
  it.each<[string, Partial<MatrixChoice>, string[]]>([
    ['nothing is asked: all', {}, ['Truyền hình', 'Báo', 'Hội thi']],
    ['a plan', { plan: 'q' }, ['Báo']],
    ['a medium', { medium: 'tv' }, ['Truyền hình', 'Hội thi']],
    ['a body', { obligor: 'b' }, ['Truyền hình', 'Báo']],
    ['a state: rows in which it occurs', { states: ['short'] }, ['Truyền hình']],
    ['several states', { states: ['short', 'met'] }, ['Truyền hình', 'Báo', 'Hội thi']],
    ['one’s own: alone and together with others', { own: ['a'] }, ['Truyền hình', 'Hội thi']],
    ['nothing is one’s own', { own: [] }, []],
  ])('%s', (_rule, more, rows) => {
    expect(matrixOf(facts, choice(more)).sections.flatMap((section) => section.rows.map(({ name }) => name))).toEqual(rows)
  })

  it('a row that is left by its state is left whole: its share is of all that it owes', () => {
    expect(matrixOf(facts, choice({ states: ['short'] })).total).toMatchObject({ due: 2, owed: 2, kept: 1 })
  })
})

describe('a margin says how much was kept', () => {
  const week = (status: VerdictStatus, obligor: string): Told => ({ status, obligor, ...week1 })
  it.each<[string, Told[], string]>([
    ['a share of what was owed', [week('met', 'a'), week('short', 'b'), week('madeGood', 'c')], '2/3 đạt (66,7\u00a0%)'],
    ['all of it', [week('met', 'a'), week('madeGood', 'b')], '2/2 đạt (100\u00a0%)'],
    ['never all of nothing: all is waived or excused', [week('waived', 'a'), week('excused', 'b')], 'Không có chỉ tiêu nào phải thực hiện'],
    [
      'never all of nothing: nothing is due',
      [{ status: 'upcoming', from: '2026-05-01', to: '2026-06-01' }],
      'Chưa có chỉ tiêu nào đến hạn',
    ],
  ])('%s', (_rule, told, words) => {
    expect(totalWords(matrixOf(factsOf(told), choice()).total, 'vi')).toBe(words)
  })

  it('what fell due since the ledger was last judged is still running', () => {
    expect(matrixOf(factsOf([week('onTrack', 'a')]), choice()).total).toMatchObject({ due: 0, owed: 0, running: 1, ahead: 0 })
  })

  it('999 of 1,000 are not all', () => {
    const total = { due: 3000, owed: 3000, kept: 2999, onTime: 2999, running: 0, ahead: 0, measures: {} }
    expect(totalWords(total, 'vi')).toBe('2999/3000 đạt (99,9\u00a0%)')
    expect(totalWords(total, 'en')).toBe('2999 of 3000 met (99.9%)')
  })

  it('what is still ahead is told beside it: waived beforehand, or not begun', () => {
    const matrix = matrixOf(
      factsOf([
        week('met', 'a'),
        { status: 'waived', from: '2026-05-01', to: '2026-06-01' },
        { status: 'upcoming', from: '2026-06-01', to: '2026-07-01' },
        { status: 'onTrack', from: '2026-03-30', to: '2026-04-06' },
      ]),
      choice(),
    )
    expect(matrix.total).toMatchObject({ due: 1, owed: 1, kept: 1, running: 1, ahead: 2 })
  })
})
