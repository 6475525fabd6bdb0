import { describe, expect, it } from '@jest/globals'

import { blankStep, bodyOfStep, dayTyped, faultOf, pathOfStep, type StepDraft } from '../../../src/admin/findings/stepDraft.ts'
import type { FindingStep, FindingSubject } from '../../../src/rules/finding.ts'

const draft = (more: Partial<StepDraft> = {}): StepDraft => ({ ...blankStep, text: 'Bão số 3', ...more })

describe('a day as it is typed', () => {
  it.each([
    ['15/03/2026', '2026-03-15'],
    ['5/3/2026', '2026-03-05'],
    [' 5/3/2026 ', '2026-03-05'],
    ['31/02/2026', null],
    ['2026-03-15', null],
    ['', null],
  ])('%j: %s', (typed, expected) => {
    expect(dayTyped(typed)).toBe(expected)
  })
})

describe('what is seen to be wrong before it is sent', () => {
  it.each<[string, FindingStep, FindingSubject, StepDraft, string | null]>([
    ['an answer without words', 'answer', 'obligation', draft({ text: ' ' }), 'text'],
    ['a link that is none', 'answer', 'obligation', draft({ url: 'biên bản' }), 'url'],
    ['an answer with a link', 'answer', 'obligation', draft({ url: ' https://vi-du.vn/1 ' }), null],
    ['an acceptance needs no words', 'accept', 'obligation', draft({ text: '' }), null],
    ['nor does more time', 'extend', 'obligation', draft({ text: '' }), null],
    ['a rejection needs its reason', 'reject', 'obligation', draft({ text: '' }), 'text'],
    ['a waiver needs its authority', 'waive', 'obligation', draft(), 'authority'],
    ['of one window no days are asked', 'waive', 'obligation', draft({ authority: 'UBND tỉnh' }), null],
    ['of a commitment they are', 'waive', 'commitment', draft({ authority: 'UBND tỉnh', from: '1/1/2026' }), 'to'],
  ])('%s', (_label, step, subject, given, expected) => {
    expect(faultOf(step, subject, given, 'vi')?.path ?? null).toBe(expected)
  })
})

describe('what is sent', () => {
  const days = { authority: 'UBND tỉnh', from: '1/1/2026', to: '1/2/2026' }
  it.each<[FindingStep, FindingSubject, StepDraft, string, object]>([
    ['answer', 'obligation', draft(), 'answer', { text: 'Bão số 3', seen: 2 }],
    ['withdraw', 'obligation', draft(), 'withdraw', { text: 'Bão số 3', seen: 2 }],
    ['extend', 'obligation', draft({ days: '10' }), 'extend', { text: 'Bão số 3', seen: 2, days: 10 }],
    ['accept', 'obligation', draft({ text: '' }), 'decide', { text: '', seen: 2, decision: 'accept' }],
    ['sendBack', 'obligation', draft({ days: '3' }), 'decide', { text: 'Bão số 3', seen: 2, decision: 'sendBack', days: 3 }],
    ['waive', 'obligation', draft(days), 'decide', { text: 'Bão số 3', seen: 2, decision: 'waive', authority: 'UBND tỉnh' }],
    [
      'waive',
      'commitment',
      draft(days),
      'decide',
      { text: 'Bão số 3', seen: 2, decision: 'waive', authority: 'UBND tỉnh', from: '2026-01-01', to: '2026-02-01' },
    ],
  ])('%s, of a finding on an %s', (step, subject, given, path, body) => {
    expect([pathOfStep(step), bodyOfStep(step, subject, given, 2)]).toEqual([path, body])
  })
})
