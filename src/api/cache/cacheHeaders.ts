import type { CacheSettings } from '../../platform/env.ts'

/**
 * Seconds for which a shared cache may answer without asking, and seconds beyond that for which it may answer while it
 * asks. Together with the two seconds in which another instance learns of a change, withdrawn content is gone from every
 * such cache within five: see docs/public-api.md.
 */
const SHARED_MAX_AGE = 1
const STALE_WHILE_REVALIDATE = 1

/** The surrogate key of every answer: a change whose effect is unknown purges them all. */
export const EVERY_ANSWER_KEY = 'dinh-ky'
/** An answer that depends on more of a collection than this carries the collection's key: headers are short, and it would be purged soon anyway. */
const MAX_KEYS_PER_COLLECTION = 4

export type HeaderList = readonly (readonly [name: string, value: string])[]

const collectionOf = (tag: string): string => /^[\w-]+/.exec(tag)?.[0] ?? ''
/** A tag as a surrogate key, in characters that no cache gives a meaning of its own. */
const surrogateKeyOf = (tag: string): string => tag.replace(/\*$/, ':any').replace(/\?$/, ':list').replace('?', ':')

/** The surrogate keys that an answer with these tags carries. */
export function surrogateKeysOf(tags: readonly string[]): string[] {
  const byCollection = new Map<string, Set<string>>()
  for (const tag of tags) byCollection.set(collectionOf(tag), (byCollection.get(collectionOf(tag)) ?? new Set()).add(surrogateKeyOf(tag)))
  return [
    EVERY_ANSWER_KEY,
    ...[...byCollection].flatMap(([collection, keys]) => (keys.size > MAX_KEYS_PER_COLLECTION ? [collection] : [...keys])),
  ]
}

/** The surrogate keys to purge when these tags are invalidated. */
export const surrogateKeysToPurge = (tags: readonly string[] | 'all'): string[] =>
  tags === 'all' ? [EVERY_ANSWER_KEY] : [...new Set(tags.flatMap((tag) => [surrogateKeyOf(tag), collectionOf(tag)]))]

/** The headers for browsers, which revalidate each time, and for shared caches; with surrogate keys where caches are purged. */
export function cacheHeadersFor({
  staleIfError,
  purgeUrls,
}: Pick<CacheSettings, 'staleIfError' | 'purgeUrls'>): (tags: readonly string[]) => HeaderList {
  const onError = staleIfError === 0 ? '' : `, stale-if-error=${staleIfError}`
  const control: HeaderList = [
    ['cache-control', `public, max-age=0, s-maxage=${SHARED_MAX_AGE}${onError}`],
    // Browsers know stale-while-revalidate too, and are not meant (RFC 9213).
    ['cdn-cache-control', `public, max-age=${SHARED_MAX_AGE}, stale-while-revalidate=${STALE_WHILE_REVALIDATE}${onError}`],
  ]
  if (purgeUrls.length === 0) return () => control
  return (tags) => {
    const keys = surrogateKeysOf(tags)
    return [...control, ['surrogate-key', keys.join(' ')], ['cache-tag', keys.join(',')]]
  }
}

/** Cache-Control of a 404 or 410: cached as briefly, so that it replaces what was there, and not kept through an outage. */
export const ABSENCE_CACHE_CONTROL = `public, max-age=0, s-maxage=${SHARED_MAX_AGE}`
