import { deliveryOf, deliveryWords, statusText } from '../i18n/delivery.ts'
import { rundownText } from '../i18n/rundown.ts'
import { pick, type Locale } from '../platform/text.ts'
import type { Id } from '../documents/ids.ts'
import type { Instant } from '../obligations/index.ts'
import type { PlacementShown } from '../rules/placementShown.ts'
import { icalendar, utc, type Property } from './icalendar.ts'
import {
  endOfTimed,
  itemsInOrder,
  isItemOffAir,
  itemShown,
  timeOf,
  type ScheduleExtract,
  type ScheduleChannel,
  type ScheduledItem,
} from './schedule.ts'

/** Where the feed comes from: a host that makes its identities its own, and the page of a placement. */
export interface FeedSource {
  name: string
  host: string
  now: Instant
  pageOf: (item: ScheduledItem) => string
}

/** Channels' schedule as iCalendar (RFC 5545), planned items among it: for staff. */
export function calendarFeed(schedule: ScheduleExtract, source: FeedSource, locale: Locale): string {
  const channels = new Map(schedule.channels.map((channel) => [String(channel.id), channel]))
  const properties: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Dinh Ky//Schedule//VI'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', { text: source.name }],
    // How often to ask again: the standard's word, and the one that is understood.
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT15M'],
    ['X-PUBLISHED-TTL', 'PT15M'],
  ]
  return icalendar(
    properties,
    itemsInOrder(schedule.items).map((item) => eventOf(item, channels.get(String(item.channel)), source, locale)),
  )
}

function eventOf(item: ScheduledItem, channel: ScheduleChannel | undefined, { host, now, pageOf }: FeedSource, locale: Locale): Property[] {
  const time = timeOf(item)
  return [
    ['UID', { text: `${eventIdentity(item.id, item.createdAt)}@${host}` }],
    ['SEQUENCE', item.sequence],
    ['DTSTAMP', utc(now)],
    ['LAST-MODIFIED', utc(item.updatedAt)],
    ['DTSTART', utc(time.start)],
    ['DTEND', utc(endOfTimed(time))],
    ['STATUS', statusOf(item)],
    ['SUMMARY', { text: item.title }],
    ['LOCATION', { text: channel?.name ?? '' }],
    ['DESCRIPTION', { text: wordsOf(item, itemShown(item, now), channel?.medium, locale).join('\n') }],
    ['URL', pageOf(item)],
    // What is on the air keeps nobody from a meeting.
    ['TRANSP', 'TRANSPARENT'],
  ]
}

/** What is planned may still move; what is lost stays in the feed as cancelled, so that copies let go of it. */
const statusOf = (item: ScheduledItem): string => (isItemOffAir(item) ? 'CANCELLED' : item.status === 'planned' ? 'TENTATIVE' : 'CONFIRMED')

/**
 * A placement keeps its identity wherever it is moved, and its series with it. The instant of its making
 * is part of it: a database may give the number of a deleted one to another.
 */
export const eventIdentity = (id: Id, createdAt: Instant): string => `placement-${id}-${createdAt.toString(36)}`

const wordsOf = (item: ScheduledItem, shown: PlacementShown, medium: string | undefined, locale: Locale): string[] => [
  [item.programme, item.form].filter((part) => part !== null && part !== '').join(' · '),
  [pick(statusText(shown, medium), locale), item.reason].filter((part) => part !== null).join(': '),
  ...(item.rerun ? [pick(rundownText.rerun, locale)] : []),
  ...(item.makegood ? [pick(deliveryWords(deliveryOf(medium)).makegood, locale)] : []),
  ...(item.unplanned ? [pick(rundownText.unplanned, locale)] : []),
  ...item.themes,
]
