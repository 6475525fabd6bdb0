import { lineageFinder, type Theme } from '../figures/output.ts'
import type { Period } from '../figures/periods.ts'
import { localDateOf, startOfDay, type Instant } from '../obligations/index.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import type { CoverageColumn } from './coverageTypes.ts'

/** The months of the calendar that a period lies in, each cut to it. */
export function monthColumns({ start, end }: Period, asOf: Instant): CoverageColumn[] {
  const columns: CoverageColumn[] = []
  for (let from = start; from < end;) {
    const id = localDateOf(from).slice(0, 7)
    const to = Math.min(nextMonth(id), end)
    columns.push({ id, start: from, end: to, ahead: from >= asOf })
    from = to
  }
  return columns
}

function nextMonth(month: string): Instant {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return startOfDay(`${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`)
}

export const mediumColumns = (mediums: readonly string[]): CoverageColumn[] =>
  mediums.map((id) => ({ id, start: null, end: null, ahead: false }))

/** What stands in a tree, in the order of its list. */
interface InTree {
  readonly id: string
  readonly parent: string | null
}

/** A tree from its top down, everything right under what it stands under, with its depth. What goes round in a circle is at the top. */
export function inTreeOrder<Item extends InTree>(items: readonly Item[]): { readonly item: Item; readonly depth: number }[] {
  const known = new Set(items.map(({ id }) => id))
  const under = groupedBy(items, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const placed = new Set<string>()
  const ordered: { item: Item; depth: number }[] = []
  const place = (item: Item, depth: number): void => {
    if (placed.has(item.id)) return
    placed.add(item.id)
    ordered.push({ item, depth })
    for (const child of under.get(item.id) ?? []) place(child, depth + 1)
  }
  for (const item of under.get('') ?? []) place(item, 0)
  for (const item of items) place(item, 0)
  return ordered
}

/** The areas of each theme: its own, or where it names none those of the nearest theme above it that does. */
export function areaFinder(themes: readonly (Theme & { readonly areas: readonly string[] })[]): (theme: string) => readonly string[] {
  const lineOf = lineageFinder(themes)
  const own = new Map(themes.map(({ id, areas }) => [id, areas]))
  const none: readonly string[] = []
  return (theme) => own.get(lineOf(theme).find((id) => own.get(id)!.length > 0) ?? '') ?? none
}
