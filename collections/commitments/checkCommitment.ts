import { ValidationError, type CollectionBeforeChangeHook, type CollectionBeforeValidateHook } from 'payload'

import { idOf } from '../../src/documents/ids.ts'
import { commitmentRefused as refused } from '../../src/i18n/commitmentRefused.ts'
import { say } from '../../src/platform/text.ts'
import { localeOf } from '../../src/platform/refusal.ts'
import { subjectOfDoc, type CommitmentDoc } from '../../src/store/commitmentFact.ts'
import { readPlanThemes } from '../../src/store/planThemes.ts'
import { titleOf } from '../../src/rules/clauseTitle.ts'
import { faultsOf } from './faults.ts'

/** Refuses a commitment that cannot be judged as written, with every fault beside its field. */
export const checkCommitment: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const commitment = { ...originalDoc, ...data } as CommitmentDoc & { checkedBy?: string }
  const faults = faultsOf({ ...commitment })
  if (commitment.checkedBy === 'machine' && subjectOfDoc(commitment) === 'plan') {
    const themes = await readPlanThemes(req, commitment.plan ? [idOf(commitment.plan)] : [])
    if (themes(commitment.plan).length === 0) faults.push({ path: 'match.themes', text: refused.nothingToCount })
  }
  if (faults.length === 0) return data
  const errors = faults.map(({ path, text, params }) => ({ path, message: say(text, localeOf(req), params) }))
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

/** A commitment without a short title takes it from its clause. */
export const fillTitle: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const { title, text, context } = { ...originalDoc, ...data } as Record<string, string | null | undefined>
  return title?.trim() || !text ? data : { ...data, title: titleOf(text, context) }
}
