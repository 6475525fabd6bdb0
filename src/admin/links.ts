import type { Slug } from '../documents/slugs.ts'
import type { Id } from '../documents/ids.ts'
import type { Instant } from '../obligations/index.ts'
import { proposalsDay, proposalsPath } from '../rules/deskAddress.ts'

/** One condition of a list: a field, how it is compared, and with what. */
export type Condition = readonly [field: string, operator: 'equals' | 'in' | 'less_than' | 'greater_than', value: Id | readonly Id[]]

/** Addresses in the admin, from its root (`/admin` unless the installation says otherwise). */
export function adminLinks(root: string) {
  const of = (slug: Slug): string => `${root}/collections/${slug}`
  return {
    list: (slug: Slug, conditions: readonly Condition[] = []): string =>
      conditions.length === 0 ? of(slug) : `${of(slug)}?${conditions.flatMap(queryOf).join('&')}`,
    /** A place that is known by its path below the root. */
    at: (path: string): string => `${root}${path}`,
    document: (slug: Slug, id: Id): string => `${of(slug)}/${id}`,
    /** Where something is recorded that was not in the schedule, for an obligation where one is named. */
    record: (obligation: Id | null): string =>
      `${root}/ghi-nhan${obligation === null ? '' : `?obligation=${encodeURIComponent(obligation)}`}`,
    /** A blank form, begun with what is told here. */
    create: (slug: Slug, values: Readonly<Record<string, string>> = {}): string => {
      const query = new URLSearchParams(values).toString()
      return `${of(slug)}/create${query === '' ? '' : `?${query}`}`
    },
    /** Where what an obligation still misses can be put. */
    proposals: (obligation: string, windowStart: Instant, now: Instant): string =>
      `${root}${proposalsPath(obligation, proposalsDay(windowStart, now))}`,
  }
}
export type AdminLinks = ReturnType<typeof adminLinks>

/** The list's filter form reads one group of alternatives, each a group of conditions. */
function queryOf([field, operator, value]: Condition, index: number): string[] {
  const name = `where[or][0][and][${index}][${field}][${operator}]`
  return typeof value === 'object'
    ? value.map((one, at) => `${name}[${at}]=${encodeURIComponent(one)}`)
    : [`${name}=${encodeURIComponent(value)}`]
}
