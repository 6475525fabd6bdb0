import { holds, type Person } from './roles.ts'

/** Whose matters somebody looks at: those of their own bodies, or everybody's. */
export type ViewScope = 'mine' | 'all'
export const isViewScope = (value: unknown): value is ViewScope => value === 'mine' || value === 'all'

/** Under which Payload keeps what a person chose. */
export const scopePreference = 'dinh-ky-scope'

/** Whether there is anything to choose: who belongs to no body sees all. */
export const maySwitchScope = (person: Person | null): boolean => person !== null && person.organizations.length > 0

/** What a person chose; who chose nothing sees their own, and all whoever watches over all. */
export function scopeFor(person: Person | null, chosen: unknown): ViewScope {
  if (!maySwitchScope(person)) return 'all'
  return isViewScope(chosen) ? chosen : holds(person, 'admin', 'auditor') ? 'all' : 'mine'
}
