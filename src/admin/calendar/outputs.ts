import { instantToStore } from '../../documents/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { DeskAddress } from './address.ts'

/** Where what is looked at goes out as a rundown, a spreadsheet, a feed. */
export function outputs(
  { api, feeds }: { api: string; feeds: string },
  { day, channels }: DeskAddress,
  { start, end }: { start: number; end: number },
  locale: Locale,
) {
  const among = channels.length > 0 ? `&channels=${channels.join(',')}` : ''
  return [
    {
      href: `${api}/desk/rundown?day=${day}${channels.length > 0 ? `&channel=${channels.join(',')}` : ''}`,
      label: pick(text.rundown, locale),
    },
    {
      href: `${api}/desk/week.xlsx?from=${instantToStore(start)}&to=${instantToStore(end)}${among}`,
      label: pick(text.spreadsheet, locale),
    },
    { href: feeds, label: pick(text.feeds, locale) },
  ]
}
