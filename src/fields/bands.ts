import type { Field, TextFieldSingleValidation } from 'payload'

import { refused } from '../i18n/refused.ts'
import { say, type Text } from '../i18n/text.ts'
import { weekday } from '../i18n/words.ts'
import { localeOf } from '../refusal.ts'
import { choiceField, dayField, textField } from './common.ts'

const timeOfDay: TextFieldSingleValidation = (value, { req }) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? '') || say(refused.timeOfDay, localeOf(req))

/** Hours of a channel or of a clause (quota-semantics §4.2): `to <= from` runs past midnight. */
export const bandsField = (name: string, label: Text, description: Text): Field => ({
  name,
  type: 'array',
  label,
  labels: { singular: { vi: 'Khung giờ', en: 'Band' }, plural: label },
  admin: { description },
  fields: [
    choiceField('days', { vi: 'Các thứ', en: 'Days' }, weekday, {
      hasMany: true,
      required: true,
      defaultValue: Object.keys(weekday),
    }),
    {
      type: 'row',
      fields: [
        textField('from', { vi: 'Từ', en: 'From' }, { required: true, validate: timeOfDay as never, admin: { placeholder: '19:45' } }),
        textField('to', { vi: 'Đến', en: 'To' }, { required: true, validate: timeOfDay as never, admin: { placeholder: '22:00' } }),
        dayField('validFrom', { vi: 'Áp dụng từ ngày', en: 'In force from' }),
        dayField('validTo', { vi: 'Đến trước ngày', en: 'Until, exclusive' }),
      ],
    },
  ],
})
