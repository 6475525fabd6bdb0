import { relationship, type RelationshipFieldValidation } from 'payload/shared'

import { idsOf } from '../documents/ids.ts'

/**
 * What may be linked is asked when a link is made. One that stands is not asked again: what it leads to
 * may have become something else since, and that must not keep its holder from being changed otherwise.
 */
export const validateNewLinks: RelationshipFieldValidation = async (value, args) => {
  const wellFormed = await relationship(value, { ...args, filterOptions: undefined })
  if (wellFormed !== true) return wellFormed
  const standing = new Set(idsOf(listOf(args.previousValue)).map(String))
  const added = idsOf(listOf(value)).filter((id) => !standing.has(String(id)))
  return added.length === 0
    ? true
    : relationship(args.hasMany ? added : added[0], { ...args, minRows: undefined, maxRows: undefined } as typeof args)
}

/** Links are well formed; what is offered for choosing is narrower than what may be named, which hooks decide. */
export const validateLinks: RelationshipFieldValidation = (value, args) => relationship(value, { ...args, filterOptions: undefined })

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value])
