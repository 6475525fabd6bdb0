import type { Placement } from '../obligations/index.ts'

/** How often something of a form has been so many seconds long, by channel: channel → form → seconds → placements. */
export type Usages = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, number>>>

/** Counts what stands on each channel, once for all who ask. */
export function usagesOf(placements: Iterable<Pick<Placement, 'channel' | 'form' | 'plannedSeconds'>>): Usages {
  const usages = new Map<string, Map<string, Map<number, number>>>()
  for (const { channel, form, plannedSeconds } of placements) {
    const forms = orNew(usages, channel, () => new Map<string, Map<number, number>>())
    const lengths = orNew(forms, form, () => new Map<number, number>())
    lengths.set(plannedSeconds, (lengths.get(plannedSeconds) ?? 0) + 1)
  }
  return usages
}

/** The form that most placements on these channels have, and the length that most of those have; null without any. */
export function usualAmong(usages: Usages, channels: readonly string[]): { form: string; seconds: number } | null {
  const forms = new Map<string, number>()
  const here = channels.flatMap((channel) => [...(usages.get(channel) ?? [])])
  for (const [form, lengths] of here) for (const count of lengths.values()) forms.set(form, (forms.get(form) ?? 0) + count)
  const form = mostCounted(forms)
  if (form === null) return null
  const seconds = new Map<number, number>()
  for (const [one, lengths] of here)
    if (one === form) for (const [length, count] of lengths) seconds.set(length, (seconds.get(length) ?? 0) + count)
  return { form, seconds: mostCounted(seconds)! }
}

function orNew<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** What is said most often, of equals the first; null where nothing is. */
export function mostFrequent<Value>(values: Iterable<Value>): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return mostCounted(counts)
}

/** What was counted most, of equals the first; null where nothing was. */
function mostCounted<Key>(counts: ReadonlyMap<Key, number>): Key | null {
  let [most, found]: [number, Key | null] = [0, null]
  for (const [key, count] of counts) if (count > most) [most, found] = [count, key]
  return found
}
