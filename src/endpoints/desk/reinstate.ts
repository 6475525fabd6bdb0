import { reinstatePlacement, type Reinstatement } from '../../operations/reinstatePlacement.ts'
import { deskAct } from './acts.ts'
import { placing } from './asked.ts'

const { id, status, expectedUpdatedAt } = placing

/** POST /api/desk/reinstate `{ id, status, expectedUpdatedAt }`: what was recorded as lost stands again as it did. */
export const reinstateEndpoint = deskAct<Reinstatement>('reinstate', { id, status, expectedUpdatedAt }, ['id', 'status', 'expectedUpdatedAt'], reinstatePlacement)
