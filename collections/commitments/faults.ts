import { dayFromStore } from '../../src/documents/days.ts'
import { idsOf } from '../../src/documents/ids.ts'
import { commitmentRefused as refused } from '../../src/i18n/commitmentRefused.ts'
import { ruleRefusalText } from '../../src/i18n/ruleRefusals.ts'
import { checkRule, dueDays } from '../../src/obligations/index.ts'
import type { Refusal } from '../../src/platform/refusal.ts'

/** A commitment as it is about to be stored: nothing in it has been checked yet. */
export type UncheckedCommitment = Readonly<Record<string, unknown>>
export type CommitmentFault = Required<Pick<Refusal, 'path' | 'text'>> & Pick<Refusal, 'params'>

const group = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(group) : [])
const blank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Everything that would keep the engine from judging a commitment as its author means it (quota-semantics §2–§5). */
export function faultsOf(commitment: UncheckedCommitment): CommitmentFault[] {
  return [
    ...(commitment.checkedBy === 'machine' ? missingFrom(commitment) : []),
    ...rows(commitment.windows).flatMap(windowFaults),
    ...obligorFaults(commitment.obligors),
    ...validityFaults(commitment),
    ...numberFaults(commitment),
    ...timeBandFaults(group(commitment.timeBand)),
    ...answersFaults(commitment),
  ]
}

function missingFrom(commitment: UncheckedCommitment): CommitmentFault[] {
  const needed = {
    obligors: commitment.obligors,
    windows: commitment.windows,
    validFrom: commitment.validFrom,
    validTo: commitment.validTo,
    'measure.kind': group(commitment.measure).kind,
    'measure.target': group(commitment.measure).target,
  }
  return Object.entries(needed)
    .filter(([, value]) => blank(value))
    .map(([path]) => ({ path, text: refused.missing }))
}

function windowFaults(window: Record<string, unknown>, index: number): CommitmentFault[] {
  // A blank rule or start is reported as a required field that is empty.
  if (blank(window.rrule) || blank(window.dtstart)) return []
  const check = checkRule({
    rrule: textOf(window.rrule),
    dtstart: textOf(window.dtstart),
    duration: blank(window.duration) ? null : textOf(window.duration),
  })
  return check.ok ? [] : [{ path: `windows.${index}.${check.refusal.field}`, text: ruleRefusalText(check.refusal) }]
}

function obligorFaults(obligors: unknown): CommitmentFault[] {
  const ids = idsOf(obligors)
  return new Set(ids).size < ids.length ? [{ path: 'obligors', text: refused.obligorTwice }] : []
}

function validityFaults({ validFrom, validTo }: UncheckedCommitment): CommitmentFault[] {
  // What is no date at all is the field's own to refuse.
  if (!isDate(validFrom) || !isDate(validTo)) return []
  const [from, to] = [new Date(validFrom), new Date(validTo)]
  if (!(from >= to)) return []
  return [{ path: 'validTo', text: refused.daysOutOfOrder, params: { from: shown(from), to: shown(to) } }]
}

const isDate = (value: unknown): value is string | number | Date =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || value instanceof Date
const shown = (date: Date): string => dayFromStore(date.toISOString()).split('-').reverse().join('/')

function numberFaults(commitment: UncheckedCommitment): CommitmentFault[] {
  const numbers = {
    'measure.target': group(commitment.measure).target,
    minSecondsEach: commitment.minSecondsEach,
    makegoodWithinDays: commitment.makegoodWithinDays,
    excuseWhenHolidays: commitment.excuseWhenHolidays,
  }
  return Object.entries(numbers)
    .filter(([, value]) => !blank(value) && !(Number.isSafeInteger(value) && (value as number) >= 1))
    .map(([path, value]) => ({ path, text: refused.notPositive, params: { value: typeof value === 'object' ? '…' : String(value) } }))
}

function timeBandFaults({ kind, bands }: Record<string, unknown>): CommitmentFault[] {
  if (kind === 'prime' && !blank(bands)) return [{ path: 'timeBand.kind', text: refused.primeAndBands }]
  if (kind === 'bands' && blank(bands)) return [{ path: 'timeBand.bands', text: refused.bandsMissing }]
  return []
}

/** Answers have no makegoods and no excuses, and tell their windows apart by the labels of the rules (quota-semantics §3). */
function answersFaults(commitment: UncheckedCommitment): CommitmentFault[] {
  const { answersDueDays: days } = commitment
  if (blank(days)) return []
  const inRange = Number.isSafeInteger(days) && (days as number) >= dueDays.least && (days as number) <= dueDays.most
  const labels = rows(commitment.windows).map(({ label }) => textOf(label))
  return [
    ...(inRange
      ? []
      : [{ path: 'answersDueDays', text: refused.dueDays, params: { value: typeof days === 'object' ? '…' : String(days), ...dueDays } }]),
    ...(['makegoodWithinDays', 'excuseWhenHolidays'] as const)
      .filter((name) => !blank(commitment[name]))
      .map((path) => ({ path, text: refused.notBesideAnswers })),
    ...labels.flatMap((label, index) =>
      labels.indexOf(label) === index
        ? []
        : [{ path: `windows.${index}.label`, text: label === '' ? refused.labelMissing : refused.labelTwice, params: { label } }],
    ),
  ]
}
