import type { Payload } from 'payload'

import { canonical } from '../auditChain.ts'
import { dayToStore } from '../fields/days.ts'
import { instantToStore, optionalInstantFromStore, optionalInstantToStore } from '../fields/instants.ts'
import { fold } from '../fields/search.ts'
import { idOrNull, idsOf, type Id } from '../fields/ids.ts'
import { spanWords } from '../i18n/spans.ts'
import { formatInstant, JOINT, localDateOf, type ObligationKey, type Verdict, type VerdictStatus } from '../obligations/index.ts'
import type { ShortfallState, Standing } from '../rules/shortfall.ts'
import { shownStatus, type ShownStatus } from '../rules/shownStatus.ts'
import { readAll, toStoredId, type Req } from './database.ts'
import type { FactNames } from './terms.ts'

/** The one name of an obligation through every audit: commitment, obligor, rule and occurrence. */
export const keyOf = (o: ObligationKey): string => `${o.commitment}:${o.obligor}:${o.ruleIndex}:${formatInstant(o.occurrence)}`

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
export type Beside = Pick<ObligationRow, 'makegoodsInHand' | 'noData'>

/** How a row stands for people; one of an earlier version says it with its next audit. */
export const shownOf = (row: Pick<ObligationRow, 'status' | 'shortfall' | 'expected' | 'expectedCure'> & { makegoodsInHand?: number | null }): ShownStatus =>
  shownStatus({ ...row, makegoodsInHand: row.makegoodsInHand ?? 0 })

/** A verdict as a row of the ledger. */
export function rowOf(payload: Payload, verdict: Verdict, names: FactNames, beside: Beside): ObligationRow {
  const commitment = names.commitments.get(verdict.commitment)
  const stored = (id: string): Id => toStoredId(payload, id)
  const named = commitment?.title ?? verdict.commitment
  const title = `${named} · ${windowName(verdict, named)}`
  const obligorName = obligorNameOf(verdict, names)
  return {
    key: keyOf(verdict),
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
export const contentOf = (row: ObligationRow): string => {
  const { id: _, ...rest } = row as ObligationRow & Record<string, unknown>
  const plain: Record<string, unknown> = { ...rest, createdAt: undefined, updatedAt: undefined }
  for (const name of relations) plain[name] = idOrNull(row[name]) === null ? null : String(idOrNull(row[name]))
  for (const name of relationLists) plain[name] = idsOf(row[name]).map(String)
  plain.curableUntil ??= null
  plain.label ??= null
  plain.excluded ??= []
  return canonical(plain)
}

/** The ledger's rows under some keys, or all, by key. */
export const readLedger = (payload: Payload, req: Req, keys: readonly string[] | 'all'): Promise<Map<string, ObligationRow & { id: Id }>> =>
  rowsByKey(payload, req, 'obligations', keys)

/** The shortfalls of the same, by key, with those that are over: they may have to be raised again. */
export const readShortfalls = (payload: Payload, req: Req, keys: readonly string[] | 'all'): Promise<Map<string, ShortfallRow & { id: Id }>> =>
  rowsByKey(payload, req, 'shortfalls', keys)

/** How many keys are asked for at once: a database takes so many parameters and no more. */
const keysAtOnce = 500

async function rowsByKey<Row extends { key: string }>(payload: Payload, req: Req, collection: 'obligations' | 'shortfalls', keys: readonly string[] | 'all') {
  const rows: (Row & { id: Id })[] = keys === 'all' ? await readAll(payload, req, collection) : []
  for (let at = 0; keys !== 'all' && at < keys.length; at += keysAtOnce) {
    rows.push(...(await readAll<Row & { id: Id }>(payload, req, collection, { key: { in: keys.slice(at, at + keysAtOnce) } })))
  }
  return new Map(rows.map((row) => [row.key, row]))
}

export const standingOf = (row: ShortfallRow): Standing => ({
  state: row.state,
  severity: row.severity,
  missing: row.missing,
  cureBy: optionalInstantFromStore(row.cureBy),
})
