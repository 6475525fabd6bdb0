import type { Payload } from 'payload'

import { instantFromStore } from '../../fields/instants.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { announcedPage } from '../../store/announced.ts'
import { beginsWithin } from '../../store/placements.ts'
import { publishedPage, publishedWithin, type ContentKind } from '../../store/published.ts'
import { conditionsOf, type Filter } from '../conditions.ts'
import { atom, jsonFeed, rss, type FeedHead } from '../feeds/articles.ts'
import { publicCalendar, xmltv } from '../feeds/broadcasts.ts'
import { broadcastEvent } from '../feeds/jsonLd.ts'
import { MOST_ADDRESSES, MOST_PARTS, sitemap, sitemapIndex } from '../feeds/sitemap.ts'
import { code, id, month } from '../params.ts'
import { broadcastsOf } from '../present/broadcasts.ts'
import { summaryOf } from '../present/content.ts'
import { iso } from '../present/iso.ts'
import { namesFor } from '../present/names.ts'
import { docTag, listTags } from '../prepared/tags.ts'
import { missing } from '../problem.ts'
import { resource, type Made, type Resource, type Source } from '../resource.ts'
import type { ArticleSummary } from '../shapes.ts'
import { allChannels, channelsOf } from './catalogue.ts'
import { askedOf } from './content.ts'

/** As many as a reader looks through. */
const NEWEST = 50

const articleFeed = (path: string, type: string, title: Resource['title'], write: (head: FeedHead, items: readonly ArticleSummary[]) => string): Resource =>
  resource({
    path, title, type,
    params: { programme: id, theme: code },
    async make({ payload, base }, filter) {
      const { where, tags } = await askedOf(payload, 'articles', filter)
      const rows = where === null ? [] : await publishedPage(payload, 'articles', where, null, NEWEST)
      const names = await namesFor(payload, base, rows)
      const query = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
      const head: FeedHead = {
        title: 'Cải cách hành chính', description: 'Bài viết tuyên truyền cải cách hành chính',
        siteUrl: new URL(base).origin, selfUrl: `${base}${path}${query === '' ? '' : `?${query}`}`,
      }
      return {
        type, until: null,
        body: write(head, rows.map((row) => summaryOf('articles', row, names, base) as ArticleSummary)),
        tags: [...tags, ...rows.map((row) => docTag('articles', row.id)), ...names.tags],
      }
    },
  })

const XML = 'application/xml; charset=utf-8'

/** What a calendar or a guide holds around today. */
const CALENDAR = { back: 30, ahead: 60 }
const GUIDE = { back: 1, ahead: 14 }
/** More is on in no such span; a feed has no pages. */
const MOST_BROADCASTS = 10_000

/** The broadcasts around today, told by `write`; made anew each midnight. */
async function aroundToday(
  source: Source, { back, ahead }: typeof GUIDE, filter: Filter, type: string,
  write: (channels: Awaited<ReturnType<typeof channelsOf>>['items'], broadcasts: Awaited<ReturnType<typeof broadcastsOf>>['broadcasts']) => string,
): Promise<Made> {
  const { payload, base, clock } = source
  const now = clock.now()
  const midnight = startOfDay(localDateOf(now))
  const { where, tags: asked } = await conditionsOf(payload, filter)
  const rows = where === null ? [] : await announcedPage(payload, [...beginsWithin(midnight - back * DAY, midnight + ahead * DAY), ...where], null, MOST_BROADCASTS)
  const [{ broadcasts, tags }, channels] = [await broadcastsOf(payload, base, rows, now), await channelsOf(source, await allChannels(source))]
  return {
    type, until: midnight + DAY, body: write(channels.items, broadcasts),
    tags: [...listTags('placements'), ...listTags('channels'), ...asked, ...tags, ...channels.tags],
  }
}

const calendar = resource({
  path: '/schedule.ics',
  title: { vi: 'Lịch phát sóng cho ứng dụng lịch (iCalendar), theo kênh hoặc chuyên mục', en: 'The schedule for calendar applications (iCalendar), by channel or programme' },
  params: { channel: code, programme: id },
  type: 'text/calendar; charset=utf-8',
  make: (source, filter) => aroundToday(source, CALENDAR, filter, 'text/calendar; charset=utf-8', (channels, broadcasts) =>
    publicCalendar(channels.find((channel) => channel.code === filter.channel)?.name ?? 'Cải cách hành chính', new URL(source.base).hostname, channels, broadcasts)),
})

