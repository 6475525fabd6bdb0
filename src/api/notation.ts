/** A JSON Schema as people read it: fields a line each, `?` where one may be left out, `[]` for lists. */
export function notationOf(schema: unknown, indent = ''): string {
  const { type, format, items, properties, required, anyOf, enum: values, additionalProperties } = schema as {
    type?: string | string[]; format?: string; items?: unknown; properties?: Record<string, unknown>; required?: string[]
    anyOf?: unknown[]; enum?: unknown[]; additionalProperties?: unknown
  }
  if (anyOf !== undefined) return anyOf.map((one) => notationOf(one, indent)).join(' | ')
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (type === 'array') return `${notationOf(items ?? {}, indent)}[]`
  if (Array.isArray(type)) return type.join(' | ')
  if (type !== 'object') return type === 'string' && format !== undefined ? format : (type ?? 'JSON')
  if (properties === undefined) return `{ [name]: ${notationOf(additionalProperties ?? {}, indent)} }`
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(([name, of]) => `${inner}${name}${required?.includes(name) ? '' : '?'}: ${notationOf(of, inner)}`)
  return `{\n${lines.join('\n')}\n${indent}}`
}
