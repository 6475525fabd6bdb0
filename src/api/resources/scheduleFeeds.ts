import type { Where } from 'payload'

import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { announcedPage, movedOut, type AnnouncedRow } from '../../store/announced.ts'
import { beginsWithin } from '../../store/placements.ts'
import { plannedAgain } from '../../store/plannedAgain.ts'
import { listTags } from '../cache/tags.ts'
import { filterConditions, type Filter } from '../conditions.ts'
import { publicCalendar, xmltv } from '../feeds/broadcasts.ts'
import { feedTitle } from '../feeds/feedTitle.ts'
import { scheduled } from '../feeds/jsonLd.ts'
import { XML_TYPE } from '../feeds/xml.ts'
import { code, id } from '../params.ts'
import { broadcastsOf } from '../present/broadcasts.ts'
import { resource, type ResourceOutcome, type Resource, type ApiSource } from '../resource.ts'
import type { PublicChannel } from '../shapes/catalogue.ts'
import { thingsShape } from '../shapes/common.ts'
import type { Broadcast } from '../shapes/schedule.ts'
import { allChannels, publicChannels } from './channels.ts'

/** What a calendar or a guide holds around today. */
const CALENDAR = { back: 30, ahead: 60 }
const GUIDE = { back: 1, ahead: 14 }
/** More than such a span holds: a feed has no pages. */
const MAX_FEED_BROADCASTS = 10_000

type WriteFeed = (channels: readonly PublicChannel[], broadcasts: readonly Broadcast[], names: readonly string[]) => string

/** Placements outside of the span, or out of the schedule, that a feed must still report. */
type FindAlso = (source: ApiSource, where: readonly Where[], start: Instant, end: Instant) => Promise<readonly AnnouncedRow[]>

interface ScheduleFeed {
  /** Days before and after today. */
  readonly span: { readonly back: number; readonly ahead: number }
  readonly type: string
  readonly write: WriteFeed
  readonly findAlso?: FindAlso
}

/** The broadcasts around today; made anew each midnight. */
async function feedAroundToday(source: ApiSource, filter: Filter, { span, type, write, findAlso }: ScheduleFeed): Promise<ResourceOutcome> {
  const { payload, clock } = source
  const now = clock.now()
  const midnight = startOfDay(localDateOf(now))
  const asked = await filterConditions(payload, filter)
  if ('refused' in asked) return asked
  const [start, end] = [midnight - span.back * DAY, midnight + span.ahead * DAY]
  const within = await announcedPage(payload, { where: [...beginsWithin(start, end), ...asked.where], limit: MAX_FEED_BROADCASTS })
  const also = findAlso === undefined ? [] : await findAlso(source, asked.where, start, end)
  const { broadcasts, tags } = await broadcastsOf(payload, source, [...within, ...also], now)
  const channels = await publicChannels(source, await allChannels(source))
  return {
    type,
    until: midnight + DAY,
    body: write(channels.items, broadcasts, asked.names),
    tags: [...listTags('placements'), ...listTags('channels'), ...asked.tags, ...tags, ...channels.tags],
  }
}

/** What was announced and is planned again, or was moved out of the span, within as many days as the calendar looks back. */
const announcedBefore: FindAlso = async ({ payload, clock }, where, start, end) => {
  const since = clock.now() - CALENDAR.back * DAY
  const [moved, takenBack] = [
    await movedOut(payload, { where, start, end, since, limit: MAX_FEED_BROADCASTS }),
    await plannedAgain(payload, { where, since, limit: MAX_FEED_BROADCASTS }),
  ]
  return [...moved, ...takenBack]
}

const calendar = resource({
  path: '/schedule.ics',
  operation: 'getScheduleCalendar',
  title: {
    vi: 'Lịch phát sóng, đăng tải cho ứng dụng lịch (iCalendar), theo kênh hoặc chuyên mục',
    en: 'The schedule for calendar applications (iCalendar), by channel or programme',
  },
  params: { channel: code, programme: id },
  type: 'text/calendar; charset=utf-8',
  make: (source, filter) =>
    feedAroundToday(source, filter, {
      span: CALENDAR,
      type: 'text/calendar; charset=utf-8',
      write: (channels, broadcasts, names) =>
        publicCalendar(names.length === 0 ? feedTitle([]) : names.join(' · '), new URL(source.base).hostname, channels, broadcasts),
      findAlso: announcedBefore,
    }),
})

const guide = resource({
  path: '/xmltv.xml',
  operation: 'getScheduleXmltv',
  title: { vi: 'Lịch các kênh truyền hình, phát thanh (XMLTV)', en: 'The guide of television and radio channels (XMLTV)' },
  params: { channel: code },
  type: XML_TYPE,
  make: (source, filter) =>
    feedAroundToday(source, filter, {
      span: GUIDE,
      type: XML_TYPE,
      write: (channels, broadcasts) =>
        xmltv(filter.channel === undefined ? channels : channels.filter((channel) => channel.code === filter.channel), broadcasts),
    }),
})

const linked = resource({
  path: '/schedule.jsonld',
  operation: 'getScheduleJsonLd',
  title: {
    vi: 'Lịch phát sóng, đăng tải theo schema.org (BroadcastEvent, Event, PublicationIssue, NewsArticle)',
    en: 'The schedule as schema.org (BroadcastEvent, Event, PublicationIssue, NewsArticle)',
  },
  params: { channel: code, programme: id },
  type: 'application/ld+json; charset=utf-8',
  shape: thingsShape,
  make: (source, filter) =>
    feedAroundToday(source, filter, {
      span: GUIDE,
      type: 'application/ld+json; charset=utf-8',
      write(channels, broadcasts) {
        const byCode = new Map(channels.map((channel) => [channel.code, channel]))
        return JSON.stringify(broadcasts.flatMap((item) => scheduled(item, byCode.get(item.channel)) ?? []))
      },
    }),
})

export const scheduleFeeds: readonly Resource[] = [calendar, guide, linked]
