import type { z } from 'zod'

import { publishedPage } from '../../store/published.ts'
import { homePage } from '../addresses.ts'
import { docTag } from '../cache/tags.ts'
import { atom, jsonFeed, rss, type FeedHead } from '../feeds/articles.ts'
import { feedTitle } from '../feeds/feedTitle.ts'
import { code, id } from '../params.ts'
import { summaryOf } from '../present/content.ts'
import { iso } from '../present/iso.ts'
import { namesFor } from '../present/names.ts'
import { resource, type Resource } from '../resource.ts'
import type { ArticleSummary } from '../shapes/content.ts'
import { jsonFeedShape } from '../shapes/feeds.ts'
import { askedOf } from './content.ts'

/** Articles in a feed, newest first. */
const MAX_FEED_ITEMS = 50

interface ArticleFeed {
  path: string
  operation: string
  type: string
  title: Resource['title']
  write: (head: FeedHead, items: readonly ArticleSummary[]) => string
  shape?: z.ZodType
}

const articleFeed = ({ path, operation, type, title, write, shape }: ArticleFeed): Resource =>
  resource({
    path,
    operation,
    title,
    type,
    ...(shape && { shape }),
    params: { programme: id, theme: code },
    async make(source, filter) {
      const { payload, base, clock } = source
      const asked = await askedOf(payload, 'articles', filter)
      if ('refused' in asked) return asked
      const rows = await publishedPage(payload, 'articles', { where: asked.where, limit: MAX_FEED_ITEMS })
      const names = await namesFor(payload, source, rows)
      const query = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
      const head: FeedHead = {
        title: feedTitle(asked.names),
        description: 'Bài viết tuyên truyền cải cách hành chính',
        siteUrl: homePage(source),
        now: iso(clock.now()),
        selfUrl: `${base}${path}${query === '' ? '' : `?${query}`}`,
      }
      return {
        type,
        until: null,
        body: write(
          head,
          rows.map((row) => summaryOf('articles', row, names, source) as ArticleSummary),
        ),
        tags: [...asked.tags, ...rows.map((row) => docTag('articles', row.id)), ...names.tags],
      }
    },
  })

export const articleFeeds: readonly Resource[] = [
  articleFeed({
    path: '/articles.rss',
    operation: 'getArticlesRss',
    type: 'application/rss+xml; charset=utf-8',
    title: { vi: 'Bài viết, dạng RSS 2.0', en: 'Articles as RSS 2.0' },
    write: rss,
  }),
  articleFeed({
    path: '/articles.atom',
    operation: 'getArticlesAtom',
    type: 'application/atom+xml; charset=utf-8',
    title: { vi: 'Bài viết, dạng Atom', en: 'Articles as Atom' },
    write: atom,
  }),
  articleFeed({
    path: '/articles.json',
    operation: 'getArticlesJsonFeed',
    type: 'application/feed+json; charset=utf-8',
    title: { vi: 'Bài viết, dạng JSON Feed', en: 'Articles as JSON Feed' },
    write: jsonFeed,
    shape: jsonFeedShape,
  }),
]
