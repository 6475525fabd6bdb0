import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, PayloadRequest } from 'payload'

import { canonical } from '../auditChain.ts'
import { wallClock } from '../clock.ts'
import { appendAuditEntry } from '../operations/appendAuditEntry.ts'

type Doc = Record<string, unknown>

/** Kept by the machine, or too long for a log: their change is named, their value is not repeated. */
const unsaid = new Set(['updatedAt', 'createdAt', 'searchText', 'id', 'sessions', 'loginAttempts', 'lockUntil', 'hash', 'salt', 'password', 'apiKey', 'apiKeyIndex', 'resetPasswordToken', 'resetPasswordExpiration', 'feedKey', 'address', 'sequence'])
const longest = 300

const short = (value: unknown): unknown => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? (value as { id: unknown }).id : value
  return canonical(id).length > longest ? '…' : (id ?? null)
}

/** The fields whose value changed, each with what it was and what it is. */
export function changesBetween(before: Doc, after: Doc): Record<string, { from: unknown; to: unknown }> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !unsaid.has(name))
  return Object.fromEntries(
    names
      .filter((name) => canonical(before[name] ?? null) !== canonical(after[name] ?? null))
      .map((name) => [name, { from: short(before[name]), to: short(after[name]) }]),
  )
}

/** A request whose writes are told in the log as one act by the operation that makes them. */
export const toldAsOne = { toldAsOne: true } as const

/** Every keystroke of a draft is no act; the saving and the publication are. */
const silent = (req: PayloadRequest): boolean => req.context.toldAsOne === true || req.query?.autosave === 'true'

const labelOf = (config: CollectionConfig, doc: Doc): string | undefined => {
  const title = config.admin?.useAsTitle
  const value = title === undefined ? undefined : doc[title]
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) : undefined
}

/** Every creation, change and deletion of the collection's documents goes into the audit log. */
export function withHistory(config: CollectionConfig): CollectionConfig {
  const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
    if (silent(req)) return
    const details = operation === 'update' ? changesBetween((previousDoc ?? {}) as Doc, doc as Doc) : undefined
    if (details !== undefined && Object.keys(details).length === 0) return
    await appendAuditEntry(
      req.payload,
      req,
      { action: operation, subject: config.slug, subjectId: doc.id, label: labelOf(config, doc), details, docs: [previousDoc, doc].filter((one): one is Doc => Boolean(one)) },
      wallClock.now(),
    )
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
    if (silent(req)) return
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