const guide = resource({
  path: '/xmltv.xml',
  title: { vi: 'Lịch các kênh truyền hình, phát thanh (XMLTV)', en: 'The guide of television and radio channels (XMLTV)' },
  params: { channel: code },
  type: XML,
  make: (source, filter) => aroundToday(source, GUIDE, filter, XML, (channels, broadcasts) =>
    xmltv(filter.channel === undefined ? channels : channels.filter((channel) => channel.code === filter.channel), broadcasts)),
})

const linked = resource({
  path: '/schedule.jsonld',
  title: { vi: 'Lịch phát sóng theo schema.org (BroadcastEvent)', en: 'The schedule as schema.org (BroadcastEvent)' },
  params: { channel: code, programme: id },
  type: 'application/ld+json; charset=utf-8',
  make: (source, filter) => aroundToday(source, GUIDE, filter, 'application/ld+json; charset=utf-8', (channels, broadcasts) => {
    const byCode = new Map(channels.map((channel) => [channel.code, channel]))
    return JSON.stringify(broadcasts.map((item) => broadcastEvent(item, byCode.get(item.channel))))
  }),
})

const sitemaps = resource({
  path: '/sitemap.xml',
  title: { vi: 'Sơ đồ trang (sitemap): mục lục theo tháng', en: 'Sitemap: the index of its months' },
  type: XML,
  async make({ payload, base }) {
    const months: string[] = []
    for (let before: Instant | null = null; months.length < MOST_PARTS;) {
      const newest = await newestBefore(payload, before)
      if (newest === null) break
      months.push(localDateOf(newest).slice(0, 7))
      before = startOfDay(`${months.at(-1)}-01`)
    }
    return { type: XML, until: null, body: sitemapIndex(months.map((one) => `${base}/sitemap/${one}.xml`)), tags: kinds.flatMap((kind) => listTags(kind)) }
  },
})

/** When the last of what was published before an instant came out; null when nothing was. */
async function newestBefore(payload: Payload, before: Instant | null): Promise<Instant | null> {
  const newest = await Promise.all(kinds.map((kind) => publishedPage(payload, kind, publishedWithin(null, before), null, 1)))
  const times = newest.flat().map(({ publishedAt }) => instantFromStore(publishedAt))
  return times.length === 0 ? null : Math.max(...times)
}

const sitemapOfMonth = resource({
  path: '/sitemap/{month}.xml',
  title: { vi: 'Sơ đồ trang của một tháng', en: 'The sitemap of a month' },
  inPath: { month },
  type: XML,
  async make({ payload, base }, { month: wanted }) {
    const where = publishedWithin(startOfDay(`${wanted}-01`), startOfDay(`${monthAfter(wanted)}-01`))
    const found = await Promise.all(kinds.map(async (kind) => {
      const rows = await publishedPage(payload, kind, where, null, MOST_ADDRESSES / kinds.length)
      return rows.map(({ slug, updatedAt }) => ({ url: `${base}/${kind}/${slug}`, updatedAt: iso(updatedAt) }))
    }))
    const pages = found.flat()
    if (pages.length === 0) return { refused: missing }
    return { type: XML, until: null, body: sitemap(pages), tags: kinds.flatMap((kind) => listTags(kind)) }
  },
})

/** No month has more days. */
const monthAfter = (month: string): string => localDateOf(startOfDay(`${month}-01`) + 31 * DAY).slice(0, 7)

const kinds: readonly ContentKind[] = ['articles', 'segments']

export const feedResources: readonly Resource[] = [
  articleFeed('/articles.rss', 'application/rss+xml; charset=utf-8', { vi: 'Bài viết, dạng RSS 2.0', en: 'Articles as RSS 2.0' }, rss),
  articleFeed('/articles.atom', 'application/atom+xml; charset=utf-8', { vi: 'Bài viết, dạng Atom', en: 'Articles as Atom' }, atom),
  articleFeed('/articles.json', 'application/feed+json; charset=utf-8', { vi: 'Bài viết, dạng JSON Feed', en: 'Articles as JSON Feed' }, jsonFeed),
  calendar, guide, linked, sitemaps, sitemapOfMonth,
]
