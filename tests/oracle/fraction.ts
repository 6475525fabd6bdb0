/** Fractions of whole numbers, none of them negative, so that a half is exactly a half. */

export interface Fraction {
  top: bigint
  bottom: bigint
}

export const fraction = (top: number, bottom: number): Fraction => ({ top: BigInt(top), bottom: BigInt(bottom) })

/** The decimal as it is written, not the binary number that stands for it: 1.15 is 115/100. */
export function decimal(written: number): Fraction {
  const [digits = '', exponent = '0'] = String(written).split('e')
  const [whole = '', behind = ''] = digits.split('.')
  const power = Number(exponent) - behind.length
  const top = BigInt(whole + behind)
  return power < 0 ? { top, bottom: 10n ** BigInt(-power) } : { top: top * 10n ** BigInt(power), bottom: 1n }
}

export const isAtLeast = (a: Fraction, b: Fraction): boolean => a.top * b.bottom >= b.top * a.bottom

export const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })

export const plus = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom })

/** Half up; the number nearest to the decimal that comes out. */
export function roundHalfUp({ top, bottom }: Fraction, decimals: number): number {
  const unit = 10n ** BigInt(decimals)
  const units = (2n * top * unit + bottom) / (2n * bottom)
  return Number(`${String(units / unit)}.${String(units % unit).padStart(decimals, '0')}`)
}

export const sumOf = (numbers: number[]): number => roundHalfUp(numbers.map(decimal).reduce(plus, fraction(0, 1)), 2)
