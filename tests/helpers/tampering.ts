/**
 * What somebody can do to the audit log who has the database, but neither the secret nor the data folder.
 * Rows are read and written past Payload, hooks and triggers.
 */
import { createHash } from 'node:crypto'

import type { Client } from '@libsql/client'
import type { Payload } from 'payload'

import { CHAIN_START, canonical, linkAfter, signingKeyOf, type AuditEntry, type Head } from '../../src/rules/auditLog/chain.ts'

/** A row of the log as the database keeps it; `id` is the database's own. */
export type Row = AuditEntry & { id: unknown }

const columns = {
  id: 'id',
  seq: 'seq',
  at: 'at',
  actor: 'actor',
  actorId: 'actor_id',
  action: 'action',
  subject: 'subject',
  subjectId: 'subject_id',
  label: 'label',
  details: 'details',
  facts: 'facts',
  previous: 'previous',
  hash: 'hash',
  signature: 'signature',
  searchText: 'search_text',
} as const satisfies Record<keyof Row, string>
const names = Object.keys(columns) as (keyof Row)[]

const sqliteOf = (payload: Payload): Client => (payload.db as unknown as { client: Client }).client
const mongoOf = (payload: Payload) =>
  (payload.db as unknown as { collections: Record<string, { collection: MongoCollection }> }).collections['audit-log']!.collection
interface MongoCollection {
  find(): { sort(order: object): { toArray(): Promise<Record<string, unknown>[]> } }
  drop(): Promise<unknown>
  insertMany(rows: object[]): Promise<unknown>
}

export async function readRows(payload: Payload): Promise<Row[]> {
  if (payload.db.name === 'mongoose') {
    return (await mongoOf(payload).find().sort({ seq: 1 }).toArray()).map(({ _id, ...row }) => ({ ...row, id: _id })) as unknown as Row[]
  }
  const { rows } = await sqliteOf(payload).execute('SELECT * FROM audit_log ORDER BY seq')
  return rows.map(
    (row) =>
      Object.fromEntries(
        names.map((name) => [name, name === 'details' ? JSON.parse(String(row[columns[name]])) : row[columns[name]]]),
      ) as unknown as Row,
  )
}

/** Puts these rows in the place of all there are; no constraint of the table stands in the way. */
export async function writeRows(payload: Payload, rows: readonly Row[]): Promise<void> {
  if (payload.db.name === 'mongoose') {
    // Its indexes go with it.
    await mongoOf(payload)
      .drop()
      .catch(() => undefined)
    if (rows.length > 0) await mongoOf(payload).insertMany(rows.map(({ id, ...row }) => ({ ...row, ...(id !== undefined && { _id: id }) })))
    return
  }
  const client = sqliteOf(payload)
  const guards = await triggers(payload)
  await client.executeMultiple(`
    DROP TABLE audit_log;
    CREATE TABLE audit_log (id integer PRIMARY KEY AUTOINCREMENT, seq numeric, at text, actor text, actor_id text, action text,
      subject text, subject_id text, label text, details text, facts text, previous text, hash text, signature text, search_text text);`)
  // What brings no id of its own gets one that nobody has.
  for (const row of [...rows.filter(({ id }) => id !== undefined), ...rows.filter(({ id }) => id === undefined)]) {
    const values = names.map((name) => (name === 'details' ? JSON.stringify(row.details ?? null) : (row[name] ?? null)))
    await client.execute({
      sql: `INSERT INTO audit_log (${names.map((name) => columns[name]).join()}) VALUES (${names.map(() => '?').join()})`,
      args: values as never,
    })
  }
  for (const { sql } of guards) if (/ON audit_log/.test(sql)) await client.execute(sql)
}

export async function triggers(payload: Payload): Promise<{ name: string; sql: string }[]> {
  const { rows } = await sqliteOf(payload).execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
  return rows.map(({ name, sql }) => ({ name: String(name), sql: String(sql) }))
}

export const runSql = (payload: Payload, sql: string): Promise<unknown> => sqliteOf(payload).executeMultiple(sql)

/** Rows that follow on each other again, by what everybody knows: the hash as it is made without a key, or with one that was guessed. */
type Forging = 'keepSignature' | 'noSignature' | 'guessedKey'
export const forgings: readonly Forging[] = ['keepSignature', 'noSignature', 'guessedKey']

const guessed = signingKeyOf('một bí mật đoán mò, dài hơn ba mươi hai ký tự')

/** One row made to follow on `head`. */
export function forged(row: Row, head: Head, how: Forging): Row {
  const link = { ...row, ...linkAfter(head, row, guessed) }
  if (how === 'guessedKey') return link
  if (how === 'keepSignature') return { ...link, signature: row.signature }
  const told = [
    link.seq,
    new Date(link.at).toISOString(),
    link.actor,
    link.action,
    link.subject ?? null,
    link.subjectId ?? null,
    link.label ?? null,
    link.details ?? null,
    link.previous,
  ]
  return { ...link, actorId: null, signature: null, hash: createHash('sha256').update(canonical(told)).digest('hex') }
}

