import type { Field, TextFieldSingleValidation } from 'payload'

import { refused } from '../i18n/refused.ts'
import { say } from '../platform/text.ts'
import { localeOf } from '../platform/refusal.ts'
import { textField } from './common.ts'

export const wallTime: TextFieldSingleValidation = (value, { req, required }) => {
  const given = typeof value === 'string' && value !== ''
  if (!given && !required) return true
  const real =
    given &&
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value) &&
    new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) === value.slice(0, 10)
  return real || say(refused.wallTime, localeOf(req))
}

/** A recurrence rule and the local wall time that it starts from (quota-semantics §2). */
export const recurrenceFields = (): Field[] => [
  textField(
    'rrule',
    { vi: 'Quy tắc lặp (dạng mã)', en: 'Recurrence rule (in code)' },
    {
      maxLength: 512,
      admin: { placeholder: 'FREQ=WEEKLY;BYDAY=WE' },
    },
  ),
  textField(
    'dtstart',
    { vi: 'Tính từ (ngày giờ địa phương)', en: 'Starts at (local)' },
    {
      validate: wallTime,
      admin: { placeholder: '2026-01-07T20:00' },
    },
  ),
]
