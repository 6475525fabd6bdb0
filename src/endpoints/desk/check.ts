import { checkOnDesk, type DeskAct } from '../../operations/placeOnDesk.ts'
import { deskAct } from './acts.ts'
import { placing } from './asked.ts'

/** POST /api/desk/check: what placing would say and move; writes nothing. */
export const checkEndpoint = deskAct<DeskAct>('check', placing, [], checkOnDesk)
