import type { Endpoint, PayloadRequest } from 'payload'

import { asRunRefused } from '../../i18n/asRun.ts'
import { tableFault } from '../../i18n/tables.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { tableLimits } from '../../formats/tables/table.ts'
import { readersOnly, resultResponse } from './answers.ts'

/** A file that somebody sends, with what is asked of it: JSON in `ask` beside `file`, as a form. */
export interface FileRequest {
  name: string
  bytes: Uint8Array
  ask: Record<string, unknown>
}

const MEGABYTE = 1_000_000
/** The file with room for the rest of the form. */
const MAX_BODY = tableLimits.bytes + 2 * MEGABYTE

/** A request's body, unless it is larger than is read: whatever its headers say. */
export async function boundedBody(req: PayloadRequest, most = MAX_BODY): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(req.headers.get('content-length') ?? 0) > most) return null
  const parts: Uint8Array[] = []
  let length = 0
  const reader = (req.body as ReadableStream<Uint8Array> | null)?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader!.read()) {
    length += part.value.length
    if (length > most) {
      await reader!.cancel()
      return null
    }
    parts.push(part.value)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** A table that was sent to be read, never larger than is read. */
export async function readFileRequest(req: PayloadRequest): Promise<DeskResult<{ sent: FileRequest }>> {
  const tooLarge = { text: tableFault.tooLarge, params: { most: tableLimits.bytes / MEGABYTE }, path: 'file' }
  const body = await boundedBody(req)
  if (body === null) return refuse(req, tooLarge, 400)
  const form = await new Response(body, { headers: { 'content-type': req.headers.get('content-type') ?? '' } }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) return refuse(req, { text: asRunRefused.noFile, path: 'file' }, 400)
  if (file.size > tableLimits.bytes) return refuse(req, tooLarge, 400)
  const ask = parsed(form?.get('ask'))
  if (ask === null) return refuse(req, { text: asRunRefused.badAsk }, 400)
  return { ok: true, sent: { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()), ask } }
}

function parsed(ask: unknown): Record<string, unknown> | null {
  try {
    const given: unknown = typeof ask === 'string' ? JSON.parse(ask) : null
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** An act of the desk that a file comes with, for members of staff. */
export const filePost = <Asked>(
  path: string,
  read: (req: PayloadRequest) => Promise<DeskResult<{ asked: Asked }>>,
  act: (req: PayloadRequest, asked: Asked) => Promise<DeskResult<unknown>>,
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const asked = await read(req)
    return resultResponse(asked.ok ? await act(req, asked.asked) : asked)
  },
})
