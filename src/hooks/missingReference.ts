import type { AfterErrorHook } from 'payload'

import { refused } from '../i18n/refused.ts'
import { say } from '../platform/text.ts'
import { localeOf } from '../platform/refusal.ts'

/** What SQLite says when a row would name what is not there (deleted meanwhile, or made up), and MongoDB of what is no id. */
const namesNothing = (error: unknown): boolean => {
  for (let next = error as { message?: unknown; cause?: unknown } | null | undefined, depth = 0; next && depth < 5; depth++) {
    if (/FOREIGN KEY constraint failed|SQLITE_CONSTRAINT_FOREIGNKEY|Cast to ObjectId failed/.test(String(next.message ?? ''))) return true
    next = next.cause as typeof next
  }
  return false
}

export const answerMissingReference: AfterErrorHook = ({ error, req }) =>
  namesNothing(error) ? { response: { errors: [{ message: say(refused.namesNothing, localeOf(req)) }] }, status: 400 } : undefined
