import type { Id } from '../documents/ids.ts'
import { actsFor, holds, type Person } from './roles.ts'

/** Who somebody is to the findings of a body: who oversees it, who answers for it. */
export const findingSidesOf = (person: Person | null, organization: Id): { auditor: boolean; body: boolean } => ({
  auditor: holds(person, 'auditor'),
  body: holds(person, 'admin', 'editor') && actsFor(person, organization),
})
