import { describe, expect, it } from '@jest/globals'
import type { AsRunLine } from '../../../src/contracts/asRun.ts'
import { toBeRecorded } from '../../../src/admin/asRun/lines.ts'

const missed = (notInLog: boolean): AsRunLine => ({
  kind: 'missed',
  why: 'Có trên lịch, không có trong tệp.',
  settled: false,
  notInLog,
  row: null,
  placement: null,
})
const told = (lines: AsRunLine[], missing = lines.length) => ({
  toWrite: 9,
  counts: { asPlanned: 7, differently: 0, missed: missing, candidate: 1, unplanned: 0 },
  lines: { asPlanned: [], differently: [], missed: lines, candidate: [], unplanned: [] },
})

describe('how many outcomes a log would record', () => {
  it('is what the dry run told, and the candidates that were confirmed', () => {
    expect(toBeRecorded(told([missed(true)]), true, 0)).toBe(9)
    expect(toBeRecorded(told([missed(true)]), true, 1)).toBe(10)
  })

  it('without what is not in the file, what the file itself calls missed stays', () => {
    expect(toBeRecorded(told([missed(true), missed(false)]), false, 1)).toBe(9)
  })

  it('is not told where lines are missing to tell it', () => {
    expect(toBeRecorded(told([missed(true)], 301), false, 0)).toBeNull()
    expect(toBeRecorded(told([missed(true)], 301), true, 0)).toBe(9)
    expect(toBeRecorded({}, true, 0)).toBeNull()
  })
})
