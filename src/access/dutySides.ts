import type { Id } from '../documents/ids.ts'
import type { DutySide } from '../rules/duties/dutyState.ts'
import { findingSidesOf } from './findingSides.ts'
import type { Person } from './roles.ts'

/** Who somebody is to the duties of a body: the same as to findings about it. */
export const dutySidesOf = (person: Person | null, body: Id): Record<DutySide, boolean> => findingSidesOf(person, body)
