import { instantOf, parseLocalDate, startOfDay, wallOf, type Instant, type LocalDate } from '../../obligations/index.ts'

/**
 * The calendar is drawn in wall time: what stands at 19:45 in Cà Mau stands at 19:45 wherever the
 * browser is. Its dates are therefore wall time in UTC's clothes.
 */
export const toWallDate = (iso: string): Date => new Date(wallOf(Date.parse(iso)))
export const fromWallDate = (date: Date): Instant => instantOf(date.getTime())

/** The civil day of one of the calendar's dates. */
export const dayOfWall = (date: Date): LocalDate => date.toISOString().slice(0, 10)

/** dd/MM/yyyy, also without leading zeros, as a civil day that exists; null otherwise. */
export function readTypedDay(text: string): LocalDate | null {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text)
  return found ? parseLocalDate(`${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`) : null
}

/** mm:ss or minutes as seconds, more than none; null otherwise. */
export function readLength(text: string): number | null {
  const found = /^\s*(\d{1,5})(?:[:.]([0-5]\d))?\s*$/.exec(text)
  const seconds = found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : 0
  return seconds > 0 ? seconds : null
}

/** m:ss */
export const writeLength = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

export const instantAt = (day: LocalDate, time: number): Instant => startOfDay(day) + time
