import { unplaceOnDesk } from '../../operations/unplaceOnDesk.ts'
import { deskAct } from './acts.ts'
import { placing } from './asked.ts'

const { id, expectedUpdatedAt } = placing

/** POST /api/desk/unplace `{ id, expectedUpdatedAt? }`: back to the tray. */
export const unplaceEndpoint = deskAct<Parameters<typeof unplaceOnDesk>[1]>('unplace', { id, expectedUpdatedAt }, ['id'], unplaceOnDesk)
