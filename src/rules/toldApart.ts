import { fold } from '../documents/searchText.ts'
import { groupedBy } from './groupedBy.ts'
import { likeness } from './likeness.ts'

export interface Called {
  name: string
  /** What tells it from others of its name, the most telling first; blank where there is nothing to say. */
  marks: readonly string[]
}

/** Names from here on are taken for one another. */
const ALIKE = 0.9

/** What each is called in a list, in the same order: by its name, and where another's is much like it by what tells them apart. */
export function toldApart(items: readonly Called[]): string[] {
  const plain = items.map(({ name }) =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  // Names that are much alike begin with the same word.
  const rows = [
    ...groupedBy(
      items.map((_, index) => index),
      (index) => plain[index]!.split(' ')[0]!,
    ).values(),
  ]
  const labels = items.map(({ name }) => name)
  for (const row of rows) {
    for (const index of row) {
      const others = row.filter((other) => other !== index && likeness(plain[index]!, plain[other]!) >= ALIKE)
      if (others.length === 0) continue
      const mark = telling(
        items[index]!,
        others.map((other) => items[other]!),
      )
      if (mark !== '') labels[index] = `${items[index]!.name} (${mark})`
    }
  }
  return labels
}

/** The first mark that none of the others bears; all of them where it takes several. */
function telling({ marks }: Called, others: readonly Called[]): string {
  const alone = marks.find((mark, at) => mark !== '' && others.every((other) => other.marks[at] !== mark))
  return alone ?? marks.filter((mark) => mark !== '').join(', ')
}
