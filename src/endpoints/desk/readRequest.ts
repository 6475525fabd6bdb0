import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { requestFaultWords, requestFaults } from '../../contracts/requestFaults.ts'
import { idKindOf } from '../../database/read.ts'
import { parseId, type Id, type IdKind } from '../../documents/ids.ts'
import { deskAsked } from '../../i18n/desk.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { localeOf } from '../../platform/refusal.ts'

/** A request's schema, by the kind of ids that the database has. */
export type RequestSchema<T> = (ids: IdKind) => z.ZodType<T>

/** An id that a path or a query names, as the database keeps it; null where it is none. */
export const readId = (req: PayloadRequest, given: unknown): Id | null => parseId(idKindOf(req.payload), given)

/** Of an unknown field no more than this is repeated. */
const MAX_FIELD_NAME = 60

/** A request's JSON as its schema has it, or everything that is wrong with it. */
export async function readRequest<T>(req: PayloadRequest, schema: RequestSchema<T>): Promise<DeskResult<{ body: T }>> {
  const given: unknown = await req.json?.().catch(() => null)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse(req, { text: deskAsked.body }, 400)
  return readFields(req, schema, given)
}

/** A request's query in the same way: as it was sent, since Payload adds names of its own to what it has read of it. */
export const readQuery = <T>(req: PayloadRequest, schema: RequestSchema<T>): DeskResult<{ body: T }> =>
  readFields(req, schema, Object.fromEntries(req.searchParams ?? []))

function readFields<T>(req: PayloadRequest, schema: RequestSchema<T>, given: object): DeskResult<{ body: T }> {
  const read = schema(idKindOf(req.payload)).safeParse(given)
  if (read.success) return { ok: true, body: read.data }
  const errors = requestFaults(read.error, given).map(({ path: [name = '', ...within], text }) => {
    const path = name.slice(0, MAX_FIELD_NAME)
    return { path, message: requestFaultWords({ path: [path, ...within], text }, localeOf(req)) }
  })
  return { ok: false, refusal: { status: 400, errors } }
}
