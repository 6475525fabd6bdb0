import { placeOnDesk, type DeskAct } from '../../operations/placeOnDesk.ts'
import { deskAct } from './acts.ts'
import { placing } from './asked.ts'

/** POST /api/desk/place: moves, fills or makes one placement. */
export const placeEndpoint = deskAct<DeskAct>('place', placing, [], placeOnDesk)
