import { spokenSeconds } from '../i18n/amounts.ts'
import { formatExactTime, formatLocalDay, formatTimeOfDay } from '../i18n/dates.ts'
import { deliveryOf, deliveryWords, statusText } from '../i18n/delivery.ts'
import { rundownText } from '../i18n/rundown.ts'
import { say, type Locale } from '../i18n/text.ts'
import { localDateOf, MINUTE, type Instant } from '../obligations/index.ts'
import type { PlacementShown } from '../rules/placementShown.ts'
import { shortened } from '../i18n/shortened.ts'
import { endOf, inOrder, isOffAir, shownOf, timeOf, type Schedule, type ScheduleChannel, type ScheduledItem, type Timed } from './schedule.ts'

/** A line of the rundown: an item, or the empty time before the next one. */
export type RundownLine = { kind: 'item'; item: ScheduledItem; shown: PlacementShown } | { kind: 'gap'; start: Instant; end: Instant }

/** A channel's day in order. */
export interface Rundown {
  channel: ScheduleChannel
  lines: readonly RundownLine[]
  /** What takes time on the channel: how many, and how long together. */
  items: number
  seconds: number
}

/**
 * The rundown of each channel, in the order in which the channels are given. Among all channels
 * those without anything are left out: nobody asked for them.
 */
export const rundownsOf = ({ channels, allChannels, items }: Schedule, now: Instant): Rundown[] =>
  channels
    .map((channel) => rundownOf(channel, inOrder(items.filter((item) => String(item.channel) === String(channel.id))), now))
    .filter(({ lines }) => lines.length > 0 || !allChannels)

function rundownOf(channel: ScheduleChannel, items: readonly ScheduledItem[], now: Instant): Rundown {
  const onAir = items.filter((item) => !isOffAir(item))
  return {
    channel,
    lines: channel.timeBased ? withGaps(items, now) : items.map((item) => itemLine(item, now)),
    items: onAir.length,
    seconds: onAir.reduce((sum, item) => sum + timeOf(item).seconds, 0),
  }
}

/** Seconds between two items are how a log reads, no gap that anybody could fill. */
const LEAST_GAP = MINUTE

const itemLine = (item: ScheduledItem, now: Instant): RundownLine => ({ kind: 'item', item, shown: shownOf(item, now) })

function withGaps(items: readonly ScheduledItem[], now: Instant): RundownLine[] {
  const lines: RundownLine[] = []
  let end: Instant | null = null
  for (const item of items) {
    if (!isOffAir(item)) {
      const time = timeOf(item)
      if (end !== null && time.start - end >= LEAST_GAP) lines.push({ kind: 'gap', start: end, end: time.start })
      end = Math.max(end ?? -Infinity, endOf(time))
    }
    lines.push(itemLine(item, now))
  }
  return lines
}

/** An item of the rundown as people read it. */
export interface RundownWords {
  time: string
  length: string
  title: string
  /** What stands under the title: programme, rerun or makegood, themes. */
  under: readonly string[]
  form: string
  status: string
  /** What became of it: the actual time, or why it did not go out. */
  outcome: string
  offAir: boolean
}

export const rundownWords = ({ item, shown }: Extract<RundownLine, { kind: 'item' }>, { lasting, medium }: ScheduleChannel, locale: Locale): RundownWords => ({
  time: plannedTime(item, lasting),
  length: lasting ? spokenSeconds(item.planned.seconds, locale) : '',
  title: item.title,
  under: [
    ...(item.programme === null || item.programme === item.title ? [] : [item.programme]),
    ...(item.rerun ? [rundownText.rerun[locale]] : []),
    ...(item.makegood ? [deliveryWords(deliveryOf(medium)).makegood[locale]] : []),
    ...(item.unplanned ? [rundownText.unplanned[locale]] : []),
    ...item.themes.map((theme) => shortened(theme, LONGEST_THEME)),
  ],
  form: item.form,
  status: statusText(shown, medium)[locale],
  outcome: [...(item.actual === null ? [] : [lasting ? actualTime(item.actual, locale) : formatExactTime(item.actual.start)]), ...(item.reason === null ? [] : [item.reason])].join('. '),
  offAir: isOffAir(item),
})

/** The clauses of a plan run long; a rundown names them. */
const LONGEST_THEME = 110

/** “19:45 – 20:00”; with its date where it was planned for another day than that of its rundown. */
function plannedTime(item: ScheduledItem, lasting: boolean): string {
  const { planned } = item
  const time = lasting ? `${formatExactTime(planned.start)} – ${formatExactTime(endOf(planned))}` : formatExactTime(planned.start)
  return localDateOf(planned.start) === localDateOf(timeOf(item).start) ? time : `${time} ${formatLocalDay(planned.start)}`
}

const actualTime = (actual: Timed, locale: Locale): string =>
  say(rundownText.went, locale, { from: formatExactTime(actual.start), to: formatExactTime(endOf(actual)), length: spokenSeconds(actual.seconds, locale) })

/** How much is on the channel: “5 mục, tổng cộng 2 giờ”. */
export const sumWords = ({ channel, items, seconds }: Rundown, locale: Locale): string =>
  channel.lasting ? say(rundownText.sum, locale, { items, length: spokenSeconds(seconds, locale) }) : say(rundownText.items, locale, { items })

/** “Trống 19:00 – 19:45 (45 phút)” */
export const gapWords = ({ start, end }: { start: Instant; end: Instant }, locale: Locale): string =>
  say(rundownText.gap, locale, { from: formatTimeOfDay(start), to: formatTimeOfDay(end), length: spokenSeconds(Math.round((end - start) / 1000), locale) })
