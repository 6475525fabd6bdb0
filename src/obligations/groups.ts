export type Groups<Item> = Map<string, Item[]>

export function append<Item>(groups: Groups<Item>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

/** The order within a group means nothing, so the last item takes the empty place. */
export function drop<Item>(groups: Groups<Item>, key: string, item: Item): void {
  const group = groups.get(key)
  const index = group?.indexOf(item) ?? -1
  if (group === undefined || index < 0) return
  const last = group.pop()!
  if (index < group.length) group[index] = last
  if (group.length === 0) groups.delete(key)
}
