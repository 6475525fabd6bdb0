const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 40)

/** How alike two folded titles are, from 0 to 1: the words they share, or the shorter one whole within the longer. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const [mine, theirs] = [wordsOf(a), wordsOf(b)]
  const [few, many] = mine.length <= theirs.length ? [mine, new Set(theirs)] : [theirs, new Set(mine)]
  const shared = new Set(few.filter((word) => many.has(word))).size
  if (few.length >= 2 && shared === new Set(few).size) return 0.9
  return mine.length + theirs.length === 0 ? 0 : (2 * shared) / (new Set(mine).size + new Set(theirs).size)
}
