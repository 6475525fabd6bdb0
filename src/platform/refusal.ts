import { APIError, ValidationError, type PayloadRequest } from 'payload'

import { say, type Locale, type Text, type TextParams } from './text.ts'

/** An act that was refused, and why: a value, not a crash. */
export interface Refusal {
  text: Text
  params?: TextParams
  /** The field of the document that is wrong, where one is. */
  path?: string
}

export const localeOf = (req: Pick<PayloadRequest, 'i18n'>): Locale => (req.i18n?.language === 'en' ? 'en' : 'vi')

/** A refusal as Payload reports it: beside the field when there is one, as a message otherwise. */
export function refusalError(refusal: Refusal, collection: string, req: PayloadRequest): Error {
  const message = say(refusal.text, localeOf(req), refusal.params)
  return refusal.path === undefined
    ? new APIError(message, 403, undefined, true)
    : new ValidationError({ collection, errors: [{ message, path: refusal.path }], req }, req.t)
}
