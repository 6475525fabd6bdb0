import type { PayloadRequest } from 'payload'

import type { Slug } from '../../documents/slugs.ts'
import { actorWords, actWords } from '../../i18n/auditActs.ts'
import type { Locale, Text } from '../../platform/text.ts'
import type { ChangeLine, LineValue } from '../../reports/changeLines.ts'
import { entryLines } from '../../reports/entryLines.ts'
import { readableFields, type Readable } from '../../reports/readable.ts'
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

export interface NamedPart {
  text?: string
  ref?: NamedRef
}

export interface NamedLine extends Omit<ChangeLine, 'was' | 'is'> {
  was: NamedPart[]
  is: NamedPart[]
}

/** An entry in words. */
export interface DescribedEntry {
  /** Null for what was recorded outside the log. */
  seq: number | null
  at: string
  who: string
  act: string
  /** What it was done to; null for an act on the whole. */
  subject: NamedRef | null
  lines: NamedLine[]
}

/** What a collection calls one of its documents, in every language; null for one that there is not. */
export function documentWord({ payload }: Pick<PayloadRequest, 'payload'>, subject: string | null | undefined): Text | null {
  const label: unknown = subject == null ? undefined : payload.collections[subject as Slug]?.config.labels.singular
  return typeof label === 'object' && label !== null && 'vi' in label ? (label as Text) : null
}

export function readableFieldsOf({ payload }: Pick<PayloadRequest, 'payload'>): (collection: Slug) => readonly Readable[] {
  const known = new Map<string, readonly Readable[]>()
  return (collection) => {
    const read = known.get(collection) ?? readableFields(payload.collections[collection]?.config.fields ?? [])
    known.set(collection, read)
    return read
  }
}

/** Entries in words, with the names of the documents that they refer to. Entries from outside the log bring their own lines. */
export async function describeEntries(
  req: PayloadRequest,
  entries: readonly (Omit<LogEntry, 'seq'> & { seq: number | null; lines?: readonly ChangeLine[] })[],
  locale: Locale,
): Promise<DescribedEntry[]> {
  const fields = readableFieldsOf(req)
  const described = entries.map((entry) => ({
    entry,
    subject: entry.subject == null || entry.subjectId == null ? null : { collection: entry.subject as Slug, id: entry.subjectId },
    lines: entry.lines ?? entryLines({ action: entry.action, subject: entry.subject ?? null, details: entry.details }, fields, locale),
  }))
  const refs = described.flatMap(({ subject, lines }) => [
    ...(subject ? [subject] : []),
    ...lines.flatMap(({ was, is }) => [...was, ...is].flatMap(({ ref }) => (ref ? [ref] : []))),
  ])
  const names = await nameRefs(req, refs)
  const naming = (said: readonly LineValue[]): NamedPart[] =>
    said.map(({ text, ref }) => ({
      ...(text !== undefined && { text }),
      ...(ref && { ref: names.get(refKey(ref)) ?? { ...ref, name: '', gone: true } }),
    }))
  return described.map(({ entry, subject, lines }) => {
    const found = subject && names.get(refKey(subject))
    return {
      seq: entry.seq,
      at: new Date(entry.at).toISOString(),
      who: actorWords(entry.actor, locale),
      act: actWords(entry.action, documentWord(req, entry.subject), locale),
      // As it was called then, which may not be what it is called now.
      subject: subject && { ...subject, name: entry.label || (found?.name ?? ''), gone: found?.gone ?? true },
      lines: lines.map((line) => ({ ...line, was: naming(line.was), is: naming(line.is) })),
    }
  })
}
