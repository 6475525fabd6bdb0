import { resolve } from 'node:path'

import type { RequestHandler } from 'express'
import type { Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import { rowBy } from '../store/catalogue.ts'
import { commonHeaders } from './prepared/kitchen.ts'
import { missing, sendProblem } from './problem.ts'
import type { Source } from './resource.ts'

const shown = { _status: { equals: 'published' } } as const

/** GET /media/{filename}: a file that something published shows; every other file is not there. */
export function sendMedia({ payload }: Source): RequestHandler {
  const { upload } = payload.collections.media.config
  const sizes = upload.imageSizes?.map(({ name }) => name) ?? []
  const root = resolve(upload.staticDir ?? 'media')

  async function isShown(filename: string): Promise<boolean> {
    const named: Where = { or: [{ filename: { equals: filename } }, ...sizes.map((size) => ({ [`sizes.${size}.filename`]: { equals: filename } }))] }
    const file = await rowBy<{ id: Id }>(payload, 'media', named, { filename: true })
    if (file === null) return false
    const uses: Where = { and: [shown, { or: [{ image: { equals: file.id } }, { files: { in: [file.id] } }] }] }
    for (const kind of ['segments', 'articles'] as const) {
      if ((await rowBy(payload, kind, uses, { slug: true })) !== null) return true
    }
    return false
  }

  return async (req, res) => {
    const filename = String(req.params.filename)
    if (/[/\\\0]/.test(filename) || !(await isShown(filename))) return sendProblem(req, res, missing)
    for (const [name, value] of commonHeaders) res.setHeader(name, value)
    res.setHeader('cache-control', 'public, no-cache')
    res.sendFile(filename, { root, dotfiles: 'deny', cacheControl: false }, (error) => {
      if (error && !res.headersSent) sendProblem(req, res, missing)
    })
  }
}
