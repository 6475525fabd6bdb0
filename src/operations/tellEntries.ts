import type { PayloadRequest } from 'payload'

import type { Slug } from '../../collections/slugs.ts'
import { actorWords, actWords } from '../i18n/auditActs.ts'
import type { Locale, Text } from '../i18n/text.ts'
import type { Line, Said } from '../reports/changeLines.ts'
import { entryLines } from '../reports/entryLines.ts'
import { readableFields, type Readable } from '../reports/readable.ts'
import { nameRefs, refKey, type NamedRef } from './nameRefs.ts'

/** An entry of the log as the database keeps it. */
export interface LogEntry {
  seq: number
  at: string
  actor: string
  action: string
  subject?: string | null
  subjectId?: string | null
  label?: string | null
  details?: unknown
}

export interface NamedSaid {
  text?: string
  ref?: NamedRef
}

export interface NamedLine extends Omit<Line, 'was' | 'is'> {
  was: NamedSaid[]
  is: NamedSaid[]
}

/** An entry in words. */
export interface ToldEntry {
  /** Null for what is told of outside the log. */
  seq: number | null
  at: string
  who: string
  act: string
  /** What it was done to; null for an act on the whole. */
  subject: NamedRef | null
  lines: NamedLine[]
}

/** What a collection calls one of its documents, in every language; null for one that there is not. */
export function thingOf({ payload }: Pick<PayloadRequest, 'payload'>, subject: string | null | undefined): Text | null {
  const label: unknown = subject == null ? undefined : payload.collections[subject as Slug]?.config.labels.singular
  return typeof label === 'object' && label !== null && 'vi' in label ? (label as Text) : null
}

export function fieldsOf({ payload }: Pick<PayloadRequest, 'payload'>): (collection: Slug) => readonly Readable[] {
  const known = new Map<string, readonly Readable[]>()
  return (collection) => {
    const read = known.get(collection) ?? readableFields(payload.collections[collection]?.config.fields ?? [])
    known.set(collection, read)
    return read
  }
}

/** Entries in words, with what they name called by its name. `linesFor` tells what is no entry of the log. */
export async function tellEntries(
  req: PayloadRequest, entries: readonly (Omit<LogEntry, 'seq'> & { seq: number | null; lines?: readonly Line[] })[], locale: Locale,
): Promise<ToldEntry[]> {
  const fields = fieldsOf(req)
  const told = entries.map((entry) => ({
    entry,
    subject: entry.subject == null || entry.subjectId == null ? null : { collection: entry.subject as Slug, id: entry.subjectId },
    lines: entry.lines ?? entryLines({ action: entry.action, subject: entry.subject ?? null, details: entry.details }, fields, locale),
  }))
  const refs = told.flatMap(({ subject, lines }) => [...(subject ? [subject] : []), ...lines.flatMap(({ was, is }) => [...was, ...is].flatMap(({ ref }) => (ref ? [ref] : [])))])
  const names = await nameRefs(req, refs)
  const naming = (said: readonly Said[]): NamedSaid[] =>
    said.map(({ text, ref }) => ({ ...(text !== undefined && { text }), ...(ref && { ref: names.get(refKey(ref)) ?? { ...ref, name: '', gone: true } }) }))
  return told.map(({ entry, subject, lines }) => {
    const found = subject && names.get(refKey(subject))
    return {
      seq: entry.seq,
      at: new Date(entry.at).toISOString(),
      who: actorWords(entry.actor, locale),
      act: actWords(entry.action, thingOf(req, entry.subject), locale),
      // As it was called then, which may not be what it is called now.
      subject: subject && { ...subject, name: entry.label || (found?.name ?? ''), gone: found?.gone ?? true },
      lines: lines.map((line) => ({ ...line, was: naming(line.was), is: naming(line.is) })),
    }
  })
}
