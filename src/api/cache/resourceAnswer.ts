import type { Instant } from '../../obligations/index.ts'

/** What a resource answers with, and everything that decides how long it may be cached. */
export interface ResourceAnswer {
  readonly type: string
  readonly body: string
  /** Tags of what it shows and of what could come to be shown in it (tags.ts). */
  readonly tags: readonly string[]
  /** The instant at which time alone makes it stale; null when only a change does. */
  readonly until: Instant | null
  /** The Link header: what is related and found elsewhere (RFC 8288). */
  readonly link?: string
}

export const jsonAnswer = (value: unknown, tags: readonly string[], until: Instant | null = null): ResourceAnswer => {
  const link = linkOf(value)
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value), tags, until, ...(link === '' ? {} : { link }) }
}

/** The next page of a list, the page for people of an item. */
const linkOf = (value: unknown): string => {
  const { next, webUrl } = (value ?? {}) as { next?: unknown; webUrl?: unknown }
  return [
    ...(typeof next === 'string' ? [`<${next}>; rel="next"`] : []),
    ...(typeof webUrl === 'string' ? [`<${webUrl}>; rel="alternate"; type="text/html"`] : []),
  ].join(', ')
}
