import type { CacheSettings } from '../../env.ts'

/**
 * How long a cache that many share may go without asking, and for how long beyond that it may answer while it asks.
 * Together with the two seconds in which another instance hears of a change, what is withdrawn is gone from every
 * such cache within five: see docs/public-api.md.
 */
const SHARED = 1
const WHILE_ASKING = 1

/** On every answer: a change of which nobody can tell what it touched drops them all. */
export const EVERYTHING = 'dinh-ky'
/** An answer that hangs on more of a collection than this hangs on the collection: headers are short, and it would be dropped soon anyway. */
const MOST_OF_ONE = 4

const collectionOf = (tag: string): string => /^[\w-]+/.exec(tag)?.[0] ?? ''
/** A tag as a key: of letters that mean nothing to a cache's own language. */
const keyOf = (tag: string): string => tag.replace(/\*$/, ':any').replace(/\?$/, ':list').replace('?', ':')

/** The keys by which caches know an answer. */
export function keysOf(tags: readonly string[]): string[] {
  const byCollection = new Map<string, Set<string>>()
  for (const tag of tags) byCollection.set(collectionOf(tag), (byCollection.get(collectionOf(tag)) ?? new Set()).add(keyOf(tag)))
  return [EVERYTHING, ...[...byCollection].flatMap(([collection, keys]) => (keys.size > MOST_OF_ONE ? [collection] : [...keys]))]
}

/** The keys of everything that hangs on something changed. */
export const keysDropped = (tags: readonly string[] | 'all'): string[] =>
  tags === 'all' ? [EVERYTHING] : [...new Set(tags.flatMap((tag) => [keyOf(tag), collectionOf(tag)]))]

type Headers = readonly (readonly [string, string])[]

/** What is said to browsers, which ask each time, and to caches that many share; with its keys, where somebody is told of them. */
export function cachingOf({ staleIfError, purgeUrls }: Pick<CacheSettings, 'staleIfError' | 'purgeUrls'>): (tags: readonly string[]) => Headers {
  const onError = staleIfError === 0 ? '' : `, stale-if-error=${staleIfError}`
  const said: Headers = [
    ['cache-control', `public, max-age=0, s-maxage=${SHARED}${onError}`],
    // Browsers know stale-while-revalidate too, and are not meant (RFC 9213).
    ['cdn-cache-control', `public, max-age=${SHARED}, stale-while-revalidate=${WHILE_ASKING}${onError}`],
  ]
  if (purgeUrls.length === 0) return () => said
  return (tags) => {
    const keys = keysOf(tags)
    return [...said, ['surrogate-key', keys.join(' ')], ['cache-tag', keys.join(',')]]
  }
}

/** What is not there, or not any more: kept as briefly, so that it takes the place of what was, and for no outage. */
export const CACHED_ABSENCE = `public, max-age=0, s-maxage=${SHARED}`
