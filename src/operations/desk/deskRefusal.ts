import { APIError, Forbidden, Locked, ValidationError, type PayloadRequest } from 'payload'

import { refused } from '../../i18n/refused.ts'
import { say } from '../../platform/text.ts'
import { localeOf, type Refusal } from '../../platform/refusal.ts'

/** An act on the desk that was refused, in the words of whoever asked. */
export interface DeskRefusal {
  /** 400: not understood; 403: not hers to do; 404: not there; 409: not so. */
  status: 400 | 403 | 404 | 409
  errors: { message: string; path?: string; label?: string }[]
}

export type DeskResult<T> = ({ ok: true } & T) | { ok: false; refusal: DeskRefusal }

export function refuse(
  req: PayloadRequest,
  { text, params, path }: Refusal,
  status: DeskRefusal['status'] = 409,
): { ok: false; refusal: DeskRefusal } {
  const message = say(text, localeOf(req), params)
  return { ok: false, refusal: { status, errors: [path === undefined ? { message } : { message, path }] } }
}

/** What Payload and our hooks refuse by throwing, as a value; anything else is a bug and goes on. */
export async function catchRefusals<T>(req: PayloadRequest, work: () => Promise<DeskResult<T>>): Promise<DeskResult<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ValidationError) {
      const errors = error.data.errors.map(({ message, path, label }) => ({ message, path, ...(typeof label === 'string' && { label }) }))
      return { ok: false, refusal: { status: 409, errors } }
    }
    if (error instanceof Locked) return refuse(req, { text: refused.beingEdited })
    if (error instanceof Forbidden) return refuse(req, { text: refused.notAllowed }, 403)
    if (error instanceof APIError && error.status === 404) return refuse(req, { text: refused.placementMissing }, 404)
    if (error instanceof APIError && error.status < 500)
      return { ok: false, refusal: { status: 409, errors: [{ message: error.message }] } }
    throw error
  }
}
