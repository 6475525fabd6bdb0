import { viewName } from '../../i18n/calendar.ts'
import { parseLocalDate, type LocalDate } from '../../obligations/index.ts'

export type View = keyof typeof viewName

/** What is looked at, as the address keeps it. */
export interface DeskAddress {
  view: View
  day: LocalDate
  /** Ids of the channels shown; none: all. */
  channels: readonly string[]
}

/** The place that an address names; what it does not name is as `otherwise`. */
export function readAddress(search: string, otherwise: DeskAddress): DeskAddress {
  const query = new URLSearchParams(search)
  const view = query.get('view')
  return {
    view: view !== null && view in viewName ? (view as View) : otherwise.view,
    day: parseLocalDate(query.get('date') ?? '') ?? otherwise.day,
    channels: (query.get('channels') ?? '').split(',').filter((id) => id !== ''),
  }
}

/** The obligation for which the address asks what is missing; only on the way in, it is not kept. */
export const obligationAsked = (search: string): string | null => new URLSearchParams(search).get('obligation')

export function writeAddress({ view, day, channels }: DeskAddress): string {
  const query = new URLSearchParams({ view, date: day })
  if (channels.length > 0) query.set('channels', channels.join(','))
  // A comma needs no escape, and an address is read by people too.
  return `?${query.toString().replaceAll('%2C', ',')}`
}
