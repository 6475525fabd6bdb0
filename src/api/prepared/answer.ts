import type { Instant } from '../../obligations/index.ts'

/** A body as a resource makes it, with everything that decides how long it may be kept. */
export interface Answer {
  readonly type: string
  readonly body: string
  /** Tags of what it shows and of what could come to be shown in it (tags.ts). */
  readonly tags: readonly string[]
  /** The instant at which time alone makes it untrue; null when only a change does. */
  readonly until: Instant | null
}

export const json = (value: unknown, tags: readonly string[], until: Instant | null = null): Answer => ({
  type: 'application/json; charset=utf-8', body: JSON.stringify(value), tags, until,
})
