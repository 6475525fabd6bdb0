import { describe, expect, it } from '@jest/globals'

import { placeAfter } from '../../../src/admin/matrix/gridKeys.ts'
import { addressQuery, cellFromParam, cellParam, endpointQuery, matrixParamsIn, withChoice } from '../../../src/admin/matrix/params.ts'
import { savedViewsIn, withView } from '../../../src/admin/matrix/savedViews.ts'
import { presetOf, timePresets } from '../../../src/admin/past/times.ts'

describe('keys in the matrix', () => {
  // Twelve rows; the last has fewer columns.
  const shape = { widths: [...Array<number>(11).fill(5), 3], whole: false }
  it.each<[string, [number, number], string, [number, number] | null]>([
    ['down', [0, 1], 'ArrowDown', [1, 1]],
    ['down from the last row stays', [11, 1], 'ArrowDown', [11, 1]],
    ['up from the first row stays', [0, 1], 'ArrowUp', [0, 1]],
    ['right as far as the total', [0, 4], 'ArrowRight', [0, 4]],
    ['left as far as the head', [0, 1], 'ArrowLeft', [0, 0]],
    ['into a shorter row: its last place', [10, 4], 'ArrowDown', [11, 2]],
    ['Home: the head of the row', [3, 4], 'Home', [3, 0]],
    ['End: its total', [3, 0], 'End', [3, 4]],
    ['a page down', [0, 2], 'PageDown', [10, 2]],
    ['a page up from near the top', [4, 2], 'PageUp', [0, 2]],
    ['any other key is none of the grid’s', [0, 2], 'a', null],
  ])('%s', (_rule, [row, column], key, to) => {
    expect(placeAfter(key, { row, column }, shape)).toEqual(to === null ? null : { row: to[0], column: to[1] })
  })

  it('with Ctrl, Home and End lead to the corners', () => {
    expect(placeAfter('Home', { row: 5, column: 3 }, { ...shape, whole: true })).toEqual({ row: 0, column: 0 })
    expect(placeAfter('End', { row: 5, column: 3 }, { ...shape, whole: true })).toEqual({ row: 11, column: 2 })
  })
})

describe('the address of the matrix', () => {
  const params = { view: 'commitment', commitment: '3', state: 'short,curable', asOf: '2026-03-14', cell: '7~2026-01-05_2026-01-12' }
  it('says what is chosen, and what is open', () => {
    expect(addressQuery(params)).toBe('?view=commitment&commitment=3&state=short,curable&asOf=2026-03-14&cell=7~2026-01-05_2026-01-12')
    expect(matrixParamsIn(new URLSearchParams(addressQuery(params)))).toEqual(params)
  })
  it('is empty where nothing is chosen, and passes on nothing that it does not know', () => {
    expect(addressQuery({})).toBe('')
    expect(matrixParamsIn(new URLSearchParams('view=obligor&depth=3'))).toEqual({ view: 'obligor' })
  })
  it('the endpoint is not asked for what is open', () => {
    expect(endpointQuery(params)).toBe('view=commitment&commitment=3&state=short,curable&asOf=2026-03-14')
  })
  it('another choice closes what is open, and may take a choice back', () => {
    expect(withChoice(params, { state: undefined, plan: '2' })).toEqual({
      view: 'commitment',
      commitment: '3',
      asOf: '2026-03-14',
      plan: '2',
      state: undefined,
    })
  })
  it('a cell is known by its row and its column, whatever the column is called', () => {
    const cell = { row: 'joint', column: '2026-01-01_2026-04-01_Quý I ~ 2' }
    expect(cellFromParam(cellParam(cell))).toEqual(cell)
    expect(cellFromParam('nonsense')).toBeNull()
  })
})

describe('times that are often asked for', () => {
  it.each([
    ['in the middle of a month', '2026-11-30', '2026-10-31', '2026-09-14'],
    ['in January, the year before', '2026-01-10', '2025-12-31', '2025-12-14'],
    ['on the day after a report period', '2026-03-15', '2026-02-28', '2026-03-14'],
    ['on its last day it is not over', '2026-03-14', '2026-02-28', '2025-12-14'],
  ])('%s', (_when, today, monthEnd, periodEnd) => {
    expect(timePresets(today)).toEqual({ now: null, monthEnd, periodEnd })
  })
  it('a day is shown as what it is often asked for as', () => {
    const presets = timePresets('2026-11-30')
    expect([null, '2026-10-31', '2026-09-14', '2026-05-01'].map((day) => presetOf(day, presets))).toEqual([
      'now',
      'monthEnd',
      'periodEnd',
      'otherDay',
    ])
  })
})

describe('saved views', () => {
  it('the later one under a name takes the place of the earlier', () => {
    const views = withView(
      [
        { name: 'Xã', query: '?plan=1' },
        { name: 'Đài', query: '' },
      ],
      { name: 'Xã', query: '?plan=2' },
    )
    expect(views).toEqual([
      { name: 'Đài', query: '' },
      { name: 'Xã', query: '?plan=2' },
    ])
  })
  it('what cannot be read is left out', () => {
    expect(savedViewsIn({ views: [{ name: 'Xã', query: '' }, { name: '' }, 3, null] })).toEqual([{ name: 'Xã', query: '' }])
    expect(savedViewsIn(undefined)).toEqual([])
  })
})
