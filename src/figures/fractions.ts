/** Exact shares and points: a figure that is rounded decides whether a promise is called kept, so no binary fraction takes part. */

/** A number that is not negative, as it is written in decimals. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const fractionOf = (numerator: number, denominator: number): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/** The decimal that a finite number which is not negative is written as: 0.9 is nine tenths. */
export function decimalOf(value: number): Fraction {
  const found = DECIMAL.exec(String(value))
  if (found === null) throw new Error(`No decimal: ${value}`)
  const [, whole, places = '', exponent = '0'] = found
  const shift = Number(exponent) - places.length
  const digits = BigInt(whole + places)
  return shift < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-shift) }
    : { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
}

/** Whether the first is as large as the second, or larger. */
export const isAtLeast = (one: Fraction, other: Fraction): boolean => one.numerator * other.denominator >= other.numerator * one.denominator

export const product = (one: Fraction, other: Fraction): Fraction => ({
  numerator: one.numerator * other.numerator,
  denominator: one.denominator * other.denominator,
})

/** How many whole units of `1 / parts` a fraction comes to, halves rounded up. */
function unitsOf({ numerator, denominator }: Fraction, parts: number): number {
  return Number((2n * numerator * BigInt(parts) + denominator) / (2n * denominator))
}

/** Rounded half up to four decimals, as rates are told (record-semantics §4). */
export const fourDecimals = (fraction: Fraction): number => unitsOf(fraction, 10_000) / 10_000

/** In hundredths of a point, rounded half up (record-semantics §6). */
export const hundredthsOf = (fraction: Fraction): number => unitsOf(fraction, 100)

/** A share for people: per cent with one decimal, rounded half up, and 100 only where all of it is there. */
export function tenthsOfPercent(part: number, whole: number): number {
  const rounded = unitsOf(fractionOf(part, whole), 1_000)
  return rounded >= 1_000 && part < whole ? 999 : rounded
}
