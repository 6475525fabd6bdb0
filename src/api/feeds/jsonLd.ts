import type { ArticleSummary, Broadcast, PublicChannel, SegmentSummary } from '../shapes.ts'

type Thing = Record<string, unknown>

const context = { '@context': 'https://schema.org' }
const about = (themes: readonly { text: string }[]): Thing => (themes.length === 0 ? {} : { about: themes.map(({ text }) => ({ '@type': 'Thing', name: text })) })

/** An article as schema.org's NewsArticle. */
export const newsArticle = (item: ArticleSummary): Thing => ({
  ...context, '@type': 'NewsArticle', headline: item.title, url: item.link ?? item.url, inLanguage: 'vi',
  datePublished: item.publishedAt, dateModified: item.updatedAt,
  ...(item.summary && { description: item.summary }),
  ...(item.byline && { author: { '@type': 'Person', name: item.byline } }),
  publisher: { '@type': 'Organization', name: item.organization },
  ...(item.image && { image: item.image.url }),
  ...about(item.themes),
})

/** A segment as the work that is broadcast. */
export const broadcastWork = (item: SegmentSummary): Thing => ({
  ...context, '@type': 'CreativeWork', name: item.title, url: item.url, inLanguage: 'vi', datePublished: item.publishedAt, dateModified: item.updatedAt,
  ...(item.summary && { description: item.summary }),
  ...(item.seconds !== null && { timeRequired: `PT${item.seconds}S` }),
  publisher: { '@type': 'Organization', name: item.organization },
  ...about(item.themes),
})

/** A broadcast as schema.org's BroadcastEvent: moved and cancelled ones say so. */
export const broadcastEvent = (item: Broadcast, channel: PublicChannel | undefined): Thing => ({
  ...context, '@type': 'BroadcastEvent', name: item.title, startDate: item.start, endDate: item.end, inLanguage: 'vi',
  eventStatus: `https://schema.org/${item.state === 'cancelled' ? 'EventCancelled' : item.movedFrom ? 'EventRescheduled' : 'EventScheduled'}`,
  ...(item.movedFrom && { previousStartDate: item.movedFrom }),
  publishedOn: { '@type': 'BroadcastService', name: channel?.name ?? item.channel, ...(channel && { broadcaster: { '@type': 'Organization', name: channel.organization } }) },
  ...(item.rerun && { isLiveBroadcast: false }),
  ...(item.content && { workPerformed: { '@type': 'CreativeWork', name: item.title, url: item.content.url } }),
  ...about(item.themes),
})
