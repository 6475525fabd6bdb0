import { z } from 'zod'

import type { Text } from '../i18n/text.ts'
import type { Params } from './params.ts'
import type { Resource } from './resource.ts'

type Schema = Record<string, unknown>

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export const schemaOf = (type: z.ZodType): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'output', unrepresentable: 'any' }) as Schema
  return schema
}

const parametersOf = (params: Params, where: 'path' | 'query'): Schema[] =>
  Object.entries(params).map(([name, { schema, rule }]) => ({
    name, in: where, required: where === 'path', description: both(rule), schema: schemaOf(schema),
  }))

const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', required: ['name', 'detail'], properties: { name: { type: 'string' }, detail: { type: 'string' } } } },
  },
}
/** The document has one language for all who read it. */
export const both = ({ vi, en }: Text): string => `${vi} / ${en}`

/** A refusal as RFC 9457 has it. */
export const refusal = (description: string): Schema => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })

function operationOf({ title, inPath, params, type, shape }: Resource): Schema {
  const bySlug = Object.keys(inPath).length > 0
  return {
    summary: both(title),
    parameters: [...parametersOf(inPath, 'path'), ...parametersOf(params, 'query')],
    responses: {
      200: { description: 'OK', content: { [type.split(';')[0]!]: { schema: shape === null ? { type: 'string' } : schemaOf(shape) } } },
      304: { description: 'Chưa thay đổi / Not modified' },
      400: refusal('Tham số chưa đúng / Wrong parameters'),
      ...(bySlug ? { 404: refusal('Không tìm thấy / Not found'), 410: refusal('Đã gỡ / Withdrawn') } : {}),
      429: refusal('Quá nhiều yêu cầu / Too many requests'),
    },
  }
}

/** The OpenAPI 3.1 document, made of the very schemas that check parameters and of the shapes that presenters give. */
export const openapiOf = (resources: readonly Resource[], more: Schema, base: string): Schema => ({
  openapi: '3.1.0',
  info: { title: 'Định Kỳ', version: '1', description: 'Lịch phát sóng, bài viết và kết quả tuyên truyền cải cách hành chính / The public schedule, content and compliance' },
  servers: [{ url: base }],
  paths: { ...Object.fromEntries(resources.map((resource) => [resource.path, { get: operationOf(resource) }])), ...more },
  components: { schemas: { Problem: problem } },
})
