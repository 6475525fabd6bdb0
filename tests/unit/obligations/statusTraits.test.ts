import { describe, expect, test } from '@jest/globals'

import { placementLook } from '../../../src/admin/tones.ts'
import { exclusionReason, placementShownWords, placementStatus } from '../../../src/i18n/words.ts'
import {
  announcedStatuses,
  curableStatuses,
  excludedStatuses,
  exclusionReasons,
  isAired,
  isAnnounced,
  isCurable,
  isOffAir,
  isOpen,
  offAirStatuses,
  onAirStatuses,
  openStatuses,
  placementStatuses,
  recordedStatuses,
  statusTraits,
  type PlacementStatus,
} from '../../../src/obligations/index.ts'

const lists = [
  { list: 'all', statuses: placementStatuses, are: ['planned', 'confirmed', 'delivered', 'missed', 'preempted', 'cancelled', 'retracted'] },
  { list: 'open', statuses: openStatuses, are: ['planned', 'confirmed'] },
  { list: 'recorded', statuses: recordedStatuses, are: ['delivered', 'missed', 'preempted', 'cancelled', 'retracted'] },
  { list: 'curable', statuses: curableStatuses, are: ['missed', 'preempted', 'cancelled'] },
  { list: 'off air', statuses: offAirStatuses, are: ['missed', 'preempted', 'cancelled', 'retracted'] },
  { list: 'on air', statuses: onAirStatuses, are: ['planned', 'confirmed', 'delivered'] },
  { list: 'announced', statuses: announcedStatuses, are: ['confirmed', 'delivered'] },
  { list: 'excluded', statuses: excludedStatuses, are: ['missed', 'preempted', 'cancelled', 'retracted'] },
]

const predicates = { open: isOpen, curable: isCurable, offAir: isOffAir, aired: isAired, announced: isAnnounced }

describe('what a status decides is read from its row', () => {
  test.each(lists)('the list of statuses: $list', ({ statuses, are }) => {
    expect(statuses).toEqual(are)
  })

  test.each(placementStatuses)('every predicate answers for %s as its row says', (status) => {
    const answers = Object.fromEntries(Object.entries(predicates).map(([trait, is]) => [trait, is(status)]))
    expect(statusTraits[status]).toMatchObject(answers)
  })

  test.each([undefined, null, 7, '', 'aired', 'toString', '__proto__', ['planned']])('%p is no status and has no trait', (value) => {
    for (const is of Object.values(predicates)) expect(is(value)).toBe(false)
  })

  test('the reasons for exclusion begin with the excluded statuses', () => {
    expect(exclusionReasons).toEqual([...excludedStatuses, 'late', 'duration', 'timeBand', 'rerun'])
  })

  test('only what takes no time can be made good, and nothing open is excluded', () => {
    for (const status of placementStatuses) {
      const { open, curable, offAir, past } = statusTraits[status]
      expect(curable && !offAir).toBe(false)
      expect(open && (past as string) === 'excluded').toBe(false)
    }
  })
})

describe('every status has words and a look', () => {
  const sorted = (statuses: readonly string[]): string[] => [...statuses].sort()

  test.each(placementStatuses)('%s', (status: PlacementStatus) => {
    for (const locale of ['vi', 'en'] as const) expect(placementStatus[status][locale]).not.toBe('')
    expect(placementShownWords[status]).toBe(placementStatus[status])
    expect(placementLook[status]).toBeDefined()
  })

  test('no others have', () => {
    expect(sorted(Object.keys(placementStatus))).toEqual(sorted(placementStatuses))
    expect(Object.keys(exclusionReason)).toEqual(exclusionReasons)
  })
})
