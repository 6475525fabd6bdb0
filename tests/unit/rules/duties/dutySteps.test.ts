import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DAY } from '../../../../src/obligations/index.ts'
import { frequencyOfClause, frequencyOfRule, type ClauseKind } from '../../../../src/rules/duties/dutyOfClause.ts'
import {
  dutyReminder,
  dutyStages,
  dutyStateAt,
  dutyStateTraits,
  dutyStates,
  isDutyDone,
  type DutyStage,
} from '../../../../src/rules/duties/dutyState.ts'
import { dutyStepRules, dutySteps, dutyStepsFor, refuseDutyStep, type DutySides } from '../../../../src/rules/duties/dutySteps.ts'

const auditor: DutySides = { auditor: true, body: false, ownReport: false }
const body: DutySides = { auditor: false, body: true, ownReport: false }
const neither: DutySides = { auditor: false, body: false, ownReport: false }

describe('who may take which step', () => {
  it.each<[DutyStage, string, string]>([
    //             the body                  an auditor
    ['open', 'begin handIn', 'check notRequire'],
    ['inProgress', 'handIn withdraw', 'check notRequire'],
    ['reported', 'withdraw', 'confirm return notRequire'],
    ['returned', 'handIn', 'check notRequire'],
    ['confirmed', '', 'reopen'],
    ['notRequired', '', 'reopen'],
  ])('%s: the body may %s; an auditor may %s', (stage, ofBody, ofAuditor) => {
    expect([dutyStepsFor(stage, body).join(' '), dutyStepsFor(stage, auditor).join(' ')]).toEqual([ofBody, ofAuditor])
    expect(dutyStepsFor(stage, neither)).toEqual([])
  })

  it('nobody confirms a report of her own, nor sends it back', () => {
    const both: DutySides = { auditor: true, body: true, ownReport: true }
    expect(dutyStepsFor('reported', both)).toEqual(['withdraw', 'notRequire'])
    expect(refuseDutyStep('confirm', 'reported', both)).toBe('ownReport')
  })

  it('whatever steps are taken, a stage is one of the known, and something waits for somebody until it is settled', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dutySteps), { maxLength: 20 }), (wanted) => {
        let stage: DutyStage = 'open'
        for (const step of wanted) {
          if (refuseDutyStep(step, stage, { auditor: true, body: true, ownReport: false }) !== null) continue
          stage = dutyStepRules[step].to
          const { waitsFor } = dutyStateTraits[dutyStateAt(stage, 1, 0)]
          expect(dutyStages).toContain(stage)
          expect(waitsFor === null).toBe(stage === 'confirmed' || stage === 'notRequired')
        }
      }),
    )
  })
})

describe('how it stands', () => {
  it.each<[DutyStage, string, string]>([
    // the stage, before its deadline, and from then on
    ['open', 'notYetDue', 'overdue'],
    ['inProgress', 'inProgress', 'overdue'],
    ['returned', 'returned', 'overdue'],
    ['reported', 'reported', 'reported'],
    ['confirmed', 'confirmed', 'confirmed'],
    ['notRequired', 'notRequired', 'notRequired'],
  ])('%s is %s before the deadline, %s from it on', (stage, before, after) => {
    expect([dutyStateAt(stage, 100, 99), dutyStateAt(stage, 100, 100)]).toEqual([before, after])
  })

  it('every state has its traits; what was let off alone is not owed', () => {
    expect(Object.keys(dutyStateTraits).sort()).toEqual([...dutyStates].sort())
    expect(dutyStates.filter((state) => !dutyStateTraits[state].owed)).toEqual(['notRequired'])
  })

  it.each([
    ['confirmed', 'kept', true],
    ['confirmed', null, true],
    ['confirmed', 'notKept', false],
    ['reported', null, false],
    ['notRequired', null, false],
  ] as const)('%s with outcome %s is done: %s', (stage, outcome, done) => {
    expect(isDutyDone(stage, outcome)).toBe(done)
  })
})

describe('reminders', () => {
  const due = 100 * DAY
  it.each<[string, number, number, 'ahead' | 'over' | null]>([
    ['fourteen days before', 85, 86, 'ahead'],
    ['the next day nothing more', 86, 87, null],
    ['three days before', 96, 97, 'ahead'],
    ['both were slept through: one is told', 80, 98, 'ahead'],
    ['on the deadline', 99, 100, 'over'],
    ['after a long sleep the deadline alone is told', 80, 110, 'over'],
    ['long overdue nothing more', 101, 102, null],
  ])('%s', (_, since, now, told) => {
    expect(dutyReminder(due, [14, 3], { since: since * DAY, now: now * DAY })).toBe(told)
  })

  it('however often it is asked, each deadline is told as over once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 }), (days) => {
        const runs = [-1, ...new Set(days), 201].toSorted((a, b) => a - b).map((day) => day * DAY)
        const told = runs.slice(1).map((now, at) => dutyReminder(due, [14, 3], { since: runs[at]!, now }))
        expect(told.filter((one) => one === 'over')).toHaveLength(1)
        expect(told.filter((one) => one === 'ahead').length).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('how often a clause is told of', () => {
  it.each<[ClauseKind, string, string]>([
    ['one_off', 'Bố trí cán bộ theo dõi', 'once'],
    ['continuous', 'Thường xuyên phối hợp', 'yearly'],
    ['unquantified', 'Tăng cường thời lượng', 'yearly'],
    ['event_triggered', 'Thẩm định giấy phép', 'none'],
    ['periodic_by_other_plan', 'Lồng ghép kiểm tra', 'none'],
    ['periodic', 'Định kỳ quý I, 6 tháng, quý III và năm tổng hợp báo cáo', 'reports'],
    ['periodic', 'Báo cáo hằng quý', 'quarterly'],
    ['periodic', 'Hàng tháng cung cấp tin', 'monthly'],
    ['periodic', 'Định kỳ 6 tháng báo cáo', 'halfYearly'],
    ['periodic', 'Đánh giá định kỳ hàng năm', 'yearly'],
    ['periodic', 'trong 6 tháng đầu năm', 'yearly'],
  ])('%s, “%s”: %s', (kind, text, frequency) => {
    expect(frequencyOfClause(kind, text)).toBe(frequency)
  })

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', 'monthly'],
    ['FREQ=MONTHLY', 'monthly'],
    ['FREQ=MONTHLY;INTERVAL=3', 'quarterly'],
    ['FREQ=MONTHLY;INTERVAL=6', 'halfYearly'],
    ['FREQ=YEARLY', 'yearly'],
    ['FREQ=MONTHLY;INTERVAL=5', null],
  ])('%s: %s', (rrule, frequency) => {
    expect(frequencyOfRule(rrule)).toBe(frequency)
  })
})
