import type { Endpoint, PayloadRequest } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import type { Id } from '../../documents/ids.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { openPeriods } from '../../operations/desk/openPeriods.ts'
import { readersOnly, refusalResponse } from './answers.ts'
import { readId } from './readRequest.ts'

/** GET /api/desk/periods?organization, and as far as they are known channel, form and programme: which periods a report can be for. */
export const periodsEndpoint: Endpoint = {
  path: '/desk/periods',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const [organization, channel, form, programme] = ['organization', 'channel', 'form', 'programme'].map((name) => idIn(req, name))
    if (organization == null || [channel, form, programme].includes(undefined)) return refusalResponse(req, 400, deskAsked.id)
    return Response.json({
      periods: await openPeriods(req, { organization, channel: channel!, form: form!, programme: programme! }, wallClock.now()),
    })
  },
}

/** Null where it is not given, undefined where it is no id. */
function idIn(req: PayloadRequest, name: string): Id | null | undefined {
  const given = req.query[name]
  if (given === undefined || given === '') return null
  return readId(req, given) ?? undefined
}
