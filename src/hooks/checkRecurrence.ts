import type { CollectionBeforeValidateHook } from 'payload'

import { ruleRefusalText } from '../i18n/ruleRefusals.ts'
import { checkRule } from '../obligations/index.ts'
import { refusalError } from '../platform/refusal.ts'

/** A programme's slot rule is one that the engine accepts: the same grammar as a commitment's windows. */
export const checkRecurrence: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const now = { ...originalDoc, ...data } as { rrule?: string | null; dtstart?: string | null }
  if (!now.rrule || !now.dtstart) return data
  const checked = checkRule({ rrule: now.rrule, dtstart: now.dtstart })
  if (!checked.ok) {
    const onStart = checked.refusal.code === 'badStart' || checked.refusal.code === 'startOutOfRange'
    throw refusalError({ text: ruleRefusalText(checked.refusal), path: onStart ? 'dtstart' : 'rrule' }, collection.slug, req)
  }
  return data
}
