import type { Endpoint } from 'payload'

import { holds, personOf } from '../access/roles.ts'
import { wallClock } from '../platform/clock.ts'
import type { Text } from '../platform/text.ts'
import { parseLocalDate } from '../obligations/index.ts'
import { previewFollowing } from '../operations/audit/previewFollowing.ts'
import { refusalResponse } from './desk/answers.ts'

const notAllowed: Text = {
  vi: 'Chỉ quản trị viên và người giám sát được bật theo dõi kế hoạch.',
  en: 'Only administrators and auditors may have a plan followed.',
}
const noDay: Text = { vi: 'Cần ngày bắt đầu theo dõi, dạng yyyy-MM-dd.', en: 'A day is needed, as yyyy-MM-dd.' }

/** GET /api/plans/:id/following?from=yyyy-MM-dd: what following the plan from that day would say now. Writes nothing. */
export const previewFollowingEndpoint: Endpoint = {
  path: '/:id/following',
  method: 'get',
  handler: async (req) => {
    if (!holds(personOf(req.user), 'admin', 'auditor')) return refusalResponse(req, 403, notAllowed)
    const from = parseLocalDate(String(req.query.from ?? ''))
    if (from === null) return refusalResponse(req, 400, noDay)
    return Response.json(await previewFollowing(req.payload, String(req.routeParams?.id), from, wallClock.now()))
  },
}
