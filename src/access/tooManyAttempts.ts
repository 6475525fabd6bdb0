import { APIError, type PayloadRequest } from 'payload'

import { localeOf } from '../platform/refusal.ts'
import { say, type Text } from '../platform/text.ts'

/** 429 with the time to wait. */
export function tooManyAttempts(text: Text, seconds: number, req: PayloadRequest): Error {
  const error = new APIError(say(text, localeOf(req), { seconds }), 429, undefined, true)
  req.responseHeaders = new Headers({ ...Object.fromEntries(req.responseHeaders ?? []), 'retry-after': String(seconds) })
  return error
}
