import type { Endpoint, PayloadRequest } from 'payload'

import { wallClock } from '../../clock.ts'
import type { Instant } from '../../obligations/index.ts'
import type { DeskResult } from '../../operations/deskRefusal.ts'
import { readersOnly } from './answers.ts'
import { readBody, type Read } from './asked.ts'

/** An operation's result as an answer: what it gives, or why not. */
export function answerWith<T>(result: DeskResult<T>): Response {
  if (!result.ok) return Response.json({ errors: result.refusal.errors }, { status: result.refusal.status })
  const { ok: _, ...given } = result
  return Response.json(given)
}

/** POST /api/desk/NAME for whoever may see the schedule; what she may change, the operation asks. */
export const deskAct = <T>(
  name: string,
  fields: Readonly<Record<string, Read>>,
  required: readonly (keyof T & string)[],
  act: (req: PayloadRequest, body: T, now: Instant) => Promise<DeskResult<unknown>>,
): Endpoint => ({
  path: `/desk/${name}`,
  method: 'post',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const asked = await readBody<T>(req, fields, required)
    return answerWith(asked.ok ? await act(req, asked.body, wallClock.now()) : asked)
  },
})
