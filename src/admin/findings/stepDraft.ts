import type { Id } from '../../documents/ids.ts'
import { isWebAddress } from '../../documents/webAddress.ts'
import { findingRefused, findingText as text } from '../../i18n/findings.ts'
import { parseLocalDate } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { isDecision, usualAnswerDays, type FindingStep, type FindingSubject } from '../../rules/finding.ts'
import type { Refused } from '../ask.ts'

/** The finding as its buttons need it. */
export interface FindingAtHand {
  id: Id
  subjectKind: FindingSubject
  organization: Id
  /** How many steps the page shows: what has moved on since is left alone. */
  seen: number
}

/** What is typed into the form of a step; a step takes of it what belongs to it. */
export interface StepDraft {
  text: string
  days: string
  authority: string
  from: string
  to: string
  url: string
  file: File | null
}

export const blankStep: StepDraft = { text: '', days: String(usualAnswerDays), authority: '', from: '', to: '', url: '', file: null }

/** The path below `/api/findings/ID` that takes a step. */
export const pathOfStep = (step: FindingStep): string => (isDecision(step) ? 'decide' : step)

/** A day as it is typed here, dd/MM/yyyy, as the server reads it; null when it is none. */
export function dayTyped(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim()) ?? []
  return year === undefined ? null : parseLocalDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
}

/** Steps that need no words. */
export const mayBeSilent = (step: FindingStep): boolean => step === 'accept' || step === 'extend'
/** Steps that set a deadline. */
export const setsDeadline = (step: FindingStep): boolean => step === 'sendBack' || step === 'extend'

/** Steps that name the days that are waived: a finding about one window, or one duty, has them already. */
export const waivesDays = (step: FindingStep, subject: FindingSubject): boolean => step === 'waive' && subject === 'commitment'

/** What can be seen to be wrong before anything is sent. */
export function faultOf(step: FindingStep, subject: FindingSubject, draft: StepDraft, locale: Locale): Refused | null {
  if (draft.text.trim() === '' && !mayBeSilent(step))
    return { path: 'text', message: pick(step === 'answer' ? findingRefused.noText : findingRefused.noReason, locale) }
  if (step === 'answer' && draft.url.trim() !== '' && !isWebAddress(draft.url.trim()))
    return { path: 'url', message: pick(text.badLink, locale) }
  if (step !== 'waive') return null
  if (draft.authority.trim() === '') return { path: 'authority', message: pick(findingRefused.noAuthority, locale) }
  if (!waivesDays(step, subject)) return null
  const bad = (['from', 'to'] as const).find((field) => dayTyped(draft[field]) === null)
  return bad === undefined ? null : { path: bad, message: pick(text.badDay, locale) }
}

/** What is sent, files aside. */
export function bodyOfStep(step: FindingStep, subject: FindingSubject, draft: StepDraft, seen: number): Record<string, unknown> {
  const said = { text: draft.text, seen, ...(setsDeadline(step) && { days: Number(draft.days) }) }
  if (!isDecision(step)) return said
  return {
    ...said,
    decision: step,
    ...(step === 'waive' && {
      authority: draft.authority,
      ...(waivesDays(step, subject) && { from: dayTyped(draft.from), to: dayTyped(draft.to) }),
    }),
  }
}
