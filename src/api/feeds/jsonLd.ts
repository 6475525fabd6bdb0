import { articlePageUrl } from './articles.ts'
import type { PublicChannel } from '../shapes/catalogue.ts'
import type { ArticleSummary, SegmentSummary } from '../shapes/content.ts'
import type { Broadcast } from '../shapes/schedule.ts'

type Thing = Record<string, unknown>

const context = { '@context': 'https://schema.org' }
const about = (themes: readonly { text: string }[]): Thing =>
  themes.length === 0 ? {} : { about: themes.map(({ text }) => ({ '@type': 'Thing', name: text })) }

const pageAt = (url: string | null): Thing => (url === null ? {} : { url })

/** An article as schema.org's NewsArticle. */
export const newsArticle = (item: ArticleSummary): Thing => ({
  ...context,
  '@type': 'NewsArticle',
  headline: item.title,
  ...pageAt(articlePageUrl(item)),
  inLanguage: 'vi',
  datePublished: item.publishedAt,
  dateModified: item.updatedAt,
  ...(item.summary && { description: item.summary }),
  ...(item.byline && { author: { '@type': 'Person', name: item.byline } }),
  publisher: { '@type': 'Organization', name: item.organization },
  ...(item.image && { image: item.image.url }),
  ...about(item.themes),
})

/** A segment as the work that is broadcast. */
export const broadcastWork = (item: SegmentSummary): Thing => ({
  ...context,
  '@type': 'CreativeWork',
  name: item.title,
  ...pageAt(item.webUrl),
  inLanguage: 'vi',
  datePublished: item.publishedAt,
  dateModified: item.updatedAt,
  ...(item.summary && { description: item.summary }),
  ...(item.seconds !== null && { timeRequired: `PT${item.seconds}S` }),
  publisher: { '@type': 'Organization', name: item.organization },
  ...about(item.themes),
})

/** An item of the schedule by what it is; null for an issue that did not come out, of which schema.org has no word. */
export function scheduled(item: Broadcast, channel: PublicChannel | undefined): Thing | null {
  if (item.kind !== 'publication') return eventOf(item, channel)
  return item.state === 'cancelled' ? null : publicationOf(item, channel)
}

const programmeOf = ({ programme }: Broadcast): Thing =>
  programme ? { superEvent: { '@type': 'EventSeries', name: programme.name, ...pageAt(programme.webUrl) } } : {}
const organizationOf = (channel: PublicChannel | undefined): Thing =>
  channel ? { '@type': 'Organization', name: channel.organization } : {}

/** On the air it is a BroadcastEvent; a meeting or a talk, an Event. Moved and cancelled ones say so. */
function eventOf(item: Broadcast, channel: PublicChannel | undefined): Thing {
  const onAir = item.kind === 'broadcast'
  const name = channel?.name ?? item.channel
  return {
    ...context,
    '@type': onAir ? 'BroadcastEvent' : 'Event',
    name: item.title,
    ...pageAt(item.webUrl),
    startDate: item.start,
    endDate: item.end,
    inLanguage: 'vi',
    eventStatus: `https://schema.org/${item.state === 'cancelled' ? 'EventCancelled' : item.movedFrom ? 'EventRescheduled' : 'EventScheduled'}`,
    ...(item.movedFrom && { previousStartDate: item.movedFrom }),
    ...(onAir
      ? { publishedOn: { '@type': 'BroadcastService', name, ...(channel && { broadcaster: organizationOf(channel) }) } }
      : { location: { '@type': 'Place', name }, ...(channel && { organizer: organizationOf(channel) }) }),
    ...(onAir && item.rerun && { isLiveBroadcast: false }),
    ...(item.content && { workPerformed: { '@type': 'CreativeWork', name: item.title, ...pageAt(item.content.webUrl) } }),
    ...programmeOf(item),
    ...about(item.themes),
  }
}

const inPrint: readonly PublicChannel['medium'][] = ['print', 'newsletter', 'leaflet']

/** In print it is an issue that holds an article; elsewhere the article itself. */
function publicationOf(item: Broadcast, channel: PublicChannel | undefined): Thing {
  const published = { datePublished: item.start.slice(0, 10), inLanguage: 'vi' }
  const article = {
    '@type': 'NewsArticle',
    headline: item.title,
    ...pageAt(item.content?.webUrl ?? item.webUrl),
    ...published,
    ...about(item.themes),
  }
  const name = channel?.name ?? item.channel
  const publisher = channel ? { publisher: organizationOf(channel) } : {}
  return channel && !inPrint.includes(channel.medium)
    ? { ...context, ...article, isPartOf: { '@type': 'WebSite', name }, ...publisher }
    : {
        ...context,
        '@type': 'PublicationIssue',
        name: `${name}, ${item.start.slice(0, 10).split('-').reverse().join('/')}`,
        ...published,
        isPartOf: { '@type': 'Periodical', name },
        ...publisher,
        hasPart: article,
      }
}
