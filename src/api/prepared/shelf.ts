import type { Instant } from '../../obligations/index.ts'
import type { Encoding } from './encodings.ts'

/** What is ready to be sent: the bytes and the headers that go with them, in each encoding that was asked for. */
export interface Prepared {
  readonly key: string
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
  /** The second from which on nothing newer was known; it is told once that second has come. */
  readonly lastModified: Instant
  readonly tags: readonly string[]
  readonly until: Instant | null
  readonly link: string | null
  readonly encoded: Map<Encoding, Sendable>
  /** Addresses that lead here, as they were written. */
  readonly addresses: Set<string>
}

export interface Sendable {
  readonly bytes: Buffer
  readonly etag: string
  readonly headers: string[]
  readonly bare: string[]
}

const MOST_ADDRESSES = 8
/** Who writes an address at greater length than this has it read each time. */
const LONGEST_ADDRESS = 300
/** What an entry weighs beside what it holds: the entries of the maps, headers. */
const OVERHEAD = 2_048
/** What a tag or an address weighs beside its letters. */
const OF_A_WORD = 100

const weightOf = ({ key, bytes, encoded, tags, addresses }: Prepared): number => {
  const words = [key, ...tags, ...addresses].reduce((sum, word) => sum + OF_A_WORD + word.length, 0)
  const others = [...encoded.values()].reduce((sum, one) => sum + (one.bytes === bytes ? 0 : one.bytes.length), 0)
  return OVERHEAD + words + bytes.length + others
}

/**
 * Prepared answers by key, by address and by tag, the longest unused falling out when there is no more
 * room. A `Map` keeps the order in which keys were put in: what is used is put in again.
 */
export function createShelf(room: number) {
  const byKey = new Map<string, Prepared>()
  const byAddress = new Map<string, Prepared>()
  const byTag = new Map<string, Set<Prepared>>()
  const weights = new Map<Prepared, number>()
  let weight = 0

  function weigh(one: Prepared): void {
    const now = weightOf(one)
    weight += now - (weights.get(one) ?? 0)
    weights.set(one, now)
    for (const oldest of byKey.values()) {
      if (weight <= room || oldest === one) break
      drop(oldest)
    }
  }

  function drop(one: Prepared): void {
    weight -= weights.get(one) ?? 0
    weights.delete(one)
    if (byKey.get(one.key) === one) byKey.delete(one.key)
    for (const address of one.addresses) if (byAddress.get(address) === one) byAddress.delete(address)
    for (const tag of one.tags) {
      const group = byTag.get(tag)
      group?.delete(one)
      if (group?.size === 0) byTag.delete(tag)
    }
  }

  return {
    get: (key: string): Prepared | undefined => byKey.get(key),
    at: (address: string): Prepared | undefined => byAddress.get(address),
    get weight() {
      return weight
    },
    get size() {
      return byKey.size
    },
    put(one: Prepared): void {
      const before = byKey.get(one.key)
      if (before !== undefined) drop(before)
      byKey.set(one.key, one)
      for (const tag of one.tags) {
        const group = byTag.get(tag)
        if (group === undefined) byTag.set(tag, new Set([one]))
        else group.add(one)
      }
      weigh(one)
    },
    /** The next one who asks by this address is answered without its being read. */
    lead(address: string, one: Prepared): void {
      if (byKey.get(one.key) !== one || address.length > LONGEST_ADDRESS) return
      if (one.addresses.has(address) || one.addresses.size >= MOST_ADDRESSES) return
      one.addresses.add(address)
      byAddress.set(address, one)
      weigh(one)
    },
    /** It was asked for: it is the last to fall out. */
    use(one: Prepared): void {
      byKey.delete(one.key)
      byKey.set(one.key, one)
    },
    weigh(one: Prepared): void {
      if (weights.has(one)) weigh(one)
    },
    drop,
    dropTagged(tag: string): void {
      for (const one of byTag.get(tag) ?? []) drop(one)
    },
    clear(): void {
      for (const one of [...byKey.values()]) drop(one)
    },
  }
}
