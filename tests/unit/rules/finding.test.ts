import { describe, expect, it } from '@jest/globals'

import {
  findingNotices,
  findingRules,
  findingStates,
  findingSteps,
  isOverdue,
  lateAnswers,
  noticeOfStep,
  refuseStep,
  stepsFor,
  waitsFor,
  type FindingSides,
  type FindingState,
  type FindingStep,
} from '../../../src/rules/finding.ts'

const auditor: FindingSides = { auditor: true, body: false, ownAnswer: false }
const body: FindingSides = { auditor: false, body: true, ownAnswer: false }
const both: FindingSides = { auditor: true, body: true, ownAnswer: false }
const onlooker: FindingSides = { auditor: false, body: false, ownAnswer: false }

describe('the life of a finding', () => {
  it.each<[FindingState, FindingStep[], FindingStep[]]>([
    ['open', ['extend', 'withdraw'], ['answer']],
    ['answered', ['accept', 'sendBack', 'reject', 'waive', 'withdraw'], []],
    ['accepted', [], []],
    ['rejected', [], []],
    ['waived', [], []],
    ['withdrawn', [], []],
  ])('%s: the auditor may %j, the body %j, others nothing', (state, ofAuditor, ofBody) => {
    expect(stepsFor(state, auditor).toSorted()).toEqual(ofAuditor.toSorted())
    expect(stepsFor(state, body)).toEqual(ofBody)
    expect(stepsFor(state, both).toSorted()).toEqual([...ofAuditor, ...ofBody].toSorted())
    expect(stepsFor(state, onlooker)).toEqual([])
  })

  it.each<[FindingStep, FindingState]>([
    ['answer', 'answered'],
    ['accept', 'accepted'],
    ['sendBack', 'open'],
    ['reject', 'rejected'],
    ['waive', 'waived'],
    ['extend', 'open'],
    ['withdraw', 'withdrawn'],
  ])('%s makes it %s', (step, state) => {
    expect(findingRules[step].to).toBe(state)
  })

  it.each<[string, FindingStep, FindingState, FindingSides, string | null]>([
    ['the body answers what is open', 'answer', 'open', body, null],
    ['an auditor does not answer for it', 'answer', 'open', auditor, 'notYours'],
    ['an answer is given once', 'answer', 'answered', body, 'notNow'],
    ['the body does not accept its own answer', 'accept', 'answered', body, 'notYours'],
    ['nothing is decided before there is an answer', 'accept', 'open', auditor, 'notNow'],
    ['nobody decides on her own answer', 'accept', 'answered', { ...both, ownAnswer: true }, 'ownAnswer'],
    ['not even to waive', 'waive', 'answered', { ...both, ownAnswer: true }, 'ownAnswer'],
    ['but may withdraw the finding', 'withdraw', 'answered', { ...both, ownAnswer: true }, null],
    ['what has ended stays ended', 'withdraw', 'accepted', auditor, 'notNow'],
    ['whose it is comes before when it can be', 'accept', 'accepted', onlooker, 'notYours'],
  ])('%s', (_label, step, state, sides, expected) => {
    expect(refuseStep(step, state, sides)).toBe(expected)
  })

  it('it waits for one side, or has ended', () => {
    expect(findingStates.map((state) => [state, waitsFor(state)])).toEqual([
      ['open', 'body'],
      ['answered', 'auditor'],
      ['accepted', null],
      ['rejected', null],
      ['waived', null],
      ['withdrawn', null],
    ])
  })

  it('each step is told to the other side', () => {
    expect(findingSteps.map((step) => [step, findingNotices[noticeOfStep[step]]])).toEqual(
      findingSteps.map((step) => [step, findingRules[step].by === 'body' ? 'auditor' : 'body']),
    )
  })
})

describe('which answers came late', () => {
  const step = (what: FindingStep, at: number, dueBy: number | null = null) => ({ step: what, at, dueBy })
  it.each<[string, ReturnType<typeof step>[], boolean[]]>([
    ['in time', [step('answer', 99)], [false]],
    ['at the end of the last day', [step('answer', 100)], [true]],
    ['in time, because there was more of it', [step('extend', 90, 200), step('answer', 150)], [false, false]],
    ['the second time', [step('answer', 50), step('sendBack', 60, 120), step('answer', 130)], [false, false, true]],
    ['a decision is never late', [step('answer', 50), step('accept', 500)], [false, false]],
  ])('%s', (_label, steps, expected) => {
    expect(lateAnswers(100, steps)).toEqual(expected)
  })
})

describe('overdue', () => {
  it.each<[string, FindingState, number | null, boolean]>([
    ['before the deadline', 'open', 101, false],
    ['at the end of its last day', 'open', 100, true],
    ['answered, however late', 'answered', 50, false],
    ['without a deadline', 'open', null, false],
  ])('%s: %s', (_label, state, dueBy, expected) => {
    expect(isOverdue(state, dueBy, 100)).toBe(expected)
  })
})
