/** What the address of a page may name; the first of them it must. */
export const namedInPath = { article: ['slug'], segment: ['slug'], programme: ['id'], broadcast: ['id', 'day'] } as const
export type SitePage = keyof typeof namedInPath

/** The site on which people read what the public API sends: another program's, whose addresses are told here. */
export interface PublicSite {
  /** Without a slash at the end. */
  readonly url: string
  /** `/tin/{slug}`; null where the site has no such page. */
  readonly paths: Readonly<Record<SitePage, string | null>>
}

/** Whether a path can be that of a page: it begins at the root and names what it must and nothing else. */
export function fitsPage(page: SitePage, path: string): boolean {
  const names: readonly string[] = namedInPath[page]
  const named = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!)
  const bare = path.replace(/\{[^{}]*\}/g, '')
  return /^\/(?![/\\])[^\s{}"<>\\]*$/.test(bare) && named.includes(names[0]!) && named.every((name) => names.includes(name))
}

/** Where people read about something; null where the site has no page of it. */
export function pageAddress(site: PublicSite | null, page: SitePage, values: Readonly<Record<string, string>>): string | null {
  const path = site?.paths[page]
  return site && path ? site.url + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')) : null
}
