import { z } from 'zod'

import { parseLocalDate, type LocalDate } from '../../obligations/index.ts'
import type { CaseFaultCode, ExpectationName } from '../../i18n/caseFaults.ts'
import type { CheckFault } from './issues.ts'
import { described, quoted } from './paths.ts'

/** Looks at a value and lists what is wrong with it. */
type Check<Value> = (found: Value) => readonly CheckFault[]

/** Checks a value that has been read whole. */
export const checked = <Schema extends z.ZodType>(schema: Schema, check: Check<z.output<Schema>>): Schema =>
  schema.check(({ value, issues }) => {
    for (const fault of check(value)) issues.push(asIssue(fault, value))
  })

/**
 * Checks a value whether or not its parts could be read, so that neither hides the other's faults:
 * what could not be read is there as it was found. What the check finds stands before the parts'.
 */
export const inspected = <Schema extends z.ZodType>(schema: Schema, check: Check<unknown>): Schema =>
  schema.superRefine(
    (found, { issues }) => {
      const faults = check(found)
      if (faults.length === 0) return
      const ofParts = issues.splice(0)
      for (const fault of faults) issues.push(asIssue(fault, found))
      for (const issue of ofParts) issues.push(issue)
    },
    { when: () => true },
  )

/** Without `continue`: checks of the whole are left out, but not those that run whatever was read. */
const asIssue = (fault: CheckFault, input: unknown) => ({ code: 'custom' as const, path: [...fault.at], params: { ...fault }, input })

/** An object with these fields and no others. */
export function record<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const keys = Object.keys(shape).join(', ')
  const object: ExpectationName = 'object'
  const strict = z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? keys : object) })
  return strict.superRefine(unknownKeysFirst, { when: ({ issues }) => issues.length > 1 })
}

function unknownKeysFirst(_: unknown, { issues }: { issues: z.core.$ZodRawIssue[] }): void {
  const last = issues.at(-1)!
  if (last.code !== 'unrecognized_keys' || (last.path ?? []).length > 0) return
  issues.pop()
  issues.unshift(last)
}

const isObject = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

/** A property of whatever was found, when it has it itself. */
export const propertyOf = (found: unknown, key: string): unknown => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined)

const itemsOf = (found: unknown): readonly unknown[] => (Array.isArray(found) ? found : [])

/** The ids in a list of the file as it was found, so that a fault beside an id is no fault of those who name it. */
export const idsIn = (root: unknown, key: string): ReadonlySet<string> =>
  new Set(
    itemsOf(propertyOf(root, key))
      .map((item) => propertyOf(item, 'id'))
      .filter((id) => typeof id === 'string'),
  )

/** A text is one of the known ids. */
export const isAmong =
  (ids: ReadonlySet<string>, code: CaseFaultCode): Check<string> =>
  (id) =>
    ids.has(id) ? [] : [{ code, at: [], params: { found: quoted(id) } }]

/** In a list no text comes twice; `key` names the text in an item that is an object. */
export const distinct =
  (code: CaseFaultCode, key: string | null): Check<unknown> =>
  (found) => {
    const placeOf = (index: number): readonly PropertyKey[] => (key === null ? [index] : [index, key])
    const firsts = new Map<string, number>()
    const faults: CheckFault[] = []
    for (const [index, item] of itemsOf(found).entries()) {
      const id = key === null ? item : propertyOf(item, key)
      if (typeof id !== 'string') continue
      const first = firsts.get(id)
      if (first === undefined) firsts.set(id, index)
      else faults.push({ code, at: placeOf(index), params: { found: quoted(id) }, first: placeOf(first) })
    }
    return faults
  }

export const distinctIds = distinct('duplicateId', 'id')

/** In a list of objects nothing lies under itself; `key` names the id of what each lies under. Said once for each circle. */
export const hasNoCycle =
  (key: string, code: CaseFaultCode): Check<unknown> =>
  (found) => {
    const items = itemsOf(found)
    const places = new Map(items.map((item, index) => [propertyOf(item, 'id'), index]))
    const placeAbove = (index: number): number | undefined => places.get(propertyOf(items[index], key) ?? undefined)
    const seen = new Set<number>()
    const faults: CheckFault[] = []
    for (let first = 0; first < items.length; first += 1) {
      const walked = new Set<number>()
      let here: number | undefined = first
      while (here !== undefined && !seen.has(here)) {
        seen.add(here)
        walked.add(here)
        here = placeAbove(here)
      }
      if (here !== undefined && walked.has(here)) {
        faults.push({ code, at: [here, key], params: { found: described(propertyOf(items[here], 'id')) } })
      }
    }
    return faults
  }

const isLocalDate = (found: unknown): found is LocalDate => typeof found === 'string' && parseLocalDate(found) !== null

/** Dates that are both given leave at least one day between them. */
export const hasValidity: Check<unknown> = (found) => {
  const [from, to] = [propertyOf(found, 'validFrom'), propertyOf(found, 'validTo')]
  if (!isLocalDate(from) || !isLocalDate(to) || from < to) return []
  return [{ code: 'emptyValidity', at: ['validTo'], params: { from, found: quoted(to) } }]
}

/** A time band is prime time or has bands of its own. */
export const isPrimeOrBands: Check<unknown> = (found) => {
  const [prime, bands] = [propertyOf(found, 'prime') != null, propertyOf(found, 'bands') != null]
  return prime === bands ? [{ code: prime ? 'primeAndBands' : 'neitherPrimeNorBands', at: [] }] : []
}

/** What answers have no use for, and that their windows are told apart by their labels (quota-semantics §3). */
export const agreesWithAnswers: Check<unknown> = (found) => {
  if (propertyOf(found, 'answers') == null) return []
  const faults: CheckFault[] = ['makegood', 'excuseWhenHolidays']
    .filter((key) => propertyOf(found, key) != null)
    .map((key) => ({ code: 'notBesideAnswers', at: [key] }))
  const firsts = new Map<unknown, number>()
  for (const [index, rule] of itemsOf(propertyOf(found, 'windows')).entries()) {
    const label = propertyOf(rule, 'label') ?? null
    const first = firsts.get(label)
    const at = ['windows', index, 'label']
    if (first === undefined) firsts.set(label, index)
    else faults.push({ code: 'duplicateLabel', at, params: { found: described(label) }, first: ['windows', first, 'label'] })
  }
  return faults
}
