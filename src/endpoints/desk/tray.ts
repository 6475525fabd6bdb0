import type { Endpoint } from 'payload'

import { readTray } from '../../store/tray.ts'
import { readersOnly } from './answers.ts'

/** GET /api/desk/tray: what is ready and has no slot, as far as the person may place it. */
export const trayEndpoint: Endpoint = {
  path: '/desk/tray',
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    return reader.ok ? Response.json({ items: await readTray(req) }) : reader.answer
  },
}
