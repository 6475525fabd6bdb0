import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { readAll } from '../database/read.ts'
import { idOrNull, type Id } from '../documents/ids.ts'
import { outlineRefused } from '../i18n/reportOutlines.ts'
import { localeOf } from '../platform/refusal.ts'
import { say, type TextParams } from '../platform/text.ts'
import { outline, outlineFault } from '../reports/periodReport/outline.ts'
import { linesOfOutline, type OutlineDoc } from '../store/reportOutlines.ts'

/** The outline of the program as rows, with which a new template begins: to be reordered, renamed, cut down. */
export const usualOutlineLines = (): object[] =>
  outline.map(({ id, level, heading, fill }) => ({
    code: id,
    level: String(level),
    headingVi: heading.vi,
    headingEn: heading.en,
    fill,
  }))

/** Refuses an outline that no report could be written along, and a second one for the same plan. */
export const checkOutline: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const template = { ...originalDoc, ...data } as OutlineDoc & { id?: Id }
  const refuse = (path: string, text: keyof typeof outlineRefused, params?: TextParams): never => {
    const errors = [{ path, message: say(outlineRefused[text], localeOf(req), params) }]
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  }
  const fault = outlineFault(linesOfOutline(template))
  if (fault?.code === 'empty') return refuse('lines', 'empty')
  if (fault !== null) return refuse(`lines.${fault.line}.${fields[fault.code]}`, fault.code)
  const plan = idOrNull(template.plan)
  const where = plan === null ? { plan: { exists: false } } : { plan: { equals: plan } }
  const [other] = (await readAll(req, 'report-outlines', { where, select: { title: true } })).filter(
    ({ id }) => String(id) !== String(originalDoc?.id),
  )
  return other === undefined ? data : refuse('plan', 'secondForPlan', { title: other.title })
}

const fields = { unknownGenerator: 'fill', fillTwice: 'fill', duplicateId: 'code', noParent: 'level', noHeading: 'headingVi' } as const
