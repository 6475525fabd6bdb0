import type { Instant } from '../../obligations/index.ts'

/** A body as a resource makes it, with everything that decides how long it may be kept. */
export interface Answer {
  readonly type: string
  readonly body: string
  /** Tags of what it shows and of what could come to be shown in it (tags.ts). */
  readonly tags: readonly string[]
  /** The instant at which time alone makes it untrue; null when only a change does. */
  readonly until: Instant | null
  /** What is to be found elsewhere (RFC 8288). */
  readonly link?: string
}

export const json = (value: unknown, tags: readonly string[], until: Instant | null = null): Answer => {
  const link = linkOf(value)
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value), tags, until, ...(link === '' ? {} : { link }) }
}

/** The next page of a list, the page for people of an item. */
const linkOf = (value: unknown): string => {
  const { next, webUrl } = (value ?? {}) as { next?: unknown; webUrl?: unknown }
  return [...(typeof next === 'string' ? [`<${next}>; rel="next"`] : []), ...(typeof webUrl === 'string' ? [`<${webUrl}>; rel="alternate"; type="text/html"`] : [])].join(', ')
}
