import { ValidationError, type CollectionBeforeChangeHook, type CollectionBeforeValidateHook } from 'payload'

import { dutyFaults as faults } from '../i18n/duties.ts'
import { localeOf } from '../platform/refusal.ts'
import { say, type Text, type TextParams } from '../platform/text.ts'
import { titleOf } from '../rules/clauseTitle.ts'
import { dutyDueDays } from '../rules/duties/dutyWindows.ts'

interface Unchecked {
  frequency?: string
  dueOn?: string | null
  until?: string | null
  dueDays?: unknown
  dueUnit?: string
}
interface Fault {
  path: string
  text: Text
  params?: TextParams
}

const blank = (value: unknown): boolean => value === undefined || value === null || value === ''
const isIn = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

function faultsOfDuty({ frequency, dueOn, until, dueDays, dueUnit }: Unchecked): Fault[] {
  return [
    ...(frequency === 'once' && blank(dueOn) && blank(until) ? [{ path: 'dueOn', text: faults.dueOnMissing }] : []),
    ...(isIn(dueDays, dutyDueDays.least, dutyDueDays.most)
      ? []
      : [{ path: 'dueDays', text: faults.dueDays, params: { value: String(dueDays), ...dutyDueDays } }]),
    ...(dueUnit === 'working' && Number(dueDays) < 0 ? [{ path: 'dueDays', text: faults.workingBefore }] : []),
  ]
}

/** Refuses a duty of which nobody could say when it is due, with every fault beside its field. */
export const checkDuty: CollectionBeforeChangeHook = ({ data, originalDoc, collection, req }) => {
  const found = faultsOfDuty({ ...originalDoc, ...data } as Unchecked)
  if (found.length === 0) return data
  const errors = found.map(({ path, text, params }) => ({ path, message: say(text, localeOf(req), params) }))
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

/** A duty without a short title takes it from its clause. */
export const fillDutyTitle: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const { title, text } = { ...originalDoc, ...data } as Record<string, string | null | undefined>
  return title?.trim() || !text ? data : { ...data, title: titleOf(text) }
}
