import type { Endpoint } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { say, type Text } from '../platform/text.ts'
import { acknowledgeShortfall, type AcknowledgeRefusal } from '../operations/audit/acknowledgeShortfall.ts'
import { localeOf } from '../platform/refusal.ts'

const answers: Record<AcknowledgeRefusal, { status: number; text: Text }> = {
  notFound: { status: 404, text: { vi: 'Không tìm thấy chỉ tiêu chưa hoàn thành này.', en: 'No such shortfall.' } },
  notYours: {
    status: 403,
    text: {
      vi: 'Chỉ cơ quan thực hiện hoặc người giám sát tiếp nhận được.',
      en: 'Only its organization or an auditor may acknowledge it.',
    },
  },
  alreadyEnded: { status: 409, text: { vi: 'Chỉ tiêu chưa hoàn thành này đã kết thúc.', en: 'This shortfall has already ended.' } },
}

/** POST /api/shortfalls/:id/acknowledge `{ note? }` */
export const acknowledgeShortfallEndpoint: Endpoint = {
  path: '/:id/acknowledge',
  method: 'post',
  handler: async (req) => {
    const body: unknown = await req.json?.().catch(() => null)
    const note =
      typeof body === 'object' && body !== null && 'note' in body && typeof body.note === 'string' ? body.note.slice(0, 500) : null
    const result = await acknowledgeShortfall(req, String(req.routeParams?.id), note, wallClock.now())
    if (result.ok) return Response.json({ ok: true })
    const { status, text } = answers[result.refusal]
    return Response.json({ errors: [{ message: say(text, localeOf(req)) }] }, { status })
  },
}
