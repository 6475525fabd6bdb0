import type { Client } from '@libsql/client'
import type { Payload, PayloadRequest, Where } from 'payload'

import type { Id } from '../fields/ids.ts'
import type { PlacementStatus } from '../obligations/index.ts'
import { toStoredId } from './database.ts'
import type { CardDoc } from './calendar.ts'

/** Placements from `since` on that have ended by no earlier than `from`; no channels named: all. */
export interface Span {
  /** ISO, as `at` is kept. */
  since: string
  from: string
  to: string
  channels: readonly string[]
}

/** The embedded database, where that is what the installation runs on. */
export const embedded = (payload: Payload): Client | null => ('client' in payload.db ? (payload.db.client as unknown as Client) : null)

/**
 * The placements of a span with what a card shows. In SQLite as one value that the database itself
 * writes as JSON: row by row, through the object mapper, a month takes ten times as long.
 */
export async function cardDocs(req: PayloadRequest, span: Span, mayRead: Where | true): Promise<CardDoc[]> {
  const client = embedded(req.payload)
  return client !== null && mayRead === true ? fromSqlite(client, span) : byQuestion(req, span, mayRead)
}

const cardFields = {
  title: true, channel: true, programme: true, form: true, content: true, themes: true, organization: true, status: true,
  plannedStart: true, plannedSeconds: true, actualStart: true, actualSeconds: true, rerun: true, makegoodFor: true,
  slotKey: true, updatedAt: true,
} as const

async function byQuestion(req: PayloadRequest, { since, from, to, channels }: Span, mayRead: Where | true): Promise<CardDoc[]> {
  const { docs } = await req.payload.db.find<CardDoc>({
    collection: 'placements',
    where: {
      and: [
        { at: { less_than: to } },
        { at: { greater_than_equal: since } },
        { endsAt: { greater_than: from } },
        ...(channels.length > 0 ? [{ channel: { in: channels.map((id) => toStoredId(req.payload, id)) } }] : []),
        ...(mayRead === true ? [] : [mayRead]),
      ],
    },
    select: cardFields,
    sort: 'at',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

const columns = [
  'id', 'title', 'channel_id', 'programme_id', 'form_id', 'organization_id', 'status', 'planned_start', 'planned_seconds',
  'actual_start', 'actual_seconds', 'rerun', 'makegood_for_id', 'slot_key', 'updated_at',
]
const relations = 'json((SELECT json_group_array(json_array(r.path, r.themes_id, r.segments_id, r.articles_id)) FROM placements_rels r WHERE r.parent_id = p.id))'

type Relation = [path: string, theme: Id | null, segment: Id | null, article: Id | null]
type Row = [
  id: Id, title: string | null, channel: Id, programme: Id | null, form: Id, organization: Id, status: PlacementStatus,
  plannedStart: string, plannedSeconds: number, actualStart: string | null, actualSeconds: number | null, rerun: number | null,
  makegoodFor: Id | null, slotKey: string | null, updatedAt: string, relations: Relation[],
]

async function fromSqlite(client: Client, { since, from, to, channels }: Span): Promise<CardDoc[]> {
  const among = channels.length === 0 ? '' : 'AND channel_id IN (SELECT value FROM json_each(?))'
  const { rows } = await client.execute({
    sql: `SELECT json_group_array(json_array(${columns.join(', ')}, ${relations})) FROM
      (SELECT * FROM placements WHERE at < ? AND at >= ? AND ends_at > ? ${among} ORDER BY at) p`,
    args: [to, since, from, ...(channels.length === 0 ? [] : [JSON.stringify(channels.map(Number))])],
  })
  return (JSON.parse(String(rows[0]?.[0] ?? '[]')) as Row[]).map(cardDoc)
}

function cardDoc([
  id, title, channel, programme, form, organization, status, plannedStart, plannedSeconds, actualStart, actualSeconds, rerun,
  makegoodFor, slotKey, updatedAt, relations,
]: Row): CardDoc {
  const content = relations.find(([path]) => path === 'content')
  return {
    id, title, channel, programme, form, organization, status, plannedStart, plannedSeconds, actualStart, actualSeconds,
    rerun: rerun === 1,
    makegoodFor, slotKey, updatedAt,
    themes: relations.flatMap(([path, theme]) => (path === 'themes' && theme !== null ? [theme] : [])),
    content: content === undefined ? null : content[2] === null ? { relationTo: 'articles', value: content[3] } : { relationTo: 'segments', value: content[2] },
  }
}
