import type { ArticleSummary } from '../shapes/content.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string
  readonly description: string
  /** The page that the feed belongs to, and the feed's own address. */
  readonly siteUrl: string
  readonly selfUrl: string
  /** When it was looked at: the date of a feed that holds nothing yet. */
  readonly now: string
}

/** Where people read it: on the paper's own site when it has an address there, else on the public site. */
export const articlePageUrl = ({ link, webUrl }: Pick<ArticleSummary, 'link' | 'webUrl'>): string | null => link ?? webUrl
const updatedOf = ({ now }: FeedHead, items: readonly ArticleSummary[]): string =>
  items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? now
/** RFC 822 in UTC, as RSS dates things. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString()

/** RSS 2.0, newest first. */
export const rss = (head: FeedHead, items: readonly ArticleSummary[]): string => {
  const { title, description, siteUrl, selfUrl } = head
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      element(
        'channel',
        {},
        textElement('title', title),
        textElement('link', siteUrl),
        textElement('description', description),
        textElement('language', 'vi'),
        textElement('lastBuildDate', rfc822(updatedOf(head, items))),
        element('atom:link', { href: selfUrl, rel: 'self', type: 'application/rss+xml' }),
        ...items.map((item) =>
          element(
            'item',
            {},
            textElement('title', item.title),
            textElement('link', articlePageUrl(item)),
            textElement('guid', item.url, { isPermaLink: 'false' }),
            textElement('pubDate', rfc822(item.publishedAt)),
            textElement('description', item.summary),
            textElement('dc:creator', item.byline),
            ...item.themes.map((theme) => textElement('category', theme.text)),
          ),
        ),
      ),
    ),
  )
}

/** Atom (RFC 4287), newest first. An entry without a page holds what there is to read (§4.1.1.1). */
export const atom = (head: FeedHead, items: readonly ArticleSummary[]): string => {
  const { title, description, siteUrl, selfUrl } = head
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
      textElement('id', selfUrl),
      textElement('title', title),
      textElement('subtitle', description),
      textElement('updated', updatedOf(head, items)),
      element('link', { rel: 'self', href: selfUrl }),
      element('link', { rel: 'alternate', href: siteUrl }),
      ...items.map((item) =>
        element(
          'entry',
          {},
          textElement('id', item.url),
          textElement('title', item.title),
          articlePageUrl(item) === null
            ? textElement('content', item.summary ?? item.title, { type: 'text' })
            : element('link', { rel: 'alternate', href: articlePageUrl(item) }),
          textElement('published', item.publishedAt),
          textElement('updated', item.updatedAt),
          articlePageUrl(item) === null ? null : textElement('summary', item.summary),
          element('author', {}, textElement('name', item.byline ?? (item.organization || title))),
          ...item.themes.map((theme) => element('category', { term: theme.code, label: theme.text })),
        ),
      ),
    ),
  )
}

/** JSON Feed 1.1, newest first. */
export const jsonFeed = ({ title, description, siteUrl, selfUrl }: FeedHead, items: readonly ArticleSummary[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: siteUrl,
    feed_url: selfUrl,
    language: 'vi',
    items: items.map((item) => ({
      id: item.url,
      ...(articlePageUrl(item) === null ? {} : { url: articlePageUrl(item) }),
      title: item.title,
      content_text: item.summary ?? item.title,
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
      ...(item.byline && { authors: [{ name: item.byline }] }),
      ...(item.image && { image: item.image.url }),
      tags: item.themes.map((theme) => theme.text),
    })),
  })
