import type { Endpoint } from 'payload'

import { holds, personOf } from '../access/roles.ts'
import { wallClock } from '../platform/clock.ts'
import { say } from '../platform/text.ts'
import { runAudit } from '../operations/audit/runAudit.ts'
import { localeOf } from '../platform/refusal.ts'

const notAllowed = {
  vi: 'Chỉ quản trị viên và người giám sát được yêu cầu đánh giá lại.',
  en: 'Only administrators and auditors may ask for an audit.',
}

/** POST /api/obligations/audit: judges everything now. */
export const auditNowEndpoint: Endpoint = {
  path: '/audit',
  method: 'post',
  handler: async (req) => {
    if (!holds(personOf(req.user), 'admin', 'auditor')) {
      return Response.json({ errors: [{ message: say(notAllowed, localeOf(req)) }] }, { status: 403 })
    }
    return Response.json({ report: await runAudit(req.payload, { now: wallClock.now(), req }) })
  },
}
