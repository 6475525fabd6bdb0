import { z } from 'zod'

import { anyIdPattern } from '../documents/ids.ts'
import { fold } from '../documents/searchText.ts'
import type { Text } from '../platform/text.ts'
import { parseLocalDate } from '../obligations/index.ts'

/** One parameter: the schema that reads it and goes into the OpenAPI document, and what would be right, in words. */
export interface Param<Value = unknown> {
  readonly schema: z.ZodType<Value>
  readonly rule: Text
}
export type Params = Readonly<Record<string, Param>>
export type ParamValues<Given extends Params> = { readonly [Name in keyof Given]: Given[Name] extends Param<infer Value> ? Value : never }

export interface ParamFault {
  readonly name: string
  readonly message: Text
}

export const MAX_LIST_LIMIT = 100
const USUAL_LIST = 25
const MAX_SEARCH_WORDS = 10

const param = <Value>(schema: z.ZodType<Value>, vi: string, en: string): Param<Value> => ({ schema, rule: { vi, en } })

/** The same value under another rule in words. */
export const withRule = <Value>({ schema }: Param<Value>, vi: string, en: string): Param<Value> => param(schema, vi, en)

export const day = param(
  z
    .string()
    .refine((value) => parseLocalDate(value) !== null)
    .meta({ format: 'date' })
    .optional(),
  'phải là một ngày có thật dạng YYYY-MM-DD',
  'must be a day that exists, as YYYY-MM-DD',
)
export const code = param(
  z.string().min(1).max(120).optional(),
  'phải là một mã, tối đa 120 ký tự',
  'must be a code of at most 120 characters',
)
/** A code in an address. */
export const ref = param(z.string().min(1).max(120), 'phải là một mã, tối đa 120 ký tự', 'must be a code of at most 120 characters')
/** Ids are numbers on SQLite and hexadecimal on MongoDB. */
export const id = param(z.string().regex(anyIdPattern).optional(), 'phải là một mã số', 'must be an id')
/** The words of what is looked for, as they are searched: letters and digits. Whatever else was typed stands between them. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
export const searchWords = param(
  z
    .string()
    .max(100)
    .refine((text) => wordsOf(text).length >= 1 && wordsOf(text).length <= MAX_SEARCH_WORDS)
    .meta({ minLength: 1 })
    .optional(),
  `phải là từ cần tìm: từ 1 đến ${MAX_SEARCH_WORDS} từ có chữ hoặc số, không quá 100 ký tự`,
  `must be what to look for: 1 to ${MAX_SEARCH_WORDS} words of letters or digits, at most 100 characters`,
)
export const limit = param(
  z.preprocess(
    (text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text),
    z.number().int().min(1).max(MAX_LIST_LIMIT).default(USUAL_LIST),
  ),
  `phải là số nguyên từ 1 đến ${MAX_LIST_LIMIT}`,
  `must be a whole number from 1 to ${MAX_LIST_LIMIT}`,
)
export const cursor = param(
  z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional(),
  'phải lấy nguyên từ liên kết “next” của trang trước',
  'must be taken as it is from the "next" link of the page before',
)
export const month = param(
  z.string().regex(/^[12]\d{3}-(?:0[1-9]|1[0-2])$/),
  'phải là một tháng dạng YYYY-MM',
  'must be a month, as YYYY-MM',
)
export const slug = param(
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100),
  'phải là đường dẫn: chữ thường không dấu, số và gạch nối',
  'must be a slug: lower-case letters, digits and hyphens',
)
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values): Param<Values[number] | undefined> =>
  param(z.enum(values).optional(), `phải là một trong: ${values.join(', ')}`, `must be one of: ${values.join(', ')}`)

const unknown = (allowed: readonly string[]): Text =>
  allowed.length === 0
    ? { vi: 'không có tham số này; ở đây không nhận tham số nào', en: 'is not known; no parameters are taken here' }
    : { vi: `không có tham số này; nhận: ${allowed.join(', ')}`, en: `is not known; these are: ${allowed.join(', ')}` }
const twice: Text = { vi: 'chỉ được ghi một lần', en: 'may be given once only' }
const malformed: Text = { vi: 'không đọc được: mã hóa phần trăm sai', en: 'cannot be read: wrong percent-encoding' }

const safely = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}

/** The parameters of a query, each once and each known, or everything that is wrong with them. */
export function readParams<Given extends Params>(
  query: string,
  given: Given,
): { ok: true; value: ParamValues<Given> } | { ok: false; faults: ParamFault[] } {
  const faults: ParamFault[] = []
  const found = new Map<string, string>()
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const written = at < 0 ? pair : pair.slice(0, at)
    const [name, value] = [safely(written), safely(at < 0 ? '' : pair.slice(at + 1))]
    const shown = (name ?? written).slice(0, 60)
    if (name === null || value === null) faults.push({ name: shown, message: malformed })
    else if (!Object.hasOwn(given, name)) faults.push({ name: shown, message: unknown(Object.keys(given)) })
    else if (found.has(name)) faults.push({ name, message: twice })
    else found.set(name, value)
    if (faults.length > 10) break
  }
  return check(found, given, faults)
}

/** The same for values that an address holds in its path. */
export const readPath = <Given extends Params>(values: Readonly<Record<string, string>>, given: Given) =>
  check(new Map(Object.entries(values)), given, [])

function check<Given extends Params>(
  found: ReadonlyMap<string, string>,
  given: Given,
  faults: ParamFault[],
): { ok: true; value: ParamValues<Given> } | { ok: false; faults: ParamFault[] } {
  const value: Record<string, unknown> = {}
  for (const [name, { schema, rule }] of Object.entries(given)) {
    const parsed = schema.safeParse(found.get(name))
    if (parsed.success) value[name] = parsed.data
    else faults.push({ name, message: rule })
  }
  return faults.length === 0 ? { ok: true, value: value as ParamValues<Given> } : { ok: false, faults }
}
