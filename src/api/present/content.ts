import { contentPage, type Addresses } from '../addresses.ts'
import { iso } from './iso.ts'
import type { ContentKind, ContentRow } from '../../store/published.ts'
import type { ArticleSummary, SegmentSummary } from '../shapes/content.ts'
import type { RelatedNames } from './names.ts'

/** An item as a list shows it: each field named, so that a new one in the database stays there. */
export function summaryOf(kind: ContentKind, row: ContentRow, names: RelatedNames, at: Addresses): SegmentSummary | ArticleSummary {
  const shared = {
    slug: row.slug,
    title: row.title,
    summary: row.summary ?? null,
    byline: row.byline ?? null,
    organization: names.organization(row.organization),
    programme: names.programme(row.programme),
    themes: names.themes(row.themes),
    image: names.image(row.image),
    publishedAt: iso(row.publishedAt),
    updatedAt: iso(row.updatedAt),
    url: `${at.base}/${kind}/${row.slug}`,
    webUrl: contentPage(at, kind, row.slug),
  }
  return kind === 'segments'
    ? { ...shared, seconds: row.seconds ?? null }
    : { ...shared, page: row.page ?? null, link: webAddress(row.link) }
}

/** What staff typed into a field goes out as an address only if it is one that a browser may follow. */
const webAddress = (value: string | null | undefined): string | null => (value && /^https?:\/\/\S+$/.test(value) ? value : null)
