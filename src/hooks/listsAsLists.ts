import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

type Doc = Record<string, unknown>

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)
/** How forms write that there is none. */
const none: readonly unknown[] = [undefined, null, '', '0', 0, 'none', 'null']

/** One value where a list belongs is a list of one: whether it may stand there is then for the field to say. */
const listOf = (value: unknown): unknown => (Array.isArray(value) || none.includes(value) ? value : [value])

const isList = (field: FlattenedField): boolean =>
  field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany === true)

function withLists(fields: readonly FlattenedField[], data: Doc): Doc {
  const lists = fields.flatMap((field): [string, unknown][] => {
    if (!(field.name in data)) return []
    const value = isList(field) ? listOf(data[field.name]) : data[field.name]
    if (!('flattenedFields' in field)) return [[field.name, value]]
    const within = (one: unknown): unknown => (isDoc(one) ? withLists(field.flattenedFields, one) : one)
    return [[field.name, Array.isArray(value) ? value.map(within) : within(value)]]
  })
  return { ...data, ...Object.fromEntries(lists) }
}

/**
 * Payload takes a single text for a valid list and stores none of it: `roles: "admin"` left nobody in charge, and
 * `media: "tv"` made a promise that anything keeps, while the log told of the text.
 */
export const listsAsLists: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const { data } = args as { data?: unknown }
  return (operation === 'create' || operation === 'update') && isDoc(data)
    ? { ...args, data: withLists(collection.flattenedFields, data) }
    : args
}
