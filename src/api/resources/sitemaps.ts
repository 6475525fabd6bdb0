import type { Payload } from 'payload'

import { instantFromStore } from '../../documents/instants.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../obligations/index.ts'
import { publishedPage, publishedWithin, type ContentKind } from '../../store/published.ts'
import { contentPage } from '../addresses.ts'
import { listTags } from '../cache/tags.ts'
import { MAX_SITEMAP_FILES, MAX_SITEMAP_URLS, sitemap, sitemapIndex } from '../feeds/sitemap.ts'
import { XML_TYPE } from '../feeds/xml.ts'
import { month } from '../params.ts'
import { iso } from '../present/iso.ts'
import { missing } from '../problem.ts'
import { resource, type Resource, type ApiSource } from '../resource.ts'

const index = resource({
  path: '/sitemap.xml',
  operation: 'getSitemapIndex',
  title: {
    vi: 'Sơ đồ trang (sitemap) của trang dành cho người đọc: mục lục theo tháng; 404 khi chưa đặt PUBLIC_SITE_URL',
    en: 'Sitemap of the public site: the index of its months; 404 where no PUBLIC_SITE_URL is set',
  },
  type: XML_TYPE,
  async make(source) {
    const { payload, base } = source
    const kinds = kindsWithPages(source)
    if (kinds.length === 0) return { refused: missing }
    const months: string[] = []
    for (let before: Instant | null = null; months.length < MAX_SITEMAP_FILES;) {
      const newest = await newestBefore(payload, kinds, before)
      if (newest === null) break
      months.push(localDateOf(newest).slice(0, 7))
      before = startOfDay(`${months.at(-1)}-01`)
    }
    return {
      type: XML_TYPE,
      until: null,
      body: sitemapIndex(months.map((one) => `${base}/sitemap/${one}.xml`)),
      tags: kinds.flatMap((kind) => listTags(kind)),
    }
  },
})

/** When the last of what was published before an instant came out; null when nothing was. */
async function newestBefore(payload: Payload, kinds: readonly ContentKind[], before: Instant | null): Promise<Instant | null> {
  const newest = await Promise.all(kinds.map((kind) => publishedPage(payload, kind, { where: publishedWithin(null, before), limit: 1 })))
  const times = newest.flat().map(({ publishedAt }) => instantFromStore(publishedAt))
  return times.length === 0 ? null : Math.max(...times)
}

const sitemapOfMonth = resource({
  path: '/sitemap/{month}.xml',
  operation: 'getSitemapOfMonth',
  title: { vi: 'Sơ đồ trang của một tháng', en: 'The sitemap of a month' },
  inPath: { month },
  type: XML_TYPE,
  async make(source, { month: wanted }) {
    const { payload } = source
    const kinds = kindsWithPages(source)
    const where = publishedWithin(startOfDay(`${wanted}-01`), startOfDay(`${monthAfter(wanted)}-01`))
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const rows = await publishedPage(payload, kind, { where, limit: MAX_SITEMAP_URLS / kinds.length })
        return rows.map(({ slug, updatedAt }) => ({ url: contentPage(source, kind, slug)!, updatedAt: iso(updatedAt) }))
      }),
    )
    const pages = found.flat()
    if (pages.length === 0) return { refused: missing }
    return { type: XML_TYPE, until: null, body: sitemap(pages), tags: kinds.flatMap((kind) => listTags(kind)) }
  },
})

/** No month has more days. */
const monthAfter = (month: string): string => localDateOf(startOfDay(`${month}-01`) + 31 * DAY).slice(0, 7)

/** What has pages on the public site: search engines are led to pages, never to data. */
const kindsWithPages = (source: ApiSource): ContentKind[] =>
  (['articles', 'segments'] as const).filter((kind) => contentPage(source, kind, '') !== null)

export const sitemaps: readonly Resource[] = [index, sitemapOfMonth]
