import type { Instant } from '../../obligations/index.ts'
import type { Encoding } from './encodings.ts'

/** An answer as it is kept: its bytes, and its bytes and headers in each encoding that was asked for. */
export interface CachedAnswer {
  readonly key: string
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
  /** The second since which nothing newer is known; sent as a header once that second has come. */
  readonly lastModified: Instant
  readonly tags: readonly string[]
  readonly until: Instant | null
  readonly link: string | null
  readonly encoded: Map<Encoding, EncodedAnswer>
  /** URLs, as clients wrote them, that are known to ask for this answer. */
  readonly aliases: Set<string>
}

export interface EncodedAnswer {
  readonly bytes: Buffer
  readonly etag: string
  /** Headers of a 200, as a flat list of names and values. */
  readonly headers: string[]
  /** Headers of a 304: those without the body's own. */
  readonly notModifiedHeaders: string[]
}

const MAX_ALIASES = 8
/** A URL longer than this is parsed each time. */
const MAX_ALIAS_LENGTH = 300
/** Bytes that an entry takes beside what it holds: entries of the maps, headers. */
const ENTRY_OVERHEAD = 2_048
/** Bytes that a tag or a URL takes beside its characters. */
const STRING_OVERHEAD = 100

const sizeOf = ({ key, bytes, encoded, tags, aliases }: CachedAnswer): number => {
  const strings = [key, ...tags, ...aliases].reduce((sum, text) => sum + STRING_OVERHEAD + text.length, 0)
  const encodings = [...encoded.values()].reduce((sum, one) => sum + (one.bytes === bytes ? 0 : one.bytes.length), 0)
  return ENTRY_OVERHEAD + strings + bytes.length + encodings
}

/**
 * Cached answers by key, by alias and by tag, within `maxBytes`; the least recently used are evicted.
 * A `Map` iterates in the order of insertion: a touched entry is inserted again.
 */
export function createLruStore(maxBytes: number) {
  const byKey = new Map<string, CachedAnswer>()
  const byAlias = new Map<string, CachedAnswer>()
  const byTag = new Map<string, Set<CachedAnswer>>()
  const sizes = new Map<CachedAnswer, number>()
  let bytes = 0

  function measure(entry: CachedAnswer): void {
    const size = sizeOf(entry)
    bytes += size - (sizes.get(entry) ?? 0)
    sizes.set(entry, size)
    for (const oldest of byKey.values()) {
      if (bytes <= maxBytes || oldest === entry) break
      remove(oldest)
    }
  }

  function remove(entry: CachedAnswer): void {
    bytes -= sizes.get(entry) ?? 0
    sizes.delete(entry)
    if (byKey.get(entry.key) === entry) byKey.delete(entry.key)
    for (const alias of entry.aliases) if (byAlias.get(alias) === entry) byAlias.delete(alias)
    for (const tag of entry.tags) {
      const tagged = byTag.get(tag)
      tagged?.delete(entry)
      if (tagged?.size === 0) byTag.delete(tag)
    }
  }

  return {
    get: (key: string): CachedAnswer | undefined => byKey.get(key),
    getByAlias: (alias: string): CachedAnswer | undefined => byAlias.get(alias),
    get bytes() {
      return bytes
    },
    get size() {
      return byKey.size
    },
    set(entry: CachedAnswer): void {
      const before = byKey.get(entry.key)
      if (before !== undefined) remove(before)
      byKey.set(entry.key, entry)
      for (const tag of entry.tags) {
        const tagged = byTag.get(tag)
        if (tagged === undefined) byTag.set(tag, new Set([entry]))
        else tagged.add(entry)
      }
      measure(entry)
    },
    /** The next request for this URL finds the entry without the URL being parsed. */
    alias(alias: string, entry: CachedAnswer): void {
      if (byKey.get(entry.key) !== entry || alias.length > MAX_ALIAS_LENGTH) return
      if (entry.aliases.has(alias) || entry.aliases.size >= MAX_ALIASES) return
      entry.aliases.add(alias)
      byAlias.set(alias, entry)
      measure(entry)
    },
    /** Marks an entry as the most recently used. */
    touch(entry: CachedAnswer): void {
      byKey.delete(entry.key)
      byKey.set(entry.key, entry)
    },
    /** Measures an entry again that gained an encoding. */
    remeasure(entry: CachedAnswer): void {
      if (sizes.has(entry)) measure(entry)
    },
    remove,
    removeTagged(tag: string): void {
      for (const entry of byTag.get(tag) ?? []) remove(entry)
    },
    clear(): void {
      for (const entry of [...byKey.values()]) remove(entry)
    },
  }
}
