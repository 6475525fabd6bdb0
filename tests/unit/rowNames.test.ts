import { describe, expect, it } from '@jest/globals'
import type { Field } from 'payload'

import { collections } from '../../collections/index.ts'

/** Every list of rows in a collection, by its path. */
function listsIn(fields: readonly Field[], path: string): [string, Extract<Field, { type: 'array' }>][] {
  return fields.flatMap((field) => {
    const here = 'name' in field ? `${path}.${field.name}` : path
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => listsIn(tab.fields, here))
    const inner = 'fields' in field ? listsIn(field.fields, here) : []
    return field.type === 'array' ? [[here, field] as [string, Extract<Field, { type: 'array' }>], ...inner] : inner
  })
}

const lists = collections.flatMap(({ slug, fields }) => listsIn(fields, slug))

describe('rows of lists are named by what they say', () => {
  it.each(lists)('%s', (_path, { admin }) => {
    expect(admin?.components?.RowLabel).toBeDefined()
  })

  it.each(lists.filter(([, { admin }]) => typeof admin?.components?.RowLabel === 'object'))(
    '%s: by fields that it has',
    (_path, { admin, fields }) => {
      const { by } = (admin!.components!.RowLabel as unknown as { clientProps: { by: string[] } }).clientProps
      const names = (all: readonly Field[]): string[] =>
        all.flatMap((field) => ('name' in field ? [field.name] : 'fields' in field ? names(field.fields) : []))
      const own = names(fields)
      expect(by.filter((name) => own.includes(name))).not.toEqual([])
    },
  )
})
