import type { Payload } from 'payload'

import { dayFromStore } from '../fields/days.ts'
import { idOf, type Id } from '../fields/ids.ts'
import { localDateOf, type Instant, type LocalDate } from '../obligations/index.ts'
import { readAll, type Req } from './database.ts'

/** From which day on entries of a catalogue are retired, by id; those that are not are left out. */
export type Retired = ReadonlyMap<string, LocalDate>

export async function readRetired(payload: Payload, req: Req, collection: 'forms' | 'themes' | 'audiences', ids: readonly Id[]): Promise<Retired> {
  if (ids.length === 0) return new Map()
  const rows = await readAll<{ id: Id; validTo?: string | null }>(payload, req, collection, { id: { in: [...new Set(ids)] } }, 'id', { validTo: true })
  return new Map(rows.flatMap(({ id, validTo }) => (validTo ? [[String(id), dayFromStore(validTo)]] : [])))
}

/** Whether an entry is retired on the day of an instant. */
export function isRetired(retired: Retired, entry: unknown, at: Instant): boolean {
  const from = retired.get(String(idOf(entry)))
  return from !== undefined && from <= localDateOf(at)
}

/** The same of a document at hand: whether it has not ended by the day of an instant. */
export const standsAt = ({ validTo }: { validTo?: string | null }, at: Instant): boolean => !validTo || dayFromStore(validTo) > localDateOf(at)