/** The rows from an index on made to follow on each other. */
export function rechained(rows: readonly Row[], from: number, how: Forging): Row[] {
  const all = [...rows]
  for (let n = from; n < all.length; n++) all[n] = forged(all[n]!, all[n - 1] ?? CHAIN_START, how)
  return all
}

const other: { [name in keyof AuditEntry]: AuditEntry[name] } = {
  seq: 777,
  at: '2020-02-02T02:02:02.000Z',
  actor: 'Kẻ Khác <khac@vi-du.vn>',
  actorId: '999',
  action: 'khác',
  subject: 'khác',
  subjectId: '999',
  label: 'Tên khác',
  details: { khác: true },
  facts: `1 ${'e'.repeat(64)}`,
  previous: 'e'.repeat(64),
  hash: 'e'.repeat(64),
  signature: 'e'.repeat(64),
  searchText: 'khac',
}

export interface Tampering {
  name: string
  tamper: (rows: readonly Row[]) => Row[]
}

/** Every kind of change to the rows of a log, at its ends and in its middle. */
export function tamperings(length: number): Tampering[] {
  const places = [...new Set([0, 1, Math.floor(length / 2), length - 2, length - 1])]
  const at = (kind: string, tamper: (rows: readonly Row[], n: number) => Row[], where = places): Tampering[] =>
    where.map((n) => ({ name: `${kind}, entry ${n + 1}`, tamper: (rows) => tamper(rows, n) }))
  const swapped = (rows: readonly Row[], n: number, field: keyof Row): Row[] => {
    const m = (n + 1) % rows.length
    return rows.map((row, k) => (k === n ? { ...row, [field]: rows[m]![field] } : k === m ? { ...row, [field]: rows[n]![field] } : row))
  }
  const appended = (rows: readonly Row[], row: Partial<Row>): Row[] => [...rows, { ...rows.at(-1)!, id: undefined, ...row }]
  const act = { actor: 'Kẻ Khác <khac@vi-du.vn>', actorId: '999', action: 'update', label: 'giả' }
  return [
    ...Array.from({ length }, (_, n) => ({ name: `the last ${n + 1} cut off`, tamper: (rows: readonly Row[]) => rows.slice(0, -(n + 1)) })),
    ...at('removed', (rows, n) => rows.toSpliced(n, 1)),
    ...at('removed and the rest renumbered', (rows, n) => rows.toSpliced(n, 1).map((row, k) => ({ ...row, seq: k + 1 }))),
    ...(Object.keys(other) as (keyof AuditEntry)[]).flatMap((field) =>
      at(`${field} changed`, (rows, n) => rows.with(n, { ...rows[n]!, [field]: other[field] })),
    ),
    ...(['actorId', 'subject', 'subjectId', 'label', 'details', 'signature', 'searchText'] as const).flatMap((field) =>
      at(`${field} emptied`, (rows, n) => rows.map((row, k) => (k === n ? { ...row, [field]: null } : row))),
    ),
    ...forgings.flatMap((how) => [
      ...at(`changed and rehashed (${how})`, (rows, n) => rows.with(n, forged({ ...rows[n]!, ...act }, rows[n - 1] ?? CHAIN_START, how))),
      ...at(`changed and rechained to the end (${how})`, (rows, n) => rechained(rows.with(n, { ...rows[n]!, ...act }), n, how)),
      ...at(`removed and rechained to the end (${how})`, (rows, n) => rechained(rows.toSpliced(n, 1), n, how)),
      ...at(`put in and rechained to the end (${how})`, (rows, n) =>
        rechained(rows.toSpliced(n, 0, { ...rows[n]!, ...act, id: undefined }), n, how),
      ),
      {
        name: `appended (${how})`,
        tamper: (rows: readonly Row[]) => [...rows, { ...forged({ ...rows.at(-1)!, ...act }, rows.at(-1)!, how), id: undefined }],
      },
    ]),
    ...at('hash and signature of the entry before', (rows, n) =>
      rows.with(n, { ...rows[n]!, hash: rows.at(n - 1)!.hash, signature: rows.at(n - 1)!.signature }),
    ),
    ...at('signature of the entry before', (rows, n) => rows.with(n, { ...rows[n]!, signature: rows.at(n - 1)!.signature })),
    ...at('seq swapped with the next', (rows, n) => swapped(rows, n, 'seq')),
    ...at('details swapped with the next', (rows, n) => swapped(rows, n, 'details')),
    ...at('doubled', (rows, n) => appended(rows, { ...rows[n]!, id: undefined })),
    ...at('doubled under no number', (rows, n) => appended(rows, { ...rows[n]!, id: undefined, seq: null as never })),
    ...[0, -1, -7.5, 0.5, 1e15].map((seq) => ({
      name: `a row numbered ${seq}`,
      tamper: (rows: readonly Row[]) => appended(rows, { ...act, seq }),
    })),
    { name: 'a row numbered with a word', tamper: (rows) => appended(rows, { ...act, seq: 'một' as never }) },
    { name: 'a row without a number', tamper: (rows) => appended(rows, { ...act, seq: null as never }) },
  ]
}
