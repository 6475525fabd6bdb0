import { sql } from '@payloadcms/db-sqlite'
import type { PayloadRequest, Where } from 'payload'

import type { DocumentOf } from '../documents/stored.ts'
import { readAll, toStoredId } from '../database/read.ts'
import { placementRows } from './placementRows.ts'
import { sqliteOf } from '../database/sqlite.ts'

/** The columns that a card is made of. */
export const cardFields = {
  title: true,
  channel: true,
  programme: true,
  form: true,
  content: true,
  themes: true,
  organization: true,
  status: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
  rerun: true,
  makegoodFor: true,
  answers: true,
  unplanned: true,
  slotKey: true,
  updatedAt: true,
} as const

/** A placement's document, populated or not, as far as a card shows it. */
export type CardDoc = Pick<DocumentOf<'placements'>, 'id' | keyof typeof cardFields>

/** Placements from `since` on that have ended by no earlier than `from`; no channels named: all. */
export interface CardSpan {
  /** ISO, as `at` is kept. */
  since: string
  from: string
  to: string
  channels: readonly string[]
}

/** The placements of a span with what a card shows. */
export async function cardDocs(req: PayloadRequest, span: CardSpan, mayRead: Where | true): Promise<CardDoc[]> {
  const sqlite = mayRead === true ? await sqliteOf({ payload: req.payload }) : null
  if (sqlite === null) return byQuestion(req, span, mayRead)
  const { since, from, to, channels } = span
  const among =
    channels.length === 0 ? sql`` : sql`AND channel_id IN (SELECT value FROM json_each(${JSON.stringify(channels.map(Number))}))`
  return placementRows(sqlite.db, sql`WHERE at < ${to} AND at >= ${since} AND ends_at > ${from} ${among} ORDER BY at`)
}

async function byQuestion(req: PayloadRequest, { since, from, to, channels }: CardSpan, mayRead: Where | true): Promise<CardDoc[]> {
  return readAll(req, 'placements', {
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
  })
}
