import { ValidationError, type CollectionBeforeChangeHook, type CollectionBeforeValidateHook } from 'payload'

import { say } from '../../src/i18n/text.ts'
import { localeOf } from '../../src/refusal.ts'
import { faultsOf } from './faults.ts'
import { titleOf } from './title.ts'

/** Refuses a commitment that cannot be judged as written, with every fault beside its field. */
export const checkCommitment: CollectionBeforeChangeHook = ({ data, originalDoc, collection, req }) => {
  const faults = faultsOf({ ...originalDoc, ...data })
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
