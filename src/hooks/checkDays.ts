import type { CollectionBeforeValidateHook } from 'payload'

import { dayFromStore } from '../documents/days.ts'
import { refused } from '../i18n/refused.ts'
import { refusalError } from '../platform/refusal.ts'

/** The first of two days must come before the second; one that is not given is open. */
export const checkDays =
  (from: string, to: string): CollectionBeforeValidateHook =>
  ({ data, originalDoc, collection, req }) => {
    const now = { ...originalDoc, ...data } as Record<string, string | null | undefined>
    const [first, last] = [now[from], now[to]]
    if (first && last && dayFromStore(first) >= dayFromStore(last)) {
      throw refusalError({ text: refused.dayAfterDay, path: to }, collection.slug, req)
    }
    return data
  }
