import { pick, say, type Locale, type Text } from '../platform/text.ts'

interface Separators {
  readonly thousands: string
  readonly decimals: string
}

const separators: Readonly<Record<Locale, Separators>> = { vi: { thousands: '.', decimals: ',' }, en: { thousands: ',', decimals: '.' } }

/** A whole number: “5.000”, in English “5,000”. */
export function groupedNumber(n: number, locale: Locale): string {
  const { thousands } = pick(separators, locale)
  return String(n).replace(/\B(?=(\d{3})+$)/g, thousands)
}

/** Tenths of a per cent: 875 is “87,5%”. */
export const percentOfTenths = (tenths: number, locale: Locale): string =>
  `${Math.floor(tenths / 10)}${pick(separators, locale).decimals}${tenths % 10}%`

/** Points or a share as people write them: “0,5”, in English “0.5”. */
export const decimalWords = (n: number, locale: Locale): string => String(n).replace('.', pick(separators, locale).decimals)

const lengths = {
  minutes: { vi: '{n} phút', en: '{n} min' },
  both: { vi: '{n} phút {s} giây', en: '{n} min {s} s' },
  seconds: { vi: '{s} giây', en: '{s} s' },
} as const satisfies Record<string, Text>

/** A length in minutes, as reports sum them up: “305 phút”, “1.230 phút 30 giây”. */
export function minutesWords(seconds: number, locale: Locale): string {
  const [n, s] = [groupedNumber(Math.floor(seconds / 60), locale), seconds % 60]
  if (s === 0) return say(lengths.minutes, locale, { n })
  return say(seconds < 60 ? lengths.seconds : lengths.both, locale, { n, s })
}
