import { pageAddress, type PublicSite, type SitePage } from '../platform/publicSite.ts'
import type { ContentKind } from '../store/published.ts'

/** Where things stand for the world: data in this API, pages for people on the public site. */
export interface Addresses {
  /** `https://host/public/v1` */
  readonly base: string
  readonly site: PublicSite | null
}

const pageOfKind: Readonly<Record<ContentKind, SitePage>> = { articles: 'article', segments: 'segment' }

export const contentPage = ({ site }: Addresses, kind: ContentKind, slug: string): string | null =>
  pageAddress(site, pageOfKind[kind], { slug })
export const programmePage = ({ site }: Addresses, id: string): string | null => pageAddress(site, 'programme', { id })
export const broadcastPage = ({ site }: Addresses, id: string, day: string): string | null => pageAddress(site, 'broadcast', { id, day })

/** Where whoever follows a feed's own link arrives: the site, else a page that people can read here. */
export const homePage = ({ base, site }: Addresses): string => site?.url ?? `${base}/docs`
