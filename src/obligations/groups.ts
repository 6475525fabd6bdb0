export type Groups<Key, Item> = Map<Key, Item[]>

export function append<Key, Item>(groups: Groups<Key, Item>, key: Key, item: Item): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

/** Takes an item out of a list whose order means nothing: the last one takes the empty place. */
export function drop<Item>(items: Item[], item: Item): void {
  const place = items.indexOf(item)
  if (place < 0) return
  const last = items.pop()!
  if (place < items.length) items[place] = last
}
