import type { Access, Where } from 'payload'

import { holds, isStaff, personOf, type Person, type Role } from './roles.ts'

/** Yes, no, or yes for the documents that match. */
export type AccessAnswer = boolean | Where
export type AccessRule = (person: Person | null) => AccessAnswer

export const nobody: AccessRule = () => false
export const staff: AccessRule = isStaff
export const only =
  (...wanted: readonly Role[]): AccessRule =>
  (person) =>
    holds(person, ...wanted)

/** Documents of the person's own organizations, for those who hold one of the roles. */
export const own =
  (...wanted: readonly Role[]): AccessRule =>
  (person) =>
    holds(person, ...wanted) && person!.organizations.length > 0 ? { organization: { in: [...person!.organizations] } } : false

/** Oneself. */
export const self: AccessRule = (person) => (person === null ? false : { id: { equals: person.id } })

/** What one made oneself, for everybody who works here. */
export const mine: AccessRule = (person) => (isStaff(person) ? { createdBy: { equals: person!.id } } : false)

/** What Payload keeps for each person, for everybody who works here. */
export const inOwnName: AccessRule = (person) =>
  isStaff(person) ? { 'user.value': { equals: person!.id }, 'user.relationTo': { equals: 'users' } } : false

/** What has been published, for those who hold one of the roles. */
export const published =
  (...wanted: readonly Role[]): AccessRule =>
  (person) =>
    holds(person, ...wanted) ? { _status: { equals: 'published' } } : false

/** Yes when one rule says yes; otherwise the documents that one of them names. */
export const anyRule =
  (...rules: readonly AccessRule[]): AccessRule =>
  (person) => {
    const answers = rules.map((rule) => rule(person))
    if (answers.includes(true)) return true
    const wheres = answers.filter((answer): answer is Where => typeof answer === 'object')
    return wheres.length === 0 ? false : wheres.length === 1 ? wheres[0]! : { or: wheres }
  }

/** A rule as Payload asks it. */
export const asAccess =
  (rule: AccessRule): Access =>
  ({ req }) =>
    rule(personOf(req.user))

/**
 * A rule as Payload asks it before a document exists: a narrowed yes lets the request in,
 * and `keepInOwnOrganization` checks the organization that it names.
 */
export const asCreateAccess =
  (rule: AccessRule): Access =>
  ({ req }) =>
    rule(personOf(req.user)) !== false
