import { readFile } from 'node:fs/promises'

import type { Endpoint } from 'payload'

import { isStaff, personOf } from '../access/roles.ts'
import { guideText } from '../i18n/guide.ts'
import { refusalResponse } from './desk/answers.ts'

/** GET /api/guide/pictures/:name: a picture of the guides, for staff. */
export const guidePicturesEndpoint: Endpoint = {
  path: '/guide/pictures/:name',
  method: 'get',
  handler: async (req) => {
    const { name } = req.routeParams as { name: string }
    // A name alone: no path leads elsewhere.
    const picture =
      isStaff(personOf(req.user)) && /^[a-z0-9-]{1,60}\.png$/.test(name)
        ? await readFile(`docs/guide/pictures/${name}`).catch(() => null)
        : null
    if (picture === null) return refusalResponse(req, 404, guideText.noSuchPicture)
    return new Response(picture as BodyInit, {
      headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff' },
    })
  },
}
