import { dayFromStore } from '../documents/days.ts'
import { idOf, type Id } from '../documents/ids.ts'
import { localDateOf, type Instant, type LocalDate } from '../obligations/index.ts'
import { readAll, type DbRequest } from '../database/read.ts'

/** From which day on entries of a catalogue are retired, by id; those that are not are left out. */
export type Retired = ReadonlyMap<string, LocalDate>

export async function readRetired(req: DbRequest, collection: 'forms' | 'themes' | 'audiences', ids: readonly Id[]): Promise<Retired> {
  if (ids.length === 0) return new Map()
  const rows = await readAll(req, collection, {
    where: { id: { in: [...new Set(ids)] } },
    select: {
      validTo: true,
    },
  })
  return new Map(rows.flatMap(({ id, validTo }) => (validTo ? [[String(id), dayFromStore(validTo)]] : [])))
}

/** Whether an entry is retired on the day of an instant. */
export function isRetired(retired: Retired, entry: unknown, at: Instant): boolean {
  const from = retired.get(String(idOf(entry)))
  return from !== undefined && from <= localDateOf(at)
}

/** The same of a document at hand: whether it has not ended by the day of an instant. */
export const standsAt = ({ validTo }: { validTo?: string | null }, at: Instant): boolean =>
  !validTo || dayFromStore(validTo) > localDateOf(at)
