import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { RequestHandler } from 'express'
import type { Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import type { Text } from '../i18n/text.ts'
import { mediaHeaders, mediaTypes } from '../rules/mediaTypes.ts'
import { rowBy } from '../store/catalogue.ts'
import { publishedBySlug, type ContentKind } from '../store/published.ts'
import { clientOf, type Budget } from '../access/budget.ts'
import { operationHead, refusal } from './openapi.ts'
import { commonHeaders, type Kitchen } from './prepared/kitchen.ts'
import { docTag } from './prepared/tags.ts'
import { mediaIn } from './present/richText.ts'
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

const parameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const bytes = { content: Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }
const operationOf = (operation: string, ...named: readonly string[]) => ({
  get: {
    ...operationHead(operation, 'files', mediaTitle),
    parameters: named.map(parameter),
    responses: {
      200: { description: 'OK', ...bytes },
      206: { description: 'Một phần / A part', ...bytes },
      304: { description: 'Chưa thay đổi / Not modified' },
      404: refusal('Không tìm thấy / Not found'),
      416: refusal('Ngoài phạm vi của tệp / Beyond the file'),
      429: refusal('Quá nhiều yêu cầu / Too many requests'),
    },
  },
})

/** Files have no prepared answers, and so no resource of their own. */
export const mediaOperations = {
  '/media/{filename}': operationOf('getMedia', 'filename'),
  '/segments/{slug}/media/{filename}': operationOf('getSegmentMedia', 'slug', 'filename'),
  '/articles/{slug}/media/{filename}': operationOf('getArticleMedia', 'slug', 'filename'),
}

/** A file that is shown: its type, and the tags of what shows it. */
interface Shown { type: string; tags: readonly string[] }

/** GET a file that something published shows, as its picture or file or within the text of one item; every other file is not there. */
export function createMedia({ payload }: Source, making: Budget, kitchen: Pick<Kitchen, 'cacheHeaders'>) {
  const { upload } = payload.collections.media.config
  const sizes = upload.imageSizes?.map(({ name }) => name) ?? []
  const root = resolve(upload.staticDir ?? 'media')
  const nobody: Id = payload.db.defaultIDType === 'number' ? -1 : '000000000000000000000000'

  const fileNamed = (filename: string): Promise<MediaRow | null> => {
    const named: Where = { or: [{ filename: { equals: filename } }, ...sizes.map((size) => ({ [`sizes.${size}.filename`]: { equals: filename } }))] }
    return rowBy<MediaRow>(payload, 'media', named, { filename: true, mimeType: true, sizes: true })
  }
  const typeOf = (file: MediaRow, filename: string): string => (Object.values(file.sizes ?? {}).find((one) => one?.filename === filename) ?? file).mimeType ?? ''

  /** As many questions whether it is there or not: how long they take tells nothing. */
  async function shownAsFile(filename: string): Promise<Shown | null> {
    const file = await fileNamed(filename)
    const id = file?.id ?? nobody
    const uses: Where = { and: [shown, { or: [{ image: { equals: id } }, { files: { in: [id] } }] }] }
    const segment = await rowBy<{ id: Id }>(payload, 'segments', uses, { slug: true })
    const article = await rowBy<{ id: Id }>(payload, 'articles', uses, { slug: true })
    if (file === null || (segment === null && article === null)) return null
    const tags = [docTag('media', id), ...(segment ? [docTag('segments', segment.id)] : []), ...(article ? [docTag('articles', article.id)] : [])]
    return { type: typeOf(file, filename), tags }
  }

  /** A text is not searched by what stands in it: the address says in which. */
  async function shownInText(kind: ContentKind, slug: string, filename: string): Promise<Shown | null> {
    const [file, row] = [await fileNamed(filename), await publishedBySlug(payload, kind, slug)]
    if (file === null || row === null || row === 'withdrawn' || !mediaIn(row.body).some((id) => String(id) === String(file.id))) return null
    return { type: typeOf(file, filename), tags: [docTag('media', file.id), docTag(kind, row.id)] }
  }

  const send = (find: (params: Record<string, string>) => Promise<Shown | null>): RequestHandler => async (req, res) => {
    const params = req.params as Record<string, string>
    const filename = params.filename!
    if (Object.values(params).some((value) => /[/\\\0]/.test(value))) return sendProblem(req, res, missing)
    const wait = making.spend(clientOf(req.ip ?? ''))
    if (wait > 0) return sendProblem(req, res, tooMany(wait))
    const found = await find(params)
    const etag = found === null ? null : await etagOf(join(root, filename))
    if (found === null || etag === null) return sendProblem(req, res, missing)
    for (const [name, value] of [...commonHeaders, ...mediaHeaders(found.type), ...kitchen.cacheHeaders(found.tags)]) res.setHeader(name, value)
    res.setHeader('etag', etag)
    res.sendFile(filename, { root, dotfiles: 'deny', cacheControl: false }, (error) => {
      if (!error || res.headersSent) return
      for (const name of res.getHeaderNames()) res.removeHeader(name)
      const { status, headers } = error as { status?: number; headers?: Record<string, string> }
      sendProblem(req, res, status === 416 ? beyond(headers?.['Content-Range'] ?? 'bytes */*') : missing)
    })
  }

  return {
    file: send(({ filename }) => shownAsFile(filename!)),
    inText: (kind: ContentKind): RequestHandler => send(({ slug, filename }) => shownInText(kind, slug!, filename!)),
  }
}
