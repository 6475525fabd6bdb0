import type { Payload } from 'payload'

import { dayFromStore } from '../fields/days.ts'
import { idOf, type Id } from '../fields/ids.ts'
import { localDateOf, type Instant, type LocalDate } from '../obligations/index.ts'
import { readAll, type Req } from './database.ts'

/** From which day an entry of a catalogue is retired, by its id. */
export type Retired = ReadonlyMap<string, LocalDate>

export async function readRetired(payload: Payload, req: Req, collection: 'forms' | 'themes' | 'audiences'): Promise<Retired> {
  const rows = await readAll<{ id: Id; validTo?: string | null }>(payload, req, collection, { validTo: { exists: true } }, 'id', { validTo: true })
  return new Map(rows.flatMap(({ id, validTo }) => (validTo ? [[String(id), dayFromStore(validTo)]] : [])))
}

/** Whether an entry is retired on the day of an instant. */
export function isRetired(retired: Retired, entry: unknown, at: Instant): boolean {
  const from = retired.get(String(idOf(entry)))
  return from !== undefined && from <= localDateOf(at)
}
