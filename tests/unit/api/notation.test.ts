import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'

import { notationOf } from '../../../src/api/notation.ts'
import { schemaOf } from '../../../src/api/openapi.ts'

describe('a shape as people read it', () => {
  it.each<[string, z.ZodType, string]>([
    ['text', z.string(), 'string'],
    ['an instant', z.string().meta({ format: 'date-time' }), 'date-time'],
    ['what may be missing', z.number().nullable(), 'number | null'],
    ['one of some', z.enum(['scheduled', 'onAir']), '"scheduled" | "onAir"'],
    ['a list', z.array(z.boolean()), 'boolean[]'],
    ['anything', z.unknown(), 'JSON'],
    ['names that are not known', z.record(z.string(), z.unknown()), '{ [name]: JSON }'],
    [
      'fields within fields',
      z.object({ items: z.array(z.object({ slug: z.string() })), next: z.string().nullable(), note: z.string().optional() }),
      '{\n  items: {\n    slug: string\n  }[]\n  next: string | null\n  note?: string\n}',
    ],
  ])('%s', (_, shape, text) => expect(notationOf(schemaOf(shape))).toBe(text))
})
