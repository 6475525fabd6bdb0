import { instantToStore } from '../../fields/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import type { Locale } from '../../i18n/text.ts'
import type { Place } from './address.ts'

/** Where what is looked at goes out as a rundown, a spreadsheet, a feed. */
export function outputs(api: string, feeds: string, { day, channels }: Place, { start, end }: { start: number; end: number }, locale: Locale) {
  const among = channels.length > 0 ? `&channels=${channels.join(',')}` : ''
  return [
    { href: `${api}/desk/rundown?day=${day}${channels.length > 0 ? `&channel=${channels.join(',')}` : ''}`, label: text.rundown[locale] },
    { href: `${api}/desk/week.xlsx?from=${instantToStore(start)}&to=${instantToStore(end)}${among}`, label: text.spreadsheet[locale] },
    { href: feeds, label: text.feeds[locale] },
  ]
}
