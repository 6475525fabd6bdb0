import type { AfterErrorHook } from 'payload'

import { say } from '../platform/text.ts'
import { localeOf } from '../platform/refusal.ts'
import { storageFailureOf, storageFailureText, storageRetryAfter } from '../platform/storageFailure.ts'

/** What the disk or the database refused is said as such: 503 in words, not "Something went wrong". */
export const answerStorageFailure: AfterErrorHook = ({ error, req }) => {
  const failure = storageFailureOf(error)
  if (failure === null) return
  req.responseHeaders = new Headers([...(req.responseHeaders ?? []), ['retry-after', String(storageRetryAfter)]])
  return { response: { errors: [{ message: say(storageFailureText[failure], localeOf(req)) }] }, status: 503 }
}
