import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { RequestHandler } from 'express'
import type { Payload, Where } from 'payload'

import { idKindOf, readFirst } from '../database/read.ts'
import type { Id } from '../documents/ids.ts'
import type { Text } from '../platform/text.ts'
import { mediaHeaders, mediaTypes } from '../rules/mediaTypes.ts'
import { publishedBySlug, type ContentKind } from '../store/published.ts'
import { clientOf, type Budget } from '../access/budget.ts'
import { operationHead, refusal } from './openapi.ts'
import type { HeaderList } from './cache/cacheHeaders.ts'
import { commonHeaders } from './cache/sendAnswer.ts'
import { docTag } from './cache/tags.ts'
import { mediaIn } from './present/richText.ts'
import { beyond, missing, sendProblem, tooMany } from './problem.ts'
import type { ApiSource } from './resource.ts'

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

const isPublished = { _status: { equals: 'published' } } as const

export const mediaTitle: Text = {
  vi: 'Ảnh, tệp của mục đã công bố, đúng địa chỉ ghi trong mục đó',
  en: 'A file of something published, at the address that is told there',
}

const parameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const bytes = {
  content: Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
}
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

/** Files are not cached as answers, and so are no resources. */
export const mediaOperations = {
  '/media/{filename}': operationOf('getMedia', 'filename'),
  '/segments/{slug}/media/{filename}': operationOf('getSegmentMedia', 'slug', 'filename'),
  '/articles/{slug}/media/{filename}': operationOf('getArticleMedia', 'slug', 'filename'),
}

/** A file that may be sent: its type, and the tags of what shows it. */
interface PublicFile {
  type: string
  tags: readonly string[]
}

/** Finds files that something published shows; every other file counts as missing. */
function createFileFinder(payload: Payload) {
  const sizes = payload.collections.media.config.upload.imageSizes?.map(({ name }) => name) ?? []
  const nobody: Id = idKindOf(payload) === 'number' ? -1 : '000000000000000000000000'

  const fileNamed = (filename: string): Promise<MediaRow | null> => {
    const named: Where = {
      or: [{ filename: { equals: filename } }, ...sizes.map((size) => ({ [`sizes.${size}.filename`]: { equals: filename } }))],
    }
    return readFirst({ payload }, 'media', { where: named, select: { filename: true, mimeType: true, sizes: true } })
  }
  const typeOf = (file: MediaRow, filename: string): string =>
    (Object.values(file.sizes ?? {}).find((one) => one?.filename === filename) ?? file).mimeType ?? ''

  /** Makes the same queries whether the file exists or not: the time they take reveals nothing. */
  async function byUse(filename: string): Promise<PublicFile | null> {
    const file = await fileNamed(filename)
    const id = file?.id ?? nobody
    const uses: Where = { and: [isPublished, { or: [{ image: { equals: id } }, { files: { in: [id] } }] }] }
    const segment = await readFirst({ payload }, 'segments', { where: uses, select: { slug: true } })
    const article = await readFirst({ payload }, 'articles', { where: uses, select: { slug: true } })
    if (file === null || (segment === null && article === null)) return null
    const tags = [
      docTag('media', id),
      ...(segment ? [docTag('segments', segment.id)] : []),
      ...(article ? [docTag('articles', article.id)] : []),
    ]
    return { type: typeOf(file, filename), tags }
  }

  /** Texts cannot be searched for the files in them: the URL says which text. */
  async function inText(kind: ContentKind, slug: string, filename: string): Promise<PublicFile | null> {
    const [file, row] = [await fileNamed(filename), await publishedBySlug(payload, kind, slug)]
    if (file === null || row === null || row === 'withdrawn' || !mediaIn(row.body).some((id) => String(id) === String(file.id))) return null
    return { type: typeOf(file, filename), tags: [docTag('media', file.id), docTag(kind, row.id)] }
  }

  return { byUse, inText }
}

/** GET a file that something published shows, as its picture or file or within the text of one item; every other file is missing. */
export function createMedia({ payload }: ApiSource, budget: Budget, cacheHeaders: (tags: readonly string[]) => HeaderList) {
  const root = resolve(payload.collections.media.config.upload.staticDir ?? 'media')
  const files = createFileFinder(payload)

  const send =
    (find: (params: Record<string, string>) => Promise<PublicFile | null>): RequestHandler =>
    async (req, res) => {
      const params = req.params as Record<string, string>
      const filename = params.filename!
      if (Object.values(params).some((value) => /[/\\\0]/.test(value))) return sendProblem(req, res, missing)
      const wait = budget.spend(clientOf(req.ip ?? ''))
      if (wait > 0) return sendProblem(req, res, tooMany(wait))
      const found = await find(params)
      const etag = found === null ? null : await etagOf(join(root, filename))
      if (found === null || etag === null) return sendProblem(req, res, missing)
      for (const [name, value] of [...commonHeaders, ...mediaHeaders(found.type), ...cacheHeaders(found.tags)]) res.setHeader(name, value)
      res.setHeader('etag', etag)
      res.sendFile(filename, { root, dotfiles: 'deny', cacheControl: false }, (error) => {
        if (!error || res.headersSent) return
        for (const name of res.getHeaderNames()) res.removeHeader(name)
        const { status, headers } = error as { status?: number; headers?: Record<string, string> }
        sendProblem(req, res, status === 416 ? beyond(headers?.['Content-Range'] ?? 'bytes */*') : missing)
      })
    }

  return {
    file: send(({ filename }) => files.byUse(filename!)),
    inText: (kind: ContentKind): RequestHandler => send(({ slug, filename }) => files.inText(kind, slug!, filename!)),
  }
}
