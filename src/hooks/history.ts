import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, PayloadRequest } from 'payload'

import { canonical } from '../auditChain.ts'
import { wallClock } from '../clock.ts'
import { appendAuditEntry } from '../operations/appendAuditEntry.ts'
import { isOfOneAct } from '../operations/asOneAct.ts'
import { isPublicAfter, isPublished, publicBefore, type PublicDoc } from './publicState.ts'

type Doc = Record<string, unknown>

/** Kept by the machine, or too long for a log: their change is named, their value is not repeated. */
const unsaid = new Set(['updatedAt', 'createdAt', 'searchText', 'id', 'sessions', 'loginAttempts', 'lockUntil', 'hash', 'salt', 'password', 'apiKey', 'apiKeyIndex', 'resetPasswordToken', 'resetPasswordExpiration', 'feedKey', 'address', 'sequence'])
const longest = 300

const short = (value: unknown): unknown => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? (value as { id: unknown }).id : value
  return canonical(id).length > longest ? '…' : (id ?? null)
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
export function changesBetween(before: Doc, after: Doc): Record<string, { from: unknown; to: unknown }> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !unsaid.has(name))
  return Object.fromEntries(
    names
      .filter((name) => !same(before[name], after[name]))
      .map((name) => [name, { from: short(before[name]), to: short(after[name]) }]),
  )
}

/** Every keystroke of a draft is no act; the saving and the publication are. */
const isKeystroke = (req: PayloadRequest, doc: Doc): boolean =>
  doc._status === 'draft' && req.query?.draft === 'true' && req.query.autosave === 'true'

const labelOf = (config: CollectionConfig, doc: Doc): string | undefined => {
  const title = config.admin?.useAsTitle
  const value = title === undefined ? undefined : doc[title]
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) : undefined
}

/** Every creation, change and deletion of the collection's documents goes into the audit log. */
export function withHistory(config: CollectionConfig): CollectionConfig {
  /** What a change is told against: what becomes public or stops being it, against what was; a draft, against the one before. */
  async function comparedTo(previous: Doc | undefined, doc: PublicDoc, req: PayloadRequest): Promise<Doc | undefined> {
    const seen = publicBefore(req, config.slug, doc.id)
    if (!isPublished(seen)) return previous
    return isPublished(doc) || !(await isPublicAfter(req, config.slug, doc)) ? seen! : previous
  }
  const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
    if (isOfOneAct(req) || isKeystroke(req, doc as Doc)) return
    const before = await comparedTo(previousDoc as Doc | undefined, doc as PublicDoc, req)
    const details = operation === 'update' ? changesBetween(before ?? {}, doc as Doc) : undefined
    if (details !== undefined && Object.keys(details).length === 0) return
    await appendAuditEntry(
      req.payload,
      req,
      { action: operation, subject: config.slug, subjectId: doc.id, label: labelOf(config, doc), details, docs: [before, doc as Doc].filter((one) => one !== undefined) },
      wallClock.now(),
    )
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
    if (isOfOneAct(req)) return
    await appendAuditEntry(
      req.payload,
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
