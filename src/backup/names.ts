import { DAY, formatInstant, localDateOf, parseInstant, parseTimeOfDay, startOfDay, type Instant } from '../obligations/index.ts'

const NAME = /^dinh-ky-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.tar$/

/** `dinh-ky-2026-11-29-023000.tar`: when it was begun, by the clocks of Vietnam; names sort by age. */
export const backupName = (at: Instant): string => {
  const [day, time] = formatInstant(at).split('T') as [string, string]
  return `dinh-ky-${day}-${time.slice(0, 8).replaceAll(':', '')}.tar`
}

/** When the backup of that name was begun; null for a name that is not ours. */
export function backupTime(name: string): Instant | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  return day === undefined ? null : parseInstant(`${day}T${hours}:${minutes}:${seconds}+07:00`)
}

/** Where a backup is made, until it is whole and named. */
export const workName = (name: string): string => `.${name}.part`
export const isWorkName = (name: string): boolean =>
  name.startsWith('.') && name.endsWith('.part') && backupTime(name.slice(1, -'.part'.length)) !== null

/** Of the names in a folder, ours, the newest first. */
export const backupsAmong = (names: readonly string[]): string[] =>
  names
    .filter((name) => backupTime(name) !== null)
    .toSorted()
    .reverse()

/** The last time that a daily backup was due. */
export function lastDue(at: string, now: Instant): Instant {
  const today = startOfDay(localDateOf(now)) + parseTimeOfDay(at)!
  return today <= now ? today : today - DAY
}
