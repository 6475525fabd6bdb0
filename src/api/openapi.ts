import { z } from 'zod'

import type { Text } from '../platform/text.ts'
import { homePage, type Addresses } from './addresses.ts'
import { meanings } from './meanings.ts'
import type { Params } from './params.ts'
import type { Resource } from './resource.ts'

type Schema = Record<string, unknown>

/** What the operations are about, in the order in which the documentation tells of them. */
export const groups = {
  schedule: { vi: 'Lịch phát sóng, đăng tải', en: 'The schedule' },
  content: { vi: 'Tác phẩm phát sóng và bài viết', en: 'Segments and articles' },
  catalogue: { vi: 'Kênh, chuyên mục, kế hoạch', en: 'Channels, programmes, plans' },
  compliance: { vi: 'Kết quả thực hiện', en: 'Compliance' },
  feeds: { vi: 'Bản tin và lịch cho chương trình khác', en: 'Feeds for other programs' },
  files: { vi: 'Tư liệu', en: 'Files' },
  feedback: { vi: 'Ý kiến bạn đọc', en: 'Readers’ questions' },
} as const satisfies Record<string, Text>
export type Group = keyof typeof groups

/** The document has one language for all who read it. */
export const both = ({ vi, en }: Text): string => `${vi} / ${en}`

/** JSON Schema 2020-12 of one shape, complete in itself. */
export const schemaOf = (type: z.ZodType): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'output', unrepresentable: 'any' }) as Schema
  return schema
}

/** The same with shapes that have a name taken out: what is left names them, as OpenAPI 3.1 takes it. */
function taken(type: z.ZodType, into: Schema): Schema {
  const { $defs, ...schema } = schemaOf(type) as Schema & { $defs?: Record<string, Schema> }
  for (const [name, one] of Object.entries($defs ?? {})) into[name] = renamed(one)
  return renamed(schema)
}

/** References point into the document; a named schema is known by its key and needs no id. */
function renamed(schema: unknown): Schema {
  const inSchema = (value: unknown): unknown =>
    mapEntries(value, inSchema, (key, one) => {
      if (key === 'id' && typeof one === 'string') return []
      if (key === '$ref') return [[key, String(one).replace('#/$defs/', '#/components/schemas/')]]
      return [[key, key === 'properties' ? inProperties(one) : inSchema(one)]]
    })
  // The keys of `properties` are names of ours, `id` among them.
  const inProperties = (value: unknown): unknown => mapEntries(value, inProperties, (key, one) => [[key, inSchema(one)]])
  return inSchema(schema) as Schema
}

function mapEntries(
  value: unknown,
  ofElement: (element: unknown) => unknown,
  ofEntry: (key: string, value: unknown) => [string, unknown][],
): unknown {
  if (Array.isArray(value)) return value.map(ofElement)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => ofEntry(key, one)))
}

const parametersOf = (params: Params, where: 'path' | 'query'): Schema[] =>
  Object.entries(params).map(([name, { schema, rule }]) => ({
    name,
    in: where,
    required: where === 'path',
    description: describe(meanings[name], rule),
    schema: schemaOf(schema),
  }))

const describe = (meaning: Text | undefined, rule: Text): string =>
  meaning === undefined ? both(rule) : both({ vi: `${meaning.vi} (${rule.vi})`, en: `${meaning.en} (${rule.en})` })

const problem: Schema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/Fault' } },
  },
}
const fault: Schema = { type: 'object', required: ['name', 'detail'], properties: { name: { type: 'string' }, detail: { type: 'string' } } }

/** A refusal as RFC 9457 has it. */
export const refusal = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const header = (description: string): Schema => ({ description, schema: { type: 'string' } })
const headers = {
  ETag: header('Gửi lại trong If-None-Match / To be sent again in If-None-Match'),
  'Last-Modified': header('Gửi lại trong If-Modified-Since / To be sent again in If-Modified-Since'),
  Link: header('Trang tiếp theo (next); trang để đọc (alternate) / The next page (next); the page for people (alternate)'),
}
const headerRefs = (names: readonly (keyof typeof headers)[]): Schema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** What every operation is described with. */
export const operationHead = (operation: string, group: Group, title: Text): Schema => ({
  operationId: operation,
  tags: [group],
  summary: both(title),
  description: `${title.vi}.\n\n${title.en}.`,
})

function operationOf({ operation, title, inPath, params, type, shape }: Resource, group: Group, schemas: Schema): Schema {
  const mayBeMissing = [...Object.keys(inPath), ...Object.keys(params)].some((name) =>
    ['slug', 'code', 'month', 'channel', 'programme', 'theme', 'plan', 'commitment'].includes(name),
  )
  const kept = headerRefs(['ETag', 'Last-Modified'])
  return {
    ...operationHead(operation, group, title),
    parameters: [...parametersOf(inPath, 'path'), ...parametersOf(params, 'query')],
    responses: {
      200: {
        description: 'OK',
        headers: shape === null ? kept : { ...kept, ...headerRefs(['Link']) },
        content: { [type.split(';')[0]!]: { schema: shape === null ? { type: 'string' } : taken(shape, schemas) } },
      },
      304: { description: 'Chưa thay đổi / Not modified', headers: kept },
      400: refusal('Tham số chưa đúng / Wrong parameters'),
      ...(mayBeMissing ? { 404: refusal('Không tìm thấy / Not found') } : {}),
      ...('slug' in inPath ? { 410: refusal('Đã gỡ / Withdrawn') } : {}),
      429: refusal('Quá nhiều yêu cầu / Too many requests'),
    },
  }
}

/** The OpenAPI 3.1 document, made of the very schemas that check parameters and of the shapes that presenters give. */
export function openapiOf(resources: readonly (readonly [Group, Resource])[], more: Schema, at: Addresses): Schema {
  const schemas: Schema = { Problem: problem, Fault: fault }
  const paths = Object.fromEntries(resources.map(([group, resource]) => [resource.path, { get: operationOf(resource, group, schemas) }]))
  return {
    openapi: '3.1.0',
    info: {
      // Clients are called by it: in letters that every language takes.
      title: 'Dinh Ky',
      version: '1',
      description:
        'Lịch phát sóng, đăng tải, bài viết và kết quả tuyên truyền cải cách hành chính / The public schedule, content and compliance',
      contact: { name: 'Định Kỳ', url: homePage(at) },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: at.base }],
    // Everybody may ask, without a key.
    security: [],
    tags: Object.entries(groups).map(([name, title]) => ({ name, description: both(title) })),
    paths: { ...paths, ...more },
    components: { headers, schemas },
  }
}
