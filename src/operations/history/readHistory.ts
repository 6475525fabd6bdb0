import type { PayloadRequest, Where } from 'payload'

import { isStaff, personOf } from '../../access/roles.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { factLines, type ChangeLine } from '../../reports/changeLines.ts'
import { localeOf } from '../../platform/refusal.ts'
import { readableFieldsOf, describeEntries, type LogEntry, type DescribedEntry } from './describeEntries.ts'

/** The collections whose documents show their history. */
export const withHistoryTab = [
  'placements',
  'programmes',
  'commitments',
  'segments',
  'articles',
  'findings',
  'duties',
  'duty-accounts',
] as const
export type HistoryCollection = (typeof withHistoryTab)[number]
export const hasHistory = (collection: string): collection is HistoryCollection =>
  (withHistoryTab as readonly string[]).includes(collection)

export interface History {
  entries: DescribedEntry[]
  /** Pass it as `before` to read on; null at the beginning. */
  older: number | null
  madeAt: string | null
}

type Piece = Omit<LogEntry, 'seq'> & { seq: number | null; lines?: ChangeLine[] }

/** Entries of a page. */
const AT_ONCE = 20
/** Changes of a programme's schedule among which one of its placements is looked for. */
const SERIES_EDITS = 200

/**
 * What became of a document, the newest first, for whoever may read it: the log itself is for auditors
 * and administrators. Null when there is no such document for this person.
 */
export async function readHistory(
  req: PayloadRequest,
  collection: HistoryCollection,
  id: Id,
  before: number | null = null,
): Promise<History | null> {
  // What drafts said is nothing for a website.
  if (!isStaff(personOf(req.user))) return null
  const doc = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })) as Record<string, unknown> | null
  if (doc === null) return null
  const own: Where = { subject: { equals: collection }, subjectId: { equals: String(id) } }
  const found = await entriesWhere(req, before === null ? own : { and: [own, { seq: { less_than: before } }] }, AT_ONCE + 1)
  const entries = found.slice(0, AT_ONCE)
  const isLast = found.length <= AT_ONCE
  const until = before === null ? null : (await entriesWhere(req, { seq: { equals: before } }, 1))[0]?.at
  const span = { from: isLast ? null : entries.at(-1)!.at, to: until ?? null }
  const beside = collection === 'placements' ? await besidePlacement(req, doc) : []
  const pieces = [...entries, ...beside.filter(({ at }) => within(at, span))].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (b.seq ?? 0) - (a.seq ?? 0),
  )
  return {
    entries: await describeEntries(req, pieces, localeOf(req)),
    older: isLast ? null : entries.at(-1)!.seq,
    madeAt: (doc.createdAt as string | undefined) ?? null,
  }
}

/** What lies beside the log belongs to the page among whose entries its time falls. */
const within = (at: string, { from, to }: { from: string | null; to: string | null }): boolean =>
  (from === null || Date.parse(at) >= Date.parse(from)) && (to === null || Date.parse(at) < Date.parse(to))

async function entriesWhere({ payload }: PayloadRequest, where: Where, limit: number): Promise<LogEntry[]> {
  const { docs } = await payload.db.find<LogEntry & { id: Id }>({ collection: 'audit-log', where, sort: '-seq', limit, pagination: false })
  return docs
}

/** What happened to a placement in acts on many: outcomes from a log that was imported, changes of its series. */
async function besidePlacement(req: PayloadRequest, doc: Record<string, unknown>): Promise<Piece[]> {
  const { payload } = req
  const placement = String(doc.id)
  const { docs: runs } = await payload.db.find<Record<string, unknown> & { id: Id; createdAt: string; recordedBy?: string | null }>({
    collection: 'as-run',
    where: { placement: { equals: doc.id } },
    sort: '-createdAt',
    limit: 0,
    pagination: false,
  })
  const recorded =
    runs.length === 0
      ? []
      : await entriesWhere(req, { subject: { equals: 'as-run' }, subjectId: { in: runs.map(({ id }) => String(id)) } }, 0)
  const inLog = new Set(recorded.map(({ subjectId }) => subjectId))
  const fields = readableFieldsOf(req)('as-run').filter(({ name }) => ['outcome', 'start', 'seconds', 'reason'].includes(name))
  const imported = runs
    .filter(({ id }) => !inLog.has(String(id)))
    .map((run): Piece => ({
      seq: null,
      at: new Date(run.createdAt).toISOString(),
      actor: run.recordedBy || 'system',
      action: 'importAsRun',
      lines: factLines(run, fields, localeOf(req)),
    }))

  const programme = idOrNull(doc.programme)
  const edits =
    programme === null
      ? []
      : await entriesWhere(
          req,
          {
            subject: { equals: 'programmes' },
            subjectId: { equals: String(programme) },
            action: { in: ['editSeries', 'undoSeriesEdit', 'followProgramme'] },
          },
          SERIES_EDITS,
        )
  const moved = edits.flatMap((edit): Piece[] => {
    const { changes, scope } = (edit.details ?? {}) as { changes?: unknown; scope?: unknown }
    const own = (Array.isArray(changes) ? changes : []).filter((one: { placement?: unknown }) => String(one.placement) === placement)
    return own.length === 0 ? [] : [{ ...edit, details: { scope, changes: own } }]
  })
  return [...imported, ...moved]
}
