import type { PayloadRequest, Where } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import type { Id } from '../../fields/ids.ts'
import { say, type Text } from '../../i18n/text.ts'
import { parseInstant, type Instant } from '../../obligations/index.ts'
import { localeOf } from '../../refusal.ts'

/** A refusal over HTTP, in the reader's language. */
export const refusing = (req: PayloadRequest, status: number, text: Text): Response =>
  Response.json({ errors: [{ message: say(text, localeOf(req)) }] }, { status })

/** Which placements the person may read, or the answer that sends her away. */
export function readersOnly(req: PayloadRequest): { ok: true; mayRead: Where | true } | { ok: false; answer: Response } {
  const mayRead = rights.placements.read(personOf(req.user))
  if (mayRead !== false) return { ok: true, mayRead }
  return { ok: false, answer: refusing(req, req.user ? 403 : 401, notForYou) }
}

interface SessionRow { id: Id; sessions?: { id: string; expiresAt: string }[] | null }

/** Whether whoever asked may still read: nobody has removed the account, taken its rights or ended its session. A database that does not answer changes nothing. */
export async function stillReads(req: PayloadRequest): Promise<boolean> {
  const { id, _sid: session } = req.user as unknown as { id: Id; _sid?: string }
  try {
    const row = await req.payload.db.findOne<SessionRow>({ collection: 'users', where: { id: { equals: id } } })
    return row !== null && rights.placements.read(personOf(row)) !== false && (session === undefined || (row.sessions ?? []).some((one) => one.id === session))
  } catch {
    return true
  }
}

const notForYou: Text = {
  vi: 'Hãy đăng nhập bằng tài khoản được xem lịch phát sóng, đăng tải.',
  en: 'Sign in with an account that may see the schedule.',
}

/** A stretch of at most a year and a bit, from the query's `from` and `to`. */
export function stretchOf(query: Readonly<Record<string, unknown>>): { from: Instant; to: Instant } | null {
  const [from, to] = [query.from, query.to].map((value) => (typeof value === 'string' ? parseInstant(value) : null))
  if (from == null || to == null || !(from < to) || to - from > LONGEST) return null
  return { from, to }
}

const LONGEST = 400 * 24 * 3_600_000

export const badStretch: Text = {
  vi: 'Khoảng thời gian không hợp lệ: cần from và to dạng ISO 8601, from trước to, không quá 400 ngày.',
  en: 'Not a stretch of time: from and to are ISO 8601, from before to, at most 400 days.',
}
