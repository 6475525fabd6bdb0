import { localDateOf, wallOf, type Frequency, type Instant, monthNumberOf, splitWall } from '../../obligations/index.ts'
import { weekOf } from './days.ts'

/**
 * Which slot of a changed series each of its old slots has become. The same instant is the same slot;
 * then the same day; then what lies `shift` away, when the change is known as a move; then, in weeks or
 * months with as many old as new ones, the first is the first and so on. What is left has become none.
 */
export function correspondingSlots(
  before: readonly Instant[],
  after: readonly Instant[],
  { frequency, shift }: { frequency: Frequency; shift: number | null },
): Map<Instant, Instant> {
  const found = new Map<Instant, Instant>()
  const free = new Set(after)
  const claim = (slot: Instant, becomes: Instant | undefined): void => {
    if (becomes === undefined || !free.delete(becomes)) return
    found.set(slot, becomes)
  }
  const open = (): Instant[] => before.filter((slot) => !found.has(slot)).sort((a, b) => a - b)

  for (const slot of open()) claim(slot, free.has(slot) ? slot : undefined)
  const byDay = new Map([...free].map((slot) => [localDateOf(slot), slot]))
  for (const slot of open()) claim(slot, byDay.get(localDateOf(slot)))
  if (shift !== null) for (const slot of open()) claim(slot, slot + shift)

  const periodOf = (slot: Instant): number => {
    const { day } = splitWall(wallOf(slot))
    return frequency === 'WEEKLY' ? weekOf(day, 'MO') : monthNumberOf(day)
  }
  if (frequency === 'WEEKLY' || frequency === 'MONTHLY') {
    const left = grouped(
      [...free].sort((a, b) => a - b),
      periodOf,
    )
    for (const [period, slots] of grouped(open(), periodOf)) {
      const others = left.get(period) ?? []
      if (others.length === slots.length) slots.forEach((slot, at) => claim(slot, others[at]))
    }
  }
  return found
}

function grouped(slots: readonly Instant[], periodOf: (slot: Instant) => number): Map<number, Instant[]> {
  const groups = new Map<number, Instant[]>()
  for (const slot of slots) {
    const period = periodOf(slot)
    groups.set(period, [...(groups.get(period) ?? []), slot])
  }
  return groups
}
