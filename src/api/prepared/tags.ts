import { instantFromStore } from '../../fields/instants.ts'
import type { Change } from '../../operations/changes.ts'
import { idOrNull, idsOf } from '../../fields/ids.ts'
import { localDateOf } from '../../obligations/index.ts'

/**
 * What an answer hangs on, in words:
 * `segments/12` a document that it shows; `segments?` any change to the list of all;
 * `segments?programme=5` to the list of those of a programme; `placements?day=2026-11-21` to a day.
 * `segments*` is on every list of a collection, for changes of which nobody can tell what they touched.
 */
export const docTag = (collection: string, id: unknown): string => `${collection}/${String(id)}`

export const listTags = (collection: string, scope: readonly string[] = ['']): string[] => [
  `${collection}*`, ...scope.map((part) => `${collection}?${part}`),
]

/** Whose documents come and go with their publication: what never was public changes nothing. */
const published = new Set(['segments', 'articles'])
/** Kept by the machine for itself: no answer shows them, and they are written all the time. */
const unseen = new Set(['notices', 'job-state', 'audit-log', 'users', 'as-run-imports', 'feeds', 'webhooks', 'webhook-deliveries', 'shortfalls'])

/** Every other act is told as one whatever it writes: slots laid out, a series changed, a log imported. */
const ofOneDocument = new Set(['create', 'update', 'delete', 'audit'])

type Doc = Readonly<Record<string, unknown>>

const isPublic = (collection: string, doc: Doc): boolean => !published.has(collection) || Boolean(doc.publishedAt)

/** The lists that a document stands in. */
function scopesOf(collection: string, doc: Doc): string[] {
  const programme = idOrNull(doc.programme)
  const at = collection === 'placements' ? (doc.at ?? doc.actualStart ?? doc.plannedStart) : null
  return [
    ...(programme === null ? [] : [`programme=${programme}`]),
    ...idsOf(doc.themes).map((theme) => `theme=${theme}`),
    ...(at ? [`day=${localDateOf(instantFromStore(at as string))}`] : []),
    ...(doc.article ? [`article=${idOrNull(doc.article)}`] : []),
  ]
}

/** The tags of everything that a change makes untrue; `all` when it cannot be told. */
export function touchedBy({ action, subject, subjectId, docs }: Change): readonly string[] | 'all' {
  if (subject === null) return 'all'
  if (unseen.has(subject)) return []
  if (!ofOneDocument.has(action)) return [...(subjectId === null ? [] : [docTag(subject, subjectId)]), ...new Set([`${subject}*`, 'placements*'])]
  if (subjectId === null) return [`${subject}*`]
  const own = docTag(subject, subjectId)
  if (docs === null) return [own, `${subject}*`]
  const shown = docs.filter((doc) => isPublic(subject, doc))
  if (shown.length === 0) return []
  // A makegood is told of where the lost one stands.
  const missed = subject === 'placements' ? docs.map(({ makegoodFor }) => idOrNull(makegoodFor)).filter((id) => id !== null) : []
  return [own, ...missed.map((id) => docTag(subject, id)), ...new Set(['', ...shown.flatMap((doc) => scopesOf(subject, doc))].map((scope) => `${subject}?${scope}`))]
}
