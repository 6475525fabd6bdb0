import { describe, expect, it } from '@jest/globals'

import { openLedger, type Placement } from '../../../src/obligations/index.ts'
import { makegoodsInHand } from '../../../src/rules/makegoodsInHand.ts'
import { at, commitment, facts, placement } from '../obligations/facts.ts'

const now = at('2014-01-13T12:00')
const lost = (id: string, day: string): Placement => placement({ id, status: 'preempted', plannedStart: at(`${day}T20:00`) })
const makegood = (id: string, makegoodFor: string, more: Partial<Placement> = {}): Placement =>
  placement({ id, makegoodFor, status: 'planned', plannedStart: at('2014-01-14T20:00'), ...more })

/** Two in the first week, both lost; what is planned for them is for the second. */
function inHand(reruns: 'exclude' | 'count', makegoods: readonly Placement[]) {
  const placements = [lost('a', '2014-01-08'), lost('b', '2014-01-09'), ...makegoods]
  const twice = commitment({ measure: { kind: 'count', target: 2 }, makegood: { withinDays: 14 }, reruns })
  const ledger = openLedger(facts({ commitments: [twice], placements }))
  const before = ledger.judge(now)
  const found = makegoodsInHand(before[0]!, now, {
    ...ledger,
    placement: (id) => placements.find((one) => one.id === id) ?? null,
    makegoodsFor: (id) => placements.filter(({ makegoodFor }) => makegoodFor === id),
  })
  expect(ledger.judge(now)).toEqual(before)
  return found
}

describe('makegoods in hand', () => {
  it.each<[string, 'exclude' | 'count', Placement[], { amount: number; ids: string[] }]>([
    ['one for each that is lost', 'exclude', [makegood('m', 'a'), makegood('n', 'b')], { amount: 2, ids: ['m', 'n'] }],
    ['one for the only one that has any', 'exclude', [makegood('m', 'b')], { amount: 1, ids: ['m'] }],
    ['one of two for the same', 'exclude', [makegood('m', 'a'), makegood('n', 'a')], { amount: 1, ids: ['m'] }],
    // Each was asked for alone and the two were added up, though the second will be a rerun of the first.
    [
      'one of two that share their content',
      'exclude',
      [makegood('m', 'a', { contentId: 'segment:1' }), makegood('n', 'b', { contentId: 'segment:1' })],
      { amount: 1, ids: ['m'] },
    ],
    [
      'both of these where reruns count',
      'count',
      [makegood('m', 'a', { contentId: 'segment:1' }), makegood('n', 'b', { contentId: 'segment:1' })],
      { amount: 2, ids: ['m', 'n'] },
    ],
    [
      'the other for the same where the first shares its content',
      'exclude',
      [makegood('m', 'a', { contentId: 'segment:1' }), makegood('n', 'b', { contentId: 'segment:1' }), makegood('o', 'b')],
      { amount: 2, ids: ['m', 'o'] },
    ],
  ])('are %s', (_, reruns, makegoods, expected) => {
    expect(inHand(reruns, makegoods)).toEqual(expected)
  })
})
