import { element, text, xmlDocument } from './xml.ts'

/** sitemaps.org allows so many in one file. */
export const MOST_ADDRESSES = 50_000

export const sitemap = (pages: readonly { url: string; updatedAt: string }[]): string =>
  xmlDocument(
    element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      ...pages.map(({ url, updatedAt }) => element('url', {}, text('loc', url), text('lastmod', updatedAt)))),
  )
