import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { RequestHandler } from 'express'
import type { Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import type { Text } from '../i18n/text.ts'
import { mediaHeaders } from '../rules/mediaTypes.ts'
import { rowBy } from '../store/catalogue.ts'
import { clientOf, type Budget } from '../access/budget.ts'
import { both, refusal } from './openapi.ts'
import { commonHeaders } from './prepared/kitchen.ts'
import { beyond, missing, sendProblem, tooMany } from './problem.ts'
import type { Source } from './resource.ts'

/** A file is written once; another under its name has another time. Null when there is none. */
async function etagOf(path: string): Promise<string | null> {
  try {
    const { mtimeNs, size } = await stat(path, { bigint: true })
    return `"${mtimeNs.toString(36)}-${size.toString(36)}"`
  } catch {
    return null
  }
}

interface MediaRow {
  id: Id
  mimeType?: string | null
  sizes?: Record<string, { filename?: string | null; mimeType?: string | null } | null> | null
}

const shown = { _status: { equals: 'published' } } as const

export const mediaTitle: Text = { vi: 'Ảnh, tệp của mục đã công bố, đúng địa chỉ ghi trong mục đó', en: 'A file of something published, at the address that is told there' }

/** Files have no prepared answers, and so no resource of their own. */
export const mediaOperation = {
  '/media/{filename}': {
    get: {
      summary: both(mediaTitle),
      parameters: [{ name: 'filename', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'OK', content: { '*/*': {} } },
        206: { description: 'Một phần / A part', content: { '*/*': {} } },
        304: { description: 'Chưa thay đổi / Not modified' },
        404: refusal('Không tìm thấy / Not found'),
        416: refusal('Ngoài phạm vi của tệp / Beyond the file'),
        429: refusal('Quá nhiều yêu cầu / Too many requests'),
      },
    },
  },
}

/** GET /media/{filename}: a file that something published shows; every other file is not there. */
export function sendMedia({ payload }: Source, making: Budget): RequestHandler {
  const { upload } = payload.collections.media.config
  const sizes = upload.imageSizes?.map(({ name }) => name) ?? []
  const root = resolve(upload.staticDir ?? 'media')
  const nobody: Id = payload.db.defaultIDType === 'number' ? -1 : '000000000000000000000000'

  /** The type of a file that is shown, else null. As many questions whether it is there or not: how long they take tells nothing. */
  async function typeOfShown(filename: string): Promise<string | null> {
    const named: Where = { or: [{ filename: { equals: filename } }, ...sizes.map((size) => ({ [`sizes.${size}.filename`]: { equals: filename } }))] }
    const file = await rowBy<MediaRow>(payload, 'media', named, { filename: true, mimeType: true, sizes: true })
    const id = file?.id ?? nobody
    const uses: Where = { and: [shown, { or: [{ image: { equals: id } }, { files: { in: [id] } }] }] }
    const rows = [await rowBy(payload, 'segments', uses, { slug: true }), await rowBy(payload, 'articles', uses, { slug: true })]
    if (file === null || rows.every((row) => row === null)) return null
    const size = Object.values(file.sizes ?? {}).find((one) => one?.filename === filename)
    return (size ?? file).mimeType ?? ''
  }

  return async (req, res) => {
    const filename = String(req.params.filename)
    if (/[/\\\0]/.test(filename)) return sendProblem(req, res, missing)
    const wait = making.spend(clientOf(req.ip ?? ''))
    if (wait > 0) return sendProblem(req, res, tooMany(wait))
    const type = await typeOfShown(filename)
    const etag = type === null ? null : await etagOf(join(root, filename))
    if (type === null || etag === null) return sendProblem(req, res, missing)
    for (const [name, value] of commonHeaders) res.setHeader(name, value)
    for (const [name, value] of mediaHeaders(type)) res.setHeader(name, value)
    res.setHeader('etag', etag)
    res.setHeader('cache-control', 'public, no-cache')
    res.sendFile(filename, { root, dotfiles: 'deny', cacheControl: false }, (error) => {
      if (!error || res.headersSent) return
      for (const name of ['etag', 'last-modified', 'accept-ranges', 'content-disposition']) res.removeHeader(name)
      sendProblem(req, res, (error as { status?: number }).status === 416 ? beyond((error as { headers?: Record<string, string> }).headers?.['Content-Range'] ?? 'bytes */*') : missing)
    })
  }
}
