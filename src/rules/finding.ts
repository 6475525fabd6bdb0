import type { Instant } from '../obligations/index.ts'

/** The life of a finding: what an auditor asks or objects, and what a body answers. */
export const findingStates = ['open', 'answered', 'accepted', 'rejected', 'waived', 'withdrawn'] as const
export type FindingState = (typeof findingStates)[number]

/** What a finding is about. An obligation, and a duty of a body for a period, are named by their keys; a commitment by its id. */
export const findingSubjects = ['obligation', 'commitment', 'duty'] as const
export type FindingSubject = (typeof findingSubjects)[number]

export const findingKinds = ['question', 'objection'] as const
export type FindingKind = (typeof findingKinds)[number]

/** The two who speak with each other. */
export type FindingSide = 'auditor' | 'body'

interface FindingRule {
  /** In which state it can be done. */
  from: readonly FindingState[]
  to: FindingState
  by: FindingSide
}

/** Every step of a finding after it was raised. What is sent back waits for the body anew, with a deadline of its own. */
export const findingRules = {
  answer: { from: ['open'], to: 'answered', by: 'body' },
  accept: { from: ['answered'], to: 'accepted', by: 'auditor' },
  sendBack: { from: ['answered'], to: 'open', by: 'auditor' },
  reject: { from: ['answered'], to: 'rejected', by: 'auditor' },
  waive: { from: ['answered'], to: 'waived', by: 'auditor' },
  extend: { from: ['open'], to: 'open', by: 'auditor' },
  withdraw: { from: ['open', 'answered'], to: 'withdrawn', by: 'auditor' },
} as const satisfies Record<string, FindingRule>
export type FindingStep = keyof typeof findingRules
export const findingSteps = Object.keys(findingRules) as FindingStep[]

/** The steps that decide on an answer. */
export const findingDecisions = ['accept', 'sendBack', 'reject', 'waive'] as const satisfies readonly FindingStep[]
export type FindingDecision = (typeof findingDecisions)[number]
export const isDecision = (step: FindingStep): step is FindingDecision => (findingDecisions as readonly string[]).includes(step)

/** Who somebody is to a finding. One person may be both. */
export interface FindingSides extends Readonly<Record<FindingSide, boolean>> {
  /** The answer that waits for a decision is this person's own. */
  ownAnswer: boolean
}

export type FindingRefusal = 'notYours' | 'notNow' | 'ownAnswer'

/** Why somebody may not take a step now, or null. Nobody decides on an answer of her own. */
export function refuseStep(step: FindingStep, state: FindingState, sides: FindingSides): FindingRefusal | null {
  const { from, by }: FindingRule = findingRules[step]
  if (!sides[by]) return 'notYours'
  if (!from.includes(state)) return 'notNow'
  return isDecision(step) && sides.ownAnswer ? 'ownAnswer' : null
}

/** What somebody may do now. */
export const stepsFor = (state: FindingState, sides: FindingSides): FindingStep[] =>
  findingSteps.filter((step) => refuseStep(step, state, sides) === null)

/** For whom a finding waits; null when it has ended. */
export const waitsFor = (state: FindingState): FindingSide | null => (state === 'open' ? 'body' : state === 'answered' ? 'auditor' : null)

/** Whether the body has let its deadline pass. Never stored: the clock alone makes it so. */
export const isOverdue = (state: FindingState, dueBy: Instant | null, now: Instant): boolean =>
  state === 'open' && dueBy !== null && dueBy <= now

/** What was said, as far as it tells which answers came late. */
interface TimedStep {
  step: FindingStep
  at: Instant
  /** The deadline that the step set. */
  dueBy: Instant | null
}

/** Of the steps of a finding, by their places: whether it is an answer that came after its deadline. */
export function lateAnswers(firstDueBy: Instant | null, steps: readonly TimedStep[]): boolean[] {
  let dueBy = firstDueBy
  return steps.map(({ step, at, dueBy: set }) => {
    const late = step === 'answer' && dueBy !== null && dueBy <= at
    dueBy = set ?? dueBy
    return late
  })
}

/** Working days that a body has for an answer, unless told otherwise, and at most. */
export const usualAnswerDays = 5
export const longestAnswerDays = 60

/** What a notice about a finding tells, and to which side: each step tells the other. */
export const findingNotices = {
  findingRaised: 'body',
  findingAnswered: 'auditor',
  findingSentBack: 'body',
  findingExtended: 'body',
  findingAccepted: 'body',
  findingRejected: 'body',
  findingWaived: 'body',
  findingWithdrawn: 'body',
} as const satisfies Record<string, FindingSide>
export type FindingNotice = keyof typeof findingNotices

export const noticeOfStep: Readonly<Record<FindingStep, FindingNotice>> = {
  answer: 'findingAnswered',
  accept: 'findingAccepted',
  sendBack: 'findingSentBack',
  reject: 'findingRejected',
  waive: 'findingWaived',
  extend: 'findingExtended',
  withdraw: 'findingWithdrawn',
}
