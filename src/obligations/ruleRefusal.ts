export type RuleRefusalCode =
  | 'tooLong'
  | 'unknownPart'
  | 'repeatedPart'
  | 'missingPart'
  | 'badValue'
  | 'notWith'
  | 'needsPart'
  | 'noOccurrence'
  | 'badStart'
  | 'startOutOfRange'
  | 'badDuration'

/** Why a rule is refused: which field of it, which part, the text found there, and what it may not, or must, stand beside. */
export interface RuleRefusal {
  readonly field: 'rrule' | 'dtstart' | 'duration'
  readonly code: RuleRefusalCode
  readonly part: string
  readonly value: string
  readonly other?: string
}

/** What was read, or why it was refused. */
export type RuleReading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: RuleRefusal }

export const refuseRule = (refusal: RuleRefusal): { readonly ok: false; readonly refusal: RuleRefusal } => ({ ok: false, refusal })
