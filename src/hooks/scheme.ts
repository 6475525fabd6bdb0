import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { caseFaultWords } from '../formats/caseFile/faults.ts'
import { readScheme } from '../formats/caseFile/reader.ts'
import { localeOf } from '../platform/refusal.ts'
import { readFormCodes, schemeJson, type SchemeDoc } from '../store/schemes.ts'

/** Refuses a scheme that no file could hold (record-semantics §6), with every fault beside its field. */
export const checkScheme: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const { codeOf } = await readFormCodes(req)
  const read = readScheme(schemeJson({ ...originalDoc, ...data } as SchemeDoc, codeOf))
  if (read.ok) return data
  const errors = read.faults.map((fault) => ({ path: fieldOf(fault.path), message: caseFaultWords(fault, localeOf(req)) }))
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

/** `criteria.0.rule.groups` of `$.criteria[0].rule.groups`; what a file calls id, a document calls code. */
const fieldOf = (path: string): string =>
  path
    .replace(/^\$\.?/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/(^|\.)id$/, '$1code')
