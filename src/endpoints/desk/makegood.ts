import { planMakegood, type Makegood } from '../../operations/planMakegood.ts'
import { deskAct } from './acts.ts'
import { placing, theId } from './asked.ts'

const { makegoodFor: _, ...fields } = placing

/** POST /api/desk/makegood `{ for, start, channel, … }` or `{ for, id }` for a slot that is there. */
export const makegoodEndpoint = deskAct<Makegood>('makegood', { ...fields, for: theId }, ['for'], planMakegood)
