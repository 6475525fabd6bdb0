import type { Payload } from 'payload'

import { canonical } from '../rules/auditLog/chain.ts'
import { dayToStore } from '../documents/days.ts'
import { instantToStore, optionalInstantFromStore, optionalInstantToStore } from '../documents/instants.ts'
import { fold } from '../documents/searchText.ts'
import { idOrNull, idsOf, type Id } from '../documents/ids.ts'
import { spanWords } from '../i18n/spans.ts'
import { JOINT, localDateOf, obligationKey, type ObligationKey, type Verdict, type VerdictStatus } from '../obligations/index.ts'
import type { ShortfallState, ShortfallStanding } from '../rules/shortfall.ts'
import { shownStatus, type ShownStatus } from '../rules/shownStatus.ts'
import { readAll, readAmong, toStoredId, type DbRequest } from '../database/read.ts'
import type { FactNames } from './terms.ts'

/** A row of the ledger as the database keeps it. */
export interface ObligationRow {
  id?: Id
  key: string
  title: string
  searchText: string
  status: VerdictStatus
  target: number
  delivered: number
  cured: number
  expected: number
  expectedCure: number
  tentative: number
  unverified: number
  shortfall: number
  /** What makegoods would bring that are only planned, or wait to be confirmed. */
  makegoodsInHand: number
  /** Nothing is known of this commitment of this obligor, in any window. */
  noData: boolean
  /** The day on which the rule opened the window, before it was cut. */
  occurrence: string
  windowStart: string
  windowEnd: string
  due: string
  curableUntil: string | null
  commitment: Id
  plan: Id
  obligor: Id | null
  obligorName: string
  label: string | null
  counted: Id[]
  cures: Id[]
  excluded: { id: string; reason: string }[]
}

export interface ShortfallRow {
  id?: Id
  key: string
  title: string
  searchText: string
  state: ShortfallState
  severity: ShownStatus
  missing: number
  cureBy: string | null
  urgency: number
  obligation: Id | null
  commitment: Id
  obligor: Id | null
  obligorName: string
  raisedAt: string
  endedAt: string | null
  life: { id: string; at: string; state: ShortfallState; severity: ShownStatus; by: string; note?: string | null }[]
}

/** The window in words: its first and last day, after its label where it has one that the commitment's own title does not end with. */
function windowName({ label, windowStart, windowEnd }: Verdict, title: string): string {
  const days = spanWords(windowStart, windowEnd)
  return label === null || fold(title).endsWith(fold(label)) ? days : `${label} (${days})`
}

export const obligorNameOf = ({ obligor }: ObligationKey, names: FactNames): string =>
  obligor === JOINT ? 'Cùng thực hiện' : (names.organizations.get(obligor) ?? obligor)

/** What a row holds beside its verdict. */
export type RowExtras = Pick<ObligationRow, 'makegoodsInHand' | 'noData'>

/** How a row stands for people; one of an earlier version says it with its next audit. */
export const shownStatusOf = (
  row: Pick<ObligationRow, 'status' | 'shortfall' | 'expected' | 'expectedCure'> & { makegoodsInHand?: number | null },
): ShownStatus => shownStatus({ ...row, makegoodsInHand: row.makegoodsInHand ?? 0 })

/** A verdict as a row of the ledger. */
export function obligationRow(payload: Payload, verdict: Verdict, names: FactNames, beside: RowExtras): ObligationRow {
  const commitment = names.commitments.get(verdict.commitment)
  const stored = (id: string): Id => toStoredId(payload, id)
  const named = commitment?.title ?? verdict.commitment
  const title = `${named} · ${windowName(verdict, named)}`
  const obligorName = obligorNameOf(verdict, names)
  return {
    key: obligationKey(verdict),
    title,
    searchText: fold(`${title} ${obligorName}`),
    status: verdict.status,
    target: verdict.target,
    delivered: verdict.delivered,
    cured: verdict.cured,
    expected: verdict.expected,
    expectedCure: verdict.expectedCure,
    tentative: verdict.tentative,
    unverified: verdict.unverified,
    shortfall: verdict.shortfall,
    ...beside,
    occurrence: dayToStore(localDateOf(verdict.occurrence)),
    windowStart: instantToStore(verdict.windowStart),
    windowEnd: instantToStore(verdict.windowEnd),
    due: instantToStore(verdict.due),
    curableUntil: optionalInstantToStore(verdict.curableUntil),
    commitment: stored(verdict.commitment),
    plan: stored(commitment?.plan ?? ''),
    obligor: verdict.obligor === JOINT ? null : stored(verdict.obligor),
    obligorName,
    label: verdict.label,
    counted: verdict.counted.map(stored),
    cures: verdict.cures.map(stored),
    excluded: verdict.excluded.map(({ id, reason }) => ({ id, reason })),
  }
}

const relations = ['commitment', 'plan', 'obligor'] as const
const relationLists = ['counted', 'cures'] as const

/** What two rows say, whatever the database adds to them: equal texts, equal rows. */
export const comparableText = (row: { readonly [Name in keyof ObligationRow]?: unknown }): string => {
  const { id: _, ...rest } = row
  const plain: Record<string, unknown> = { ...rest, createdAt: undefined, updatedAt: undefined }
  for (const name of relations) plain[name] = idOrNull(row[name]) === null ? null : String(idOrNull(row[name]))
  for (const name of relationLists) plain[name] = idsOf(row[name]).map(String)
  plain.curableUntil ??= null
  plain.label ??= null
  plain.excluded ??= []
  return canonical(plain)
}

/** The ledger's rows under some keys, or all, by key. */
export const readLedger = (req: DbRequest, keys: readonly string[] | 'all'): Promise<Map<string, ObligationRow & { id: Id }>> =>
  rowsByKey(req, 'obligations', keys)

/** The shortfalls of the same, by key, with those that are over: they may have to be raised again. */
export const readShortfalls = (req: DbRequest, keys: readonly string[] | 'all'): Promise<Map<string, ShortfallRow & { id: Id }>> =>
  rowsByKey(req, 'shortfalls', keys)

async function rowsByKey<Row extends { key: string }>(
  req: DbRequest,
  collection: 'obligations' | 'shortfalls',
  keys: readonly string[] | 'all',
): Promise<Map<string, Row & { id: Id }>> {
  const docs = keys === 'all' ? await readAll(req, collection) : await readAmong(req, collection, { field: 'key', values: keys })
  // The audit alone writes them, and fills every field that a row has.
  const rows = docs as unknown as (Row & { id: Id })[]
  return new Map(rows.map((row) => [row.key, row]))
}

export const recordedShortfall = (row: ShortfallRow): ShortfallStanding => ({
  state: row.state,
  severity: row.severity,
  missing: row.missing,
  cureBy: optionalInstantFromStore(row.cureBy),
})
