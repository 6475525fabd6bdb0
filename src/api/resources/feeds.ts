import type { Payload, Where } from 'payload'
import type { z } from 'zod'

import { instantFromStore } from '../../fields/instants.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { announcedPage, movedOut, type AnnouncedRow } from '../../store/announced.ts'
import { plannedAgain } from '../../store/plannedAgain.ts'
import { beginsWithin } from '../../store/placements.ts'
import { publishedPage, publishedWithin, type ContentKind } from '../../store/published.ts'
import { contentPage, homePage } from '../addresses.ts'
import { conditionsOf, type Filter } from '../conditions.ts'
import { atom, jsonFeed, rss, type FeedHead } from '../feeds/articles.ts'
import { publicCalendar, xmltv } from '../feeds/broadcasts.ts'
import { scheduled } from '../feeds/jsonLd.ts'
import { MOST_ADDRESSES, MOST_PARTS, sitemap, sitemapIndex } from '../feeds/sitemap.ts'
import { code, id, month } from '../params.ts'
import { broadcastsOf } from '../present/broadcasts.ts'
import { summaryOf } from '../present/content.ts'
import { iso } from '../present/iso.ts'
import { namesFor } from '../present/names.ts'
import { docTag, listTags } from '../prepared/tags.ts'
import { missing } from '../problem.ts'
import { resource, type Made, type Resource, type Source } from '../resource.ts'
import { jsonFeedShape, thingsShape, type ArticleSummary, type Broadcast, type PublicChannel } from '../shapes.ts'
import { allChannels, channelsOf } from './catalogue.ts'
import { askedOf } from './content.ts'

/** As many as a reader looks through. */
const NEWEST = 50

/** What a feed is called: by what its filter names. */
const titled = (names: readonly string[]): string => ['Cải cách hành chính', ...names].join(' · ')

const articleFeed = (
  path: string, operation: string, type: string, title: Resource['title'], write: (head: FeedHead, items: readonly ArticleSummary[]) => string, shape?: z.ZodType,
): Resource =>
  resource({
    path, operation, title, type, ...(shape && { shape }),
    params: { programme: id, theme: code },
    async make(source, filter) {
      const { payload, base, clock } = source
      const asked = await askedOf(payload, 'articles', filter)
      if ('refused' in asked) return asked
      const rows = await publishedPage(payload, 'articles', asked.where, null, NEWEST)
      const names = await namesFor(payload, source, rows)
      const query = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
      const head: FeedHead = {
        title: titled(asked.names), description: 'Bài viết tuyên truyền cải cách hành chính',
        siteUrl: homePage(source), now: iso(clock.now()), selfUrl: `${base}${path}${query === '' ? '' : `?${query}`}`,
      }
      return {
        type, until: null,
        body: write(head, rows.map((row) => summaryOf('articles', row, names, source) as ArticleSummary)),
        tags: [...asked.tags, ...rows.map((row) => docTag('articles', row.id)), ...names.tags],
      }
    },
  })

const XML = 'application/xml; charset=utf-8'

/** What a calendar or a guide holds around today. */
const CALENDAR = { back: 30, ahead: 60 }
const GUIDE = { back: 1, ahead: 14 }
/** More is on in no such span; a feed has no pages. */
const MOST_BROADCASTS = 10_000

type Written = (channels: readonly PublicChannel[], broadcasts: readonly Broadcast[], names: readonly string[]) => string

/** What a feed looks for beside its span: what its readers must hear of though it is there no more. */
type Beside = (source: Source, where: readonly Where[], start: Instant, end: Instant) => Promise<readonly AnnouncedRow[]>
const nothing: Beside = async () => []

/** The broadcasts around today, told by `write`; made anew each midnight. */
async function aroundToday(source: Source, { back, ahead }: typeof GUIDE, filter: Filter, type: string, write: Written, beside: Beside = nothing): Promise<Made> {
  const { payload, clock } = source
  const now = clock.now()
  const midnight = startOfDay(localDateOf(now))
  const asked = await conditionsOf(payload, filter)
  if ('refused' in asked) return asked
  const [start, end] = [midnight - back * DAY, midnight + ahead * DAY]
  const within = await announcedPage(payload, [...beginsWithin(start, end), ...asked.where], null, MOST_BROADCASTS)
  const { broadcasts, tags } = await broadcastsOf(payload, source, [...within, ...await beside(source, asked.where, start, end)], now)
  const channels = await channelsOf(source, await allChannels(source))
  return {
    type, until: midnight + DAY, body: write(channels.items, broadcasts, asked.names),
    tags: [...listTags('placements'), ...listTags('channels'), ...asked.tags, ...tags, ...channels.tags],
  }
}

/** What was announced and is planned again, or was moved out of the span, within as many days as the calendar looks back. */
const announcedBefore: Beside = async ({ payload, clock }, where, start, end) => {
  const since = clock.now() - CALENDAR.back * DAY
  const [moved, takenBack] = [await movedOut(payload, where, start, end, since, MOST_BROADCASTS), await plannedAgain(payload, where, since, MOST_BROADCASTS)]
  return [...moved, ...takenBack]
}

