import type { Id } from '../../documents/ids.ts'
import { flagged } from '../../rules/shortfall.ts'
import type { AdminLinks, Condition } from '../links.ts'
import { addressAt, pastVerdictAddress } from './addressAt.ts'
import type { TimeParams } from './PastTimes.tsx'

/**
 * The links of a page that shows an earlier time: an obligation, named by its key, leads to what was said of it then; lists
 * of obligations and shortfalls, which hold what stands now, are taken by the matrix at those times.
 */
export const pastLinks = (links: AdminLinks, times: TimeParams): AdminLinks => ({
  ...links,
  document: (slug, id) => (slug === 'obligations' ? pastVerdictAddress(links.at(''), String(id), times) : links.document(slug, id)),
  list: (slug, conditions = []) =>
    slug === 'obligations' || slug === 'shortfalls'
      ? addressAt(links.at(matrixPath(slug === 'shortfalls' ? [['status', 'in', [...flagged]]] : conditions)), times)
      : links.list(slug, conditions),
})

/** The matrix that comes nearest to some conditions of a list: one commitment with its bodies, or all in some states. */
function matrixPath(conditions: readonly Condition[]): string {
  const valueOf = (name: string): Id | readonly Id[] | undefined => conditions.find(([field]) => field === name)?.[2]
  const [commitment, status] = [valueOf('commitment'), valueOf('status')]
  const query = [
    ...(commitment !== undefined && typeof commitment !== 'object' ? [`view=commitment&commitment=${commitment}`] : []),
    ...(typeof status === 'object' ? [`state=${[...new Set(status)].join(',')}`] : []),
  ]
  return query.length === 0 ? '/giam-sat' : `/giam-sat?${query.join('&')}`
}
