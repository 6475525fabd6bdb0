import { formatLocalDay, formatLocalTime } from '../i18n/dates.ts'
import { rundownText } from '../i18n/rundown.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { DAY } from '../obligations/index.ts'
import { headWords } from './auditHead.ts'
import type { Printing, ScheduleExtract } from './schedule.ts'

/** What is on the copy: channels and days. */
export function filterWords({ channels, allChannels, from, to }: ScheduleExtract, locale: Locale): string {
  const named = allChannels
    ? pick(rundownText.allChannels, locale)
    : say(rundownText.channels, locale, { names: channels.map(({ name }) => name).join(', ') })
  const days =
    to - from <= DAY
      ? say(rundownText.oneDay, locale, { day: formatLocalDay(from) })
      : say(rundownText.days, locale, { from: formatLocalDay(from), to: formatLocalDay(to - 1) })
  return say(rundownText.filter, locale, { channels: named, days })
}

/** When it was taken, by whom, and how far the audit log had come. */
export const printedWords = ({ at, by, head }: Printing, locale: Locale): string =>
  [say(rundownText.printed, locale, { at: formatLocalTime(at), by }), headWords(head, locale)].join(' · ')
