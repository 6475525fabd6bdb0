import { idOf, type Id } from '../../documents/ids.ts'
import type { CodeCatalogue } from './fileFields.ts'

export interface OpenCatalogue extends CodeCatalogue {
  add(collection: string, code: string, id: Id): void
}

/** Codes and ids of rows that are known so far. Asking for one that is not is a bug: rows are made first. */
export function openCatalogue(): OpenCatalogue {
  const ids = new Map<string, Id>()
  const codes = new Map<string, string>()
  const key = (collection: string, name: Id): string => `${collection} ${name}`
  const known = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new Error(`Not in the catalogue: ${name}`)
    return value
  }
  return {
    idOf: (collection, code) => known(ids.get(key(collection, code)), key(collection, code)),
    codeOf: (collection, ref) => known(codes.get(key(collection, idOf(ref))), key(collection, idOf(ref))),
    add: (collection, code, id) => {
      ids.set(key(collection, code), id)
      codes.set(key(collection, id), code)
    },
  }
}
