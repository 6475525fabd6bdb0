import type { Endpoint, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { eventQuery } from '../../contracts/events.ts'
import { eventText } from '../../i18n/events.ts'
import { readEvents } from '../../operations/events/readEvents.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { eventSheet } from '../../reports/eventSheet.ts'
import type { EventList } from '../../reports/eventTypes.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readQuery } from '../desk/readRequest.ts'

const path = '/record/events'

const reading =
  (answer: (req: PayloadRequest, list: EventList) => Response | Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    if (rights.events.read(personOf(req.user)) === false) return refusalResponse(req, req.user ? 403 : 401, eventText.notForYou)
    const query = readQuery(req, eventQuery)
    return query.ok ? answer(req, await readEvents(req, query.body, wallClock.now())) : resultResponse(query)
  }

/** GET /api/record/events?from&to&body&form&state, and the same as a sheet. */
export const eventEndpoints: readonly Endpoint[] = [
  { path, method: 'get', handler: reading((_, list) => Response.json(list, { headers: { 'cache-control': 'private, no-store' } })) },
  {
    path: `${path}.xlsx`,
    method: 'get',
    handler: reading(async (req, list) => {
      const name = `doi-thoai-hoi-nghi-${list.from}-${list.to}.xlsx`
      return documentResponse(await eventSheet(list, localeOf(req)), fileTypes.xlsx, { name, kept: true })
    }),
  },
]
