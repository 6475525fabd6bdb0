import type { Clock } from '../platform/clock.ts'

export interface BudgetTerms {
  /** What a client may spend at once. */
  readonly most: number
  /** What it gets back in a second. */
  readonly perSecond: number
}

/** So many clients are remembered; then those who have all theirs back are forgotten. */
const MAX_REMEMBERED_CLIENTS = 20_000

/** IPv6 is handed out by the network, not by the address. */
export function clientOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/**
 * What work each client may ask for. Answers that are ready cost nothing to send and are not counted.
 * Gives back the seconds to wait, 0 when it may be done now.
 */
export function createBudget({ most, perSecond }: BudgetTerms, clock: Clock) {
  const spent = new Map<string, { left: number; at: number }>()
  const leftOf = (one: { left: number; at: number }, now: number): number => Math.min(most, one.left + ((now - one.at) / 1000) * perSecond)
  return {
    spend(client: string, cost = 1): number {
      const now = clock.now()
      const one = spent.get(client) ?? { left: most, at: now }
      // A clock that was ahead and was put right: nobody waits until it has come there again.
      one.at = Math.min(one.at, now)
      const left = leftOf(one, now)
      if (left < cost) return Math.ceil((cost - left) / perSecond)
      spent.set(client, { left: left - cost, at: now })
      if (spent.size > MAX_REMEMBERED_CLIENTS) {
        for (const [name, other] of spent) if (leftOf(other, now) >= most) spent.delete(name)
        // All of them are at it: the oldest make room.
        for (const name of spent.keys()) {
          if (spent.size <= MAX_REMEMBERED_CLIENTS) break
          spent.delete(name)
        }
      }
      return 0
    },
  }
}

export type Budget = ReturnType<typeof createBudget>
