import { instantFromStore } from '../../documents/instants.ts'
import type { Change } from '../../changes/changes.ts'
import { idOrNull, idsOf } from '../../documents/ids.ts'
import { localDateOf } from '../../obligations/index.ts'

/**
 * Tags name what an answer depends on:
 * `segments/12` a document that it shows; `segments?` any change to the list of all;
 * `segments?programme=5` to the list of those of a programme; `placements?day=2026-11-21` to a day.
 * `segments*` is on every list of a collection, for changes of which it is unknown what they touched.
 */
export const docTag = (collection: string, id: unknown): string => `${collection}/${String(id)}`

export const listTags = (collection: string, scope: readonly string[] = ['']): string[] => [
  `${collection}*`,
  ...scope.map((part) => `${collection}?${part}`),
]

/** Collections with drafts: a document that never was published invalidates nothing. */
const withDrafts = new Set(['segments', 'articles'])
/** Collections that no answer shows, some of them written all the time. */
const internalCollections = new Set([
  'notices',
  'job-state',
  'audit-log',
  'users',
  'as-run-imports',
  'feeds',
  'webhooks',
  'webhook-deliveries',
  'shortfalls',
  'findings',
])

/** Every other action is one change that writes many documents: slots filled, a series edited, a log imported. */
const singleDocumentActions = new Set(['create', 'update', 'delete', 'audit'])

type Doc = Readonly<Record<string, unknown>>

const isPublic = (collection: string, doc: Doc): boolean => !withDrafts.has(collection) || Boolean(doc.publishedAt)

/** The lists that a document belongs to. */
function listScopesOf(collection: string, doc: Doc): string[] {
  const programme = idOrNull(doc.programme)
  const at = collection === 'placements' ? (doc.at ?? doc.actualStart ?? doc.plannedStart) : null
  return [
    ...(programme === null ? [] : [`programme=${programme}`]),
    ...idsOf(doc.themes).map((theme) => `theme=${theme}`),
    ...(at ? [`day=${localDateOf(instantFromStore(at as string))}`] : []),
    ...(doc.article ? [`article=${idOrNull(doc.article)}`] : []),
  ]
}

/** The tags of every answer that a change makes stale; `all` when that is unknown. */
export function invalidatedTags({ action, subject, subjectId, docs }: Change): readonly string[] | 'all' {
  if (subject === null) return 'all'
  if (internalCollections.has(subject)) return []
  if (!singleDocumentActions.has(action))
    return [...(subjectId === null ? [] : [docTag(subject, subjectId)]), ...new Set([`${subject}*`, 'placements*'])]
  if (subjectId === null) return [`${subject}*`]
  const own = docTag(subject, subjectId)
  if (docs === null) return [own, `${subject}*`]
  const shown = docs.filter((doc) => isPublic(subject, doc))
  if (shown.length === 0) return []
  // The answer for a missed placement shows its makegood.
  const missed = subject === 'placements' ? docs.map(({ makegoodFor }) => idOrNull(makegoodFor)).filter((id) => id !== null) : []
  return [
    own,
    ...missed.map((id) => docTag(subject, id)),
    ...new Set(['', ...shown.flatMap((doc) => listScopesOf(subject, doc))].map((scope) => `${subject}?${scope}`)),
  ]
}
