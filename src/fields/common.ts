import type { DateField, Field, NumberField, PayloadRequest, RelationshipField, SelectField, TextareaField, TextField } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import { wallClock } from '../platform/clock.ts'
import { localeOf } from '../platform/refusal.ts'
import { pick, type Text } from '../platform/text.ts'
import { localDateOf, type LocalDate } from '../obligations/index.ts'
import { dayToStore } from '../documents/days.ts'
import { isWebAddress } from '../documents/webAddress.ts'
import { validateLinks, validateNewLinks } from './newLinks.ts'
import { rowsNamedBy } from './rowNames.ts'

/** `required`, `unique`, `index`, `admin` … as Payload takes them. */
type Rest<F> = Partial<Omit<F, 'name' | 'type' | 'label'>>

export const textField = (name: string, label: Text, rest: Rest<TextField> = {}): Field =>
  ({ name, type: 'text', label, ...rest }) as TextField

export const textareaField = (name: string, label: Text, rest: Rest<TextareaField> = {}): Field =>
  ({ name, type: 'textarea', label, ...rest }) as TextareaField

/** Several short texts in one field: aliases, ambiguities, references. */
export const textsField = (name: string, label: Text, rest: Rest<TextField> = {}): Field =>
  ({ name, type: 'text', hasMany: true, label, ...rest }) as TextField

export const numberField = (name: string, label: Text, rest: Rest<NumberField> = {}): Field =>
  ({ name, type: 'number', label, ...rest }) as NumberField

/** Structured data that the system keeps. Payload's own editor would be fetched from another company's server. */
export const jsonField = (name: string, label: Text): Field => ({
  name,
  type: 'json',
  label,
  admin: { components: { Field: '/src/admin/fields/JsonText.tsx#JsonText' } },
})

export const flagField = (name: string, label: Text, description?: Text): Field => ({
  name,
  type: 'checkbox',
  label,
  defaultValue: false,
  ...(description ? { admin: { description } } : {}),
})

/** A civil day without a time of day. Stored as noon UTC, which is the same day in Vietnam. */
export const dayField = (name: string, label: Text, rest: Rest<DateField> = {}): Field =>
  ({
    name,
    type: 'date',
    label,
    ...rest,
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' }, ...rest.admin },
  }) as DateField

/** From this day on an entry of a catalogue is not named anew; what named it before keeps it. */
export const retiredField = dayField(
  'validTo',
  { vi: 'Ngừng dùng từ ngày', en: 'Retired from' },
  {
    admin: {
      position: 'sidebar',
      description: {
        vi: 'Từ ngày này không chọn cho mục mới được nữa; những gì đã ghi trước đó giữ nguyên và vẫn được tính.',
        en: 'From this day on it cannot be chosen any more; what named it before stays and counts.',
      },
    },
  },
)

/** How a day and a time are typed: shown as the first of them; of those that fit the last is taken. */
const typedInstants = [
  'dd/MM/yyyy HH:mm',
  'd/M/yyyy HHmm',
  'd/M/yyyy H:mm',
  'd/M/yyyy H.mm',
  "d/M/yyyy H'h'",
  "d/M/yyyy H'h'mm",
  "d/M/yyyy H'g'",
  "d/M/yyyy H'g'mm",
  "d/M/yyyy H 'giờ'",
  "d/M/yyyy H 'giờ' mm",
]

/** An instant, shown as local date and 24-hour time. */
export const instantField = (name: string, label: Text, rest: Rest<DateField> = {}): Field =>
  ({
    name,
    type: 'date',
    label,
    ...rest,
    admin: {
      date: {
        pickerAppearance: 'dayAndTime',
        displayFormat: 'dd/MM/yyyy HH:mm',
        timeFormat: 'HH:mm',
        timeIntervals: 5,
        overrides: { dateFormat: typedInstants },
      },
      components: { Cell: '/src/admin/cells/InstantCell.tsx#InstantCell' },
      ...rest.admin,
    },
  }) as DateField

