import type { FormState } from 'payload'

import type { Cursor } from './cursor.ts'

/** What was typed between a draft's first save and the page that goes on with it, and where the cursor stood. */
export interface Carried {
  collection: string
  id: string
  fields: FormState
  cursor: Cursor | null
}

let carried: Carried | null = null

export function carry(what: Carried): void {
  carried = what
}

/** What was carried to this document: handed out once. */
export function takeCarried(collection: string, id: string): Carried | null {
  const taken = carried?.collection === collection && carried.id === id ? carried : null
  if (taken !== null) carried = null
  return taken
}

/** The fields that say something else than when they were sent, whole. */
export function changedSince(sent: FormState, now: FormState): FormState {
  return Object.fromEntries(
    Object.entries(now)
      .filter(([path, field]) => !same(field, sent[path]))
      .map(([path, field]) => [path, onItsOwn(field)]),
  )
}

const same = (a: FormState[string] | undefined, b: FormState[string] | undefined): boolean =>
  a === b || (JSON.stringify(a?.value) === JSON.stringify(b?.value) && a?.rows?.length === b?.rows?.length)

/** An editor of long texts looks at what it begins with alone. */
const onItsOwn = (field: FormState[string]): FormState[string] =>
  typeof field.value === 'object' && field.value !== null && 'root' in field.value ? { ...field, initialValue: field.value } : field
