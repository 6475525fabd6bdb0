import { checkRule, type Rule, type RuleRefusal, type WindowRule } from '../../obligations/index.ts'

/** A rule as somebody is writing it; null while it is blank. */
export interface RuleDraft {
  rrule?: string | null
  dtstart?: string | null
  duration?: string | null
  label?: string | null
}

export interface ReadRules {
  rules: { rule: Rule; label: string | null }[]
  refusals: RuleRefusal[]
}

/** The rules of a form: those that can be read, and why the others cannot. Blank ones are neither. */
export function readRules(drafts: readonly RuleDraft[]): ReadRules {
  const read: ReadRules = { rules: [], refusals: [] }
  for (const draft of drafts) {
    if (!draft.rrule || !draft.dtstart) continue
    const check = checkRule({ rrule: draft.rrule, dtstart: draft.dtstart, duration: draft.duration || null } satisfies WindowRule)
    if (check.ok) read.rules.push({ rule: check.rule, label: draft.label || null })
    else read.refusals.push(check.refusal)
  }
  return read
}
