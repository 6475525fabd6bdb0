import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionConfig, Field, Where } from 'payload'

/** Text as it is searched: lower case, without marks, đ as d, single spaces. SQLite's LIKE does not fold Vietnamese. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const searchTextField: Field = {
  name: 'searchText',
  type: 'text',
  label: { vi: 'Tên, nội dung (không cần dấu)', en: 'Words (marks may be left out)' },
  index: true,
  admin: { hidden: true },
  access: { create: () => false, update: () => false },
}

/** The same question with every `searchText` comparison folded, however deep it stands. */
export function foldWhere(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => {
      if ((key === 'and' || key === 'or') && Array.isArray(value)) return [key, value.map(foldWhere)]
      if (key !== 'searchText' || typeof value !== 'object' || value === null) return [key, value]
      return [key, Object.fromEntries(Object.entries(value).map(([op, v]) => [op, typeof v === 'string' ? fold(v) : v]))]
    }),
  ) as Where
}

/** The folded copy of a document's named fields, as it is kept beside them. */
export const searchTextOf = (doc: Readonly<Record<string, unknown>>, fields: readonly string[]): string =>
  fold(fields.flatMap((name) => doc[name] ?? []).join(' ')).slice(0, 4000)

/** The fields by which a searchable collection is searched. */
export const searchedFields = (config: Pick<CollectionConfig, 'custom'>): readonly string[] => config.custom?.searchedFields ?? []

/**
 * Makes a collection's list searchable without diacritics: a folded copy of the named
 * fields is kept beside the document, and what is asked for is folded the same way.
 */
export function searchable(config: CollectionConfig, ...fields: readonly string[]): CollectionConfig {
  const keep: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
    data.searchText = searchTextOf({ ...originalDoc, ...data }, fields)
    return data
  }
  const ask: CollectionBeforeOperationHook = ({ args }) => {
    const where = (args as { where?: Where }).where
    return where ? { ...args, where: foldWhere(where) } : args
  }
  return {
    ...config,
    custom: { ...config.custom, searchedFields: fields },
    admin: { ...config.admin, listSearchableFields: ['searchText'] },
    fields: [...config.fields, searchTextField],
    hooks: {
      ...config.hooks,
      beforeChange: [...(config.hooks?.beforeChange ?? []), keep],
      beforeOperation: [...(config.hooks?.beforeOperation ?? []), ask],
    },
  }
}
