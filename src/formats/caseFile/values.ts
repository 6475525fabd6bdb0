import { z } from 'zod'

import { hasTwoDecimals } from '../../figures/scheme.ts'
import type { ExpectationName } from '../../i18n/caseFaults.ts'
import { dueDays, parseInstant, parseLocalDate, parseTimeOfDay, type Instant } from '../../obligations/index.ts'

/**
 * The single values and containers of a case file. Where zod would put a message, each names what
 * it expects (`expectations`); `faultsOf` words it.
 */
const holding = <Value>(schema: z.ZodType<Value>, expected: ExpectationName, holds: (value: Value) => boolean): z.ZodType<Value> =>
  schema.check(({ value, issues }) => {
    if (!holds(value)) issues.push({ code: 'custom', input: value, message: expected })
  })

/** A text for which `holds`. */
const textThat = (expected: ExpectationName, holds: (text: string) => boolean) => holding(z.string(expected), expected, holds)

export const anyText = z.string('text' satisfies ExpectationName)
export const filledText = textThat('filledText', (found) => found !== '')
export const flag = z.boolean('flag' satisfies ExpectationName)
export const yes = z.literal(true, 'yes' satisfies ExpectationName)
export const localDate = textThat('localDate', (found) => parseLocalDate(found) !== null)
export const timeOfDay = textThat('timeOfDay', (found) => parseTimeOfDay(found) !== null)

export const instant = z.string('instant' satisfies ExpectationName).transform((found, context): Instant => {
  const parsed = parseInstant(found)
  if (parsed !== null) return parsed
  context.issues.push({ code: 'custom', input: found, message: 'instant' satisfies ExpectationName })
  return z.NEVER
})

/** A whole number from `least` to `most`, both included. */
const integer = (expected: ExpectationName, least: number, most: number) =>
  holding(z.number(expected), expected, (found) => Number.isSafeInteger(found) && found >= least && found <= most)

export const positiveInteger = integer('positiveInteger', 1, Number.MAX_SAFE_INTEGER)
export const daysToDeadline = integer('dueDays', dueDays.least, dueDays.most)

export const wholeNumber = integer('wholeNumber', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

const numberThat = (expected: ExpectationName, holds: (found: number) => boolean) => holding(z.number(expected), expected, holds)

/** Points of a scheme. */
export const points = numberThat('points', hasTwoDecimals)
export const proRataFrom = numberThat('proRataFrom', (found) => found > 0 && found <= 1)

export const list = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item, 'list' satisfies ExpectationName)

/** A list with at least one entry. */
export const filledList = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> =>
  // zod's own check of the length also looks at what is no list, and would say the fault twice.
  z.array(item, 'filledList' satisfies ExpectationName).check(({ value, issues }) => {
    if (value.length === 0) issues.push({ code: 'custom', input: value, message: 'filledList' satisfies ExpectationName })
  })

/** May be missing or null, which means `otherwise`. */
export const orElse = <Value extends z.ZodType, const Otherwise>(value: Value, otherwise: Otherwise) =>
  value.nullish().transform((found): NonNullable<z.output<Value>> | Otherwise => found ?? otherwise)

/** May be missing or null, which means null. */
export const orNull = <Value extends z.ZodType>(value: Value): z.ZodDefault<z.ZodNullable<Value>> =>
  value.nullable().default(null as z.core.util.NoUndefined<z.output<z.ZodNullable<Value>>>)
