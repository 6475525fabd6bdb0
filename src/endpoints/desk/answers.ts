import type { PayloadRequest, Where } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import type { Id } from '../../documents/ids.ts'
import { say, type Text } from '../../platform/text.ts'
import { DAY, parseInstant, parseLocalDate, startOfDay, type Instant, type Span } from '../../obligations/index.ts'
import type { DeskResult } from '../../operations/desk/deskRefusal.ts'
import { localeOf } from '../../platform/refusal.ts'

/** A refusal over HTTP, in the reader's language. */
export const refusalResponse = (req: PayloadRequest, status: number, text: Text): Response =>
  Response.json({ errors: [{ message: say(text, localeOf(req)) }] }, { status })

/** An operation's result as an answer: what it gives, or why not. */
export function resultResponse<T>(result: DeskResult<T>): Response {
  if (!result.ok) return Response.json({ errors: result.refusal.errors }, { status: result.refusal.status })
  const { ok: _, ...given } = result
  return Response.json(given)
}

/** Which placements the person may read, or the answer that sends her away. */
export function readersOnly(req: PayloadRequest): { ok: true; mayRead: Where | true } | { ok: false; answer: Response } {
  const mayRead = rights.placements.read(personOf(req.user))
  if (mayRead !== false) return { ok: true, mayRead }
  return { ok: false, answer: refusalResponse(req, req.user ? 403 : 401, notForYou) }
}

interface SessionRow {
  id: Id
  sessions?: { id: string; expiresAt: string }[] | null
}

/** Whether whoever asked may still read: nobody has removed the account, taken its rights or ended its session. A database that does not answer changes nothing. */
export async function stillReads(req: PayloadRequest): Promise<boolean> {
  const { id, _sid: session } = req.user as unknown as { id: Id; _sid?: string }
  try {
    const row = await req.payload.db.findOne<SessionRow>({ collection: 'users', where: { id: { equals: id } } })
    return (
      row !== null &&
      rights.placements.read(personOf(row)) !== false &&
      (session === undefined || (row.sessions ?? []).some((one) => one.id === session))
    )
  } catch {
    return true
  }
}

const notForYou: Text = {
  vi: 'Hãy đăng nhập bằng tài khoản được xem lịch phát sóng, đăng tải.',
  en: 'Sign in with an account that may see the schedule.',
}

/** A year and a bit. */
const MAX_SPAN = 400 * DAY

/** A day, which begins at its local midnight, or an instant. */
const timeIn = (value: unknown): Instant | null => {
  if (typeof value !== 'string') return null
  const day = parseLocalDate(value)
  return day === null ? parseInstant(value) : startOfDay(day)
}

/** The span from the query's `from` to its `to`, or as long as `otherwise` says without one; null where it is none, or too long. */
export function spanAsked(
  { from, to }: Readonly<Record<string, unknown>>,
  { longest = MAX_SPAN, otherwise }: { longest?: number; otherwise?: number } = {},
): Span | null {
  const start = timeIn(from)
  if (start === null) return null
  const end = to === undefined && otherwise !== undefined ? start + otherwise : timeIn(to)
  return end === null || start >= end || end - start > longest ? null : { start, end }
}

export const badSpan: Text = {
  vi: 'Khoảng thời gian không hợp lệ: cần from và to dạng ISO 8601, from trước to, không quá 400 ngày.',
  en: 'Not a stretch of time: from and to are ISO 8601, from before to, at most 400 days.',
}
