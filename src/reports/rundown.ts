import { spokenSeconds } from '../i18n/amounts.ts'
import { formatExactTime, formatLocalDay, formatTimeOfDay } from '../i18n/dates.ts'
import { deliveryOf, deliveryWords, statusText } from '../i18n/delivery.ts'
import { rundownText } from '../i18n/rundown.ts'
import { pick, say, type Locale } from '../platform/text.ts'
import { localDateOf, MINUTE, type Instant } from '../obligations/index.ts'
import type { PlacementShown } from '../rules/placementShown.ts'
import { truncate } from '../i18n/truncate.ts'
import {
  endOfTimed,
  itemsInOrder,
  isItemOffAir,
  itemShown,
  timeOf,
  type ScheduleExtract,
  type ScheduleChannel,
  type ScheduledItem,
  type Timed,
} from './schedule.ts'

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
export const rundownsOf = ({ channels, allChannels, items }: ScheduleExtract, now: Instant): Rundown[] =>
  channels
    .map((channel) => rundownOf(channel, itemsInOrder(items.filter((item) => String(item.channel) === String(channel.id))), now))
    .filter(({ lines }) => lines.length > 0 || !allChannels)

function rundownOf(channel: ScheduleChannel, items: readonly ScheduledItem[], now: Instant): Rundown {
  const onAir = items.filter((item) => !isItemOffAir(item))
  return {
    channel,
    lines: channel.timeBased ? withGaps(items, now) : items.map((item) => itemLine(item, now)),
    items: onAir.length,
    seconds: onAir.reduce((sum, item) => sum + timeOf(item).seconds, 0),
  }
}

/** Seconds between two items are how a log reads, no gap that anybody could fill. */
const MIN_GAP = MINUTE

const itemLine = (item: ScheduledItem, now: Instant): RundownLine => ({ kind: 'item', item, shown: itemShown(item, now) })

function withGaps(items: readonly ScheduledItem[], now: Instant): RundownLine[] {
  const lines: RundownLine[] = []
  let end: Instant | null = null
  for (const item of items) {
    if (!isItemOffAir(item)) {
      const time = timeOf(item)
      if (end !== null && time.start - end >= MIN_GAP) lines.push({ kind: 'gap', start: end, end: time.start })
      end = Math.max(end ?? -Infinity, endOfTimed(time))
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

export const rundownWords = (
  { item, shown }: Extract<RundownLine, { kind: 'item' }>,
  { lasting, medium }: ScheduleChannel,
  locale: Locale,
): RundownWords => ({
  time: withOtherDay(item, lasting ? timeSpan(item.planned) : formatExactTime(item.planned.start)),
  length: lasting ? spokenSeconds(item.planned.seconds, locale) : '',
  title: item.title,
  under: [
    ...(item.programme === null || item.programme === item.title ? [] : [item.programme]),
    ...(item.rerun ? [pick(rundownText.rerun, locale)] : []),
    ...(item.makegood ? [pick(deliveryWords(deliveryOf(medium)).makegood, locale)] : []),
    ...(item.unplanned ? [pick(rundownText.unplanned, locale)] : []),
    ...item.themes.map((theme) => truncate(theme, MAX_THEME_LENGTH)),
  ],
  form: item.form,
  status: pick(statusText(shown, medium), locale),
  outcome: [
    ...(item.actual === null ? [] : [lasting ? actualTime(item.actual, locale) : formatExactTime(item.actual.start)]),
    ...(item.reason === null ? [] : [item.reason]),
  ].join('. '),
  offAir: isItemOffAir(item),
})

/** The clauses of a plan run long; a rundown names them. */
const MAX_THEME_LENGTH = 110

/** “19:45 – 20:00” */
const timeSpan = (timed: Timed): string => `${formatExactTime(timed.start)} – ${formatExactTime(endOfTimed(timed))}`

/** The planned time; with its date where the item was planned for another day than that of its rundown. */
const withOtherDay = (item: ScheduledItem, time: string): string =>
  localDateOf(item.planned.start) === localDateOf(timeOf(item).start) ? time : `${time} ${formatLocalDay(item.planned.start)}`

const actualTime = (actual: Timed, locale: Locale): string =>
  say(rundownText.went, locale, {
    from: formatExactTime(actual.start),
    to: formatExactTime(endOfTimed(actual)),
    length: spokenSeconds(actual.seconds, locale),
  })

/** How much is on the channel: “5 mục, tổng cộng 2 giờ”. */
export const sumWords = ({ channel, items, seconds }: Rundown, locale: Locale): string =>
  channel.lasting
    ? say(rundownText.sum, locale, { items, length: spokenSeconds(seconds, locale) })
    : say(rundownText.items, locale, { items })

/** “Trống 19:00 – 19:45 (45 phút)” */
export const gapWords = ({ start, end }: { start: Instant; end: Instant }, locale: Locale): string =>
  say(rundownText.gap, locale, {
    from: formatTimeOfDay(start),
    to: formatTimeOfDay(end),
    length: spokenSeconds(Math.round((end - start) / 1000), locale),
  })
