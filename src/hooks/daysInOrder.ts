import type { CollectionBeforeChangeHook } from 'payload'

import { refused } from '../i18n/refused.ts'
import { refusalError } from '../refusal.ts'

/** A span of days that is empty or runs backwards is refused: `[validFrom, validTo)`. */
export const keepDaysInOrder: CollectionBeforeChangeHook = ({ data, originalDoc, collection, req }) => {
  const { validFrom, validTo } = { ...originalDoc, ...data } as { validFrom?: string | null; validTo?: string | null }
  if (validFrom && validTo && new Date(validFrom) >= new Date(validTo))
    throw refusalError({ text: refused.dayAfterDay, path: 'validTo' }, collection.slug, req)
  return data
}
