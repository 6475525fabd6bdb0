import type { ContentKind } from '../../store/published.ts'
import type { ArticleSummary, SegmentSummary } from '../shapes.ts'

/** schema.org: an article is news, a segment is what is broadcast. */
export const contentJsonLd = (kind: ContentKind, item: SegmentSummary | ArticleSummary): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': kind === 'articles' ? 'NewsArticle' : 'CreativeWork',
  headline: item.title,
})
