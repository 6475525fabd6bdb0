import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

import { rundownText } from '../i18n/rundown.ts'
import type { Locale } from '../i18n/text.ts'
import { placementStatus } from '../i18n/words.ts'
import type { Instant } from '../obligations/index.ts'
import { endOf, inOrder, isOffAir, timeOf, type Schedule, type ScheduledItem } from './schedule.ts'

/** Where the feed comes from: a host that makes its identities its own, and the page of a placement. */
export interface FeedSource {
  name: string
  host: string
  now: Instant
  pageOf: (item: ScheduledItem) => string
}

/** What is planned may still move; what is lost stays in the feed as cancelled, so that copies let go of it. */
const statusOf = (item: ScheduledItem): ICalEventStatus =>
  isOffAir(item) ? ICalEventStatus.CANCELLED : item.status === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED

/**
 * A placement keeps its identity wherever it is moved, and its series with it. The instant of its making
 * is part of it: a database may give the number of a deleted one to another.
 */
const identityOf = ({ id, createdAt }: ScheduledItem): string => `placement-${id}-${createdAt.toString(36)}`

const plain = (words: string): string => words.normalize('NFC').replace(/\p{Cc}+/gu, ' ')

/** Channels' schedule as iCalendar (RFC 5545), planned items among it: for staff. Times are UTC, which every calendar shows as local. */
export function calendarFeed(schedule: Schedule, source: FeedSource, locale: Locale): string {
  const names = new Map(schedule.channels.map(({ id, name }) => [String(id), name]))
  const calendar = ical({
    name: plain(source.name),
    prodId: { company: 'Dinh Ky', product: 'Schedule', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  })
  for (const item of inOrder(schedule.items)) {
    const time = timeOf(item)
    calendar.createEvent({
      id: `${identityOf(item)}@${source.host}`,
      sequence: item.sequence,
      status: statusOf(item),
      start: new Date(time.start),
      end: new Date(endOf(time)),
      stamp: new Date(source.now),
      lastModified: new Date(item.updatedAt),
      summary: plain(item.title),
      location: plain(names.get(String(item.channel)) ?? ''),
      description: wordsOf(item, locale).map(plain).join('\n'),
      url: source.pageOf(item),
      // What is on the air keeps nobody from a meeting.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // Every line ends, the last too (RFC 5545 §3.1).
  return `${calendar.toString()}\r\n`
}

const wordsOf = (item: ScheduledItem, locale: Locale): string[] => [
  [item.programme, item.form].filter((part) => part !== null && part !== '').join(' · '),
  [placementStatus[item.status][locale], item.reason].filter((part) => part !== null).join(': '),
  ...(item.rerun ? [rundownText.rerun[locale]] : []),
  ...(item.makegood ? [rundownText.makegood[locale]] : []),
  ...item.themes,
]
