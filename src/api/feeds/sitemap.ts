import { element, textElement, xmlDocument } from './xml.ts'

/** sitemaps.org allows so many addresses in one file, and so many files in an index. */
export const MAX_SITEMAP_URLS = 50_000
export const MAX_SITEMAP_FILES = 50_000
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export const sitemapIndex = (parts: readonly string[]): string =>
  xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, ...parts.map((url) => element('sitemap', {}, textElement('loc', url)))))

export const sitemap = (pages: readonly { url: string; updatedAt: string }[]): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      ...pages.map(({ url, updatedAt }) => element('url', {}, textElement('loc', url), textElement('lastmod', updatedAt))),
    ),
  )
