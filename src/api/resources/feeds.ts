import { DAY, localDateOf, startOfDay } from '../../obligations/index.ts'
import { announcedPage } from '../../store/announced.ts'
import { publishedPage, type ContentKind, type Place } from '../../store/published.ts'
import { atom, jsonFeed, rss, type FeedHead } from '../feeds/articles.ts'
import { publicCalendar, xmltv } from '../feeds/broadcasts.ts'
import { broadcastEvent } from '../feeds/jsonLd.ts'
import { MOST_ADDRESSES, sitemap } from '../feeds/sitemap.ts'
import { code, id } from '../params.ts'
import { broadcastsOf } from '../present/broadcasts.ts'
import { summaryOf } from '../present/content.ts'
import { namesFor } from '../present/names.ts'
import { iso } from '../prepared/kitchen.ts'
import { docTag, listTags } from '../prepared/tags.ts'
import { resource, type Made, type Resource, type Source } from '../resource.ts'
import type { ArticleSummary } from '../shapes.ts'
import { allChannels, channelsOf } from './catalogue.ts'
import { conditionsOf } from './content.ts'
import { askedOf } from './schedule.ts'

/** As many as a reader looks through. */
const NEWEST = 50

const articleFeed = (path: string, type: string, title: Resource['title'], write: (head: FeedHead, items: readonly ArticleSummary[]) => string): Resource =>
  resource({
    path, title, type,
    params: { programme: id, theme: code },
    async make(source, filter) {
      const { payload, base } = source
      const conditions = await conditionsOf(source, 'articles', filter)
      const rows = conditions === null ? [] : await publishedPage(payload, 'articles', conditions.where, null, NEWEST)
      const names = await namesFor(payload, base, rows)
      const query = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
      const head: FeedHead = {
        title: 'Cải cách hành chính', description: 'Bài viết tuyên truyền cải cách hành chính',
        siteUrl: new URL(base).origin, selfUrl: `${base}${path}${query === '' ? '' : `?${query}`}`,
      }
      return {
        type, until: null,
        body: write(head, rows.map((row) => summaryOf('articles', row, names, base) as ArticleSummary)),
        tags: [...(conditions?.tags ?? []), ...rows.map((row) => docTag('articles', row.id)), ...names.tags],
      }
    },
  })

/** What a calendar or a guide holds around today. */
const CALENDAR = { back: 30, ahead: 60 }
const GUIDE = { back: 1, ahead: 14 }
/** More is on in no such span; a feed has no pages. */
const MOST_BROADCASTS = 10_000

/** The broadcasts around today, told by `write`; made anew each midnight, and when one of them begins or ends if it shows that. */
async function aroundToday(
  source: Source, { back, ahead }: typeof GUIDE, filter: { channel?: string | undefined; programme?: string | undefined }, type: string,
  write: (channels: Awaited<ReturnType<typeof channelsOf>>['items'], broadcasts: Awaited<ReturnType<typeof broadcastsOf>>['broadcasts']) => string,
): Promise<Made> {
  const { payload, base, clock } = source
  const now = clock.now()
  const midnight = startOfDay(localDateOf(now))
  const [start, end] = [midnight - back * DAY, midnight + ahead * DAY]
  // The filter alone is taken from there; the span is longer than what a page may ask for.
  const asked = await askedOf(source, filter)
  const where = asked === null || 'fault' in asked ? null : asked.where.slice(2)
  const rows = where === null ? [] : await announcedPage(payload, [
    { at: { greater_than_equal: new Date(start).toISOString() } }, { at: { less_than: new Date(end).toISOString() } }, ...where,
  ], null, MOST_BROADCASTS)
  const [{ broadcasts, tags }, channels] = [await broadcastsOf(payload, base, rows, now), await channelsOf(source, await allChannels(source))]
  return {
    type, until: midnight + DAY, body: write(channels.items, broadcasts),
    tags: [...listTags('placements'), ...listTags('channels'), ...tags, ...channels.tags],
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
  type: 'application/xml; charset=utf-8',
  make: (source, filter) => aroundToday(source, GUIDE, filter, 'application/xml; charset=utf-8', (channels, broadcasts) =>
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

const sitemapFile = resource({
  path: '/sitemap.xml',
  title: { vi: 'Sơ đồ trang (sitemap)', en: 'Sitemap' },
  type: 'application/xml; charset=utf-8',
  async make({ payload, base }) {
    const pages: { url: string; updatedAt: string }[] = []
    for (const kind of ['articles', 'segments'] as const) {
      for (let after: Place | null = null; pages.length < MOST_ADDRESSES;) {
        const rows: Awaited<ReturnType<typeof publishedPage>> = await publishedPage(payload, kind, [], after, PIECE)
        pages.push(...rows.map((row) => ({ url: addressOf(kind, row, base), updatedAt: iso(row.updatedAt) })))
        const last = rows.at(-1)
        if (rows.length < PIECE || last === undefined) break
        after = { at: new Date(last.publishedAt).toISOString(), id: last.id }
      }
    }
    return { type: 'application/xml; charset=utf-8', until: null, body: sitemap(pages.slice(0, MOST_ADDRESSES)), tags: [...listTags('articles'), ...listTags('segments')] }
  },
})
const PIECE = 2_000
const addressOf = (kind: ContentKind, { slug, link }: { slug: string; link?: string | null }, base: string): string =>
  kind === 'articles' && link && /^https?:\/\//.test(link) ? link : `${base}/${kind}/${slug}`

export const feedResources: readonly Resource[] = [
  articleFeed('/articles.rss', 'application/rss+xml; charset=utf-8', { vi: 'Bài viết, dạng RSS 2.0', en: 'Articles as RSS 2.0' }, rss),
  articleFeed('/articles.atom', 'application/atom+xml; charset=utf-8', { vi: 'Bài viết, dạng Atom', en: 'Articles as Atom' }, atom),
  articleFeed('/articles.json', 'application/feed+json; charset=utf-8', { vi: 'Bài viết, dạng JSON Feed', en: 'Articles as JSON Feed' }, jsonFeed),
  calendar, guide, linked, sitemapFile,
]
