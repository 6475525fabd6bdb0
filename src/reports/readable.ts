import type { Field } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import { historyText } from '../i18n/history.ts'
import type { Text } from '../platform/text.ts'

/** How a field's value is read by people. */
export type FieldReading =
  | { as: 'text' | 'richText' | 'recurrence' | 'wall' | 'number' | 'seconds' | 'day' | 'instant' | 'flag' | 'unsaid' }
  | { as: 'choice'; words: ReadonlyMap<string, Text> }
  | { as: 'relation'; to: readonly Slug[] }
  | { as: 'group' | 'rows'; fields: readonly Readable[] }

/** A field of a collection as the log tells of it: its name in the data, and its name on the screen. */
export type Readable = { name: string; label: Text } & FieldReading

/** What Payload names itself, or leaves without a label of ours. */
const named: Readonly<Record<string, Text>> = { email: historyText.email, enableAPIKey: historyText.key }
/** Payload adds it to what has drafts. */
export const publication: Readable = {
  name: '_status',
  label: historyText.publication,
  as: 'choice',
  words: new Map<string, Text>([
    ['published', historyText.published],
    ['draft', historyText.draft],
  ]),
}

/** Follows from other fields, which are told, or only tells rows apart. */
const derived = new Set(['id', 'at', 'endsAt', 'slotKey', 'announcedAt', 'urgency', 'key'])

/** The fields of a collection, without the rows, tabs and folds that only lay them out. */
export function readableFields(fields: readonly Field[]): Readable[] {
  return fields.flatMap((field): Readable[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => readableFields('name' in tab ? [{ ...tab, type: 'group' } as Field] : tab.fields))
    if (field.type === 'row' || field.type === 'collapsible' || (field.type === 'group' && !('name' in field)))
      return readableFields(field.fields)
    if (!('name' in field) || field.type === 'ui' || derived.has(field.name)) return []
    if (field.name === publication.name) return [publication]
    return [{ name: field.name, label: labelOf(field), ...readingOf(field) }]
  })
}

function labelOf(field: Field & { name: string }): Text {
  const own = named[field.name]
  if (own !== undefined) return own
  const label: unknown = 'label' in field ? field.label : undefined
  if (typeof label === 'object' && label !== null && 'vi' in label && 'en' in label) return label as Text
  const text = typeof label === 'string' ? label : field.name
  return { vi: text, en: text }
}

function readingOf(field: Field & { name: string }): FieldReading {
  if (field.name === 'rrule') return { as: 'recurrence' }
  if (field.name === 'dtstart') return { as: 'wall' }
  switch (field.type) {
    case 'checkbox':
      return { as: 'flag' }
    case 'number':
      return { as: /seconds/i.test(field.name) ? 'seconds' : 'number' }
    case 'date':
      return { as: field.admin?.date?.pickerAppearance === 'dayOnly' ? 'day' : 'instant' }
    case 'select':
    case 'radio':
      return {
        as: 'choice',
        words: new Map(
          field.options.map((option) =>
            typeof option === 'string' ? [option, { vi: option, en: option }] : [option.value, option.label as Text],
          ),
        ),
      }
    case 'relationship':
    case 'upload':
      return { as: 'relation', to: (Array.isArray(field.relationTo) ? field.relationTo : [field.relationTo]) as Slug[] }
    case 'group':
      return { as: 'group', fields: readableFields(field.fields) }
    case 'array':
      return { as: 'rows', fields: readableFields(field.fields) }
    case 'richText':
      return { as: 'richText' }
    case 'json':
    case 'blocks':
    case 'join':
    case 'point':
      return { as: 'unsaid' }
    default:
      return { as: 'text' }
  }
}
