import { describe, expect, it } from '@jest/globals'

import { stepShortfall, urgencyOf, type ShortfallState, type ShortfallStanding, type ShownVerdict } from '../../../src/rules/shortfall.ts'
import type { ShownStatus } from '../../../src/rules/shownStatus.ts'

const verdict = (status: ShownStatus, shortfall = 1, curableUntil: number | null = null): ShownVerdict => ({
  due: 1000,
  status,
  shortfall,
  curableUntil,
})
const standing = (state: ShortfallState, severity: ShownStatus, missing = 1, cureBy: number | null = null): ShortfallStanding => ({
  state,
  severity,
  missing,
  cureBy,
})

describe('the life of a shortfall', () => {
  const during = 500
  const afterwards = 2000
  it.each<[string, ShortfallStanding | null, ShownVerdict, string, number?]>([
    ['nothing is missing, nothing is raised', null, verdict('met', 0), 'nothing'],
    ['upcoming raises nothing', null, verdict('upcoming'), 'nothing', during],
    ['a risk is raised, to be cured by when it is due', null, verdict('atRisk'), 'raised atRisk by 1000, moved, told atRisk', during],
    ['the same risk again is nothing new', standing('raised', 'atRisk', 1, 1000), verdict('atRisk'), 'nothing', during],
    ['less is missing: noted, not told', standing('raised', 'atRisk', 2, 1000), verdict('atRisk', 1), 'raised atRisk by 1000', during],
    ['to be confirmed before it is due: raised, nobody alarmed', null, verdict('unverified'), 'raised unverified by 1000, moved', during],
    [
      'a risk that is now only to be confirmed',
      standing('raised', 'atRisk', 1, 1000),
      verdict('unverified'),
      'raised unverified by 1000, moved',
      during,
    ],
    [
      'still to be confirmed when it falls due: told then',
      standing('raised', 'unverified', 1, 1000),
      verdict('unverified'),
      'raised unverified by never, told unverified',
    ],
    ['and told once', standing('raised', 'unverified'), verdict('unverified'), 'nothing'],
    [
      'to be confirmed and never asked before it was due',
      null,
      verdict('unverified'),
      'raised unverified by never, moved, told unverified',
    ],
    [
      'confirmed before it is due: nobody was alarmed',
      standing('raised', 'unverified', 1, 1000),
      verdict('met', 0),
      'closed met by never, moved',
      during,
    ],
    [
      'what was to be confirmed did not go out',
      standing('raised', 'unverified', 1, 1000),
      verdict('atRisk'),
      'raised atRisk by 1000, moved, told atRisk',
      during,
    ],
    [
      'nor was there anything in time',
      standing('raised', 'unverified', 1, 1000),
      verdict('short'),
      'raised short by never, moved, told short',
    ],
    [
      'who took it in hand keeps it',
      standing('acknowledged', 'atRisk', 1, 1000),
      verdict('curable', 1, 5000),
      'acknowledged curable by 5000, moved, told curable',
    ],
    [
      'its makegood is planned: nobody is asked again',
      standing('acknowledged', 'curable', 1, 5000),
      verdict('makegoodPlanned', 1, 5000),
      'acknowledged makegoodPlanned by 5000, moved',
    ],
    [
      'and nothing more is said while it stands',
      standing('raised', 'makegoodPlanned', 1, 5000),
      verdict('makegoodPlanned', 1, 5000),
      'nothing',
    ],
    [
      'the makegood was lost too: asked for again',
      standing('raised', 'makegoodPlanned', 1, 5000),
      verdict('curable', 1, 5000),
      'raised curable by 5000, moved, told curable',
    ],
    [
      'missing from the start, and planned to be made good: told as that',
      null,
      verdict('makegoodPlanned', 1, 5000),
      'raised makegoodPlanned by 5000, moved, told makegoodPlanned',
    ],
    [
      'the makegood went out',
      standing('raised', 'makegoodPlanned', 1, 5000),
      verdict('madeGood', 0),
      'cured madeGood by never, moved, told cured',
    ],
    [
      'nor did it, and the time is over',
      standing('raised', 'makegoodPlanned', 1, 5000),
      verdict('short'),
      'raised short by never, moved, told short',
    ],
    ['from curable to short', standing('raised', 'curable', 1, 5000), verdict('short'), 'raised short by never, moved, told short'],
    ['made good', standing('raised', 'curable', 1, 5000), verdict('madeGood', 0), 'cured madeGood by never, moved, told cured'],
    ['met after all', standing('acknowledged', 'unverified'), verdict('met', 0), 'closed met by never, moved, told metAfterAll'],
    ['waived', standing('raised', 'short'), verdict('waived'), 'waived waived by never, moved'],
    ['the danger passed', standing('raised', 'atRisk', 1, 1000), verdict('onTrack'), 'closed onTrack by never, moved', during],
    ['what ended stays ended', standing('closed', 'met', 0), verdict('met', 0), 'nothing'],
    [
      'raised again when it turns out wrong',
      standing('cured', 'madeGood', 0),
      verdict('short'),
      'raised short by never, moved, told short',
    ],
    [
      'a waiver that covers it no more',
      standing('waived', 'waived', 0),
      verdict('curable', 1, 7000),
      'raised curable by 7000, moved, told curable',
    ],
  ])('%s', (_label, before, judged, expected, now = afterwards) => {
    const step = stepShortfall(before, judged, now)
    const told =
      step === null
        ? 'nothing'
        : [
            `${step.next.state} ${step.next.severity} by ${step.next.cureBy ?? 'never'}`,
            ...(step.moved ? ['moved'] : []),
            ...(step.notice ? [`told ${step.notice}`] : []),
          ].join(', ')
    expect(told).toBe(expected)
  })
})

describe('a list that begins with what presses most', () => {
  it('nearest deadline, then what nothing can cure, then what has ended', () => {
    const list = [
      standing('closed', 'met', 0),
      standing('raised', 'short'),
      standing('raised', 'curable', 1, 5000),
      standing('acknowledged', 'atRisk', 1, 1000),
    ]
    const inOrder = list.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
    expect(inOrder.map(({ severity }) => severity)).toEqual(['atRisk', 'curable', 'short', 'met'])
  })
})