export const relationField = (name: string, label: Text, relationTo: Slug, rest: Rest<RelationshipField> = {}): Field =>
  ({
    name,
    type: 'relationship',
    relationTo,
    label,
    ...(rest.filterOptions && { validate: validateNewLinks }),
    ...rest,
  }) as RelationshipField

/**
 * A relation to a catalogue whose entries can be retired: those that are, by the day of the document, are not offered.
 * Whether one may be named is for `refuseRetired` to say: what stands stays, and the past may be written down.
 */
export const offeredField = (
  name: string,
  label: Text,
  relationTo: 'themes' | 'forms' | 'audiences',
  { dayOf = () => null, ...rest }: Rest<RelationshipField> & { dayOf?: (doc: Record<string, unknown>) => LocalDate | null } = {},
): Field =>
  relationField(name, label, relationTo, {
    ...rest,
    validate: validateLinks,
    filterOptions: ({ data }) => ({
      or: [
        { validTo: { exists: false } },
        { validTo: { greater_than: dayToStore(dayOf((data ?? {}) as Record<string, unknown>) ?? localDateOf(wallClock.now())) } },
      ],
    }),
  } as Rest<RelationshipField>)

/** The menu of a relation to themes, programmes or channels holds what can be meant; what may be named, hooks decide. */
export const picked = (admin: Record<string, unknown> = {}) =>
  ({ admin: { ...admin, components: { Field: '/src/admin/fields/OfferedPicker.tsx#OfferedPicker' } } }) as Rest<RelationshipField>

/** A closed list: codes in the database, words on the screen. */
export const choiceField = (name: string, label: Text, options: Readonly<Record<string, Text>>, rest: Rest<SelectField> = {}): Field =>
  ({
    name,
    type: 'select',
    label,
    options: Object.entries(options).map(([value, text]) => ({ value, label: { ...text } })),
    ...rest,
  }) as SelectField

/** Where a line of a plan stands in the document as published. */
export const sourceField: Field = {
  name: 'source',
  type: 'group',
  label: { vi: 'Vị trí trong văn bản', en: 'Place in the document' },
  fields: [
    {
      type: 'row',
      fields: [
        textField('file', { vi: 'Tệp', en: 'File' }),
        numberField('from', { vi: 'Từ dòng', en: 'From line' }, { min: 1 }),
        numberField('to', { vi: 'Đến dòng', en: 'To line' }, { min: 1 }),
        textField('section', { vi: 'Mục', en: 'Section' }),
      ],
    },
  ],
}

/** A link that leads somewhere on the web. */
export const linkField = (name: string, label: Text): Field => textField(name, label, { validate: webAddress })

/** What proves that something happened: a link, a file, a few words. */
export const evidenceField: Field = {
  name: 'evidence',
  type: 'array',
  label: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  labels: {
    singular: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
    plural: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  },
  admin: { components: rowsNamedBy(['note', 'url'], { vi: 'Tài liệu kiểm chứng', en: 'Evidence' }) },
  fields: [
    textField('note', { vi: 'Nội dung', en: 'What it shows' }),
    linkField('url', { vi: 'Đường dẫn', en: 'Link' }),
    { name: 'file', type: 'upload', relationTo: 'media', label: { vi: 'Tệp', en: 'File' } },
  ],
}

const notWebAddress: Text = {
  vi: 'phải là đường dẫn bắt đầu bằng http:// hoặc https://',
  en: 'must be a web address that starts with http:// or https://',
}

function webAddress(value: unknown, { req }: { req: Pick<PayloadRequest, 'i18n'> }): true | string {
  if (value === null || value === undefined || value === '') return true
  if (typeof value === 'string' && isWebAddress(value)) return true
  return pick(notWebAddress, localeOf(req))
}

/** Who answers for a document. */
export const organizationField = relationField('organization', { vi: 'Cơ quan thực hiện', en: 'Organization' }, 'organizations', {
  required: true,
  index: true,
})
