import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, PayloadRequest } from 'payload'

import { canonical } from '../rules/auditLog/chain.ts'
import { wallClock } from '../platform/clock.ts'
import { idOf } from '../documents/ids.ts'
import { appendAuditEntry } from '../operations/history/appendAuditEntry.ts'
import { isPartOfAct } from '../operations/history/singleAuditEntry.ts'
import { TRUNCATED } from '../rules/auditLog/truncated.ts'
import { readableFields, type Readable } from '../reports/readable.ts'
import { isPublicAfter, isPublished, publicBefore, type PublicDoc } from './publicState.ts'

type Doc = Record<string, unknown>

/** Kept by the machine, or too long for a log: their change is named, their value is not repeated. */
const unloggedFields = new Set([
  'updatedAt',
  'createdAt',
  'searchText',
  'id',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'hash',
  'salt',
  'password',
  'apiKey',
  'apiKeyIndex',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'feedKey',
  'address',
  'sequence',
])
/** A title; and a value, of which what is longer is left out. */
const [longestLabel, longest] = [300, 4000]

/** A value as the log repeats it: a relation by its id, a formatted text as plain text; of a long list what differs alone. */
function kept(value: unknown, other: unknown, field: Readable | undefined): unknown {
  const plain = plainValue(value, field)
  if (canonical(plain).length <= longest) return plain ?? null
  if (typeof plain === 'string') return `${plain.slice(0, longest)}${TRUNCATED}`
  if (!Array.isArray(plain)) return TRUNCATED
  const others = plainValue(other, field)
  const known = new Set((Array.isArray(others) ? others : []).map(canonical))
  const own = plain.filter((item) => !known.has(canonical(item)))
  return canonical(own).length > longest ? TRUNCATED : own
}

function plainValue(value: unknown, field: Readable | undefined): unknown {
  if (value === null || value === undefined) return null
  if (field?.as === 'richText') return textOf(value)
  if (field?.as === 'relation') return Array.isArray(value) ? value.map(bareRef) : bareRef(value)
  if (field?.as === 'rows' && Array.isArray(value)) return value.map((row: Doc) => ({ ...plainRecord(row, field.fields), id: row.id }))
  if (field?.as === 'group') return plainRecord(value as Doc, field.fields)
  return typeof value === 'object' && 'id' in value ? value.id : value
}

const plainRecord = (record: Doc, fields: readonly Readable[]): Doc =>
  Object.fromEntries(
    fields.flatMap((field) => (record[field.name] === undefined ? [] : [[field.name, plainValue(record[field.name], field)]])),
  )

function bareRef(ref: unknown): unknown {
  if (typeof ref !== 'object' || ref === null) return ref
  if ('relationTo' in ref && 'value' in ref) return { relationTo: ref.relationTo, value: idOf(ref.value) }
  return idOf(ref)
}

/** The words of a formatted text; what is none is left out. */
function textOf(value: unknown): string {
  try {
    // Whatever stands in the field: what is no formatted text throws.
    return convertLexicalToPlaintext({ data: value as never })
  } catch {
    return TRUNCATED
  }
}

/** A relation is an id on one side and a whole document on the other, when the asking went deeper there. */
function alike(one: unknown, other: unknown): unknown {
  if (Array.isArray(one)) return one.map((item, index) => alike(item, Array.isArray(other) ? (other[index] ?? 0) : other))
  if (typeof one !== 'object' || one === null) return one
  if (typeof other !== 'object' && 'id' in one) return one.id
  if (!('relationTo' in one && 'value' in one)) return one
  return { ...one, value: alike(one.value, typeof other === 'object' && other !== null && 'value' in other ? other.value : 0) }
}

const same = (one: unknown, other: unknown): boolean =>
  canonical(alike(one ?? null, other ?? 0)) === canonical(alike(other ?? null, one ?? 0))

/** The fields whose value changed, each with what it was and what it is. */
export function changesBetween(before: Doc, after: Doc, fields: readonly Readable[] = []): Record<string, { from: unknown; to: unknown }> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !unloggedFields.has(name))
  const fieldOf = (name: string): Readable | undefined => fields.find((field) => field.name === name)
  return Object.fromEntries(
    names
      .filter((name) => !same(before[name], after[name]))
      .map((name) => [name, { from: kept(before[name], after[name], fieldOf(name)), to: kept(after[name], before[name], fieldOf(name)) }]),
  )
}

/** Every keystroke of a draft is no act; the saving and the publication are. */
const isKeystroke = (req: PayloadRequest, doc: Doc): boolean =>
  doc._status === 'draft' && req.query?.draft === 'true' && req.query.autosave === 'true'

const labelOf = (config: CollectionConfig, doc: Doc): string | undefined => {
  const title = config.admin?.useAsTitle
  const value = title === undefined ? undefined : doc[title]
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longestLabel) : undefined
}

/** Every creation, change and deletion of the collection's documents goes into the audit log. */
export function withHistory(config: CollectionConfig): CollectionConfig {
  const fields = readableFields(config.fields)
  /** What a change is told against: what becomes public or stops being it, against what was; a draft, against the one before. */
  async function comparedTo(previous: Doc | undefined, doc: PublicDoc, req: PayloadRequest): Promise<Doc | undefined> {
    const seen = publicBefore(req, config.slug, doc.id)
    if (!isPublished(seen)) return previous
    return isPublished(doc) || !(await isPublicAfter(req, config.slug, doc)) ? seen! : previous
  }
  const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
    if (isPartOfAct(req) || isKeystroke(req, doc as Doc)) return
    const before = await comparedTo(previousDoc as Doc | undefined, doc as PublicDoc, req)
    const details = operation === 'update' ? changesBetween(before ?? {}, doc as Doc, fields) : undefined
    if (details !== undefined && Object.keys(details).length === 0) return
    await appendAuditEntry(
      req,
      {
        action: operation,
        subject: config.slug,
        subjectId: doc.id,
        label: labelOf(config, doc),
        details,
        docs: [before, doc as Doc].filter((one) => one !== undefined),
      },
      wallClock.now(),
    )
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
    if (isPartOfAct(req)) return
    await appendAuditEntry(
      req,
      { action: 'delete', subject: config.slug, subjectId: id, label: labelOf(config, doc), docs: [doc as Doc] },
      wallClock.now(),
    )
  }
  return {
    ...config,
    hooks: {
      ...config.hooks,
      afterChange: [...(config.hooks?.afterChange ?? []), afterChange],
      afterDelete: [...(config.hooks?.afterDelete ?? []), afterDelete],
    },
  }
}