const calendar = resource({
  path: '/schedule.ics',
  operation: 'getScheduleCalendar',
  title: { vi: 'Lịch phát sóng, đăng tải cho ứng dụng lịch (iCalendar), theo kênh hoặc chuyên mục', en: 'The schedule for calendar applications (iCalendar), by channel or programme' },
  params: { channel: code, programme: id },
  type: 'text/calendar; charset=utf-8',
  make: (source, filter) => aroundToday(source, CALENDAR, filter, 'text/calendar; charset=utf-8', (channels, broadcasts, names) =>
    publicCalendar(names.length === 0 ? titled([]) : names.join(' · '), new URL(source.base).hostname, channels, broadcasts), announcedBefore),
})

const guide = resource({
  path: '/xmltv.xml',
  operation: 'getScheduleXmltv',
  title: { vi: 'Lịch các kênh truyền hình, phát thanh (XMLTV)', en: 'The guide of television and radio channels (XMLTV)' },
  params: { channel: code },
  type: XML,
  make: (source, filter) => aroundToday(source, GUIDE, filter, XML, (channels, broadcasts) =>
    xmltv(filter.channel === undefined ? channels : channels.filter((channel) => channel.code === filter.channel), broadcasts)),
})

const linked = resource({
  path: '/schedule.jsonld',
  operation: 'getScheduleJsonLd',
  title: { vi: 'Lịch phát sóng, đăng tải theo schema.org (BroadcastEvent, Event, PublicationIssue, NewsArticle)', en: 'The schedule as schema.org (BroadcastEvent, Event, PublicationIssue, NewsArticle)' },
  params: { channel: code, programme: id },
  type: 'application/ld+json; charset=utf-8',
  shape: thingsShape,
  make: (source, filter) => aroundToday(source, GUIDE, filter, 'application/ld+json; charset=utf-8', (channels, broadcasts) => {
    const byCode = new Map(channels.map((channel) => [channel.code, channel]))
    return JSON.stringify(broadcasts.flatMap((item) => scheduled(item, byCode.get(item.channel)) ?? []))
  }),
})

const sitemaps = resource({
  path: '/sitemap.xml',
  operation: 'getSitemapIndex',
  title: { vi: 'Sơ đồ trang (sitemap) của trang dành cho người đọc: mục lục theo tháng; 404 khi chưa đặt PUBLIC_SITE_URL', en: 'Sitemap of the public site: the index of its months; 404 where no PUBLIC_SITE_URL is set' },
  type: XML,
  async make(source) {
    const { payload, base } = source
    const kinds = mapped(source)
    if (kinds.length === 0) return { refused: missing }
    const months: string[] = []
    for (let before: Instant | null = null; months.length < MOST_PARTS;) {
      const newest = await newestBefore(payload, kinds, before)
      if (newest === null) break
      months.push(localDateOf(newest).slice(0, 7))
      before = startOfDay(`${months.at(-1)}-01`)
    }
    return { type: XML, until: null, body: sitemapIndex(months.map((one) => `${base}/sitemap/${one}.xml`)), tags: kinds.flatMap((kind) => listTags(kind)) }
  },
})

/** When the last of what was published before an instant came out; null when nothing was. */
async function newestBefore(payload: Payload, kinds: readonly ContentKind[], before: Instant | null): Promise<Instant | null> {
  const newest = await Promise.all(kinds.map((kind) => publishedPage(payload, kind, publishedWithin(null, before), null, 1)))
  const times = newest.flat().map(({ publishedAt }) => instantFromStore(publishedAt))
  return times.length === 0 ? null : Math.max(...times)
}

const sitemapOfMonth = resource({
  path: '/sitemap/{month}.xml',
  operation: 'getSitemapOfMonth',
  title: { vi: 'Sơ đồ trang của một tháng', en: 'The sitemap of a month' },
  inPath: { month },
  type: XML,
  async make(source, { month: wanted }) {
    const { payload } = source
    const kinds = mapped(source)
    const where = publishedWithin(startOfDay(`${wanted}-01`), startOfDay(`${monthAfter(wanted)}-01`))
    const found = await Promise.all(kinds.map(async (kind) => {
      const rows = await publishedPage(payload, kind, where, null, MOST_ADDRESSES / kinds.length)
      return rows.map(({ slug, updatedAt }) => ({ url: contentPage(source, kind, slug)!, updatedAt: iso(updatedAt) }))
    }))
    const pages = found.flat()
    if (pages.length === 0) return { refused: missing }
    return { type: XML, until: null, body: sitemap(pages), tags: kinds.flatMap((kind) => listTags(kind)) }
  },
})

/** No month has more days. */
const monthAfter = (month: string): string => localDateOf(startOfDay(`${month}-01`) + 31 * DAY).slice(0, 7)

/** What has pages on the public site: search engines are led to pages, never to data. */
const mapped = (source: Source): ContentKind[] => (['articles', 'segments'] as const).filter((kind) => contentPage(source, kind, '') !== null)

export const feedResources: readonly Resource[] = [
  articleFeed('/articles.rss', 'getArticlesRss', 'application/rss+xml; charset=utf-8', { vi: 'Bài viết, dạng RSS 2.0', en: 'Articles as RSS 2.0' }, rss),
  articleFeed('/articles.atom', 'getArticlesAtom', 'application/atom+xml; charset=utf-8', { vi: 'Bài viết, dạng Atom', en: 'Articles as Atom' }, atom),
  articleFeed('/articles.json', 'getArticlesJsonFeed', 'application/feed+json; charset=utf-8', { vi: 'Bài viết, dạng JSON Feed', en: 'Articles as JSON Feed' }, jsonFeed, jsonFeedShape),
  calendar, guide, linked, sitemaps, sitemapOfMonth,
]
