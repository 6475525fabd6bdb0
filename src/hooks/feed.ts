import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook, FieldHook, PayloadRequest } from 'payload'

import { feedTokenOf } from '../platform/feedToken.ts'
import { idOrNull } from '../documents/ids.ts'

/** Who makes a feed reads through it, with the rights of the moment; what was revoked stays revoked. */
const keepWhose: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) =>
  operation === 'create'
    ? { ...data, createdBy: req.user?.id ?? null, feedKey: randomUUID() }
    : { ...data, revoked: originalDoc?.revoked === true || data.revoked === true }

/** Shown to the one whose rights it carries, and to nobody else; a revoked one opens nothing, so it is not shown. */
const address: FieldHook = ({ data, req }) => {
  const mine = req.user != null && String(idOrNull(data?.createdBy)) === String(req.user.id)
  return mine && data?.revoked !== true && typeof data?.feedKey === 'string' ? addressOf(req, data.feedKey) : null
}

/** The token stands in the query: the log keeps paths alone. */
const addressOf = ({ payload }: PayloadRequest, key: string): string =>
  `${payload.config.serverURL}${payload.config.routes.api}/desk/feeds/lich.ics?token=${feedTokenOf(payload.secret, key)}`

export const feedHooks = { keepWhose, address }
