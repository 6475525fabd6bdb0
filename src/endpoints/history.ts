import type { Endpoint } from 'payload'

import { historyText } from '../i18n/history.ts'
import { hasHistory, readHistory } from '../operations/history/readHistory.ts'
import { refusalResponse } from './desk/answers.ts'

/** GET /api/history/:collection/:id[?before=SEQ]: what became of a document, for whoever may read it. */
export const historyEndpoint: Endpoint = {
  path: '/history/:collection/:id',
  method: 'get',
  handler: async (req) => {
    const { collection, id } = req.routeParams as { collection: string; id: string }
    const { before } = req.query
    if (before !== undefined && !(typeof before === 'string' && /^\d{1,15}$/.test(before)))
      return refusalResponse(req, 400, historyText.badCursor)
    const history = hasHistory(collection) ? await readHistory(req, collection, id, before === undefined ? null : Number(before)) : null
    return history === null
      ? refusalResponse(req, 404, historyText.notFound)
      : Response.json(history, { headers: { 'cache-control': 'private, no-store' } })
  },
}
