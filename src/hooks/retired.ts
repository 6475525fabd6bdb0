import type { CollectionBeforeChangeHook } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { dayFromStore } from '../documents/days.ts'
import { idsOf, type Id } from '../documents/ids.ts'
import { formatDay } from '../i18n/dates.ts'
import { refused } from '../i18n/refused.ts'
import { localDateOf, type LocalDate } from '../obligations/index.ts'
import { refusalError } from '../platform/refusal.ts'
import { readAll } from '../database/read.ts'

/** Catalogues whose entries can be retired. */
type RetirableSlug = 'forms' | 'themes' | 'audiences' | 'channels' | 'programmes'

interface RetirableEntry {
  id: Id
  name?: string | null
  text?: string | null
  validTo?: string | null
}

/**
 * What is retired is not named anew by what is dated on or after that day; what named it before keeps it.
 * `fields` are the relations that are looked at, `dayOf` the day of the document (today where it has none).
 */
export function refuseRetired(
  fields: Readonly<Record<string, RetirableSlug>>,
  dayOf: (doc: Record<string, unknown>) => string | null = () => null,
): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, collection, req }) => {
    const after = { ...originalDoc, ...data } as Record<string, unknown>
    // A makegood repeats what was lost.
    if (after.makegoodFor) return data
    const before = (operation === 'update' ? originalDoc : {}) as Record<string, unknown>
    const day: LocalDate = dayOf(after) ?? localDateOf(wallClock.now())
    for (const [field, named] of Object.entries(fields)) {
      const kept = new Set(idsOf([before[field]].flat().filter((one) => one !== null && one !== undefined)).map(String))
      const added = idsOf([after[field]].flat().filter((one) => one !== null && one !== undefined)).filter((id) => !kept.has(String(id)))
      if (added.length === 0) continue
      const entries: RetirableEntry[] = await readAll(req, named, {
        where: { and: [{ id: { in: added } }, { validTo: { exists: true } }] },
      })
      const retired = entries.find(({ validTo }) => validTo && dayFromStore(validTo) <= day)
      if (retired !== undefined) {
        const params = { name: retired.name ?? retired.text ?? '', day: formatDay(dayFromStore(retired.validTo!)) }
        throw refusalError({ text: refused.retired, params, path: field }, collection.slug, req)
      }
    }
    return data
  }
}
