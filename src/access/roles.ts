import { idsOf } from '../documents/ids.ts'

/** What a person may be. One person may hold several roles. */
export const roles = ['admin', 'editor', 'scheduler', 'auditor', 'viewer', 'apiClient'] as const
export type Role = (typeof roles)[number]

/** The part of a signed-in user that decides rights. */
export interface Person {
  id: number | string
  roles: readonly Role[]
  /** Ids of the organizations whose content and placements the person answers for. */
  organizations: readonly (number | string)[]
}

/** A request's user as a person; anything that is not one of our users is nobody. */
export function personOf(user: unknown): Person | null {
  if (typeof user !== 'object' || user === null || !('id' in user)) return null
  const {
    id,
    roles: held,
    organizations,
  } = user as {
    id: number | string
    roles?: unknown
    organizations?: unknown
  }
  return {
    id,
    roles: Array.isArray(held) ? held.filter((role): role is Role => (roles as readonly unknown[]).includes(role)) : [],
    organizations: idsOf(organizations),
  }
}

/** How somebody who is signed in is called in records and prints; null for nobody. */
export function nameOf(user: unknown): string | null {
  const { name, email } = (user ?? {}) as { name?: string | null; email?: string | null }
  return name || email || null
}

export const holds = (person: Person | null, ...wanted: readonly Role[]): boolean =>
  person !== null && wanted.some((role) => person.roles.includes(role))

/** Everybody who works here: all roles but the website's key. */
export const isStaff = (person: Person | null): boolean => holds(person, 'admin', 'editor', 'scheduler', 'auditor', 'viewer')

/** May the person act for this organization? Admins act for all. */
export const actsFor = (person: Person | null, organization: number | string): boolean =>
  holds(person, 'admin') ||
  (holds(person, 'editor', 'scheduler') && person!.organizations.some((own) => String(own) === String(organization)))
