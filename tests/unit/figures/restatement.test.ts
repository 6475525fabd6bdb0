import { describe, expect, it } from '@jest/globals'

import { periodOf } from '../../../src/figures/periods.ts'
import { developmentsOf, restatementOf, type ChangedVerdict } from '../../../src/figures/restatement.ts'
import { toldOf } from '../../../src/figures/told.ts'
import { judge, type Facts, type Placement, type Waiver } from '../../../src/obligations/index.ts'
import { at, commitment, placement, facts } from '../obligations/facts.ts'

const january = periodOf({ calendar: 'civil', kind: 'M1', year: 2014 })!
const answered = commitment({
  id: 'report',
  windows: [{ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', dtstart: '2014-01-01T00:00' }],
  validFrom: '2014-01-01',
  validTo: '2014-03-01',
  answers: { dueDays: 6 },
})
const factsWith = (placements: Placement[], waivers: Waiver[] = []): Facts =>
  facts({ commitments: [commitment({ makegood: { withinDays: 14 } }), answered], placements, waivers })
const answer = placement({ id: 'answer', plannedStart: at('2014-02-04T09:00'), answers: { start: '2014-01-01', label: null } })
const lost = placement({ id: 'lost', status: 'missed', plannedStart: at('2014-01-22T20:00') })
const makegood = placement({ id: 'makegood', makegoodFor: 'lost', plannedStart: at('2014-02-03T20:00') })
const waiver: Waiver = { commitment: 'weekly', obligor: null, label: null, from: '2014-01-13', to: '2014-01-20' }

const said = (changes: readonly ChangedVerdict[]) =>
  changes.map(({ before, after }) => `${(before ?? after)!.commitment} ${before?.status ?? 'nothing'} → ${after?.status ?? 'nothing'}`)

const restated = (known: Facts, later: Facts) =>
  said(restatementOf(january, { known: judge(known, january.end), later: judge(later, january.end) }))

describe('a restatement of January', () => {
  it.each<[string, Facts, Facts, string[]]>([
    ['nothing where nothing was learnt', factsWith([placement()]), factsWith([placement()]), []],
    ['a late entry of what had gone out', factsWith([]), factsWith([placement()]), ['weekly short → met']],
    ['an entry that was wrong', factsWith([placement()]), factsWith([placement({ status: 'retracted' })]), ['weekly met → short']],
    ['a waiver', factsWith([]), factsWith([], [waiver]), ['weekly short → waived']],
    ['a sum alone', factsWith([placement()]), factsWith([placement(), placement({ id: 'second' })]), ['weekly met → met']],
    [
      'a commitment that nobody had written down',
      facts({ commitments: [answered], placements: [] }),
      factsWith([]),
      ['weekly nothing → short', 'weekly nothing → short', 'weekly nothing → short'],
    ],
    ['no makegood that went out after the cut-off', factsWith([lost]), factsWith([lost, makegood]), []],
    ['nothing that falls due later', factsWith([]), factsWith([answer]), []],
  ])('tells of %s', (_, known, later, expected) => {
    expect(restated(known, later)).toEqual(expected)
  })
})

describe('what came after January', () => {
  const since = (facts: Facts, asOf: string) =>
    said(
      developmentsOf({
        told: toldOf(judge(facts, january.end), january, january.end),
        since: judge(facts, at(asOf)),
        owesAnswers: (id) => id === 'report',
      }),
    )
  it('is a makegood that went out after the cut-off', () => {
    expect(since(factsWith([lost, makegood]), '2014-02-10T00:00')).toContain('weekly curable → madeGood')
  })
  it('is an answer that was handed in after the end of its period', () => {
    expect(since(factsWith([answer]), '2014-02-05T00:00')).toContain('report onTrack → met')
  })
  it('is nothing on the day itself', () => {
    expect(since(factsWith([lost, makegood, answer]), '2014-02-01T00:00')).toEqual([])
  })
})
