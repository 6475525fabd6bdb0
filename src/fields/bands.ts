import type { Condition, Field, FieldHook, TextFieldSingleValidation } from 'payload'

import type { Text } from '../platform/text.ts'
import { unreadableTime } from '../i18n/unreadableInput.ts'
import { weekday } from '../i18n/words.ts'
import { localeOf } from '../platform/refusal.ts'
import { readTimeOfDay, writeTimeOfDay } from '../rules/timeOfDay.ts'
import { choiceField, dayField, textField } from './common.ts'
import { rowsNamedBy } from './rowNames.ts'

const timeOfDay: TextFieldSingleValidation = (value, { req }) =>
  readTimeOfDay(value ?? '') !== null || unreadableTime(value ?? '', localeOf(req))

/** However it was typed, it is kept as HH:mm. */
const asKept: FieldHook = ({ value }) => {
  const time = typeof value === 'string' ? readTimeOfDay(value) : null
  return time === null ? value : writeTimeOfDay(time).slice(0, 5)
}
const timeField = (name: string, label: Text, placeholder: string): Field =>
  textField(name, label, { required: true, validate: timeOfDay, hooks: { beforeValidate: [asKept] }, admin: { placeholder } })

/** Hours of a channel or of a clause (quota-semantics §4.2): `to <= from` runs past midnight. */
export const bandsField = (name: string, label: Text, description: Text, condition?: Condition): Field => ({
  name,
  type: 'array',
  label,
  labels: { singular: { vi: 'Khung giờ', en: 'Band' }, plural: label },
  admin: { description, condition, components: rowsNamedBy(['from', 'to', 'validFrom'], { vi: 'Khung giờ', en: 'Band' }) },
  fields: [
    choiceField('days', { vi: 'Các thứ', en: 'Days' }, weekday, {
      hasMany: true,
      required: true,
      defaultValue: Object.keys(weekday),
    }),
    {
      type: 'row',
      fields: [
        timeField('from', { vi: 'Từ', en: 'From' }, '19:45'),
        timeField('to', { vi: 'Đến', en: 'To' }, '22:00'),
        dayField('validFrom', { vi: 'Áp dụng từ ngày', en: 'In force from' }),
        dayField('validTo', { vi: 'Đến trước ngày', en: 'Until, exclusive' }),
      ],
    },
  ],
})
