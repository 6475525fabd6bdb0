import { z } from 'zod'

import { dayFromStore, dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { readingSchema } from './clauseReading.ts'
import { sourceSchema } from './values.ts'

/**
 * The schema of the plan file read in two directions: into the fields of the collections, and back.
 * A field bears its key's name in camel case without the language mark, save for those below.
 */
const names: Readonly<Record<string, string>> = {
  id: 'ref',
  parent_id: 'parentRef',
  marker_in_seed: 'marker',
  missing_in_seed: 'missing',
  seed_file: 'sourceFile',
  gloss_en: 'gloss',
  commitment_ids: 'commitmentRefs',
}
const fieldName = (key: string): string =>
  names[key] ?? key.replace(/_vi$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Keys that repeat what others say: not stored, written again on the way out. */
const derived = new Set(['number_is_blank', 'day_is_blank', 'iso'])

export type Fields = Record<string, unknown>

/** The rows behind the codes of the open lists: by code on the way in, by row on the way out. */
export interface CodeCatalogue {
  idOf(collection: string, code: string): Id
  codeOf(collection: string, ref: unknown): string
}

/** Blank values are written out, so that an update clears what the file no longer says. */
export function fieldsFromFile(schema: z.ZodObject, value: Fields, catalogue: CodeCatalogue): Fields {
  return Object.fromEntries(keysOf(schema).map(([key, type]) => [fieldName(key), toField(type, value[key] ?? null, catalogue)]))
}

/** The file's object of stored fields, its keys left out or null as the schema has them. */
export function fileObjectOf(schema: z.ZodObject, fields: Fields, catalogue: CodeCatalogue): Fields {
  const entries = keysOf(schema).map(([key, type]) => [key, fromField(type, fields[fieldName(key)] ?? null, catalogue)])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const keysOf = (schema: z.ZodObject): [string, z.ZodType][] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).filter(([key]) => !derived.has(key))

function toField(type: z.ZodType, value: unknown, catalogue: CodeCatalogue): unknown {
  const { inner } = unwrap(type)
  if (inner === sourceSchema) return storedSourceOf(value as z.infer<typeof sourceSchema> | null)
  if (inner === readingSchema) return value
  if (inner instanceof z.ZodObject) return fieldsFromFile(inner, (value ?? {}) as Fields, catalogue)
  if (inner instanceof z.ZodArray) {
    return ((value ?? []) as unknown[]).map((item) => toField(inner.element as z.ZodType, item, catalogue))
  }
  if (isFlag(inner)) return value === true
  if (value === null) return null
  if (inner instanceof z.ZodISODate) return dayToStore(value as string)
  const collection = catalogueOf(inner)
  return collection === undefined ? value : catalogue.idOf(collection, value as string)
}

function fromField(type: z.ZodType, value: unknown, catalogue: CodeCatalogue): unknown {
  const { inner, absent } = unwrap(type)
  if (absent !== 'never' && isBlank(value)) return absent === 'null' ? null : undefined
  if (inner === sourceSchema) return sourceOf(value as StoredSource)
  if (inner === readingSchema) return value
  if (inner instanceof z.ZodObject) return fileObjectOf(inner, (value ?? {}) as Fields, catalogue)
  if (inner instanceof z.ZodArray) {
    return ((value ?? []) as unknown[]).map((item) => fromField(inner.element as z.ZodType, item, catalogue))
  }
  if (isFlag(inner)) return value === true
  if (inner instanceof z.ZodISODate) return dayFromStore(value as string)
  const collection = catalogueOf(inner)
  return collection === undefined ? value : catalogue.codeOf(collection, value)
}

interface StoredSource {
  file: string
  from: number
  to: number
  section?: string | null
}

const storedSourceOf = (source: z.infer<typeof sourceSchema> | null): Record<keyof StoredSource, unknown> => ({
  file: source?.file ?? null,
  from: source?.lines[0] ?? null,
  to: source?.lines[1] ?? null,
  section: source?.section ?? null,
})

const sourceOf = ({ file, from, to, section }: StoredSource): z.infer<typeof sourceSchema> => ({
  file,
  lines: [from, to],
  ...(section ? { section } : {}),
})

/** A type without its wrappers, and how the file writes that there is nothing. */
function unwrap(type: z.ZodType): { inner: z.ZodType; absent: 'null' | 'omitted' | 'never' } {
  if (type instanceof z.ZodNullable) return { inner: type.unwrap() as z.ZodType, absent: 'null' }
  if (type instanceof z.ZodOptional) return { inner: type.unwrap() as z.ZodType, absent: 'omitted' }
  return { inner: type, absent: 'never' }
}

const isFlag = (type: z.ZodType): boolean => type instanceof z.ZodBoolean || (type instanceof z.ZodLiteral && type.value === true)

const catalogueOf = (type: z.ZodType): string | undefined => type.meta()?.catalogue as string | undefined

/** Nothing stored: no text, no row, no mark, in a group as in a single field. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isBlank)
}
