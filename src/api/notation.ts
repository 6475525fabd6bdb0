/** A JSON Schema as people read it: fields a line each, `?` where one may be left out, `[]` for lists. */
export function notationOf(
  schema: unknown,
  indent = '',
  known: Readonly<Record<string, unknown>> = (schema as { $defs?: Record<string, unknown> }).$defs ?? {},
): string {
  const {
    $ref,
    type,
    format,
    items,
    properties,
    required,
    anyOf,
    enum: values,
    const: value,
    additionalProperties,
  } = schema as {
    $ref?: string
    type?: string | string[]
    format?: string
    items?: unknown
    properties?: Record<string, unknown>
    required?: string[]
    anyOf?: unknown[]
    enum?: unknown[]
    const?: unknown
    additionalProperties?: unknown
  }
  if ($ref !== undefined) return notationOf(known[$ref.slice('#/$defs/'.length)] ?? {}, indent, known)
  if (anyOf !== undefined) return anyOf.map((one) => notationOf(one, indent, known)).join(' | ')
  if (values !== undefined) return values.map((one) => JSON.stringify(one)).join(' | ')
  if (value !== undefined) return JSON.stringify(value)
  if (type === 'array') return `${notationOf(items ?? {}, indent, known)}[]`
  if (Array.isArray(type)) return type.join(' | ')
  if (type !== 'object') return type === 'string' && format !== undefined ? format : (type ?? 'JSON')
  if (properties === undefined) return `{ [name]: ${notationOf(additionalProperties ?? {}, indent, known)} }`
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, of]) => `${inner}${name}${required?.includes(name) ? '' : '?'}: ${notationOf(of, inner, known)}`,
  )
  return `{\n${lines.join('\n')}\n${indent}}`
}
