import { expectations, type ExpectationName, type FaultCode } from '../i18n/caseFaults.ts'
import { dueDays, parseInstant, parseLocalDate, parseTimeOfDay, type Instant, type LocalDate } from '../obligations/index.ts'
import type { Fault } from './faults.ts'
import { described, itemPath, keyPath } from './paths.ts'

/** Stands for a value that could not be read; why not is among the faults. */
export const broken = Symbol('broken')
export type Broken = typeof broken

/** Turns what stands at a path into a value, or notes every fault in it. */
export type Reader<Value> = (found: unknown, path: string, faults: Fault[]) => Value | Broken

interface Field<Value> {
  readonly read: Reader<Value>
  /** What a missing or null value means; none when the field is required. */
  readonly otherwise?: { readonly value: Value }
}
type Fields<Value> = { readonly [Key in keyof Value]-?: Field<Value[Key]> }

export const required = <Value>(read: Reader<Value>): Field<Value> => ({ read })
export const optional = <Value>(read: Reader<Value>, value: Value): Field<Value> => ({ read, otherwise: { value } })

const isObject = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

/** A property of whatever was found, when it has it itself. */
export const own = (found: unknown, key: string): unknown =>
  isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined

function wrong(found: unknown, path: string, faults: Fault[], expected: ExpectationName): Broken {
  const [code, told]: [FaultCode, object] = found == null ? ['missing', {}] : ['wrong', { found: described(found) }]
  faults.push({ path, code, params: { expected: expectations[expected], ...told } })
  return broken
}

/** A reader of single values: `parse` gives null for everything that is not one. */
function single<Value>(expected: ExpectationName, parse: (found: unknown) => Value | null): Reader<Value> {
  return (found, path, faults) => {
    const value = parse(found)
    return value === null ? wrong(found, path, faults, expected) : value
  }
}

const fromText = <Value>(parse: (text: string) => Value | null) =>
  (found: unknown): Value | null => (typeof found === 'string' ? parse(found) : null)

export const text: Reader<string> = single('text', fromText((found) => found))
export const filledText: Reader<string> = single('filledText', fromText((found) => (found === '' ? null : found)))
export const flag: Reader<boolean> = single('flag', (found) => (typeof found === 'boolean' ? found : null))
export const yes: Reader<true> = single('yes', (found) => (found === true ? found : null))
export const localDate: Reader<LocalDate> = single('localDate', fromText(parseLocalDate))
export const instant: Reader<Instant> = single('instant', fromText(parseInstant))
export const timeOfDay: Reader<string> = single('timeOfDay', fromText((found) => (parseTimeOfDay(found) === null ? null : found)))
/** A whole number from `least` to `most`, both included. */
const integer = (expected: ExpectationName, least: number, most: number): Reader<number> =>
  single(expected, (found) => (Number.isSafeInteger(found) && (found as number) >= least && (found as number) <= most ? (found as number) : null))

export const positiveInteger = integer('positiveInteger', 1, Number.MAX_SAFE_INTEGER)
export const daysToDeadline = integer('dueDays', dueDays.least, dueDays.most)

export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (found, path, faults) => {
    const value = values.find((one) => one === found)
    if (value !== undefined) return value
    const allowed = values.join(', ')
    faults.push({ path, code: found == null ? 'notAmong' : 'notOneOf', params: { allowed, found: described(found) } })
    return broken
  }
}

/** An object with these fields and no others. */
export function record<Value extends object>(fields: Fields<Value>): Reader<Value> {
  const entries = Object.entries<Field<unknown>>(fields)
  const allowed = Object.keys(fields).join(', ')
  return (found, path, faults) => {
    if (!isObject(found)) return wrong(found, path, faults, 'object')
    for (const key of Object.keys(found)) {
      if (!Object.hasOwn(fields, key)) faults.push({ path: keyPath(path, key), code: 'unknownKey', params: { allowed } })
    }
    const value: Record<string, unknown> = {}
    let whole = true
    for (const [key, { read, otherwise }] of entries) {
      const given = Object.hasOwn(found, key) ? found[key] : null
      const item = given === null && otherwise ? otherwise.value : read(given, `${path}.${key}`, faults)
      whole &&= item !== broken
      value[key] = item
    }
    return whole ? (value as Value) : broken
  }
}

const isWhole = <Item>(items: readonly (Item | Broken)[]): items is readonly Item[] => items.every((item) => item !== broken)

/** A list of these, empty or not. */
export function listOf<Item>(read: Reader<Item>, expected: 'list' | 'filledList' = 'list'): Reader<readonly Item[]> {
  return (found, path, faults) => {
    if (!Array.isArray(found) || (expected === 'filledList' && found.length === 0)) {
      return wrong(found, path, faults, expected)
    }
    const items = found.map((item: unknown, index) => read(item, itemPath(path, index), faults))
    return isWhole(items) ? items : broken
  }
}

export const filledListOf = <Item>(read: Reader<Item>): Reader<readonly Item[]> => listOf(read, 'filledList')

/** Looks at what was found, whole or broken, and then reads it: for faults that others must not hide. */
export function inspected<Value>(
  inspect: (found: unknown, path: string, faults: Fault[]) => void, read: Reader<Value>,
): Reader<Value> {
  return (found, path, faults) => {
    inspect(found, path, faults)
    return read(found, path, faults)
  }
}

/** Reads, then looks at the value as a whole; `examine` notes what is wrong with it. */
export function examined<Value>(
  read: Reader<Value>, examine: (value: Value, path: string, faults: Fault[]) => void,
): Reader<Value> {
  return (found, path, faults) => {
    const value = read(found, path, faults)
    const before = faults.length
    if (value !== broken) examine(value, path, faults)
    return faults.length === before ? value : broken
  }
}
