import type { Where } from 'payload'

import { toStoredId, type DbRequest } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { DAY, startOfDay, type Instant, type Span } from '../../obligations/index.ts'
import { dutyStateAt, type DutyState } from '../../rules/duties/dutyState.ts'
import { dutyKey, dutyKeyParts, type DutyWindow } from '../../rules/duties/dutyWindows.ts'
import { owedWindows, owesWithin } from '../../rules/duties/owedDuties.ts'
import type { DaysOff } from '../../rules/workingDays.ts'
import {
  readDutyAccounts,
  readDutyFacts,
  type DutyAccountFact,
  type DutyBody,
  type DutyFact,
  type DutySelection,
} from '../../store/duties.ts'
import { confirmedHolidays } from '../../store/holidays.ts'

/** A duty of a body for a period, and how it stands. */
export interface DutyOccurrence {
  readonly key: string
  readonly duty: DutyFact
  readonly body: DutyBody
  readonly window: DutyWindow
  /** Null while no step has been taken. */
  readonly account: DutyAccountFact | null
  readonly state: DutyState
  /** The deadline that holds. */
  readonly dueBy: Instant
}

/** However long ago, and ten years ahead. */
export const anyTime = (now: Instant): Span => ({ start: -8.64e15, end: now + 3653 * DAY })

/** A duty with the periods for which it is owed, by the order of their deadlines. */
export interface OwedDuty {
  readonly duty: DutyFact
  readonly windows: readonly DutyWindow[]
}

export const owedDuties = (duties: readonly DutyFact[], span: Span, holidays: DaysOff): OwedDuty[] =>
  duties.map((duty) => ({ duty, windows: owedWindows(duty, span, holidays) })).filter(({ windows }) => windows.length > 0)

/** The accounts that those can have. */
export function accountsOf(owed: readonly OwedDuty[], bodies: readonly Id[] | undefined): Where {
  const periods = new Set(owed.flatMap(({ windows }) => windows.map(({ period }) => period)))
  return {
    and: [
      { duty: { in: owed.map(({ duty }) => duty.id) } },
      { period: { in: [...periods] } },
      ...(bodies === undefined ? [] : [{ organization: { in: [...bodies] } }]),
    ],
  }
}

/** Every duty, body and period whose deadline lies in `(span.start, span.end]`, as they stand. */
export async function readDutyOccurrences(req: DbRequest, selection: DutySelection, span: Span, now: Instant): Promise<DutyOccurrence[]> {
  return dutyOccurrencesOf(req, { duties: await readDutyFacts(req, selection), bodies: selection.bodies }, span, now)
}

/** The same of duties that have been read, as they are asked of these bodies. */
export async function dutyOccurrencesOf(
  req: DbRequest,
  { duties, bodies }: { duties: readonly DutyFact[]; bodies: readonly Id[] | undefined },
  span: Span,
  now: Instant,
): Promise<DutyOccurrence[]> {
  const owed = owedDuties(duties, span, await confirmedHolidays(req))
  if (owed.length === 0) return []
  const accounts = await readDutyAccounts(req, accountsOf(owed, bodies))
  return owed.flatMap(({ duty, windows }) =>
    windows.flatMap((window) =>
      duty.bodies.filter((body) => owesWithin(body, window)).map((body) => occurrenceAt({ duty, body, window }, accounts, now)),
    ),
  )
}

function occurrenceAt(
  of: Pick<DutyOccurrence, 'duty' | 'body' | 'window'>,
  accounts: ReadonlyMap<string, DutyAccountFact>,
  now: Instant,
): DutyOccurrence {
  const key = dutyKey({ duty: String(of.duty.id), body: String(of.body.id), period: of.window.period })
  const account = accounts.get(key) ?? null
  const dueBy = dueByOf(of.window, account)
  return { key, ...of, account, dueBy, state: dutyStateAt(account?.stage ?? 'open', dueBy, now) }
}

/** Where it was sent back with time, that deadline; else what the duty says today. */
export const dueByOf = ({ due }: DutyWindow, account: Pick<DutyAccountFact, 'due' | 'dueBy'> | null): Instant =>
  account === null || account.dueBy === account.due ? due : Math.max(due, account.dueBy)

/** Of these years a plan may be. */
const [FIRST_YEAR, LAST_YEAR] = [1945, 2200]

/** Those that some keys name and that are owed, in the order of the keys. */
export async function readDutiesByKey(req: DbRequest, keys: readonly string[], now: Instant): Promise<DutyOccurrence[]> {
  const parts = keys.flatMap((key) => dutyKeyParts(key) ?? [])
  const ids = (of: 'duty' | 'body'): Id[] =>
    [...new Set(parts.map((part) => part[of]))].map((id) => toStoredId(req.payload, id)).filter((id) => !Number.isNaN(id))
  const selection = { duties: ids('duty'), bodies: ids('body') }
  if (selection.duties.length === 0 || selection.bodies.length === 0) return []
  // A key comes from an address too, and may name any year, or none.
  const ends = parts.flatMap(({ period }) => {
    const year = Number(/-(\d{4})-/.exec(period)?.[1] ?? 0)
    return year >= FIRST_YEAR && year <= LAST_YEAR ? [startOfDay(`${year + 2}-01-01`)] : []
  })
  const span = { ...anyTime(now), end: Math.max(anyTime(now).end, ...ends) }
  const owed = owedDuties(await readDutyFacts(req, selection), span, await confirmedHolidays(req))
  const accounts = await readDutyAccounts(req, { key: { in: [...keys] } })
  const byDuty = new Map(owed.map((one) => [String(one.duty.id), one]))
  return parts.flatMap(({ duty: id, body: bodyId, period }) => {
    const { duty, windows } = byDuty.get(id) ?? {}
    const window = windows?.find((one) => one.period === period)
    const body = duty?.bodies.find((one) => String(one.id) === bodyId)
    if (duty === undefined || window === undefined || body === undefined || !owesWithin(body, window)) return []
    return [occurrenceAt({ duty, body, window }, accounts, now)]
  })
}
