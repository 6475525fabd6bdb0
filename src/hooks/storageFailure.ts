import type { AfterErrorHook } from 'payload'

import { say } from '../i18n/text.ts'
import { localeOf } from '../refusal.ts'
import { storageFailureOf, storageFailureText, storageRetryAfter } from '../storageFailure.ts'

/** What the disk or the database refused is said as such: 503 in words, not "Something went wrong". */
export const tellStorageFailure: AfterErrorHook = ({ error, req }) => {
  const failure = storageFailureOf(error)
  if (failure === null) return
  req.responseHeaders = new Headers([...(req.responseHeaders ?? []), ['retry-after', String(storageRetryAfter)]])
  return { response: { errors: [{ message: say(storageFailureText[failure], localeOf(req)) }] }, status: 503 }
}
