import type { ShownStatus } from './shownStatus.ts'

/** How obligations stand, counted: the one way in which several are told of at once. */
export interface VerdictCounts {
  readonly total: number
  /** All but those that an authority waived or holidays excused: nobody owes these, so they are in no share. */
  readonly owed: number
  /** Of those that are owed: delivered, or made good. */
  readonly kept: number
  readonly of: Readonly<Partial<Record<ShownStatus, number>>>
}

/** Statuses of what was done, and of what need not be. Neither is ever counted as the other. */
const keptStatuses: readonly ShownStatus[] = ['met', 'madeGood']
export const notOwedStatuses = ['waived', 'excused'] as const satisfies readonly ShownStatus[]

export const isKept = (status: ShownStatus): boolean => keptStatuses.includes(status)
export const isNotOwed = (status: ShownStatus): boolean => (notOwedStatuses as readonly ShownStatus[]).includes(status)

export function verdictCounts(statuses: Iterable<ShownStatus>): VerdictCounts {
  const of: Partial<Record<ShownStatus, number>> = {}
  for (const status of statuses) of[status] = (of[status] ?? 0) + 1
  return countsFrom(of)
}

/** The same where somebody else has counted how many there are of each. */
export function countsFrom(of: VerdictCounts['of']): VerdictCounts {
  const sumOf = (statuses: readonly ShownStatus[]): number => statuses.reduce((sum, status) => sum + (of[status] ?? 0), 0)
  const total = sumOf(Object.keys(of) as ShownStatus[])
  return { total, owed: total - sumOf(notOwedStatuses), kept: sumOf(keptStatuses), of }
}
